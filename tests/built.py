"""The documents of the shipped content, built once for all tests that judge them."""

from functools import cache
from pathlib import Path

from handouts.jobs.options import ALL_EDITIONS, Options
from handouts.jobs.pipeline import build
from handouts.jobs.result import Document
from tests.places import CONTENT


@cache
def documents(content: Path = CONTENT) -> dict[str, Document]:
    """Every edition of the handout and the slides, by file name."""
    made = build(content, Options(editions=ALL_EDITIONS), content.name)
    return {document.name: document for document in made.documents}


@cache
def handouts() -> tuple[str, ...]:
    """File names of the handout's editions."""
    return tuple(name for name in documents() if name.endswith(".pdf"))


SLIDES = "emt-paramedic-slides.pptx"
HANDOUT = "emt-paramedic-handout.pdf"
