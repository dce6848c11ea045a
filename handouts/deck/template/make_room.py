"""Make room inside the content area for text that cannot get smaller."""

from collections.abc import Sequence
from dataclasses import replace

from handouts.deck.layouts.names import PlaceholderName
from handouts.deck.layouts.placeholders import Box, Layout, Placeholder
from handouts.look.units import inch, sum_of

_LEAST_MARGIN = inch(0.1)
_NEAR = inch(0.01)
_SMALL_PRINT = (
    PlaceholderName.NOTE,
    PlaceholderName.LIMITS,
    PlaceholderName.REASON,
    PlaceholderName.CONTACT,
    PlaceholderName.CAPTION,
)
"""Texts whose size is near the smallest that may be shown: with less width they get taller."""


def with_headings(placeholders: Sequence[Placeholder]) -> list[Placeholder]:
    """Headings on a bar stay as high as their lines; what stands right below gives way."""
    made = list(placeholders)
    for at, placeholder in enumerate(made):
        if placeholder.anchor != "ctr" or placeholder.fill is None:
            continue
        lines = sum_of(level.line(level.style.size) for level in placeholder.levels)
        grown = lines + _LEAST_MARGIN - placeholder.box.height
        if grown <= 0:
            continue
        bottom = placeholder.box.y + placeholder.box.height
        for below, other in enumerate(made):
            if abs(other.box.y - bottom) < _NEAR and other.box.x == placeholder.box.x:
                made[below] = replace(other, box=other.box.down(grown))
        made[at] = replace(placeholder, box=replace(placeholder.box, height=placeholder.box.height + grown))
    return made


def with_small_print(placeholders: Sequence[Placeholder], ours: Layout, taller: float) -> list[Placeholder]:
    """Small print stays as high as on our own slides, times `taller`; what stands above gives way."""
    made = list(placeholders)
    for at, placeholder in enumerate(made):
        grown = ours.placeholder(placeholder.name).box.height * taller - placeholder.box.height
        if placeholder.name not in _SMALL_PRINT or grown <= 0:
            continue
        box = replace(placeholder.box, y=placeholder.box.y - grown, height=placeholder.box.height + grown)
        made[at] = replace(placeholder, box=box)
        for above, other in enumerate(made):
            over = other.box.y + other.box.height - box.y
            if above != at and over > 0 and other.box.y < box.y and _share_a_column(other.box, box):
                made[above] = replace(other, box=replace(other.box, height=other.box.height - over))
    return made


def _share_a_column(one: Box, other: Box) -> bool:
    return one.x < other.x + other.width and other.x < one.x + one.width
