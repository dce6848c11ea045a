"""The drawn marks as geometry: a tick, a disc, a ring, a bar in a box of 10 by 10, and a person in 18 by 32.

y runs down. What a mark means, where it stands and how it is painted is the business of whoever draws it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Literal

Point = tuple[float, float]
Command = (
    tuple[Literal["M", "L"], float, float]
    | tuple[Literal["C"], float, float, float, float, float, float]
    | tuple[Literal["Z"]]
)
"""Move, line, Bézier curve, close."""
Path = tuple[Command, ...]

_KAPPA = 0.5523
"""How far the control points of a curve stand from its ends, for a quarter of a circle of radius 1."""


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle around x, y."""

    x: float
    y: float
    radius: float

    @property
    def path(self) -> Path:
        """Its outline: four curves."""
        x, y, r, k = self.x, self.y, self.radius, self.radius * _KAPPA
        return (
            ("M", x + r, y),
            ("C", x + r, y + k, x + k, y + r, x, y + r),
            ("C", x - k, y + r, x - r, y + k, x - r, y),
            ("C", x - r, y - k, x - k, y - r, x, y - r),
            ("C", x + k, y - r, x + r, y - k, x + r, y),
            ("Z",),
        )

    @property
    def left_half(self) -> Path:
        """The outline of its left half: two curves and a straight line."""
        x, y, r, k = self.x, self.y, self.radius, self.radius * _KAPPA
        return (
            ("M", x, y - r),
            ("C", x - k, y - r, x - r, y - k, x - r, y),
            ("C", x - r, y + k, x - k, y + r, x, y + r),
            ("Z",),
        )

    def left_half_points(self, pieces: int) -> tuple[Point, ...]:
        """The same as a polygon, with that many straight pieces for the arc."""
        x, y, r = self.x, self.y, self.radius
        angles = (pi / 2 + pi * piece / pieces for piece in range(pieces + 1))
        return tuple((x + r * cos(angle), y - r * sin(angle)) for angle in angles)


@dataclass(frozen=True, slots=True)
class Stroke:
    """A level line from left to right at y, `weight` thick."""

    left: float
    right: float
    y: float
    weight: float

    @property
    def path(self) -> Path:
        """The line."""
        return (("M", self.left, self.y), ("L", self.right, self.y))


BOX = 10.0
"""Width and height of the box that a mark is drawn in."""
TICK: tuple[Point, ...] = (
    (2.258, 5.642),
    (4.371, 7.755),
    (7.862, 3.921),
    (6.938, 3.079),
    (4.329, 5.945),
    (3.142, 4.758),
)
DISC = Circle(5, 5, 4.6)
RING = Circle(5, 5, 4.1)
RING_WEIGHT = 1.0
BAR = Stroke(2.6, 7.4, 5, 1.1)

PERSON_HEIGHT = 32.0
HEAD = Circle(9, 6, 5)
_ARC = 8 * (1 - _KAPPA)
SHOULDERS: Path = (
    ("M", 0, 32),
    ("L", 0, 21),
    ("C", 0, 13 + _ARC, _ARC, 13, 8, 13),
    ("L", 10, 13),
    ("C", 18 - _ARC, 13, 18, 13 + _ARC, 18, 21),
    ("L", 18, 32),
    ("Z",),
)


def polygon(points: Sequence[Point]) -> Path:
    """The outline of a polygon."""
    (x, y), *rest = points
    lines: list[Command] = [("L", *point) for point in rest]
    return (("M", x, y), *lines, ("Z",))


def scaled(path: Path, scale: float) -> Path:
    """The path with every coordinate multiplied."""
    out: list[Command] = []
    for command in path:
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


def bounds(points: Sequence[Point]) -> tuple[float, float, float, float]:
    """Left, top, width and height of the smallest box around these points."""
    left, top = min(x for x, _ in points), min(y for _, y in points)
    return left, top, max(x for x, _ in points) - left, max(y for _, y in points) - top
