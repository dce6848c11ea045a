"""Items one below the other with rules between them: how far apart, and where the rules stand."""

from collections.abc import Sequence
from dataclasses import dataclass

POINTS = 72


@dataclass(frozen=True, slots=True)
class Stack:
    """Where items stand. `gap` is the space between two items in points; `tops` are in inches."""

    gap: float
    tops: tuple[float, ...]

    def rules(self, rise: float = 0.0) -> list[float]:
        """Places of the rules between the items: in the middle of the gap, or `rise` points above it."""
        return [top - (self.gap / 2 + rise) / POINTS for top in self.tops[1:]]


def stack(heights: Sequence[float], top: float, room: float, widest: float, narrowest: float) -> Stack | None:
    """Stack items of those heights (points) from `top` (inches) within `room` points.

    The gap is `widest` or, if need be, smaller, down to `narrowest`; None if they do not fit.
    """
    spare = room - sum(heights)
    if spare < narrowest * (len(heights) - 1):
        return None
    gap = min(widest, spare / (len(heights) - 1)) if len(heights) > 1 else widest
    tops, y = [], top
    for height in heights:
        tops.append(y)
        y += (height + gap) / POINTS
    return Stack(gap, tuple(tops))
