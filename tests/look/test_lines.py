from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.look.lines import Measured, Piece
from handouts.look.type import BOLD, REGULAR


def piece(text, **more):
    return Piece(text, REGULAR, 10, **more)


def texts(lines):
    return [line.text.rstrip(" ") for line in lines]


def wide(text):
    return piece(text).width()


def test_no_text_gives_no_lines():
    assert Measured([]).lines(100) == ()
    assert Measured([piece("")]).lines(100) == ()
    assert Measured([]).longest == 0


def test_lines_break_after_spaces_as_late_as_possible():
    words = "Both treat patients and take them to the hospital"
    lines = Measured([piece(words)]).lines(80)
    assert " ".join(texts(lines)) == words
    for line, after in pairwise(lines):
        assert line.width + wide(" " + after.text.split()[0]) > 80


def test_a_space_at_the_end_of_a_line_has_no_width():
    text = "Both treat"
    (line,) = Measured([piece(text + "   ")]).lines(wide(text))
    assert line.width == pytest.approx(wide(text))


def test_a_text_that_fits_exactly_stays_on_one_line():
    text = "120–200 hours"
    assert len(Measured([piece(text)]).lines(wide(text))) == 1


@pytest.mark.parametrize(
    "text",
    ["120\u00a0hours", "24/7", "12-lead", "911–112", "5.5", "$44,470", "1-800-555-0100", "X-ray", "e-mail"],
)
def test_what_belongs_together_is_not_broken(text):
    assert texts(Measured([piece(f"a {text}")]).lines(wide(text) + 1)) == ["a", text]
    assert Measured([piece(f"a {text}")]).longest == pytest.approx(wide(text))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("bag-valve-mask", ["bag-", "valve-", "mask"]),
        ("medicine/treatment", ["medicine/", "treatment"]),
        ("roles—and", ["roles—", "and"]),
        ("State-approved", ["State-", "approved"]),
    ],
)
def test_a_long_word_may_break_after_a_hyphen_slash_or_dash(text, lines):
    width = max(map(wide, lines)) + 0.1
    assert texts(Measured([piece(text)]).lines(width)) == lines


def test_a_word_wider_than_the_line_is_broken_between_characters_and_stays_whole():
    lines = Measured([piece("a incomprehensibilities b")]).lines(30)
    assert "".join(line.text for line in lines).replace(" ", "") == "aincomprehensibilitiesb"
    assert all(line.width <= 30 + 1e-6 for line in lines)


def test_even_a_line_too_narrow_for_one_letter_loses_nothing():
    lines = Measured([piece("EMT")]).lines(1)
    assert texts(lines) == ["E", "M", "T"]


def test_a_source_number_stays_with_its_word():
    number = Piece("1,2", REGULAR, 6, rise=4, glue=True)
    width = wide("and the hospital.")
    lines = Measured([piece("and the hospital."), number]).lines(width)
    assert texts(lines) == ["and the", "hospital.1,2"]


def test_a_glued_piece_stays_even_after_a_space():
    lines = Measured([piece("to the hospital. "), Piece("1", REGULAR, 6, glue=True)]).lines(
        wide("to the hospital.")
    )
    assert texts(lines) == ["to the", "hospital. 1"]


def test_a_word_in_two_faces_is_not_broken_where_the_face_changes():
    pieces = [piece("all the "), Piece("EMT", BOLD, 10), piece("s’ skills")]
    assert texts(Measured(pieces).lines(wide("all the EMT"))) == ["all the", "EMTs’", "skills"]


def test_fragments_stand_side_by_side_and_know_their_piece():
    pieces = [Piece("Acts ", BOLD, 10, tag="lead"), piece("on threats: CPR")]
    (line,) = Measured(pieces).lines(500)
    first, second = line.fragments
    assert (first.x, first.piece.tag) == (0, "lead")
    assert second.x == pytest.approx(first.width)
    assert line.width == pytest.approx(second.x + second.width)


def test_balance_makes_lines_even_without_adding_one():
    text = "Each level keeps the skills of the one before it."
    greedy = Measured([piece(text)]).lines(wide(text) - 5)
    even = Measured([piece(text)]).balanced(wide(text) - 5)
    assert len(greedy) == len(even) == 2
    assert even[1].width > greedy[1].width
    assert max(line.width for line in even) < max(line.width for line in greedy)


@pytest.mark.parametrize("mark", [";", ":"])
def test_balance_prefers_a_break_after_a_colon_or_semicolon(mark):
    first, second = f"Both roles treat{mark}", "paramedics may do much more"
    lines = Measured([piece(f"{first} {second}")]).balanced(wide(second) + 1)
    assert texts(lines) == [first, second]
    assert texts(Measured([piece(f"{first[:-1]} {second}")]).balanced(wide(second) + 1)) != [
        first[:-1],
        second,
    ]


