"""The comparison table: a label in the rail, one cell in each lane, rules that stop at the gutters."""

from handouts.briefing.model import Row
from handouts.briefing.model.arrange import ShowComparison
from handouts.handout.typeset.boxes import Block, Bookmark, Box, Rule
from handouts.handout.typeset.paragraph import PageContext, Paragraph, ascent, smaller
from handouts.tagging import Element, Role


def comparison(section: ShowComparison, s: PageContext) -> Block:
    """The table with its heading in the rail of the heading row."""
    part = s.briefing.comparison
    assert part is not None
    sect = s.root.add(Role.SECT, origin="comparison")
    boxes, y = _head(s, sect)
    table = sect.elements[-1]
    body = table.add(Role.TBODY)
    rows = [part.rows[key] for key in section.pick] if section.pick else list(part.rows.values())
    for row in rows:
        made, height = _row(s, body, row, y)
        boxes += made
        y += height
    return Block(part.title.plain, "comparison", y, tuple(boxes))


def _columns(s: PageContext) -> tuple[tuple[float, float], ...]:
    """Left edge and width of the rail and the two lanes."""
    grid = s.look.grid.print
    return ((0.0, grid.rail), (grid.lane1, grid.lane), (grid.lane2, grid.lane))


def _head(s: PageContext, sect: Element) -> tuple[list[Box], float]:
    part, grid, styles = s.briefing.comparison, s.look.grid.print, s.look.type.print
    assert part is not None
    owner = sect.add(Role.H2, origin=part.title.origin)
    title = s.set(part.title, styles.rail, owner, grid.rail, even=True)
    height = max(grid.row, grid.row - styles.rail.leading + title.height)
    boxes: list[Box] = [Bookmark(0, 0, part.title.plain, 2)]
    last = title.height - styles.rail.leading + ascent(styles.rail)
    boxes += title.placed(0, height - grid.title_below - last)
    row = sect.add(Role.TABLE, origin=part.title.origin).add(Role.THEAD).add(Role.TR)
    row.add(Role.TD)
    top = height - grid.head_below - ascent(styles.table_head)
    for key, (x, width) in zip(s.briefing.roles, _columns(s)[1:], strict=True):
        name = s.briefing.levels[key].name
        cell = row.add(Role.TH, scope="Column", origin=name.origin)
        inner = width - 2 * grid.inset
        text = s.set(name, styles.table_head, cell, inner, colour=s.lane(key).text, most=1)
        boxes += text.placed(x + grid.inset, top)
    colours = (s.look.palette.ink, s.look.lane(0).fill, s.look.lane(1).fill)
    for (x, width), colour in zip(_columns(s), colours, strict=True):
        boxes.append(Rule(x, height, width, grid.head_rule, colour))
    return boxes, height


def _row(s: PageContext, body: Element, row: Row, y: float) -> tuple[list[Box], float]:
    grid, styles, less = s.look.grid.print, s.look.type.print, s.concessions.smaller
    element = body.add(Role.TR, origin=row.label.text.origin)
    label = s.set(
        row.label.text,
        smaller(styles.table_label, less),
        element.add(Role.TH, scope="Row"),
        grid.rail,
        numbers=s.cited.numbers(row),
        usual=1,
        most=2,
    )
    cells: list[Paragraph] = [label]
    for key in s.briefing.roles:
        text = row.cells[key].text
        owner = element.add(Role.TD, origin=text.origin)
        width = grid.lane - grid.inset
        cells.append(s.set(text, smaller(styles.table, less), owner, width, usual=1, most=2))
    padding = grid.row - styles.table.leading - s.concessions.row_less
    height = max(cell.height for cell in cells) + padding
    boxes: list[Box] = []
    for (x, width), cell, inset in zip(_columns(s), cells, (0, grid.inset, grid.inset), strict=True):
        boxes += cell.placed(x + inset, y + grid.cell_above - s.concessions.row_less / 2)
        boxes.append(Rule(x, y + height, width, grid.rule, s.look.palette.line))
    return boxes, height
