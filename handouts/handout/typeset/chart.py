"""Charts: bars solid to the low end and pale to the high end, or one bar that splits a whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from handouts.briefing.text import joined
from handouts.diagnostics import Code, Notice
from handouts.handout.typeset.boxes import Box, Fill, PlacedNotice
from handouts.handout.typeset.context import PageContext
from handouts.handout.typeset.paragraph import Paragraph, bold, middle
from handouts.handout.typeset.text_rules import ONE_LINE
from handouts.look.type import Style
from handouts.outline.parts import Bar, Chart, RangeChart, ShareChart
from handouts.tagging import Element, Role


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a chart stands and how large it is, in points. `zero` and `end` count from `left`."""

    left: float
    width: float
    inset: float
    zero: float
    end: float
    row: float
    bar: float
    style: Style
    quiet: str
    """Colour of the names of levels that are no role."""


def figure(s: PageContext, sect: Element, part: Chart, frame: Frame) -> tuple[list[Box], float]:
    """The drawing as one Figure element, read aloud with all its values; and its height."""
    element = sect.add(Role.FIGURE, alt=part.alt)
    match part:
        case RangeChart():
            return _bars(s, element, part, frame)
        case ShareChart():
            return _share(s, element, part, frame)
        case _:
            assert_never(part)


@dataclass(frozen=True, slots=True)
class _Row:
    bar: Bar
    name: Paragraph
    label: Paragraph


def _bars(s: PageContext, owner: Element, part: RangeChart, frame: Frame) -> tuple[list[Box], float]:
    grid = s.look.grid.print
    style = frame.style
    rows = [_measured(s, owner, bar, frame) for bar in part.bars]
    scale, boxes = _scale(s, rows, frame)
    for index, row in enumerate(rows):
        colours = s.look.lane(row.bar.level.lane)
        centre = grid.chart_zero_line / 2 + (index + 0.5) * frame.row
        text_top = centre - middle(style)
        x, top = frame.left + frame.zero, centre - frame.bar / 2
        low, high = row.bar.least * scale, row.bar.most * scale
        boxes += row.name.placed(frame.left + frame.inset, text_top)
        if high > low:
            boxes.append(Fill(x + low, top, high - low, frame.bar, colours.mid, owner=owner))
        boxes.append(Fill(x, top, low, frame.bar, colours.fill, owner=owner))
        boxes.append(Fill(x, top, high, frame.bar, None, colours.fill, grid.outline, owner=owner))
        boxes += row.label.placed(x + high + grid.chart_label_gap, text_top)
    height = len(rows) * frame.row + grid.chart_zero_line
    zero = frame.left + frame.zero - grid.chart_zero_line / 2
    boxes.append(Fill(zero, 0, grid.chart_zero_line, height, s.look.palette.ink, owner=owner))
    return boxes, height


def _measured(s: PageContext, owner: Element, bar: Bar, frame: Frame) -> _Row:
    """The name left of a bar and the label right of it; both bold for the two roles."""
    role = bar.level.lane is not None
    own = bold(frame.style) if role else frame.style
    colour = s.look.lane(bar.level.lane).text if role else frame.quiet
    room = frame.zero - frame.inset - s.look.grid.print.chart_label_gap / 2
    left = s.set(bar.level.name, own, owner, room, ONE_LINE, colour=colour)
    right = s.set(bar.label, own, owner, frame.width, ONE_LINE)
    return _Row(bar, left, right)


def _scale(s: PageContext, rows: Sequence[_Row], frame: Frame) -> tuple[float, list[Box]]:
    """Points per unit, and what is told about it.

    The longest bar ends where the frame says, or earlier if its label needs the room.
    """
    grid = s.look.grid.print
    most = max(row.bar.most for row in rows) or 1.0
    scale = (frame.end - frame.zero) / most
    for row in rows:
        room = frame.width - frame.zero - grid.chart_label_gap - row.label.width
        scale = min(scale, room / row.bar.most) if row.bar.most else scale
        if scale * most < grid.chart_least:
            label = row.bar.label
            message = f'the label "{label.plain}" leaves no room for the bars'
            notice = Notice(Code.DOES_NOT_FIT, label.origin, message, "write a shorter label")
            return grid.chart_least / most, [PlacedNotice(frame.left, 0, notice)]
    return scale, []


def _share(s: PageContext, owner: Element, part: ShareChart, frame: Frame) -> tuple[list[Box], float]:
    grid = s.look.grid.print
    style, height = frame.style, grid.share_bar * frame.bar
    first = frame.width * min(part.percent, 100) / 100
    gap = grid.share_gap / 2
    halves = (
        (frame.left, first - gap, joined(f"{part.amount} ", part.label)),
        (frame.left + first + gap, frame.width - first - gap, part.rest),
    )
    boxes: list[Box] = []
    for index, (x, width, text) in enumerate(halves):
        colours = s.look.lane(index)
        inner = width - 2 * frame.inset
        paragraph = s.set(text, bold(style), owner, inner, ONE_LINE, colour=colours.on_fill)
        boxes.append(Fill(x, 0, width, height, colours.fill, owner=owner))
        top = height / 2 - middle(style)
        boxes += paragraph.placed(x + frame.inset, top)
    return boxes, height
