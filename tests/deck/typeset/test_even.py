"""A heading breaks at an even place because its box is narrower, never because of a hard break."""

from hypothesis import given
from hypothesis import strategies as st

from handouts.deck.typeset.even import even_width
from handouts.look.lines import Measured, Piece
from handouts.look.type import DeckType

TITLE = DeckType().title


def title(words: str) -> Measured:
    return Measured([Piece(words, TITLE.face, TITLE.size)])


def test_a_title_breaks_after_its_semicolon() -> None:
    text = title("EMTs act on immediate threats to life; paramedics can go further in treatment")
    width = even_width(text, 865)
    assert width < 865
    assert [line.text.strip() for line in text.lines(width)] == [
        "EMTs act on immediate threats to life;",
        "paramedics can go further in treatment",
    ]


def test_a_title_of_one_line_is_left_alone() -> None:
    assert even_width(title("Sources and limits"), 800) == 800


@given(
    st.lists(st.text("aeinorst", min_size=1, max_size=9), min_size=1, max_size=40).map(" ".join),
    st.floats(200, 900),
)
def test_an_even_break_never_adds_a_line(words: str, width: float) -> None:
    text = title(words)
    assert text.count(even_width(text, width)) == text.count(width)
