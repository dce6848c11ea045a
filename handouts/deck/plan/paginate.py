"""Which items go on which slide: all at the largest size that holds them, or the fewest even parts."""

from collections.abc import Callable, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Made = TypeVar("Made")
Fits = Callable[[Sequence[Made], float], bool]


def paginate(
    items: Sequence[Item],
    sizes: Sequence[float],
    make: Callable[[Item, float], Made],
    fits: Fits[Made],
    most: int,
) -> tuple[float, list[Sequence[Made]]]:
    """The size (points) and the parts, each of at most `most` items as `make` has set them at that size.

    Each item is set once at each size that is tried. First every size is tried with all items on one
    slide. Then the items are split into the fewest slides, at the largest size that needs no more, as
    evenly as they fit. An item that fits no slide gets one of its own, at the smallest size.
    """
    if not items:
        return sizes[0], [()]
    tries: list[tuple[float, list[Made]]] = []
    for size in sizes:
        made = [make(item, size) for item in items]
        if len(made) <= most and fits(made, size):
            return size, [made]
        tries.append((size, made))
    split = [(size, made, _greedy(made, size, fits, most)) for size, made in tries]
    fewest = min(len(parts) for _, _, parts in split)
    size, made, parts = next(one for one in split if len(one[2]) == fewest)
    if not all(fits(part, size) for part in parts):
        size, _, parts = split[-1]
        return size, parts
    even = _even(made, fewest)
    return size, even if all(fits(part, size) for part in even) else parts


def _greedy(made: Sequence[Made], size: float, fits: Fits[Made], most: int) -> list[Sequence[Made]]:
    parts: list[Sequence[Made]] = []
    start = 0
    while start < len(made):
        end = start + 1
        while end < len(made) and end - start < most and fits(made[start : end + 1], size):
            end += 1
        parts.append(made[start:end])
        start = end
    return parts


def _even(made: Sequence[Made], parts: int) -> list[Sequence[Made]]:
    """Cut into parts that differ by at most one item, the longer ones first."""
    least, extra = divmod(len(made), parts)
    ends = [least * (n + 1) + min(n + 1, extra) for n in range(parts)]
    return [made[start:end] for start, end in zip([0, *ends], ends, strict=False)]
