"""The chart: bars solid to the low end and pale to the high end, or one bar that splits a whole."""

from dataclasses import dataclass

from handouts.briefing.model import Bar, RangeChart, ShareChart
from handouts.briefing.model.arrange import ShowChart
from handouts.briefing.text import Text, joined, words_text
from handouts.diagnostics import Code, Notice
from handouts.handout.standard.rail import rail
from handouts.handout.typeset.boxes import Block, Box, Fill
from handouts.handout.typeset.paragraph import PageContext, Paragraph, bold, middle
from handouts.look.type import Style
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


def chart(section: ShowChart, s: PageContext) -> Block:
    """A chart beside its heading; read aloud as one figure with all values."""
    part, grid = s.briefing.charts[section.chart], s.look.grid.print
    sect = s.root.add(Role.SECT, origin=f"charts.{section.chart}")
    beside = rail(s, sect, part.title, note(part), s.cited.numbers(part))
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
    return Block(part.title.plain, sect.origin, max(height, beside.height), (*beside.boxes, *boxes))


def note(part: RangeChart | ShareChart) -> Text:
    """What is written beside the chart."""
    return part.caption if isinstance(part, ShareChart) else part.note.text


def figure(
    s: PageContext, sect: Element, part: RangeChart | ShareChart, frame: Frame
) -> tuple[list[Box], float]:
    """The drawing as one Figure element, and its height."""
    element = sect.add(Role.FIGURE, alt=alternative(s, part), origin=sect.origin)
    if isinstance(part, ShareChart):
        return _share(s, element, part, frame)
    return _bars(s, element, part, frame)


def alternative(s: PageContext, part: RangeChart | ShareChart) -> str:
    """The words for those who cannot see the chart: its finding, and the values that it leaves out."""
    finding = part.finding.plain
    if isinstance(part, ShareChart):
        share = _figure_text(s, part.figure)
        return finding if share in finding else f"{finding} {share} {part.label.plain}."
    values = "; ".join(
        f"{s.briefing.levels[bar.level].name.plain}: {bar.label.plain}"
        for bar in part.bars
        if _figure_text(s, bar.figure) not in finding
    )
    return f"{finding} {values}." if values else finding


def _figure_text(s: PageContext, key: str) -> str:
    figure = s.briefing.figures[key]
    return s.locale.figure(figure.least, figure.most, figure.unit)


@dataclass(frozen=True, slots=True)
class _Row:
    bar: Bar
    name: Paragraph
    label: Paragraph


def _bars(s: PageContext, owner: Element, part: RangeChart, frame: Frame) -> tuple[list[Box], float]:
    grid = s.look.grid.print
    style = frame.style
    rows = [_measured(s, owner, bar, frame) for bar in part.bars]
    scale = _scale(s, rows, frame)
    boxes: list[Box] = []
    for index, row in enumerate(rows):
        value = s.briefing.figures[row.bar.figure]
        colours = s.lane(row.bar.level)
        centre = grid.chart_zero_line / 2 + (index + 0.5) * frame.row
        text_top = centre - middle(style)
        x, top = frame.left + frame.zero, centre - frame.bar / 2
        low, high = value.least * scale, value.most * scale
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
    name = s.briefing.levels[bar.level].name
    role = s.lane_index(bar.level) is not None
    own = bold(frame.style) if role else frame.style
    colour = s.lane(bar.level).text if role else frame.quiet
    room = frame.zero - frame.inset - s.look.grid.print.chart_label_gap / 2
    left = s.set(name, own, owner, room, colour=colour, most=1)
    right = s.set(bar.label, own, owner, frame.width, most=1)
    return _Row(bar, left, right)


def _scale(s: PageContext, rows: list[_Row], frame: Frame) -> float:
    """Points per unit: the longest bar ends where the frame says, or earlier if its label needs the room."""
    grid = s.look.grid.print
    most = max(s.briefing.figures[row.bar.figure].most for row in rows) or 1.0
    scale = (frame.end - frame.zero) / most
    for row in rows:
        value = s.briefing.figures[row.bar.figure].most
        room = frame.width - frame.zero - grid.chart_label_gap - row.label.width
        scale = min(scale, room / value) if value else scale
        if scale * most < grid.chart_least:
            message = f'the label "{row.bar.label.plain}" leaves no room for the bars'
            s.problems.append(
                Notice(Code.DOES_NOT_FIT, row.bar.label.origin, message, "write a shorter label")
            )
            return grid.chart_least / most
    return scale


def _share(s: PageContext, owner: Element, part: ShareChart, frame: Frame) -> tuple[list[Box], float]:
    grid = s.look.grid.print
    style, height = frame.style, grid.share_bar * frame.bar
    first = frame.width * min(s.briefing.figures[part.figure].least, 100) / 100
    gap = grid.share_gap / 2
    label = joined(words_text(_figure_text(s, part.figure) + " "), part.label)
    halves = (
        (frame.left, first - gap, label),
        (frame.left + first + gap, frame.width - first - gap, part.rest),
    )
    boxes: list[Box] = []
    for index, (x, width, text) in enumerate(halves):
        colours = s.look.lane(index)
        inner = width - 2 * frame.inset
        paragraph = s.set(text, bold(style), owner, inner, colour=colours.on_fill, most=1)
        boxes.append(Fill(x, 0, width, height, colours.fill, owner=owner))
        top = height / 2 - middle(style)
        boxes += paragraph.placed(x + frame.inset, top)
    return boxes, height
