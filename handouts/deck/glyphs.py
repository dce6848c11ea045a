"""Refuses characters that the font of the slides lacks.

PowerPoint would take them from another font, of widths that nobody has measured, or show an empty box;
and letters that run from right to left would stand in the wrong order.
"""

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from handouts.briefing.model import Briefing
from handouts.briefing.model.base import Part
from handouts.briefing.text import Text
from handouts.deck.slides import SlidePlan
from handouts.diagnostics import Notice
from handouts.look.metrics import face
from handouts.look.tokens import Look


def missing_glyphs(plans: Sequence[SlidePlan], briefing: Briefing, look: Look) -> list[Notice]:
    """One notice for each such character of a slide or of its notes, at the text that it comes from."""
    known = face(look.type.deck.title.face)
    found: dict[tuple[str, str], Notice] = {}
    for item in plans:
        lacking = [
            char for char in dict.fromkeys("".join(_strings(item))) if not known.has(char) and char != "\n"
        ]
        for char in lacking:
            origins = [text.origin for text in _texts(briefing) if char in text.plain] or [item.origin]
            for origin in origins:
                found[char, origin] = _notice(char, origin)
    return list(found.values())


def _notice(char: str, origin: str) -> Notice:
    shown = f'"{char}" ' if char.isprintable() else ""
    message = f"the character {shown}(U+{ord(char):04X}) is not in the font of the slides"
    return Notice("missing-glyph", origin, message, "write it in another way")


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _strings(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _strings(getattr(value, field.name))


def _texts(value: Any) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Part):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name))
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _texts(item)
