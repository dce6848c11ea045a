"""The drawn marks: yes, limited, no, and the pair of figures. Vector geometry in a 10 by 10 box, y down."""

from dataclasses import dataclass

from handouts.handout.typeset.boxes import Box, Owner, Shape
from handouts.outline.parts import Permission
from handouts.tagging.content import PathCommand

_KAPPA = 0.5523
_TICK = (
    (2.258, 5.642),
    (4.371, 7.755),
    (7.862, 3.921),
    (6.938, 3.079),
    (4.329, 5.945),
    (3.142, 4.758),
)


@dataclass(frozen=True, slots=True)
class MarkColours:
    """Colours of the marks in a column: disc, tick, what lies behind, and the bar that means no."""

    disc: str
    tick: str
    ground: str
    bar: str


def mark(
    value: Permission, x: float, y: float, size: float, colours: MarkColours, owner: Owner
) -> tuple[Box, ...]:
    """The mark of a scope value centred on x, y, `size` points wide."""
    scale = size / 10
    left, top = x - size / 2, y - size / 2

    def shape(commands: tuple[PathCommand, ...], fill: str | None, stroke: str | None, width: float) -> Shape:
        return Shape(left, top, scaled(commands, scale), fill, stroke, width * scale, owner)

    match value:
        case Permission.YES:
            tick = shape(_polygon(_TICK), colours.tick, None, 1)
            return (shape(disc(5, 5, 4.6), colours.disc, None, 1), tick)
        case Permission.LIMITED:
            half = shape(_half_disc(5, 5, 4.1), colours.disc, None, 1)
            return (shape(disc(5, 5, 4.1), colours.ground, colours.disc, 1.0), half)
        case Permission.NO:
            return (shape((("M", 2.6, 5), ("L", 7.4, 5)), None, colours.bar, 1.1),)


def person(x: float, y: float, height: float, colour: str) -> tuple[Box, ...]:
    """A figure with its top left corner at x, y; its width is 18/32 of its height. Decoration."""
    scale = height / 32
    arc = 8 * (1 - _KAPPA)
    body: tuple[PathCommand, ...] = (
        ("M", 0, 32),
        ("L", 0, 21),
        ("C", 0, 13 + arc, arc, 13, 8, 13),
        ("L", 10, 13),
        ("C", 18 - arc, 13, 18, 13 + arc, 18, 21),
        ("L", 18, 32),
        ("Z",),
    )
    return (
        Shape(x, y, scaled(disc(9, 6, 5), scale), colour),
        Shape(x, y, scaled(body, scale), colour),
    )


def disc(x: float, y: float, r: float) -> tuple[PathCommand, ...]:
    """A circle of four Bézier curves."""
    k = r * _KAPPA
    return (
        ("M", x + r, y),
        ("C", x + r, y + k, x + k, y + r, x, y + r),
        ("C", x - k, y + r, x - r, y + k, x - r, y),
        ("C", x - r, y - k, x - k, y - r, x, y - r),
        ("C", x + k, y - r, x + r, y - k, x + r, y),
        ("Z",),
    )


def _half_disc(x: float, y: float, r: float) -> tuple[PathCommand, ...]:
    k = r * _KAPPA
    return (
        ("M", x, y - r),
        ("C", x - k, y - r, x - r, y - k, x - r, y),
        ("C", x - r, y + k, x - k, y + r, x, y + r),
        ("Z",),
    )


def _polygon(points: tuple[tuple[float, float], ...]) -> tuple[PathCommand, ...]:
    first, *rest = points
    lines: list[PathCommand] = [("L", *point) for point in rest]
    return (("M", *first), *lines, ("Z",))


def scaled(commands: tuple[PathCommand, ...], scale: float) -> tuple[PathCommand, ...]:
    """The path with every coordinate multiplied."""
    out: list[PathCommand] = []
    for command in commands:
        match command:
            case ("C", x1, y1, x2, y2, x, y):
                out.append(("C", x1 * scale, y1 * scale, x2 * scale, y2 * scale, x * scale, y * scale))
            case ("M", x, y):
                out.append(("M", x * scale, y * scale))
            case ("L", x, y):
                out.append(("L", x * scale, y * scale))
            case _:
                out.append(("Z",))
    return tuple(out)
