"""What is said about a text that does not fit helps to mend it, and names the words that are meant."""

from handouts.briefing.text import words_text
from handouts.deck.layouts.levels import TextLevel
from handouts.deck.typeset.complaint import complaint, too_tall, words_to_cut
from handouts.deck.typeset.fit import Typesetter
from handouts.deck.typeset.text import Fitted, Paragraph, Room, Stretch, paragraph
from handouts.diagnostics import Notice
from handouts.look.type import DeckType
from handouts.look.units import Points

LEVEL = TextLevel(DeckType().fact)
WORDS = "An EMT gives basic life support and takes the patient to the hospital"
NONE: frozenset[str] = frozenset()


def fit(*entries: Paragraph, width: float = 300, height: float = 65) -> Fitted:
    return Typesetter().fit(entries, Room((LEVEL,), Points(width), Points(height)))


def said(words: str, origin: str = "here") -> Paragraph:
    return paragraph(words_text(words, origin))


def told(text: Fitted, wordings: frozenset[str] = NONE) -> Notice:
    assert text.misfit is not None
    return complaint(text, text.misfit, Typesetter(), wordings)


def test_cutting_as_many_words_as_told_makes_it_fit() -> None:
    text = fit(said(WORDS))
    assert text.misfit is not None
    cut, words = words_to_cut(text, text.misfit, Typesetter()), WORDS.split()
    assert fit(said(" ".join(words[:-cut]))).misfit is None
    assert fit(said(" ".join(words[: len(words) - cut + 1]))).misfit is not None
    assert f"cut about {cut} word" in told(text).help


def test_the_longest_of_several_paragraphs_is_the_one_to_cut() -> None:
    assert told(fit(said("Short", "a"), said(WORDS, "b"), said("Short", "c"))).origin == "b"


def test_of_words_from_several_places_the_longest_are_named() -> None:
    mixed = Paragraph((Stretch("Short. ", origin="lead"), Stretch(WORDS, origin="text")))
    assert told(fit(mixed, height=40)).origin == "text"


def test_a_word_that_is_too_wide_is_named_where_it_stands() -> None:
    wide = Paragraph((Stretch("An ", origin="a"), Stretch("Otorhinolaryngologist here", origin="b")))
    notice = told(fit(wide, width=100, height=1000))
    assert notice.origin == "b"
    assert 'the word "Otorhinolaryngologist" is wider' in notice.message


def test_other_words_for_the_screen_are_advised_only_where_they_can_be_given() -> None:
    text = fit(said(WORDS))
    assert told(text, frozenset({"here"})).help.endswith("or give shorter words for the screen under slide:")
    assert "slide:" not in told(text, frozenset({"there"})).help
    assert "slide:" in too_tall("here", Points(12.4), frozenset({"here"})).help
    assert too_tall("here", Points(12.4), NONE).message == "this table row is 12 points too tall for a slide"
