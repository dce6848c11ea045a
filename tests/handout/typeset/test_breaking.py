"""Paragraphs: what is told about their lines, and that the same words are broken once."""

from collections.abc import Sequence

import pytest

from handouts.briefing.text import words_text
from handouts.diagnostics import Code, Notice
from handouts.handout.typeset import breaking
from handouts.handout.typeset.boxes import Ink, PlacedNotice
from handouts.handout.typeset.breaking import Breaker
from handouts.handout.typeset.inline import Composed
from handouts.handout.typeset.paragraph import Paragraph
from handouts.handout.typeset.text_rules import EVEN, FREE, ONE_LINE, ONE_OR_TWO, TextRules
from handouts.look.lines import Measured, Piece
from handouts.look.type import PrintType
from handouts.tagging import Element, Role

STYLE = PrintType().body
WORDS = "Watches the water from the chair and from the deck"
TOLD_ALREADY = Notice(Code.MISSING_GLYPH, "answer", "no such letter")


def composed(words: str, *, soft: bool = False, told: tuple[Notice, ...] = ()) -> Composed:
    ink = Ink("#17202E", Element(Role.P))
    return Composed(
        words_text(words, "answer"), (Piece(words, STYLE.face, STYLE.size, tag=ink, soft=soft),), told
    )


def broken(width: float, rules: TextRules = FREE, words: str = WORDS) -> Paragraph:
    return Breaker().paragraph([composed(words)], STYLE, width, rules)


def codes(made: Paragraph) -> list[Code]:
    return [notice.code for notice in made.notices]


def test_more_lines_than_usual_are_told_and_more_than_may_be_are_an_error() -> None:
    two, three = 160.0, 100.0
    assert [len(broken(width).lines) for width in (two, three)] == [2, 3]
    assert codes(broken(three)) == []
    assert codes(broken(two, ONE_OR_TWO)) == [Code.EXTRA_LINE]
    assert codes(broken(three, ONE_OR_TWO)) == codes(broken(two, ONE_LINE)) == [Code.DOES_NOT_FIT]
    assert codes(broken(three, TextRules(most=3))) == []


def test_a_word_wider_than_its_column_is_an_error() -> None:
    assert codes(broken(30.0)) == [Code.LONG_WORD]
    (notice,) = broken(30.0).notices
    assert "pt wider than its column" in notice.message
    assert notice.origin == "answer"


def test_nothing_is_told_about_a_paragraph_before_it_is_placed() -> None:
    made = broken(30.0)
    placed = made.placed(7, 11)
    assert [box for box in placed if isinstance(box, PlacedNotice)] == [PlacedNotice(7, 11, made.notices[0])]
    assert len(placed) == len(made.lines) + 1


def test_texts_in_front_tell_about_themselves() -> None:
    parts = [composed("Both: ", told=(TOLD_ALREADY,)), composed(WORDS)]
    made = Breaker().paragraph(parts, STYLE, 30.0, FREE)
    assert codes(made) == [Code.MISSING_GLYPH, Code.LONG_WORD]
    assert made.lines[0].text.startswith("Both")


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that have been cut and measured."""
    seen: list[str] = []

    def counting(pieces: Sequence[Piece]) -> Measured:
        seen.append("".join(piece.text for piece in pieces))
        return Measured(pieces)

    monkeypatch.setattr(breaking, "Measured", counting)
    return seen


def test_the_same_words_in_the_same_width_are_broken_once(measured: list[str]) -> None:
    breaker = Breaker()
    first, second = composed(WORDS), composed(WORDS)
    made = [breaker.paragraph([each], STYLE, 100.0, FREE) for each in (first, second)]
    assert measured == [WORDS]
    assert [line.text for line in made[0].lines] == [line.text for line in made[1].lines]
    for each, paragraph in zip((first, second), made, strict=True):
        owners = {fragment.piece.tag for line in paragraph.lines for fragment in line.fragments}
        assert owners == {each.pieces[0].tag}, "each keeps its own ink"


def test_what_looks_otherwise_is_broken_anew(measured: list[str]) -> None:
    breaker = Breaker()
    for part, width, rules in (
        (composed(WORDS), 100.0, FREE),
        (composed(WORDS), 101.0, FREE),
        (composed(WORDS), 100.0, EVEN),
        (composed(WORDS, soft=True), 100.0, FREE),
        (composed(f"{WORDS}."), 100.0, FREE),
    ):
        breaker.paragraph([part], STYLE, width, rules)
    assert len(measured) == 5
