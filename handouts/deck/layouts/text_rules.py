"""How far a text may go to fit its place: which sizes it may take, how many lines, and where they break."""

from dataclasses import dataclass
from enum import Enum, auto


class Breaks(Enum):
    """Where the lines of a text break. Whole texts, not headings, are left to the office that shows them."""

    LATE = auto()
    """As late as possible, as offices do."""
    TIDY = auto()
    """The same, but not with next to nothing on the last line: then a little smaller, or evenly."""
    EVEN = auto()
    """As evenly as the same number of lines allows."""


@dataclass(frozen=True, slots=True)
class TextRules:
    """What is permitted. `sizes` (points, largest first) are those of the first level; none: its own only."""

    sizes: tuple[float, ...] = ()
    most_lines: int | None = None
    breaks: Breaks = Breaks.LATE


AS_IT_IS = TextRules()
"""Its own size only, and as many lines as there is room for."""
