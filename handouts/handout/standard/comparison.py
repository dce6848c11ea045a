"""The comparison table: a label in the rail, one cell in each lane, rules that stop at the gutters."""

from handouts.handout.typeset.boxes import Block, Bookmark, Box, Rule
from handouts.handout.typeset.context import PageContext
from handouts.handout.typeset.paragraph import ascent, smaller
from handouts.handout.typeset.text_rules import EVEN, ONE_LINE, ONE_OR_TWO
from handouts.outline.parts import Comparison, Row
from handouts.tagging import Element, Role


def comparison(part: Comparison, s: PageContext, root: Element) -> Block:
    """The table with its heading in the rail of the heading row."""
    sect = root.add(Role.SECT, origin=part.origin)
    owner = sect.add(Role.H2, origin=part.title.origin)
    table = sect.add(Role.TABLE, origin=part.title.origin)
    boxes, y = _head(part, s, owner, table.add(Role.THEAD).add(Role.TR))
    body = table.add(Role.TBODY)
    for row in part.rows:
        made, height = _row(row, s, body.add(Role.TR, origin=row.label.origin), y)
        boxes += made
        y += height
    return Block(part.title.plain, part.origin, y, tuple(boxes))


def _columns(s: PageContext) -> tuple[tuple[float, float], ...]:
    """Left edge and width of the rail and the two lanes."""
    grid = s.look.grid.print
    return ((0.0, grid.rail), (grid.lane1, grid.lane), (grid.lane2, grid.lane))


def _head(part: Comparison, s: PageContext, owner: Element, row: Element) -> tuple[list[Box], float]:
    grid, styles = s.look.grid.print, s.look.type.print
    title = s.set(part.title, styles.rail, owner, grid.rail, EVEN)
    height = max(grid.row, grid.row - styles.rail.leading + title.height)
    boxes: list[Box] = [Bookmark(0, 0, part.title.plain, 2)]
    last = title.height - styles.rail.leading + ascent(styles.rail)
    boxes += title.placed(0, height - grid.title_below - last)
    row.add(Role.TD)
    top = height - grid.head_below - ascent(styles.table_head)
    for level, (x, width) in zip(s.outline.lanes, _columns(s)[1:], strict=True):
        cell = row.add(Role.TH, scope="Column", origin=level.name.origin)
        inner, colour = width - 2 * grid.inset, s.look.lane(level.lane).text
        text = s.set(level.name, styles.table_head, cell, inner, ONE_LINE, colour=colour)
        boxes += text.placed(x + grid.inset, top)
    colours = (s.look.palette.ink, s.look.lane(0).fill, s.look.lane(1).fill)
    for (x, width), colour in zip(_columns(s), colours, strict=True):
        boxes.append(Rule(x, height, width, grid.head_rule, colour))
    return boxes, height


def _row(row: Row, s: PageContext, element: Element, y: float) -> tuple[list[Box], float]:
    """A row with its top at y; `element` is its TR."""
    grid, styles, conceded = s.look.grid.print, s.look.type.print, s.concessions
    label_style, style = (smaller(each, conceded.smaller) for each in (styles.table_label, styles.table))
    head = element.add(Role.TH, scope="Row")
    cells = [s.set(row.label, label_style, head, grid.rail, ONE_OR_TWO)]
    for text in row.cells:
        owner = element.add(Role.TD, origin=text.origin)
        cells.append(s.set(text, style, owner, grid.lane - grid.inset, ONE_OR_TWO))
    padding = grid.row - styles.table.leading - conceded.row_less
    height = max(cell.height for cell in cells) + padding
    boxes: list[Box] = []
    for (x, width), cell, inset in zip(_columns(s), cells, (0, grid.inset, grid.inset), strict=True):
        boxes += cell.placed(x + inset, y + grid.cell_above - conceded.row_less / 2)
        boxes.append(Rule(x, y + height, width, grid.rule, s.look.palette.line))
    return boxes, height
