"""Items one below the other with rules between them: how far apart, and where the rules stand."""

from collections.abc import Sequence
from dataclasses import dataclass

from handouts.look.units import Points, sum_of


@dataclass(frozen=True, slots=True)
class Stack:
    """Where items stand. `gap` is the space between two items, `tops` their upper edges."""

    gap: Points
    tops: tuple[Points, ...]

    def rules(self, rise: Points = Points(0)) -> list[Points]:
        """Places of the rules between the items: in the middle of the gap, or `rise` above it."""
        return [top - (self.gap / 2 + rise) for top in self.tops[1:]]


def stack(
    heights: Sequence[Points], top: Points, room: Points, widest: Points, narrowest: Points
) -> Stack | None:
    """Stack items of those heights from `top` within `room`.

    The gap is `widest` or, if need be, smaller, down to `narrowest`; None if they do not fit.
    """
    spare = room - sum_of(heights)
    if spare < narrowest * (len(heights) - 1):
        return None
    gap = min(widest, spare / (len(heights) - 1)) if len(heights) > 1 else widest
    tops, y = [], top
    for height in heights:
        tops.append(y)
        y += height + gap
    return Stack(gap, tuple(tops))
