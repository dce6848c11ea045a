"""Rules for tables (ISO 14289-1, 7.5): the right elements, regular rows, headings with a scope."""

from collections.abc import Iterator

from handouts.tagging.check.rules import Rule
from handouts.tagging.check.violations import Violation
from handouts.tagging.tree import Element, Role

_SECTIONS = (Role.THEAD, Role.TBODY)


def check_table(table: Element) -> Iterator[Violation]:
    """The violations of one Table element."""
    rows: list[Element] = []
    for child in table.elements:
        if child.role is Role.TR:
            rows.append(child)
        elif child.role in _SECTIONS:
            rows += [row for row in child.elements if row.role is Role.TR]
            yield from _strangers(child, (Role.TR,))
        elif child.role is not Role.CAPTION:
            yield Violation(
                Rule.TABLE_STRUCTURE, child.origin, f"a {child.role} cannot stand directly in a Table"
            )
    for row in rows:
        yield from _strangers(row, (Role.TH, Role.TD))
        for cell in row.elements:
            yield from _check_cell(cell)
    yield from _irregular(table, rows)


def _strangers(parent: Element, allowed: tuple[Role, ...]) -> Iterator[Violation]:
    for child in parent.elements:
        if child.role not in allowed:
            message = f"a {parent.role} holds {' or '.join(allowed)} only, not a {child.role}"
            yield Violation(Rule.TABLE_STRUCTURE, child.origin, message)


def _check_cell(cell: Element) -> Iterator[Violation]:
    if cell.role is Role.TH and cell.scope is None:
        yield Violation(
            Rule.TH_SCOPE, cell.origin, f"the heading cell “{cell.text()}” needs a scope, Row or Column"
        )
    if cell.row_span < 1 or cell.col_span < 1:
        yield Violation(Rule.CELL_SPAN, cell.origin, "a cell spans at least one row and one column")


def _irregular(table: Element, rows: list[Element]) -> Iterator[Violation]:
    """Every row must fill the same number of columns, cells from the rows above included."""
    if not rows:
        yield Violation(Rule.TABLE_EMPTY, table.origin, "the table has no rows")
        return
    hanging: list[int] = []  # per column: rows that a cell from above still fills
    width = 0
    for index, row in enumerate(rows):
        cells = iter(row.elements)
        columns: list[int] = []
        cell = next(cells, None)
        while cell is not None or len(columns) < len(hanging):
            above = hanging[len(columns)] if len(columns) < len(hanging) else 0
            if above:
                columns.append(above)
            elif cell is None:
                break
            else:
                columns += [cell.row_span] * max(cell.col_span, 1)
                cell = next(cells, None)
        if index == 0:
            width = len(columns)
        elif len(columns) != width:
            message = (
                f"row {index + 1} of the table fills {len(columns)} columns, the first row fills {width}"
            )
            yield Violation(Rule.TABLE_ROW, row.origin, message)
        hanging = [max(left - 1, 0) for left in columns]
    if any(hanging):
        yield Violation(Rule.TABLE_ROW, table.origin, "a cell spans more rows than the table has")
