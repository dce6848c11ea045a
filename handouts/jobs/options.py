"""What the command asks for. Standard library only, so that `--help` is quick."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple


class Edition(NamedTuple):
    """A form in which a document comes: the name of its paper, and whether it is large print."""

    paper: str = "letter"
    large_print: bool = False

    @property
    def suffix(self) -> str:
        """The part of a file name that tells it: '', '-a4', '-large-print' or '-a4-large-print'."""
        paper = "" if self.paper == "letter" else f"-{self.paper}"
        return paper + ("-large-print" if self.large_print else "")


@dataclass(frozen=True, slots=True)
class Options:
    """Which documents to make: those of every format, or of the `only` one, in these editions.

    `editions` is None for every edition that a format comes in.
    `template` is the PowerPoint file that the slides stand on, if not the one the content names, and
    `folder` where the documents will go: none of what they are made from may be overwritten there.
    """

    only: str | None = None
    editions: tuple[Edition, ...] | None = (Edition(),)
    template: Path | None = None
    folder: Path | None = None
