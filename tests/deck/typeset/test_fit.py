"""Text that fits is said to fit, text that does not carries what is wrong with it."""

from dataclasses import replace

import pytest

from handouts.briefing.text import words_text
from handouts.deck.layouts.levels import TextLevel
from handouts.deck.layouts.text_rules import Breaks, TextRules
from handouts.deck.typeset.fit import Typesetter
from handouts.deck.typeset.text import Fitted, Paragraph, Room, paragraph
from handouts.look.lines import Piece
from handouts.look.type import DeckType
from handouts.look.units import Points

LEVEL = TextLevel(DeckType().fact)
TITLE = TextLevel(DeckType().title)
WORDS = "An EMT gives basic life support and takes the patient to the hospital"
LARGE = 1000.0


def said(words: str) -> Paragraph:
    return paragraph(words_text(words, "here"))


def fit(words: str, width: float, height: float = LARGE, rules: TextRules | None = None) -> Fitted:
    return Typesetter().fit(
        [said(words)], Room((LEVEL,), Points(width), Points(height)), rules or TextRules()
    )


def test_a_line_is_as_high_as_the_larger_of_leading_and_1_2_em() -> None:
    assert LEVEL.line(26) == 1.2 * 26
    assert TextLevel(replace(DeckType().fact, leading=40)).line(26) == 40


def test_a_lone_numeral_takes_its_leading() -> None:
    assert TextLevel(DeckType().call_number, tight=True).line(200) == 200


def test_a_text_that_fits_keeps_the_size_of_its_level() -> None:
    text = fit(WORDS, 900, 40, TextRules((26, 24)))
    assert (text.size, text.misfit, text.lines) == (None, None, (1,))


def test_a_long_text_takes_the_largest_size_that_fits() -> None:
    text = fit(WORDS, 690, 40, TextRules((26, 24, 22)))
    assert (text.size, text.misfit) == (24, None)


def test_a_text_that_fits_no_size_carries_how_much_is_too_much() -> None:
    text = fit(WORDS, 300, 40, TextRules((26, 24)))
    assert text.size == 24
    assert text.misfit is not None
    room = Room((LEVEL,), Points(300), Points(40))
    assert text.misfit.over == Typesetter().height([said(WORDS)], room, 24) - Points(40)
    assert (text.misfit.size, text.misfit.room) == (24, room)


def test_lines_beyond_the_most_are_too_much() -> None:
    text = fit(WORDS, 300, rules=TextRules(most_lines=1))
    assert text.misfit is not None
    assert text.misfit.over == (text.lines[0] - 1) * LEVEL.line(26)
    assert LEVEL.line(26) < text.misfit.room.height < 2 * LEVEL.line(26)


def test_a_word_wider_than_its_room_does_not_fit() -> None:
    room = Room((LEVEL,), Points(100))
    assert Typesetter().is_too_wide(said("Otorhinolaryngologist"), room)
    assert fit("Otorhinolaryngologist", 100).misfit is not None


def test_space_after_the_last_paragraph_does_not_count() -> None:
    room = Room((TextLevel(DeckType().fact, after=Points(10)),), Points(500))
    typesetter = Typesetter()
    one = typesetter.height([said("One")], room)
    assert typesetter.height([said("One"), said("Two")], room) == 2 * one + Points(10)


def test_a_short_end_is_saved_by_a_size_that_looks_the_same_or_by_an_even_break() -> None:
    words = "State law decides what each person may do now"
    late, tidy = TextRules((26, 24)), TextRules((26, 24), breaks=Breaks.TIDY)
    assert fit(words, 480, rules=late).lines == (2,)
    saved = fit(words, 500, rules=tidy)
    assert (saved.size, saved.lines, saved.inset) == (24, (1,), 0)
    even = fit(words, 440, rules=tidy)
    assert (even.size, even.lines) == (None, (2,))
    assert even.inset > 0
    assert fit(words, 300, rules=tidy).inset == 0


def test_what_was_measured_once_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    typesetter, room = Typesetter(), Room((LEVEL,), Points(300))
    typesetter.fit([said(WORDS)], room)
    measured: list[str] = []
    width = Piece.width

    def note(piece: Piece, text: str | None = None) -> float:
        measured.append(piece.text if text is None else text)
        return width(piece, text)

    monkeypatch.setattr(Piece, "width", note)
    typesetter.fit([said(WORDS)], Room((LEVEL,), Points(200)))
    typesetter.height([said(WORDS)], room)
    assert measured == []
    typesetter.fit([said(WORDS)], room, TextRules((24,)))
    assert measured != []