def test_balance_leaves_no_short_line_for_the_sake_of_a_colon():
    text = "Note: paramedics may do much more than that"
    assert texts(Measured([piece(text)]).balanced(wide(text) - 5))[0] != "Note:"


def test_one_line_stays_as_it_is():
    assert texts(Measured([piece("EMT: basic")]).balanced(500)) == ["EMT: basic"]


def test_a_short_last_word_gets_company_and_no_more():
    text = "Trains about 200 hours in a course the state approves"
    width = wide(text) - 1
    assert texts(Measured([piece(text + " it")]).lines(width))[-1] == "approves it"
    assert texts(Measured([piece(text)]).mended(width)) == [
        "Trains about 200 hours in a course the",
        "state approves",
    ]


def test_a_last_word_of_a_quarter_of_the_width_may_stand_alone():
    text = "911 calls and transportation"
    width = wide(text) - 1
    assert texts(Measured([piece(text)]).mended(width)) == ["911 calls and", "transportation"]


def test_source_numbers_do_not_make_a_last_word_long():
    text, numbers = "often pairs a paramedic with an EMT", Piece("1,2,3,4,5", REGULAR, 10, rise=4, glue=True)
    lines = Measured([piece(text), numbers]).mended(wide(text) - 1)
    assert texts(lines) == ["often pairs a paramedic with", "an EMT1,2,3,4,5"]


def test_a_short_last_word_stays_alone_if_the_line_above_would_be_half_empty():
    text = "An extraordinarily it"
    assert texts(Measured([piece(text)]).mended(wide(text) - 1)) == ["An extraordinarily", "it"]


def test_what_has_been_measured_is_counted_at_any_width_without_measuring_again(monkeypatch):
    text = Measured([piece("Both treat patients and take them to the "), Piece("hospital", BOLD, 10)])
    monkeypatch.setattr(Piece, "width", None)
    assert [text.count(width) for width in (400, 120, 70)] == [1, 2, 4]


PIECES = st.lists(
    st.builds(
        Piece,
        st.text(st.sampled_from("aiW -–—/:;’1\u00a0é"), min_size=1, max_size=30),
        st.sampled_from([REGULAR, BOLD]),
        st.sampled_from([6.0, 10.0, 13.5]),
        tracking=st.sampled_from([0.0, -0.3]),
        glue=st.booleans(),
    ),
    max_size=6,
)
WIDTHS = st.floats(1, 300)


@given(PIECES, WIDTHS)
def test_nothing_is_ever_lost_or_moved(pieces, width):
    lines = Measured(pieces).lines(width)
    assert "".join(line.text for line in lines) == "".join(piece.text for piece in pieces)


@given(PIECES, WIDTHS)
def test_no_line_is_wider_than_it_may_be(pieces, width):
    for line in Measured(pieces).lines(width):
        alone = len(line.text.rstrip(" ")) <= 1
        assert line.width <= width + 1e-3 or alone


@given(PIECES, WIDTHS)
def test_fragments_fill_their_line_without_gaps(pieces, width):
    for line in Measured(pieces).lines(width):
        x = 0.0
        for fragment in line.fragments:
            assert fragment.x == pytest.approx(x)
            assert fragment.width == pytest.approx(fragment.piece.width(fragment.text))
            x += fragment.width


@given(PIECES, WIDTHS)
def test_balancing_never_costs_a_line_or_a_letter(pieces, width):
    greedy, even = Measured(pieces).lines(width), Measured(pieces).balanced(width)
    assert len(even) <= len(greedy)
    assert "".join(line.text for line in even) == "".join(line.text for line in greedy)
    for line in even:
        assert line.width <= width + 1e-3 or len(line.text.rstrip(" ")) <= 1


@given(PIECES, WIDTHS)
def test_mending_the_last_line_costs_no_line_and_no_letter(pieces, width):
    greedy, mended = Measured(pieces).lines(width), Measured(pieces).mended(width)
    assert len(mended) == len(greedy)
    assert "".join(line.text for line in mended) == "".join(line.text for line in greedy)
    for line in mended:
        assert line.width <= width + 1e-3 or len(line.text.rstrip(" ")) <= 1


@given(PIECES)
def test_at_the_width_of_the_longest_word_no_word_is_broken(pieces):
    width = Measured(pieces).longest
    for line in Measured(pieces).lines(width)[:-1]:
        assert line.text[-1] in " -—/"


def test_an_address_in_a_soft_piece_is_cut_only_where_it_is_wider_than_the_line():
    address = "www.riversideems.example.org/classes"
    soft, width = piece(address, soft=True), wide("www.riversideems.ex")
    assert [line.text for line in Measured([soft]).lines(width)] == [
        "www.riversideems.",
        "example.org/classes",
    ]
    assert Measured([soft]).longest == pytest.approx(wide("riversideems."))
    assert Measured([piece(address)]).longest > Measured([soft]).longest
    assert len(Measured([soft]).lines(wide(address))) == 1
