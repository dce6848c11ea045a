"""The marks yes, limited and no: a disc with a tick, a half disc, a bar. Decoration beside the words."""

from math import cos, pi, sin

from handouts.deck.draw.canvas import SlideCanvas
from handouts.deck.draw.shapes import Point, group_xml, polygon, preset, shape_xml
from handouts.deck.layouts.placeholders import Box
from handouts.deck.layouts.theme import fill, line
from handouts.deck.plan.model import Mark
from handouts.outline.parts import Permission

_TICK: tuple[Point, ...] = (
    (2.258, 5.642),
    (4.371, 7.755),
    (7.862, 3.921),
    (6.938, 3.079),
    (4.329, 5.945),
    (3.142, 4.758),
)
"""In a box of 10 by 10, y down, as all measures here."""
_DISC, _RING = 4.6, 4.1
_BAR = (2.6, 4.45, 4.8, 1.1)
_SEGMENTS = 24


def draw_mark(canvas: SlideCanvas, mark: Mark) -> None:
    """One mark."""
    names = {Permission.YES: "Mark: yes", Permission.LIMITED: "Mark: limited", Permission.NO: "Mark: no"}
    match mark.value:
        case Permission.YES:
            inner = _disc(canvas, mark, _DISC, mark.token) + _tick(canvas, mark)
        case Permission.LIMITED:
            inner = _ring(canvas, mark) + _half(canvas, mark)
        case Permission.NO:
            inner = _bar(canvas, mark)
    box = Box(mark.x, mark.y, mark.size, mark.size)
    canvas.put(group_xml(canvas.next_id(), names[mark.value], box, inner, alt=None))


def _place(mark: Mark, x: float, y: float, width: float, height: float) -> Box:
    scale = mark.size / 10
    return Box(mark.x + x * scale, mark.y + y * scale, width * scale, height * scale)


def _disc(canvas: SlideCanvas, mark: Mark, radius: float, token: str) -> str:
    box = _place(mark, 5 - radius, 5 - radius, 2 * radius, 2 * radius)
    return shape_xml(
        canvas.next_id(), "Disc", box, preset("ellipse"), fill(canvas.look, token), decorative=True
    )


def _bar(canvas: SlideCanvas, mark: Mark) -> str:
    box = _place(mark, *_BAR)
    return shape_xml(
        canvas.next_id(), "Bar", box, preset("rect"), fill(canvas.look, mark.token), decorative=True
    )


def _ring(canvas: SlideCanvas, mark: Mark) -> str:
    box = _place(mark, 5 - _RING, 5 - _RING, 2 * _RING, 2 * _RING)
    outline = line(canvas.look, mark.token, mark.size * 72 / 10)
    return shape_xml(
        canvas.next_id(),
        "Ring",
        box,
        preset("ellipse"),
        fill(canvas.look, mark.ground),
        outline=outline,
        decorative=True,
    )


def _tick(canvas: SlideCanvas, mark: Mark) -> str:
    left, top = min(x for x, _ in _TICK), min(y for _, y in _TICK)
    width, height = max(x for x, _ in _TICK) - left, max(y for _, y in _TICK) - top
    points = [(x - left, y - top) for x, y in _TICK]
    box = _place(mark, left, top, width, height)
    geometry = polygon(points, width, height)
    return shape_xml(canvas.next_id(), "Tick", box, geometry, fill(canvas.look, "white"), decorative=True)


def _half(canvas: SlideCanvas, mark: Mark) -> str:
    """The left half of the ring, as a polygon of 24 segments: the eye sees a curve."""
    steps = (pi / 2 + pi * step / _SEGMENTS for step in range(_SEGMENTS + 1))
    points = [(_RING + _RING * cos(angle), _RING - _RING * sin(angle)) for angle in steps]
    box = _place(mark, 5 - _RING, 5 - _RING, _RING, 2 * _RING)
    geometry = polygon(points, _RING, 2 * _RING)
    return shape_xml(canvas.next_id(), "Half", box, geometry, fill(canvas.look, mark.token), decorative=True)
