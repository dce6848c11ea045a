"""Make room inside the content area for text that cannot get smaller."""

from collections.abc import Sequence
from dataclasses import replace

from handouts.deck.slots import Box, Layout, Slot

_POINTS = 72
_LEAST_MARGIN = 0.1
_SMALL_PRINT = ("Note", "Limits", "Reason", "Contact", "Caption")
"""Texts whose size is near the smallest that may be shown: with less width they get taller."""


def with_headings(slots: Sequence[Slot]) -> list[Slot]:
    """Headings on a bar stay as high as their lines; what stands right below gives way."""
    made = list(slots)
    for at, slot in enumerate(made):
        if slot.anchor != "ctr" or slot.fill is None:
            continue
        lines = sum(level.line(level.style.size) for level in slot.levels)
        grown = lines / _POINTS + _LEAST_MARGIN - slot.box.height
        if grown <= 0:
            continue
        bottom = slot.box.y + slot.box.height
        for below, other in enumerate(made):
            if abs(other.box.y - bottom) < 0.01 and other.box.x == slot.box.x:
                made[below] = replace(other, box=other.box.down(grown))
        made[at] = replace(slot, box=replace(slot.box, height=slot.box.height + grown))
    return made


def with_small_print(slots: Sequence[Slot], ours: Layout, taller: float) -> list[Slot]:
    """Small print stays as high as on our own slides, times `taller`; what stands above gives way."""
    made = list(slots)
    for at, slot in enumerate(made):
        grown = ours.slot(slot.name).box.height * taller - slot.box.height
        if slot.name not in _SMALL_PRINT or grown <= 0:
            continue
        box = replace(slot.box, y=slot.box.y - grown, height=slot.box.height + grown)
        made[at] = replace(slot, box=box)
        for above, other in enumerate(made):
            over = other.box.y + other.box.height - box.y
            if above != at and over > 0 and other.box.y < box.y and _share_a_column(other.box, box):
                made[above] = replace(other, box=replace(other.box, height=other.box.height - over))
    return made


def _share_a_column(one: Box, other: Box) -> bool:
    return one.x < other.x + other.width and other.x < one.x + one.width
