"""An instructor's change of the deck survives saving, opening and LibreOffice."""

from io import BytesIO
from typing import Any

import pytest
from pptx import Presentation

from handouts.deck.accessibility import check
from handouts.deck.draw.save import package_of
from handouts.verify.deck import deck_faults
from tests.deck.built import deck_of
from tests.deck.edits import change_number, charts, tables, values, workbook_values
from tests.deck.sample import sample_presentation
from tests.deck.seeding import saved
from tests.validators import audit, sdk_audit, through_libreoffice

NUMBER = 432.0
CELL = "Ask your state"
NOTE = "Ask who has done this course."


@pytest.fixture(scope="module", params=["sample", "emt-paramedic"])
def deck(request: pytest.FixtureRequest) -> bytes:
    return package_of(sample_presentation()) if request.param == "sample" else deck_of(request.param)


@pytest.fixture(scope="module")
def edited(deck: bytes) -> bytes:
    opened = Presentation(BytesIO(deck))
    change_number(charts(opened)[0], NUMBER)
    run(tables(opened)[0]).text = CELL
    opened.slides[1].notes_slide.notes_text_frame.paragraphs[0].runs[0].text += f" {NOTE}"
    return saved(opened)


def run(table: Any) -> Any:
    """The first run of a cell with data."""
    return table.cell(1, 1).text_frame.paragraphs[0].runs[0]


def test_the_workbook_of_each_chart_holds_the_numbers_that_are_shown(deck: bytes) -> None:
    for chart in charts(Presentation(BytesIO(deck))):
        assert workbook_values(chart) == values(chart)


def test_changes_are_there_after_saving_and_opening(deck: bytes, edited: bytes) -> None:
    before, after = Presentation(BytesIO(deck)), Presentation(BytesIO(edited))
    assert values(charts(after)[0])[0][0] == workbook_values(charts(after)[0])[0][0] == NUMBER
    assert values(charts(after)[0])[0][1:] == values(charts(before)[0])[0][1:]
    old, new = run(tables(before)[0]), run(tables(after)[0])
    assert (new.text, old.text != CELL) == (CELL, True)
    assert (new.font.size, new.font.bold) == (old.font.size, old.font.bold)
    assert after.slides[1].notes_slide.notes_text_frame.paragraphs[0].text.endswith(NOTE)


def test_the_changed_deck_is_as_good_as_before(edited: bytes) -> None:
    assert deck_faults(edited) == []
    assert audit(edited) == []
    assert check(edited) == ()


def test_the_sdk_has_nothing_against_the_changed_deck(edited: bytes) -> None:
    assert sdk_audit(edited) == []


@pytest.mark.slow
def test_changes_survive_libreoffice(edited: bytes) -> None:
    opened = Presentation(BytesIO(through_libreoffice(edited)))
    assert values(charts(opened)[0])[0][0] == NUMBER
    assert tables(opened)[0].cell(1, 1).text == CELL
    assert opened.slides[1].notes_slide.notes_text_frame.paragraphs[0].text.endswith(NOTE)
