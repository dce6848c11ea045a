"""What the command asks for. Standard library only, so that `--help` is quick."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """Which documents to make. `editions` are pairs of paper name and whether it is large print.

    `template` is the PowerPoint file that the slides stand on, if not the one the content names, and
    `folder` where the documents will go: none of what they are made from may be overwritten there.
    """

    handout: bool = True
    slides: bool = True
    editions: tuple[tuple[str, bool], ...] = (("letter", False),)
    template: Path | None = None
    folder: Path | None = None


ALL_EDITIONS = (("letter", False), ("a4", False), ("letter", True), ("a4", True))
