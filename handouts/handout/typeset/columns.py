"""Short entries in two columns, one lane each, filled from top to bottom."""

from collections.abc import Sequence


def split(heights: Sequence[float], gap: float) -> int:
    """How many entries stand in the left column so that the taller column is as short as possible."""

    def tallest(cut: int) -> float:
        return max(stacked(heights[:cut], gap), stacked(heights[cut:], gap))

    return min(range(1, len(heights) + 1), key=lambda cut: (round(tallest(cut), 3), -cut), default=0)


def stacked(heights: Sequence[float], gap: float) -> float:
    """Height of entries under one another."""
    return sum(heights) + gap * max(0, len(heights) - 1)
