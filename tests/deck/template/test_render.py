"""The shipped deck on templates of other makers: complete, valid, accessible."""

from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation

from handouts.briefing.check import load
from handouts.deck.accessibility import check
from handouts.deck.layouts.names import LayoutKind
from handouts.deck.template import prepare_template
from handouts.diagnostics import Severity
from handouts.jobs.pipeline import own_template
from handouts.look.tokens import Look
from handouts.verify.deck import deck_faults
from tests.built import SLIDES, documents
from tests.deck.built import drawn
from tests.deck.template import templates
from tests.deck.template.test_libreoffice import template
from tests.places import CONTENT
from tests.tools import able, run
from tests.validators import Outline, audit, outlines, sdk_audit


def on(data: bytes, name: str) -> bytes:
    """The shipped deck on a template."""
    briefing = load({CONTENT.name: CONTENT.read_bytes()}).briefing
    made = drawn(briefing, template=prepare_template(data, name, Look()))
    assert [notice.message for notice in made.notices if notice.severity is not Severity.NOTE] == []
    return made.data


def pandoc() -> bytes:
    """The reference deck that pandoc brings along."""
    with able("pandoc") as tool:
        return run(tool, "--print-default-data-file", "reference.pptx")


def pptxgenjs() -> bytes:
    """A deck made with PptxGenJS; NODE_PATH names the folder that holds the package."""
    with able("node") as tool:
        return run(tool, Path(__file__).with_name("agency.js"))


MAKERS = {
    "python-pptx, 4:3": templates.plain,
    "dark": templates.dark,
    "pandoc": pandoc,
    "PptxGenJS": pptxgenjs,
}


QUICK = ("dark", "PptxGenJS")


@pytest.mark.parametrize(
    "maker", [*QUICK, *(pytest.param(name, marks=pytest.mark.slow) for name in MAKERS if name not in QUICK)]
)
def test_the_shipped_deck_stands_on_it(maker: str) -> None:
    judge(on(MAKERS[maker](), maker))


@pytest.mark.slow
@pytest.mark.parametrize("name", ["Focus", "DNA", "Metropolis", "Vivid"])
def test_the_shipped_deck_stands_on_a_template_of_libreoffice(name: str) -> None:
    judge(on(template(name), f"{name}.pptx"))


def judge(deck: bytes) -> None:
    assert deck_faults(deck) == []
    assert audit(deck) == []
    assert sdk_audit(deck) == []
    assert [str(finding) for finding in check(deck)] == []
    own, theirs = outlines(documents()[SLIDES].data), outlines(deck)
    assert words(theirs) >= words(own)
    assert {slide.title for slide in own} <= {slide.title for slide in theirs}
    assert sum(len(slide.charts) for slide in theirs) == sum(len(slide.charts) for slide in own)
    assert len(Presentation(BytesIO(deck)).slides) >= len(own)


def words(slides: list[Outline]) -> set[str]:
    """Every cell text of all tables."""
    return {cell for slide in slides for table in slide.tables for row in table for cell in row}


def test_our_own_template_serves_again_after_it_was_restyled() -> None:
    made = on(own_template(), "our.potx")
    assert outlines(made) == outlines(documents()[SLIDES].data)
    judge(made)


def test_slides_stand_on_the_layout_that_was_matched() -> None:
    briefing = load({CONTENT.name: CONTENT.read_bytes()}).briefing
    mapping = {"Cover": "Title Slide"}
    template = prepare_template(templates.twice("Title Slide", "Cover"), "a.potx", Look(), mapping)
    made = drawn(briefing, template=template)
    cover = Presentation(BytesIO(made.data)).slides[0]
    assert cover.slide_layout.part.partname == template.parts[LayoutKind.COVER]
