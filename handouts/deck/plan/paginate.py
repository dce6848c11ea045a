"""Which items go on which slide: all at the largest size that holds them, or the fewest even parts."""

from collections.abc import Callable, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Fits = Callable[[Sequence[Item], float], bool]


def paginate(
    items: Sequence[Item], sizes: Sequence[float], fits: Fits[Item], most: int
) -> tuple[float, list[Sequence[Item]]]:
    """The size (points) and the parts, each of at most `most` items.

    First every size is tried with all items on one slide. Then the items are split into the fewest
    slides, at the largest size that needs no more, as evenly as they fit. An item that fits no slide
    gets one of its own, at the smallest size.
    """
    if not items:
        return sizes[0], [items]
    for size in sizes:
        if len(items) <= most and fits(items, size):
            return size, [items]
    tries = [(size, _greedy(items, size, fits, most)) for size in sizes]
    fewest = min(len(parts) for _, parts in tries)
    size, parts = next((size, parts) for size, parts in tries if len(parts) == fewest)
    if not all(fits(part, size) for part in parts):
        return sizes[-1], tries[-1][1]
    even = _even(items, fewest)
    return size, even if all(fits(part, size) for part in even) else parts


def _greedy(items: Sequence[Item], size: float, fits: Fits[Item], most: int) -> list[Sequence[Item]]:
    parts: list[Sequence[Item]] = []
    start = 0
    while start < len(items):
        end = start + 1
        while end < len(items) and end - start < most and fits(items[start : end + 1], size):
            end += 1
        parts.append(items[start:end])
        start = end
    return parts


def _even(items: Sequence[Item], parts: int) -> list[Sequence[Item]]:
    """Cut into parts that differ by at most one item, the longer ones first."""
    least, extra = divmod(len(items), parts)
    ends = [least * (n + 1) + min(n + 1, extra) for n in range(parts)]
    return [items[start:end] for start, end in zip([0, *ends], ends, strict=False)]
