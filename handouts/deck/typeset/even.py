"""Lines of a heading that break evenly without a hard break: its box is made narrower."""

from collections.abc import Iterator

from handouts.look.lines import Line, Measured

_NEAR = 0.5
"""Points within which the search for the narrowest setting ends."""
_SPARE = 0.7
"""How much of the leeway an even break has is left to the box, for offices whose font runs wider."""


def even_width(text: Measured, width: float) -> float:
    """The width, at most `width` points, at which lines break as evenly as their number allows.

    It is as wide as that break permits, less a spare for the other side. Text of one line gets it all.
    """
    for goal in _goals(text, width):
        letters = [len(line.text) for line in goal]
        low, high = max(line.width for line in goal), width
        least = low
        if text.letters(low + 0.01) != letters:
            continue
        while high - low > 1.0:
            middle = (low + high) / 2
            if text.letters(middle) == letters:
                low = middle
            else:
                high = middle
        return least + _SPARE * (low - least)
    return width


def _goals(text: Measured, width: float) -> Iterator[tuple[Line, ...]]:
    """Where lines had best break, and the narrowest setting, which can always be had; none for one line."""
    wanted = text.balanced(width)
    if len(wanted) > 1:
        yield wanted
        yield text.lines(text.narrowest(len(wanted), width, _NEAR))
