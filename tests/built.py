"""The documents of the shipped content, built once for all tests that judge them."""

from functools import cache
from pathlib import Path

from handouts.jobs.options import Options
from handouts.jobs.pipeline import build
from handouts.jobs.result import Document
from tests.places import CONTENT, ROOT


@cache
def documents(content: Path = CONTENT) -> dict[str, Document]:
    """Every edition of the handout and the slides, by file name."""
    made = build(content, Options(editions=None), content.name)
    return {document.name: document for document in made.documents}


SLIDES = "emt-paramedic-slides.pptx"
HANDOUT = "emt-paramedic-handout.pdf"
OUTPUT = ROOT / "output"
HANDOUTS = tuple(sorted(path.name for path in OUTPUT.glob("*.pdf")))
"""File names of the handout's editions; test_output.py looks that output/ holds each."""
