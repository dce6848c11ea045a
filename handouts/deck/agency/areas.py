"""Bring the places of our layouts into the content area of a layout of the template. Inches throughout."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from handouts.deck.agency.stage import Stage, master_body
from handouts.deck.slots import Box, Layout, Place, Slot
from handouts.look.grid import SlideGrid

GAP = 0.1
"""Least space between the title and the content, and between the content and the footer."""
_FOOT = 0.4
_FEET = (Place.FOOTER, Place.NUMBER)
_TITLES = (Place.TITLE, Place.COVER_TITLE)
Move = Callable[[Box], Box]


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of heights that moves from `start` to `goal` as a whole, scaled by `scale`."""

    start: float
    end: float
    goal: float
    scale: float


def content_area(stage: Stage, title: Box) -> Box:
    """Where the template puts content: across, as wide as its own; down, from the title to the footer."""
    boxes = [box for type_, box in stage.boxes if type_ != "pic"]
    body = master_body(stage)
    if not boxes and body is not None:
        boxes = [body]
    if not boxes:
        boxes = [title]
    left = min(box.x for box in boxes)
    right = max(box.x + box.width for box in boxes)
    top = title.y + title.height + GAP
    return Box(left, top, right - left, stage.foot_top - GAP - top)


def foot_boxes(stage: Stage, area: Box) -> tuple[Box, Box]:
    """Places of the source line and of the slide number, in the template's footer line."""
    top = min(stage.foot_top, stage.page.height - _FOOT - GAP)
    right = area.x + area.width
    number = stage.number or Box(right - 2 * _FOOT, top, 2 * _FOOT, _FOOT)
    number = replace(number, y=top, height=_FOOT)
    if number.x > stage.page.width / 2:
        return Box(area.x, top, number.x - GAP - area.x, _FOOT), number
    start = number.x + number.width + GAP
    return Box(start, top, right - start, _FOOT), number


def content_slots(layout: Layout) -> list[Slot]:
    """The placeholders between title and footer."""
    return [slot for slot in layout.slots if slot.place not in (*_TITLES, *_FEET)]


def mover(layout: Layout, area: Box, grid: SlideGrid) -> Move:
    """How a place of our layout moves into the area.

    What stands above our title (a label, a number) comes below it: the title has its own place. The
    order from top to bottom stays.
    """
    title = next(slot for slot in layout.slots if slot.place in _TITLES).box
    boxes = [slot.box for slot in content_slots(layout)]
    upper = [box for box in boxes if box.y < title.y]
    lower = [box for box in boxes if box.y >= title.y]
    bands = []
    if upper:
        bands.append((min(box.y for box in upper), max(box.y + box.height for box in upper)))
    if lower or not upper:
        top = min([box.y for box in lower] or [grid.body_top_one])
        bottom = max([box.y + box.height for box in lower] or [grid.body_bottom])
        bands.append((top if layout.dark else min(top, grid.body_top_one), max(bottom, grid.body_bottom)))
    between = 2 * GAP * (len(bands) - 1)
    scale = (area.height - between) / sum(end - start for start, end in bands)
    across = area.width / grid.content
    placed = []
    y = area.y
    for start, end in bands:
        placed.append(Band(start, end, y, scale))
        y += (end - start) * scale + 2 * GAP

    def move(box: Box) -> Box:
        band = next((band for band in placed if band.start - 0.01 <= box.y <= band.end), placed[-1])
        return Box(
            area.x + (box.x - grid.margin) * across,
            band.goal + (box.y - band.start) * band.scale,
            box.width * across,
            box.height * band.scale if box.height > GAP else box.height,
        )

    return move
