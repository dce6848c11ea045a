"""Tables have a filled header row and a plain grid."""

from collections import defaultdict
from collections.abc import Iterator

from handouts.deck.accessibility.finding import Finding
from handouts.deck.accessibility.rules import Rule
from handouts.deck.ooxml.scene import Cell, Deck, Grid


def tables(deck: Deck) -> Iterator[Finding]:
    """TBL-HEADER, TBL-HEADER-EMPTY, TBL-MERGED, TBL-BLANK (WCAG 2.1: 1.3.1)."""
    for slide in deck.slides:
        for item in slide.every():
            for rule, message, help_ in _judge(item.grid) if item.grid is not None else ():
                yield Finding(rule, slide.number, item.name, message, help_, item.id)


def _judge(grid: Grid) -> Iterator[tuple[Rule, str, str]]:
    if not grid.header_row:
        yield Rule.TBL_HEADER, "no row is marked as header row", "Tick Header Row in the table's design."
    empty = [cell for cell in grid.cells if _is_header(cell, grid) and not cell.text and not cell.merged]
    if empty:
        where = f"row {empty[0].row + 1}, column {empty[0].column + 1}"
        help_ = "Name each row and column; an empty header leaves its cells without a meaning."
        yield Rule.TBL_HEADER_EMPTY, f"a header cell is empty ({where})", help_
    if any(cell.merged for cell in grid.cells):
        help_ = "Split the merged cells; screen readers lose count in them."
        yield Rule.TBL_MERGED, "the table has merged or split cells", help_
    rows, columns = defaultdict(list), defaultdict(list)
    for cell in grid.cells:
        rows[cell.row].append(cell.text)
        columns[cell.column].append(cell.text)
    for name, lines in (("row", rows), ("column", columns)):
        for index, texts in lines.items():
            if not any(texts):
                help_ = f"Remove the blank {name}; make space with row heights and cell margins."
                yield Rule.TBL_BLANK, f"{name} {index + 1} is blank", help_


def _is_header(cell: Cell, grid: Grid) -> bool:
    return (grid.header_row and cell.row == 0) or (grid.header_column and cell.column == 0)
