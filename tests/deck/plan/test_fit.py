"""Text that fits is said to fit, text that does not is said to be too much."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from handouts.deck.layouts.levels import TextLevel
from handouts.deck.plan.fit import (
    Paragraph,
    Stretch,
    even_inset,
    fit,
    lines,
    longest,
    measure,
    paragraph,
    short_end,
    words_to_cut,
)
from handouts.look.type import DeckType

LEVEL = TextLevel(DeckType().fact)
TITLE = TextLevel(DeckType().title)
WORDS = "An EMT gives basic life support and takes the patient to the hospital"


def test_a_line_is_as_high_as_the_larger_of_leading_and_1_2_em() -> None:
    assert LEVEL.line(26) == 1.2 * 26
    assert TextLevel(replace(DeckType().fact, leading=40)).line(26) == 40


def test_a_lone_numeral_takes_its_leading() -> None:
    assert TextLevel(DeckType().call_number, tight=True).line(200) == 200


def test_a_text_that_fits_keeps_the_size_of_its_level() -> None:
    fitted = fit([paragraph(WORDS)], [LEVEL], 900, 40, (26, 24))
    assert (fitted.size, fitted.over, fitted.lines) == (None, 0, (1,))


def test_a_long_text_takes_the_largest_size_that_fits() -> None:
    fitted = fit([paragraph(WORDS)], [LEVEL], 690, 40, (26, 24, 22))
    assert (fitted.size, fitted.over) == (24, 0)


def test_a_text_that_fits_no_size_says_how_much_is_too_much() -> None:
    fitted = fit([paragraph(WORDS)], [LEVEL], 300, 40, (26, 24))
    assert fitted.size == 24
    assert fitted.over == measure([paragraph(WORDS)], [LEVEL], 300, 24).height - 40


def test_a_limit_of_lines_counts_as_too_much() -> None:
    assert fit([paragraph(WORDS)], [LEVEL], 300, 1000, (), 1).over > 0


def test_a_word_wider_than_the_box_does_not_fit() -> None:
    entry = [paragraph("Otorhinolaryngologist")]
    assert longest(entry, [LEVEL], 100, 26) == "Otorhinolaryngologist"
    assert fit(entry, [LEVEL], 100, 1000).over > 0


def test_space_after_the_last_paragraph_does_not_count() -> None:
    spaced = TextLevel(DeckType().fact, after=10)
    one = measure([paragraph("One")], [spaced], 500).height
    assert measure([paragraph("One"), paragraph("Two")], [spaced], 500).height == 2 * one + 10


def test_a_title_breaks_after_its_semicolon_without_a_hard_break() -> None:
    entry = paragraph("EMTs act on immediate threats to life; paramedics can go further in treatment")
    width = 873.6
    inset = even_inset(entry, [TITLE], width)
    assert inset > 0
    narrow = [line.text.strip() for line in lines(entry, [TITLE], width - inset)]
    assert narrow == [
        "EMTs act on immediate threats to life;",
        "paramedics can go further in treatment",
    ]


def test_a_title_of_one_line_is_left_alone() -> None:
    assert even_inset(paragraph("Sources and limits"), [TITLE], 800) == 0


def test_a_short_last_line_is_noticed() -> None:
    entry = paragraph("State law decides what each person may do now")
    assert short_end(entry, [LEVEL], 480)
    assert not short_end(entry, [LEVEL], 300)


def test_cutting_as_many_words_as_told_makes_it_fit() -> None:
    cut = words_to_cut([paragraph(WORDS)], [LEVEL], 300, 65, 26)
    shorter = " ".join(WORDS.split()[:-cut])
    assert fit([paragraph(shorter)], [LEVEL], 300, 65).over == 0
    longer = " ".join(WORDS.split()[: len(WORDS.split()) - cut + 1])
    assert fit([paragraph(longer)], [LEVEL], 300, 65).over > 0


@given(
    st.lists(st.text("aeinorst", min_size=1, max_size=9), min_size=1, max_size=40).map(" ".join),
    st.floats(200, 900),
)
def test_an_even_break_never_adds_a_line(text: str, width: float) -> None:
    entry = Paragraph((Stretch(text),))
    inset = even_inset(entry, [TITLE], width)
    assert len(lines(entry, [TITLE], width - inset)) == len(lines(entry, [TITLE], width))
