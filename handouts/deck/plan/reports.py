"""Gathers what is wrong with the texts of slides: too long, too wide, or with letters that the font lacks.

PowerPoint would take such a letter from another font, of widths that nobody has measured, or show an empty
box; and letters that run from right to left would stand in the wrong order.
"""

from collections.abc import Iterable, Iterator
from typing import assert_never

from handouts.briefing.text import Text
from handouts.deck.plan.model import (
    Blocks,
    Filled,
    Logo,
    Mark,
    QrCode,
    RangeBars,
    Rule,
    ShareBar,
    SlideItem,
    Table,
    Vehicle,
)
from handouts.deck.typeset.complaint import complaint, too_tall
from handouts.deck.typeset.fit import Typesetter
from handouts.deck.typeset.text import Fitted
from handouts.diagnostics import Code, Notice
from handouts.look.metrics import Face

MOST_CHARACTERS = 200
"""Notices about characters that one run gives; whoever has more mends these first."""


class Reports:
    """What has been found. A text that stands in several places is told once, where most is too much."""

    def __init__(self, typesetter: Typesetter, face: Face, wordings: frozenset[str]) -> None:
        self._setter, self._face, self._wordings = typesetter, face, wordings
        self._too_much: dict[str, tuple[int, Notice]] = {}
        self._lacking: dict[tuple[str, str], Notice] = {}

    @property
    def notices(self) -> list[Notice]:
        """All that has been found."""
        return [*(notice for _, notice in self._too_much.values()), *self._lacking.values()]

    def placed(self, items: Iterable[SlideItem]) -> None:
        """Look at what stands on a slide."""
        for item in items:
            for text in _texts(item):
                self._fitted(text)
            if isinstance(item, Table) and item.over:
                self._row(item)
            if isinstance(item, RangeBars):
                for bar in item.bars:
                    self.said(bar.level.name, bar.label)

    def said(self, *texts: Text | None) -> None:
        """Look at the letters of texts that nobody measures: in charts and notes."""
        for text in texts:
            if text is not None:
                self._letters(text.plain, text.origin)

    def _fitted(self, text: Fitted) -> None:
        if text.misfit is not None:
            self._tell(complaint(text, text.misfit, self._setter, self._wordings), text.misfit.lines)
        for entry in text.paragraphs:
            for stretch in entry.stretches:
                self._letters(stretch.text, stretch.origin)

    def _row(self, table: Table) -> None:
        """The tallest row of a table that is too high."""
        first, *_ = max(table.rows[1:], key=lambda cells: max(cell.text.height for cell in cells))
        origin = first.text.paragraphs[0].stretches[0].origin
        self._tell(too_tall(origin, table.over, self._wordings), 1)

    def _tell(self, notice: Notice, lines: int) -> None:
        most, _ = self._too_much.get(notice.origin, (0, notice))
        if lines > most:
            self._too_much[notice.origin] = lines, notice

    def _letters(self, text: str, origin: str) -> None:
        for char in self._face.lacking(text):
            if len(self._lacking) < MOST_CHARACTERS:
                self._lacking.setdefault((char, origin), _lacks(char, origin))


def _lacks(char: str, origin: str) -> Notice:
    shown = f'"{char}" ' if char.isprintable() else ""
    message = f"the character {shown}(U+{ord(char):04X}) is not in the font of the slides"
    return Notice(Code.MISSING_GLYPH, origin, message, "write it in another way")


def _texts(item: SlideItem) -> Iterator[Fitted]:
    """The texts of an item that have been set."""
    match item:
        case Filled(text=text):
            yield text
        case Table(rows=rows):
            yield from (cell.text for cells in rows for cell in cells)
        case ShareBar(share=share, rest=rest):
            yield from (share.text, rest.text)
        case Blocks(blocks=blocks):
            yield from (block.text for block in blocks)
        case RangeBars() | Rule() | Mark() | Vehicle() | QrCode() | Logo():
            return
        case _:
            assert_never(item)
