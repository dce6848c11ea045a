"""Sizes of text on a template: smaller where it leaves less room or its font runs wider, never too small."""

from dataclasses import fields, replace
from typing import Any

from handouts.deck.template.fonts import Font
from handouts.look.type import HOST_OPENER_SIZES, HOST_QUESTION_SIZES, HOST_TITLE_SIZES, DeckType, Style

_OWN_PLACES = {
    "cover_sizes": HOST_OPENER_SIZES,
    "section_sizes": HOST_OPENER_SIZES,
    "case_sizes": HOST_QUESTION_SIZES,
    "title_sizes": HOST_TITLE_SIZES,
}
_STEP = 2


def scaled(styles: DeckType, share: float) -> DeckType:
    """The styles at `share` of their sizes, but not below the smallest that may be shown.

    Where text is set at one of several sizes, the smallest permitted size is added to them.
    """
    changes: dict[str, Any] = dict(_OWN_PLACES)
    for entry in fields(styles):
        value = getattr(styles, entry.name)
        floor = styles.smallest_foot if entry.name in ("foot", "slide_number") else styles.smallest
        if isinstance(value, Style):
            changes[entry.name] = sized(value, _at(value.size, share, floor))
        elif isinstance(value, tuple) and entry.name not in changes:
            sizes = [_at(size, share, floor) for size in value]
            steps = range(int(min(sizes)) - _STEP, int(styles.smallest) - 1, -_STEP)
            changes[entry.name] = tuple(dict.fromkeys([*sizes, *map(float, steps)]))
    changes["title"] = sized(styles.title, HOST_TITLE_SIZES[0])
    changes["call"] = sized(styles.call, HOST_QUESTION_SIZES[0])
    return replace(styles, **changes)


def in_font(styles: DeckType, font: Font) -> DeckType:
    """The styles measured in another font, for text that has no placeholder: tables, blocks."""
    every = {entry.name: getattr(styles, entry.name) for entry in fields(styles)}
    changes: dict[str, Any] = {
        name: font.measures(style) for name, style in every.items() if isinstance(style, Style)
    }
    return replace(styles, **changes)


def sized(style: Style, size: float) -> Style:
    """The style at another size, with its leading."""
    return replace(style, size=size, leading=style.leading * size / style.size)


def _at(size: float, share: float, floor: float) -> float:
    return max(min(floor, size), round(size * share))
