"""Plans slides that show a picture of numbers: range bars, a share, the ladder."""

from collections.abc import Sequence
from dataclasses import replace

from handouts.briefing.model import Ladder, RangeChart, Rung, ShareChart
from handouts.deck.layouts.levels import TextLevel
from handouts.deck.layouts.names import LayoutKind, PlaceholderName
from handouts.deck.layouts.placeholders import Box
from handouts.deck.plan.distribute import POINTS
from handouts.deck.plan.fit import Fitted, Paragraph, Stretch, paragraph
from handouts.deck.plan.model import Bar, Block, Blocks, RangeBars, ShareBar, SlideBody
from handouts.deck.plan.typeset import SlideContext
from handouts.look.type import Style

BLOCK_INSET = 0.22
BLOCK_TOP = 0.15
SHARE_SPLIT = 0.05
"""White between the two parts of a share bar, in inches; text stands `SHARE_INSET` from the left."""
SHARE_INSET, SHARE_END = 0.27, 0.1
_LIFT, _DROP, _LOWEST = 0.03, 0.13, 0.44
_GAP = 0.167
_BAR_HEIGHT, _CAPTION_GAP = 1.2, 0.12


def range_chart(context: SlideContext, chart: RangeChart) -> list[SlideBody]:
    """Bars from zero: solid to the low end, pale to the high end, as the note below them says."""
    placeholder = context.placeholder(LayoutKind.CHART, PlaceholderName.CHART)
    bars = []
    for bar in chart.bars:
        figure = context.briefing.figures[bar.figure]
        name = context.briefing.levels[bar.level].name.plain
        bars.append(Bar(name, figure.least, figure.most, bar.label.plain, context.lane(bar.level)))
    missing = [f"{bar.name}: {bar.label}." for bar in bars if bar.label not in chart.finding.plain]
    alt = " ".join([chart.finding.plain, *missing])
    note = chart.note.on_slide
    explained = context.fill(LayoutKind.CHART, PlaceholderName.NOTE, [paragraph(note)], note.origin)
    return [
        SlideBody(LayoutKind.CHART, [RangeBars(placeholder, placeholder.box, alt, tuple(bars)), explained])
    ]


def share_chart(context: SlideContext, chart: ShareChart) -> list[SlideBody]:
    """A share on a slide of its own."""
    box = context.placeholder(LayoutKind.CHART, PlaceholderName.CHART).box
    middle = Box(box.x, box.y + 1.0, box.width, _BAR_HEIGHT)
    below = Box(box.x, middle.y + _BAR_HEIGHT + _CAPTION_GAP, box.width, 1.2)
    caption = context.fill(
        LayoutKind.SHARE,
        PlaceholderName.CAPTION,
        [paragraph(chart.caption)],
        chart.caption.origin,
        box=below,
        tidy=True,
    )
    return [SlideBody(LayoutKind.SHARE, [share_bar(context, chart, middle), caption])]


def share_bar(context: SlideContext, chart: ShareChart, box: Box) -> ShareBar:
    """The bar with its words, which must fit into its two parts."""
    figure = context.briefing.figures[chart.figure]
    number = context.locale.figure(figure.least, figure.most, figure.unit)
    missing = [] if number in chart.finding.plain else [f"{number} {chart.label.plain}."]
    alt = " ".join([chart.finding.plain, *missing])
    styles = context.look.type.deck
    share, words = figure.most / 100, Stretch(f"   {chart.label}")
    left = Paragraph((Stretch(number, bold=True, size=styles.share_number.size), words))
    right = paragraph(chart.rest.plain)
    for said, part, origin in ((left, share, chart.label.origin), (right, 1 - share, chart.rest.origin)):
        width = POINTS * (box.width * part - SHARE_SPLIT / 2 - SHARE_INSET - SHARE_END)
        context.set([said], [TextLevel(styles.share_text)], width, POINTS * box.height, origin)
    return ShareBar(box, alt, share, left, right)


def ladder(context: SlideContext, part: Ladder, two_lines: bool) -> list[SlideBody]:
    """Blocks on one baseline, rising to the right in equal steps. Their heights are no data."""
    grid = context.look.grid.slide
    count = len(part.steps)
    width = (grid.content - _GAP * (count - 1)) / count
    baseline = grid.body_bottom - _LIFT
    tallest = baseline - (grid.body_top_two if two_lines else grid.body_top_one + _DROP)
    boxes = []
    for index in range(count):
        share = _LOWEST + (1 - _LOWEST) * index / (count - 1)
        height = tallest * share
        boxes.append(Box(grid.margin + index * (width + _GAP), baseline - height, width, height))
    blocks = _blocks(context, part.steps, boxes)
    alt = " ".join(
        f"{context.briefing.levels[rung.level].name}: {rung.hours.on_slide}. {rung.text.on_slide}."
        for rung in part.steps
    )
    placeholder = context.placeholder(LayoutKind.LADDER, PlaceholderName.TEXT)
    place = placeholder.box.moved(context.drop(two_lines))
    above = [box.y for box in boxes if box.x < place.x + place.width]
    place = replace(place, height=min([*above, grid.body_bottom]) - 0.1 - place.y)
    text = context.fill(
        LayoutKind.LADDER,
        PlaceholderName.TEXT,
        [paragraph(part.text.on_slide)],
        part.text.on_slide.origin,
        sizes=context.look.type.deck.intro_sizes,
        box=place,
    )
    if place == placeholder.box:
        text = replace(text, box=None)
    return [SlideBody(LayoutKind.LADDER, [text, Blocks(f"{part.title}. {alt}", tuple(blocks))])]


def _blocks(context: SlideContext, rungs: Sequence[Rung], boxes: Sequence[Box]) -> list[Block]:
    """The blocks with their text, all at the largest scale at which every text fits."""
    for scale in context.look.type.deck.block_scales:
        made = [_block(context, rung, box, scale) for rung, box in zip(rungs, boxes, strict=True)]
        if not any(block.text.over for block in made):
            return made
    for rung, block in zip(rungs, made, strict=True):
        _set(context, rung, block.box, block.levels, trial=False)
    return made


def _block(context: SlideContext, rung: Rung, box: Box, scale: float) -> Block:
    styles, lane = context.look.type.deck, context.lane(rung.level)
    levels = (
        _level(context, styles.ladder_name, scale, lane, 0),
        _level(context, styles.ladder_hours, scale, lane, 4),
        _level(context, styles.ladder_text, scale, lane, 0),
    )
    return Block(box, lane, _set(context, rung, box, levels, trial=True), levels)


def _level(context: SlideContext, style: Style, scale: float, lane: int | None, after: float) -> TextLevel:
    size = max(context.look.type.deck.smallest, round(style.size * scale))
    colour = "ink" if lane is None else "white"
    return TextLevel(
        replace(style, size=size, leading=style.leading * size / style.size, colour=colour), after
    )


def _set(
    context: SlideContext, rung: Rung, box: Box, levels: tuple[TextLevel, ...], *, trial: bool
) -> Fitted:
    said = [
        paragraph(context.briefing.levels[rung.level].name),
        paragraph(rung.hours.on_slide, 1),
        paragraph(rung.text.on_slide, 2),
    ]
    width = POINTS * (box.width - 2 * BLOCK_INSET)
    height = POINTS * (box.height - 2 * BLOCK_TOP)
    return context.set(said, levels, width, height, rung.text.on_slide.origin, trial=trial)
