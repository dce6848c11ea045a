"""Which words of a page that LibreOffice drew belong to which part of a planned slide."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handouts.deck.layouts.placeholders import Box, PlaceholderType
from handouts.deck.plan.model import Blocks, Filled, ShareBar, SlidePlan, Table
from tests.validators import Word, words_of_pdf

SIDE = 1.5
ABOVE = 0.15
"""Slack in points at the sides, and above and below in heights of the word: its box in a PDF is 1.3 em
high, which is more than a line. A line too much is six times that."""


@dataclass(frozen=True)
class Piece:
    """Text that must be found inside a box."""

    name: str
    text: str
    box: Box


def outside(plans: Sequence[SlidePlan], pdf: bytes) -> list[str]:
    """Texts that are not wholly inside their box, one line each."""
    words = words_of_pdf(pdf)
    found = []
    for number, plan in enumerate(plans, 1):
        page = [word for word in words if word.page == number]
        found += [f"slide {number} ({plan.title}): {line}" for line in _outside(plan, page)]
    return found


def _outside(plan: SlidePlan, page: list[Word]) -> Iterator[str]:
    """Compare letters, since a word may be broken after a hyphen, and words are not in reading order."""
    for piece in _pieces(plan):
        drawn = "".join(_squeezed(word.text) for word in page if _inside(word, piece.box))
        missing = Counter(_squeezed(piece.text)) - Counter(drawn)
        if missing:
            yield f'{piece.name}: {sum(missing.values())} letters of "{piece.text}" are not in their box'


def _inside(word: Word, box: Box) -> bool:
    slack = ABOVE * (word.bottom - word.top)
    return (
        word.left >= box.x - SIDE
        and word.right <= box.x + box.width + SIDE
        and word.top >= box.y - slack
        and word.bottom <= box.y + box.height + slack
    )


def _pieces(plan: SlidePlan) -> Iterator[Piece]:
    """Every text of a slide with the box that must hold it; charts set their own text."""
    for part in plan.parts:
        if isinstance(part, Filled) and part.placeholder.type is not PlaceholderType.NUMBER:
            yield Piece(part.placeholder.name.label, part.text.plain, part.box or part.placeholder.box)
        elif isinstance(part, Table):
            for row in part.rows:
                yield Piece("table", " ".join(cell.text.plain for cell in row), part.box)
        elif isinstance(part, Blocks):
            for block in part.blocks:
                yield Piece("block", block.text.plain, block.box)
        elif isinstance(part, ShareBar):
            yield Piece("share bar", part.share.text.plain + part.rest.text.plain, part.box)


def _squeezed(text: str) -> str:
    """The characters without spaces, and ligatures as letters."""
    return "".join(unicodedata.normalize("NFKC", text).split())
