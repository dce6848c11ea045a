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
from handouts.deck.plan.model import SlidePlan
from handouts.diagnostics import Code, Notice
from handouts.look.metrics import face
from handouts.look.tokens import Look

MOST = 200
"""Notices that one run gives; whoever has more mends these first."""


def missing_glyphs(plans: Sequence[SlidePlan], briefing: Briefing, look: Look) -> list[Notice]:
    """A notice for each such character of a slide or of its notes, at every text that it comes from."""
    known = face(look.type.deck.title.face)
    shown: dict[str, str] = {}
    for item in plans:
        for char in set("".join(_strings(item))):
            if char != "\n" and not known.has(char):
                shown.setdefault(char, item.origin)
    found: list[Notice] = []
    told: set[str] = set()
    for text in _texts(briefing) if shown else ():
        lacking = [char for char in dict.fromkeys(text.plain) if char in shown]
        found += [_notice(char, text.origin) for char in lacking]
        told.update(lacking)
        if len(found) >= MOST:
            return found[:MOST]
    found += [_notice(char, origin) for char, origin in shown.items() if char not in told]
    return found[:MOST]


def _notice(char: str, origin: str) -> Notice:
    shown = f'"{char}" ' if char.isprintable() else ""
    message = f"the character {shown}(U+{ord(char):04X}) is not in the font of the slides"
    return Notice(Code.MISSING_GLYPH, origin, message, "write it in another way")


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
