"""A chart beside its heading."""

from handouts.handout.standard.rail import rail
from handouts.handout.typeset.boxes import Block
from handouts.handout.typeset.chart import Frame, figure
from handouts.handout.typeset.context import PageContext
from handouts.outline.parts import Chart
from handouts.tagging import Element, Role


def chart(part: Chart, s: PageContext, root: Element) -> Block:
    """The heading and note in the rail, the drawing across both lanes."""
    grid = s.look.grid.print
    sect = root.add(Role.SECT, origin=part.origin)
    beside = rail(s, sect, part.title, part.note)
    frame = Frame(
        grid.lane1,
        grid.live - grid.lane1,
        grid.inset,
        grid.chart_zero,
        grid.chart_end,
        grid.chart_row,
        grid.chart_bar,
        s.look.type.print.chart_label,
        s.look.lane(None).text,
    )
    boxes, height = figure(s, sect, part, frame)
    return Block(part.title.plain, part.origin, max(height, beside.height), (*beside.boxes, *boxes))
