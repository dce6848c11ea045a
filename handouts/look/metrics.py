"""Width of text from the shipped width table: the same numbers serve both documents."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_TABLE = Path(__file__).with_name("widths.json")


@dataclass(frozen=True, slots=True)
class Face:
    """A font face. Widths, ascent and descent are in thousandths of an em."""

    name: str
    ascent: int
    descent: int
    widths: Mapping[int, int]

    def lacking(self, text: str) -> list[str]:
        """The characters of a text that the font cannot draw, each once."""
        widths = self.widths
        return [char for char in dict.fromkeys(text) if ord(char) not in widths]

    def width(self, text: str, size: float, tracking: float = 0.0) -> float:
        """Width of `text` in points at `size` points, without kerning.

        `tracking` points are added after each character. A character that the font lacks counts one em.
        """
        widths = self.widths
        total = sum([widths.get(code, 1000) for code in map(ord, text)])
        return total * size / 1000 + tracking * len(text)


@cache
def face(name: str) -> Face:
    """The face of that name. Raises KeyError for a face that the table lacks.

    "Calibri@1.1" stands for a font that runs 1.1 times as wide.
    """
    base, _, wider = name.partition("@")
    entry = _load()[base]
    widths: dict[int, int] = {}
    for start, run in entry["widths"].items():
        widths.update(enumerate(run, int(start, 16)))
    if wider:
        widths = {code: round(width * float(wider)) for code, width in widths.items()}
    return Face(name, entry["ascent"], entry["descent"], widths)


@cache
def _load() -> dict[str, Any]:
    table: dict[str, Any] = json.loads(_TABLE.read_text(encoding="utf-8"))
    return table
