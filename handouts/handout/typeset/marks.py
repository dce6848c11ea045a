"""Places and paints the marks yes, limited and no, and the figure of a person."""

from dataclasses import dataclass

from handouts.handout.typeset.boxes import Box, Owner, Shape
from handouts.look.icons import (
    BAR,
    BOX,
    DISC,
    HEAD,
    PERSON_HEIGHT,
    RING,
    RING_WEIGHT,
    SHOULDERS,
    TICK,
    Path,
    polygon,
    scaled,
)
from handouts.outline.parts import Permission


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
    scale = size / BOX
    left, top = x - size / 2, y - size / 2

    def shape(path: Path, fill: str | None, stroke: str | None, width: float) -> Shape:
        return Shape(left, top, scaled(path, scale), fill, stroke, width * scale, owner)

    match value:
        case Permission.YES:
            tick = shape(polygon(TICK), colours.tick, None, 1)
            return (shape(DISC.path, colours.disc, None, 1), tick)
        case Permission.LIMITED:
            half = shape(RING.left_half, colours.disc, None, 1)
            return (shape(RING.path, colours.ground, colours.disc, RING_WEIGHT), half)
        case Permission.NO:
            return (shape(BAR.path, None, colours.bar, BAR.weight),)


def person(x: float, y: float, height: float, colour: str) -> tuple[Box, ...]:
    """A figure with its top left corner at x, y; its width is 18/32 of its height. Decoration."""
    scale = height / PERSON_HEIGHT
    return tuple(Shape(x, y, scaled(path, scale), colour) for path in (HEAD.path, SHOULDERS))
