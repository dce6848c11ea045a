"""The marks yes, limited and no: a disc with a tick, a half disc, a bar. Decoration beside the words."""

from handouts.deck.draw.canvas import SlideCanvas
from handouts.deck.draw.shapes import group_xml, polygon, preset, shape_xml
from handouts.deck.layouts.placeholders import Box
from handouts.deck.layouts.theme import fill, line
from handouts.deck.plan.model import Mark
from handouts.look.icons import BAR, BOX, DISC, RING, RING_WEIGHT, TICK, Circle, bounds
from handouts.outline.parts import Permission

_PIECES = 24
"""Straight pieces of the half disc's arc: the eye sees a curve."""


def draw_mark(canvas: SlideCanvas, mark: Mark) -> None:
    """One mark."""
    names = {Permission.YES: "Mark: yes", Permission.LIMITED: "Mark: limited", Permission.NO: "Mark: no"}
    match mark.value:
        case Permission.YES:
            inner = _disc(canvas, mark) + _tick(canvas, mark)
        case Permission.LIMITED:
            inner = _ring(canvas, mark) + _half(canvas, mark)
        case Permission.NO:
            inner = _bar(canvas, mark)
    box = Box(mark.x, mark.y, mark.size, mark.size)
    canvas.put(group_xml(canvas.next_id(), names[mark.value], box, inner, alt=None))


def _place(mark: Mark, x: float, y: float, width: float, height: float) -> Box:
    scale = mark.size / BOX
    return Box(mark.x + x * scale, mark.y + y * scale, width * scale, height * scale)


def _around(mark: Mark, circle: Circle) -> Box:
    radius = circle.radius
    return _place(mark, circle.x - radius, circle.y - radius, 2 * radius, 2 * radius)


def _disc(canvas: SlideCanvas, mark: Mark) -> str:
    paint = fill(canvas.look, mark.token)
    return shape_xml(canvas.next_id(), "Disc", _around(mark, DISC), preset("ellipse"), paint, decorative=True)


def _bar(canvas: SlideCanvas, mark: Mark) -> str:
    box = _place(mark, BAR.left, BAR.y - BAR.weight / 2, BAR.right - BAR.left, BAR.weight)
    return shape_xml(
        canvas.next_id(), "Bar", box, preset("rect"), fill(canvas.look, mark.token), decorative=True
    )


def _ring(canvas: SlideCanvas, mark: Mark) -> str:
    outline = line(canvas.look, mark.token, RING_WEIGHT * mark.size / BOX)
    return shape_xml(
        canvas.next_id(),
        "Ring",
        _around(mark, RING),
        preset("ellipse"),
        fill(canvas.look, mark.ground),
        outline=outline,
        decorative=True,
    )


def _tick(canvas: SlideCanvas, mark: Mark) -> str:
    box = _place(mark, *bounds(TICK))
    return shape_xml(
        canvas.next_id(), "Tick", box, polygon(TICK), fill(canvas.look, "white"), decorative=True
    )


def _half(canvas: SlideCanvas, mark: Mark) -> str:
    """The left half of the ring."""
    whole = _around(mark, RING)
    box = Box(whole.x, whole.y, whole.width / 2, whole.height)
    geometry = polygon(RING.left_half_points(_PIECES))
    return shape_xml(canvas.next_id(), "Half", box, geometry, fill(canvas.look, mark.token), decorative=True)
