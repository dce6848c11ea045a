"""The editions of the handout."""

from dataclasses import dataclass

from handouts.look.grid import LETTER, Paper


@dataclass(frozen=True, slots=True)
class Edition:
    """A paper size, and whether the text is large (18 pt, flowing over pages) or the standard two pages."""

    paper: Paper = LETTER
    large_print: bool = False
