"""Plans slides that show a picture of numbers: range bars, a share, the ladder."""

from collections.abc import Sequence
from dataclasses import replace

from handouts.deck.layouts.levels import TextLevel
from handouts.deck.layouts.names import LayoutKind, PlaceholderName
from handouts.deck.layouts.placeholders import Box, Insets
from handouts.deck.plan.context import SlideContext
from handouts.deck.plan.model import Block, Blocks, Filled, RangeBars, ShareBar, SharePart, SlideBody
from handouts.deck.typeset.text import Paragraph, Room, Stretch, paragraph
from handouts.locale.model import Locale
from handouts.look.type import Style
from handouts.look.units import Points, inch
from handouts.outline.parts import Ladder, RangeChart, Rung, ShareChart

_BLOCK = Insets(inch(0.22), inch(0.15), inch(0.22), inch(0.15))
_SHARE = Insets(inch(0.27), inch(0), inch(0.1), inch(0))
_SPLIT = inch(0.05)
"""White between the two parts of a share bar."""
_LIFT, _DROP = inch(0.03), inch(0.13)
_LOWEST = 0.44
"""Height of the lowest block as a share of the highest."""
_GAP = inch(0.167)
_BAR_HEIGHT, _CAPTION_GAP = inch(1.2), inch(0.12)


def range_chart(context: SlideContext, chart: RangeChart) -> list[SlideBody]:
    """Bars from zero: solid to the low end, pale to the high end, as the note below them says."""
    placeholder = context.placeholder(LayoutKind.CHART, PlaceholderName.CHART)
    explained = context.fill(LayoutKind.CHART, PlaceholderName.NOTE, [paragraph(chart.note.text)])
    bars = RangeBars(placeholder, placeholder.box, chart.alt, chart.bars)
    return [SlideBody(LayoutKind.CHART, [bars, explained])]


def share_chart(context: SlideContext, chart: ShareChart) -> list[SlideBody]:
    """A share on a slide of its own."""
    box = context.placeholder(LayoutKind.CHART, PlaceholderName.CHART).box
    middle = Box(box.x, box.y + inch(1.0), box.width, _BAR_HEIGHT)
    below = Box(box.x, middle.y + _BAR_HEIGHT + _CAPTION_GAP, box.width, inch(1.2))
    note = [paragraph(chart.note.text)]
    caption = context.fill(LayoutKind.SHARE, PlaceholderName.CAPTION, note, box=below)
    return [SlideBody(LayoutKind.SHARE, [share_bar(context, chart, middle), caption])]


def share_bar(context: SlideContext, chart: ShareChart, box: Box) -> ShareBar:
    """The bar with its words: the left part in the left role's colour, the rest in the right one's."""
    size, label = context.look.type.deck.share_number.size, chart.label
    amount = Stretch(chart.amount, bold=True, size=size, origin=label.origin)
    named = Paragraph((amount, Stretch(f"   {label.plain}", origin=label.origin)))
    rest = Paragraph((Stretch(chart.rest.plain, origin=chart.rest.origin),))
    cut = box.width * (chart.percent / 100)
    x = box.x + cut + _SPLIT / 2
    left = replace(box, width=cut - _SPLIT / 2)
    right = replace(box, x=x, width=box.x + box.width - x)
    parts = _share_part(context, left, "lane1", named), _share_part(context, right, "lane2", rest)
    return ShareBar(box, chart.alt, *parts)


def _share_part(context: SlideContext, box: Box, token: str, words: Paragraph) -> SharePart:
    level = TextLevel(context.look.type.deck.share_text)
    room = Room((level,), box.width - _SHARE.left - _SHARE.right, box.height)
    return SharePart(box, token, context.typesetter.fit([words], room), level, _SHARE)


def ladder(context: SlideContext, part: Ladder, two_lines: bool) -> list[SlideBody]:
    """Blocks on one baseline, rising to the right in equal steps. Their heights are no data."""
    grid = context.look.grid.slide
    count = len(part.rungs)
    width = (grid.content - _GAP * (count - 1)) / count
    baseline = grid.body_bottom - _LIFT
    tallest = baseline - (grid.body_top_two if two_lines else grid.body_top_one + _DROP)
    boxes = []
    for index in range(count):
        share = _LOWEST + (1 - _LOWEST) * index / (count - 1)
        height = tallest * share
        boxes.append(Box(grid.margin + index * (width + _GAP), baseline - height, width, height))
    blocks = Blocks(_alternative(context.locale, part), _blocks(context, part.rungs, boxes))
    return [SlideBody(LayoutKind.LADDER, [_above(context, part, boxes, two_lines), blocks])]


def _alternative(locale: Locale, part: Ladder) -> str:
    """The title and each step, in sentences."""
    said = [part.title.plain]
    for rung in part.rungs:
        said += [locale.labelled(rung.level.name.plain, rung.hours.text.plain), rung.text.text.plain]
    return " ".join(map(locale.sentence, said))


def _above(context: SlideContext, part: Ladder, boxes: Sequence[Box], two_lines: bool) -> Filled:
    """The text at the upper left, as high as the blocks below it leave room."""
    home = context.placeholder(LayoutKind.LADDER, PlaceholderName.TEXT).box
    place = home.moved(context.drop(two_lines))
    tops = [box.y for box in boxes if box.x < place.x + place.width]
    place = replace(place, height=min([*tops, context.look.grid.slide.body_bottom]) - inch(0.1) - place.y)
    text = context.fill(LayoutKind.LADDER, PlaceholderName.TEXT, [paragraph(part.text.text)], box=place)
    return replace(text, box=None) if place == home else text


def _blocks(context: SlideContext, rungs: Sequence[Rung], boxes: Sequence[Box]) -> tuple[Block, ...]:
    """The blocks with their text, all at the largest scale at which every text fits, or the smallest."""
    for scale in context.look.type.deck.block_scales:
        made = tuple(_block(context, rung, box, scale) for rung, box in zip(rungs, boxes, strict=True))
        if all(block.text.misfit is None for block in made):
            break
    return made


def _block(context: SlideContext, rung: Rung, box: Box, scale: float) -> Block:
    styles, lane = context.look.type.deck, rung.level.lane
    levels = (
        _level(context, styles.ladder_name, scale, lane, Points(0)),
        _level(context, styles.ladder_hours, scale, lane, Points(4)),
        _level(context, styles.ladder_text, scale, lane, Points(0)),
    )
    said = [paragraph(rung.level.name), paragraph(rung.hours.text, 1), paragraph(rung.text.text, 2)]
    width, height = box.width - 2 * _BLOCK.left, box.height - 2 * _BLOCK.top
    text = context.typesetter.fit(said, Room(levels, width, height))
    return Block(box, lane, text, levels, _BLOCK)


def _level(context: SlideContext, style: Style, scale: float, lane: int | None, after: Points) -> TextLevel:
    size = max(context.look.type.deck.smallest, round(style.size * scale))
    colour = "ink" if lane is None else "white"
    return TextLevel(
        replace(style, size=size, leading=style.leading * size / style.size, colour=colour), after
    )
