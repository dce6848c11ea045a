"""Bring the places of our layouts into the content area of a layout of the template."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from handouts.deck.layouts.placeholders import Box, Layout, Placeholder, PlaceholderType
from handouts.deck.template.template_layout import TemplateLayout, master_body
from handouts.look.grid import SlideGrid
from handouts.look.units import Points, inch, sum_of

GAP = inch(0.1)
"""Least space between the title and the content, and between the content and the footer."""
_FOOT = inch(0.5)
_NEAR = inch(0.01)
"""Height of the footer line: two lines of 14 points."""
_FEET = (PlaceholderType.FOOTER, PlaceholderType.NUMBER)
_TITLES = (PlaceholderType.TITLE, PlaceholderType.COVER_TITLE)
Move = Callable[[Box], Box]


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch of heights that moves from `start` to `goal` as a whole, scaled by `scale`."""

    start: Points
    end: Points
    goal: Points
    scale: float

    def move(self, y: Points) -> Points:
        """The new height of a place in the band."""
        return self.goal + (y - self.start) * self.scale


def content_area(host: TemplateLayout, title: Box) -> Box:
    """Where the template puts content: across, as wide as its own; down, from the title to the footer."""
    boxes = [box for type_, box in host.boxes if type_ != "pic"]
    body = master_body(host)
    if not boxes and body is not None:
        boxes = [body]
    boxes.append(title)
    left = min(box.x for box in boxes)
    right = max(box.x + box.width for box in boxes)
    top = title.y + title.height + GAP
    return Box(left, top, right - left, _foot_top(host) - GAP - top)


def room(host: TemplateLayout, grid: SlideGrid) -> tuple[float, float]:
    """Width and height for content as shares of what our own slides have."""
    if host.title is None:
        return 0.0, 0.0
    area = content_area(host, host.title)
    return area.width / grid.content, area.height / (grid.body_bottom - grid.body_top_one)


def foot_boxes(host: TemplateLayout, area: Box) -> tuple[Box, Box]:
    """Places of the source line and of the slide number, in the template's footer line."""
    top = _foot_top(host)
    right = area.x + area.width
    number = host.number or Box(right - 2 * _FOOT, top, 2 * _FOOT, _FOOT)
    number = replace(number, y=top, height=_FOOT)
    if number.x > host.page.width / 2:
        spare = max(
            Points(0), number.width - 2 * _FOOT
        )  # it stands at the right end, so the line may be longer
        number = replace(number, x=number.x + spare, width=number.width - spare)
        return Box(area.x, top, number.x - GAP - area.x, _FOOT), number
    start = number.x + number.width + GAP
    return Box(start, top, right - start, _FOOT), number


def _foot_top(host: TemplateLayout) -> Points:
    """Where the footer line starts: as the template has it, but high enough for its two lines."""
    return min(host.foot_top, host.page.height - _FOOT)


def content_placeholders(layout: Layout) -> list[Placeholder]:
    """The placeholders between title and footer."""
    return [placeholder for placeholder in layout.placeholders if placeholder.type not in (*_TITLES, *_FEET)]


def mover(layout: Layout, area: Box, grid: SlideGrid) -> Move:
    """How a place of our layout moves into the area.

    The title has its own place in the template. So what stands above our title (a label, a number)
    comes below it, and the gap closes; the order from top to bottom stays. What stands beside our
    title takes the whole height.
    """
    title = next(placeholder for placeholder in layout.placeholders if placeholder.type in _TITLES).box
    boxes = [placeholder.box for placeholder in content_placeholders(layout)]
    inline = [box for box in boxes if box.x < title.x + title.width]
    upper = [box for box in inline if box.y < title.y]
    lower = [box for box in inline if box.y >= title.y]
    ends = []
    if upper:
        ends.append((min(box.y for box in upper), max(box.y + box.height for box in upper)))
    if lower or not upper:
        top = min([box.y for box in lower] or [grid.body_top_one])
        bottom = max([box.y + box.height for box in lower] or [grid.body_bottom])
        ends.append((top if layout.dark else min(top, grid.body_top_one), max(bottom, grid.body_bottom)))
    bands = _stacked(ends, area)
    beside = [
        box for box in (*boxes, *(panel.box for panel in layout.panels)) if box.x >= title.x + title.width
    ]
    whole = (
        _stacked([(min(box.y for box in beside), max(box.y + box.height for box in beside))], area)
        if beside
        else bands
    )
    across = area.width / grid.content

    def move(box: Box) -> Box:
        used = bands if box.x < title.x + title.width else whole
        first, last = _band(used, box.y), _band(used, box.y + box.height)
        y = first.move(box.y)
        bottom = last.move(box.y + box.height)
        height = bottom - y if box.height > GAP else box.height
        return Box(area.x + (box.x - grid.margin) * across, y, box.width * across, height)

    return move


def _stacked(ends: list[tuple[Points, Points]], area: Box) -> list[Band]:
    """Bands one below the other that fill the area."""
    between = 2 * GAP * (len(ends) - 1)
    scale = (area.height - between) / sum_of(end - start for start, end in ends)
    bands, y = [], area.y
    for start, end in ends:
        bands.append(Band(start, end, y, scale))
        y += (end - start) * scale + 2 * GAP
    return bands


def _band(bands: list[Band], y: Points) -> Band:
    """The band of that height, or the next below it."""
    return next((band for band in bands if y <= band.end + _NEAR), bands[-1])
