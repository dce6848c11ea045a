"""Tell our own template, which agencies may restyle, from others that only have its names."""

from collections.abc import Mapping

from pptx.shapes.base import BaseShape
from pptx.slide import SlideLayout

from handouts.deck.layouts.catalogue import layouts
from handouts.deck.layouts.names import LayoutKind
from handouts.deck.layouts.placeholders import Box
from handouts.deck.ooxml.markup import emu
from handouts.deck.ooxml.presentation import Presentation, page_size, placeholders, reference_of
from handouts.look.tokens import Look

_SLACK = 9_144
"""How far a place may be from where we have it, in EMU: a hundredth of an inch."""


def is_ours(presentation: Presentation, bases: Mapping[LayoutKind, SlideLayout], look: Look) -> bool:
    """Tell whether every layout of ours is there with its places where we plan texts to go.

    Colours, fonts and drawings may be others. Our earlier deck on a template has the names, not the places.
    """
    grid = look.grid.slide
    size = page_size(presentation)
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


def _same_places(base: SlideLayout, places: Mapping[int, tuple[str, Box]]) -> bool:
    found = {shape.placeholder_format.idx: shape for shape in placeholders(base)}
    return found.keys() == places.keys() and all(
        reference_of(shape).get("type") == places[index][0] and _stands(shape, places[index][1])
        for index, shape in found.items()
    )


def _stands(shape: BaseShape, box: Box) -> bool:
    sides = shape.left, shape.top, shape.width, shape.height
    ought = box.x, box.y, box.width, box.height
    return all(is_ is not None and _near(is_, emu(side)) for is_, side in zip(sides, ought, strict=True))


def _near(one: int, other: int) -> bool:
    return abs(one - other) <= _SLACK
