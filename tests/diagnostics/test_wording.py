from handouts.diagnostics import counted


def test_numbers_of_things_are_told_in_the_singular_and_the_plural():
    assert counted(1, "line") == "1 line"
    assert counted(2, "more line") == "2 more lines"
    assert counted(0, "word") == "0 words"
    assert counted(3, "film or sound", "films or sounds") == "3 films or sounds"
    assert counted(1, "film or sound", "films or sounds") == "1 film or sound"
