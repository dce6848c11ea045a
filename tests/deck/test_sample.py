"""The sample deck is good in the eyes of every judge, and each judge sees a fault."""

import pytest

from tests.deck.sample import sample_deck, sample_presentation
from tests.deck.seeding import saved
from tests.validators import EACH_OFFICE, audit, outlines, sdk_audit, through_libreoffice, words_of_pdf


def broken_deck() -> bytes:
    """A negative axis number, as python-pptx writes it."""
    deck = sample_presentation()
    chart = next(shape for shape in deck.slides[0].shapes if shape.has_chart).chart
    next(chart._chartSpace.iter("{*}axId")).set("val", "-5")
    return saved(deck)


def test_openxml_audit_has_nothing_against_the_sample_and_sees_a_fault() -> None:
    assert audit(sample_deck()) == []
    assert any("-5" in finding for finding in audit(broken_deck()))


@pytest.mark.parametrize("office", EACH_OFFICE)
def test_the_sdk_has_nothing_against_the_sample_and_sees_a_fault(office: str) -> None:
    assert sdk_audit(sample_deck(), office) == []
    assert any("-5" in finding for finding in sdk_audit(broken_deck(), office))


@pytest.mark.slow
def test_libreoffice_keeps_titles_notes_tables_and_charts() -> None:
    before, after = outlines(sample_deck()), outlines(through_libreoffice(sample_deck()))
    assert after == before
    assert before[0].charts == ((("Hours", (170.0, 1500.0)),),)
    assert before[2].tables[0][1] == ("Give oxygen", "Yes", "Yes")
    assert all(slide.notes for slide in before)


@pytest.mark.slow
def test_words_of_the_printed_deck_have_places() -> None:
    words = words_of_pdf(through_libreoffice(sample_deck(), "pdf"))
    assert {word.page for word in words} == {1, 2, 3, 4}
    (oxygen,) = [word for word in words if word.text == "oxygen"]
    (skill,) = [word for word in words if word.text == "Skill"]
    assert oxygen.page == skill.page == 3
    assert oxygen.top > skill.bottom
