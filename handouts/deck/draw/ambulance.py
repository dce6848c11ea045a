"""The drawing of an ambulance on the cover: polygons, rectangles and discs in one decorative group."""

from collections.abc import Sequence

from handouts.deck.draw.canvas import SlideCanvas
from handouts.deck.draw.shapes import NO_LINE, body_xml, group_xml, polygon, preset, shape_xml
from handouts.deck.draw.text import full_paragraphs_xml
from handouts.deck.layouts.layout_xml import insets_xml
from handouts.deck.layouts.levels import TextLevel
from handouts.deck.layouts.placeholders import Box, Insets
from handouts.deck.layouts.theme import fill, line
from handouts.deck.plan.model import Vehicle
from handouts.deck.typeset.text import Paragraph, Stretch
from handouts.look.icons import Point, bounds

_WIDTH, _HEIGHT = 620.0, 310.0
_CURVE = 8
"""Straight pieces that stand for one curve."""
_Corners = Sequence[Point | tuple[Point, Point]]
"""Corners; a pair is a quadratic curve: its control point and its end."""

_BODY: _Corners = (
    (32, 22), (364, 22), ((374, 22), (376, 32)), (382, 78), (452, 78), ((462, 78), (469, 86)), (512, 142),
    (566, 157), ((582, 162), (584, 178)), (588, 230), ((588, 240), (578, 240)), (30, 240),
    ((20, 240), (20, 230)), (20, 34), ((20, 22), (32, 22)),
)  # fmt: skip
_BELT: _Corners = (
    (20, 140), (511, 140), (512, 142), (566, 157), ((575, 160), (580, 167)), (20, 167),
)  # fmt: skip
_WINDSHIELD: _Corners = ((404, 94), (446, 94), ((451, 94), (454, 98)), (486, 140), (404, 140))
_BUMPER: _Corners = ((566, 222), (594, 222), (594, 234), ((594, 240), (588, 240)), (560, 240))
_SEAMS = ((286, 40, 80, 0), (366, 40, 0, 200), (286, 40, 0, 200), (394, 86, 0, 154), (492, 146, 0, 68))
"""Lines of the doors: x, y, width, height."""
_PANELS = ((40, 190, 40, 38), (186, 190, 84, 38))
_LAMPS = ((318, 8, 46, 14, 4), (26, 10, 34, 12, 4), (573, 188, 14, 17, 3))
_HANDLES = ((372, 198, 14, 5, 2), (404, 192, 16, 5, 2))
_WHEELS = (132, 506)
_LETTERING = (44, 58, 250, 56)


def draw_vehicle(canvas: SlideCanvas, vehicle: Vehicle) -> None:
    """Draw it into the box, keeping its proportions."""
    pen = _Pen(canvas, vehicle.box)
    number = canvas.next_id()
    parts = [
        pen.outline("Body", _BODY, "white"),
        pen.outline("Belt", _BELT, "lane1"),
        pen.block("Stripe", (20, 173, 563.5, 9), "lane2"),
        pen.outline("Windshield", _WINDSHIELD, "glass"),
        pen.lettering(),
        pen.block("Window", (300, 60, 52, 50), "glass", 5),
        *(pen.seam(seam) for seam in _SEAMS),
        *(pen.frame(panel) for panel in _PANELS),
        *(pen.block("Lamp", (x, y, w, h), "lane1_dark", r) for x, y, w, h, r in _LAMPS),
        *(pen.block("Handle", (x, y, w, h), "bumper", r) for x, y, w, h, r in _HANDLES),
        pen.block("Rear light", (20, 194, 8, 26), "lane1"),
        pen.outline("Bumper", _BUMPER, "bumper"),
        pen.block("Step", (13, 230, 24, 10), "bumper"),
        *(pen.disc("Wheel arch", x, 236, 45, "ink") for x in _WHEELS),
        pen.block("Ground", (0, 273, 620, 3), "ink3"),
        *(pen.disc("Tire", x, 238, 35, "tyre") for x in _WHEELS),
        *(pen.disc("Hub", x, 238, 16, "soft_dark") for x in _WHEELS),
    ]
    canvas.put(group_xml(number, "Ambulance", vehicle.box, "".join(parts), alt=None))


class _Pen:
    """Draws in units of the picture, 620 by 310."""

    def __init__(self, canvas: SlideCanvas, box: Box) -> None:
        self._canvas, self._box = canvas, box
        self._scale = min(box.width / _WIDTH, box.height / _HEIGHT)

    def block(
        self, name: str, place: tuple[float, float, float, float], token: str, radius: float = 0
    ) -> str:
        geometry = preset("rect")
        if radius:
            geometry = preset("roundRect", adj=round(100_000 * radius / min(place[2:])))
        return self._shape(name, place, geometry, token)

    def disc(self, name: str, x: float, y: float, radius: float, token: str) -> str:
        place = (x - radius, y - radius, 2 * radius, 2 * radius)
        return self._shape(name, place, preset("ellipse"), token)

    def outline(self, name: str, outline: _Corners, token: str) -> str:
        points = list(_flat(outline))
        return self._shape(name, bounds(points), polygon(points), token)

    def seam(self, seam: tuple[float, float, float, float]) -> str:
        x, y, width, height = seam
        return self.block("Door", (x - 1, y - 1, width or 2, height or 2), "line")

    def frame(self, place: tuple[float, float, float, float]) -> str:
        edge = line(self._canvas.look, "line", 2 * self._scale)
        geometry = preset("roundRect", adj=8000)
        return shape_xml(
            self._canvas.next_id(),
            "Panel",
            self._at(place),
            geometry,
            "<a:noFill/>",
            outline=edge,
            decorative=True,
        )

    def lettering(self) -> str:
        look = self._canvas.look
        word = Paragraph((Stretch(self._canvas.locale.ambulance),))
        made = full_paragraphs_xml([word], look, [TextLevel(look.type.deck.lettering)])
        body = body_xml(made, insets_xml(Insets()), "ctr").replace('wrap="square"', 'wrap="none"')
        return shape_xml(
            self._canvas.next_id(),
            "Lettering",
            self._at(_LETTERING),
            preset("rect"),
            fill(look, "white"),
            text=body,
            decorative=True,
        )

    def _shape(self, name: str, place: tuple[float, float, float, float], geometry: str, token: str) -> str:
        paint = fill(self._canvas.look, token)
        return shape_xml(
            self._canvas.next_id(), name, self._at(place), geometry, paint, outline=NO_LINE, decorative=True
        )

    def _at(self, place: tuple[float, float, float, float]) -> Box:
        x, y, width, height = (length * self._scale for length in place)
        return Box(self._box.x + x, self._box.y + y, width, height)


def _flat(outline: _Corners) -> Sequence[Point]:
    """Corners and curves as points."""
    points: list[Point] = []
    for entry in outline:
        first, second = entry
        if isinstance(first, tuple) and isinstance(second, tuple):
            start = points[-1]
            for step in range(1, _CURVE + 1):
                t = step / _CURVE
                points.append(
                    (
                        (1 - t) ** 2 * start[0] + 2 * t * (1 - t) * first[0] + t**2 * second[0],
                        (1 - t) ** 2 * start[1] + 2 * t * (1 - t) * first[1] + t**2 * second[1],
                    )
                )
        elif not isinstance(first, tuple) and not isinstance(second, tuple):
            points.append((first, second))
    return points
