import pytest

from handouts.diagnostics import (
    Code,
    ContentError,
    ContentFileError,
    Diagnostic,
    Notice,
    Span,
    quote,
    visible,
)


def shown(line, column=1, length=1, code=Code.BAD_KEY, **more):
    notice = Notice(code, "a.b", "what is wrong", **more)
    return str(Diagnostic(notice, "c.yaml", Span(7, column, length), line))


def test_a_diagnostic_names_file_line_column_severity_code_message_and_help():
    assert shown("title: Myth", 8, 4, help="mend it") == (
        "c.yaml:7:8: error[bad-key]: what is wrong\n  7 | title: Myth\n    |        ^^^^\n  help: mend it"
    )


def test_without_a_source_line_or_help_there_is_one_line():
    assert shown("") == "c.yaml:7:1: error[bad-key]: what is wrong"
    assert shown("   ") == "c.yaml:7:1: error[bad-key]: what is wrong"


def test_a_warning_says_so():
    assert shown("", code=Code.EXTRA_LINE).startswith("c.yaml:7:1: warning[extra-line]: ")


def test_the_caret_never_runs_past_the_line():
    assert shown("abc", 3, 50).split("\n")[2] == "    |   ^"
    assert shown("abc", 4, 1).split("\n")[2] == "    |    ^"


@pytest.mark.parametrize("column", [1, 60, 200, 399, 400])
def test_a_long_line_is_cut_so_that_the_caret_stays_under_its_character(column):
    line = "".join(chr(ord("a") + n % 26) for n in range(400))
    _, text, caret = shown(line, column).split("\n")
    assert len(text) <= 116
    assert text[caret.index("^")] == line[column - 1]


def test_a_tab_takes_one_column_and_control_characters_are_made_visible():
    assert visible("a\tb\x1b[0m\u00a0c") == "a b\ufffd[0m c"
    assert shown("\ta: b", 2).split("\n")[1:] == ["  7 |  a: b", "    |  ^"]


def test_quoted_content_is_one_short_line():
    assert quote("plain") == "plain"
    assert quote("two\nlines\tand  blanks") == "two lines and blanks"
    assert len(quote("x" * 1_000_000)) == 60
    assert quote("x" * 61).endswith("…")
    assert quote("bell\x07") == "bell\ufffd"
    assert quote(["a"]) == "['a']"


def test_diagnostics_are_told_in_the_order_of_the_file():
    def at(file, line, column):
        return Diagnostic(Notice(Code.BAD_KEY, "", "m"), file, Span(line, column))

    problem = ContentFileError([at("b", 1, 1), at("a", 9, 1), at("a", 2, 5), at("a", 2, 3)])
    assert [(d.file, d.span.line, d.span.column) for d in problem.diagnostics] == [
        ("a", 2, 3),
        ("a", 2, 5),
        ("a", 9, 1),
        ("b", 1, 1),
    ]
    assert str(problem).count("\n") == 3


def test_a_renderer_gives_up_with_all_it_found():
    problem = ContentError([Notice(Code.BAD_KEY, "", "one"), Notice(Code.ODD_BLANK, "", "two")])
    assert str(problem) == "one; two"
    assert len(problem.notices) == 2
