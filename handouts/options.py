"""What the command asks for. Standard library only, so that `--help` is quick."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """Which documents to make. `editions` are pairs of paper name and whether it is large print."""

    handout: bool = True
    slides: bool = True
    editions: tuple[tuple[str, bool], ...] = (("letter", False),)


ALL_EDITIONS = (("letter", False), ("a4", False), ("letter", True), ("a4", True))
