"""Large print flows over pages: items that are never split, some of them kept with the next."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from handouts.handout.typeset.boxes import Block


@dataclass(frozen=True, slots=True)
class Item:
    """A block with the space above it (none at the top of a page). `keep`: stays with the next item.

    `again` is the heading to repeat above it where it opens a page.
    """

    block: Block
    above: float
    keep: bool = False
    again: Block | None = None


def together(items: Sequence[Item], ends: int) -> list[Item]:
    """The items with at least `ends` of them before and after any break."""
    last = len(items) - 1
    return [
        replace(item, keep=item.keep or index < min(ends - 1, last) or last - ends < index < last)
        for index, item in enumerate(items)
    ]


def paginate(items: Iterable[Item], height: float) -> list[list[tuple[float, Block]]]:
    """Fill pages of `height` points; each block with its distance from the page's top.

    A run of kept items moves to the next page as a whole, unless it is taller than a page.
    """
    pages: list[list[tuple[float, Block]]] = [[]]
    y = 0.0
    for run in _runs(items):
        whole = _height(run)
        if pages[-1] and y + run[0].above + whole > height and whole <= height:
            pages.append([])
            y = 0.0
        for item in run:
            top = y + item.above if pages[-1] else 0.0
            if pages[-1] and top + item.block.height > height:
                pages.append([])
                top = 0.0
            under = item.again.height + item.above if item.again else 0.0
            if not pages[-1] and item.again and under + item.block.height <= height:
                pages[-1].append((0.0, item.again))
                top = under
            pages[-1].append((top, item.block))
            y = top + item.block.height
    return pages


def _runs(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Items that belong together: each kept one with what follows it."""
    run: list[Item] = []
    for item in items:
        run.append(item)
        if not item.keep:
            yield run
            run = []
    if run:
        yield run


def _height(run: list[Item]) -> float:
    """Height of a run at the top of a page."""
    return sum(item.block.height for item in run) + sum(item.above for item in run[1:])
