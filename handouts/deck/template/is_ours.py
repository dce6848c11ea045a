"""Tell our own template, which agencies may restyle, from others that only have its names."""

from collections.abc import Mapping
from typing import Any

from handouts.deck.layouts.catalogue import layouts
from handouts.deck.layouts.names import LayoutKind
from handouts.deck.layouts.placeholders import Box
from handouts.deck.ooxml.markup import emu
from handouts.look.tokens import Look

_SLACK = 9_144
"""How far a place may be from where we have it, in EMU: a hundredth of an inch."""


def is_ours(presentation: Any, bases: Mapping[LayoutKind, Any], look: Look) -> bool:
    """Tell whether every layout of ours is there with its places where we plan texts to go.

    Colours, fonts and drawings may be others. Our earlier deck on a template has the names, not the places.
    """
    grid = look.grid.slide
    size = presentation.slide_width, presentation.slide_height
    if not all(
        _near(is_, ought) for is_, ought in zip(size, (emu(grid.width), emu(grid.height)), strict=True)
    ):
        return False
    ours = layouts(look)
    return set(bases) == set(ours) and all(
        _same_places(
            bases[kind],
            {
                placeholder.index: (str(placeholder.type), placeholder.box)
                for placeholder in layout.placeholders
            },
        )
        for kind, layout in ours.items()
    )


def _same_places(base: Any, places: Mapping[int, tuple[str, Box]]) -> bool:
    found = {shape.placeholder_format.idx: shape for shape in base.placeholders}
    return found.keys() == places.keys() and all(
        shape.element.ph.get("type") == places[index][0] and _stands(shape, places[index][1])
        for index, shape in found.items()
    )


def _stands(shape: Any, box: Box) -> bool:
    sides = shape.left, shape.top, shape.width, shape.height
    ought = box.x, box.y, box.width, box.height
    return all(is_ is not None and _near(is_, emu(inches)) for is_, inches in zip(sides, ought, strict=True))


def _near(one: int, other: int) -> bool:
    return abs(one - other) <= _SLACK
