"""Fills and lines of shapes, and which colours lie beneath a place on the slide."""

from collections.abc import Sequence
from dataclasses import dataclass

from pptx.opc.package import Part

from handouts.deck.ooxml.area import Area
from handouts.deck.ooxml.colour import Scheme, Shade
from handouts.deck.ooxml.photo import Photo, read_photo
from handouts.deck.ooxml.xml import A, Element, local


@dataclass(frozen=True, slots=True)
class Paint:
    """What fills an area: its colours (several in a gradient or pattern), or a picture.

    A picture without a photo is one whose colours nobody can tell.
    """

    shades: tuple[Shade, ...] = ()
    picture: bool = False
    photo: Photo | None = None

    def __bool__(self) -> bool:
        return self.picture or any(shade.alpha > 0 for shade in self.shades)

    def within(self, box: Area, area: Area) -> tuple[Shade, ...] | None:
        """The colours that this, drawn in `box`, shows within `area`; None if they cannot be told."""
        if not self.picture:
            return self.shades
        return self.photo.shades(box, area) if self.photo is not None else None


NOTHING = Paint()
PICTURE = Paint(picture=True)
Layer = tuple[Area, Paint]
PAGE = "#FFFFFF"
_MOST_MIXES = 1_500
_MOST_PICTURES = 12
"""Colours that are mixed, and pictures that are looked at, to tell what lies beneath one place."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours of a theme with the fills and lines that shape styles and backgrounds point at."""

    scheme: Scheme
    fills: tuple[Element, ...] = ()
    backgrounds: tuple[Element, ...] = ()
    lines: tuple[Element, ...] = ()

    def fill(self, index: int, placeholder: Shade | None) -> Paint:
        """The fill of that style index; from 1001 on they are backgrounds (ECMA-376 part 1, 20.1.4.2.10)."""
        fills, position = (self.backgrounds, index - 1001) if index > 1000 else (self.fills, index - 1)
        if not 0 <= position < len(fills):
            return NOTHING
        return _one_fill(fills[position], self.scheme, placeholder) or NOTHING

    def line(self, index: int, placeholder: Shade | None) -> Paint:
        """The line of that style index."""
        if not 0 < index <= len(self.lines):
            return NOTHING
        return read_fill(self.lines[index - 1], self.scheme, placeholder) or NOTHING


def read_fill(parent: Element | None, scheme: Scheme, placeholder: Shade | None = None) -> Paint | None:
    """The fill that `parent` states; None if it states none and inherits."""
    for element in parent.iterchildren("{*}*") if parent is not None else ():
        paint = _one_fill(element, scheme, placeholder)
        if paint is not None:
            return paint
    return None


def with_photo(paint: Paint, fill: Element | None, part: Part) -> Paint:
    """A picture fill with its colours, looked up in the part that shows it."""
    if not paint.picture or fill is None:
        return paint
    return Paint(picture=True, photo=read_photo(fill, part))


def _one_fill(element: Element, scheme: Scheme, placeholder: Shade | None) -> Paint | None:
    match local(element, A):
        case "noFill":
            return NOTHING
        case "solidFill":
            return _paint([scheme.shade(element, placeholder)])
        case "gradFill":
            return _paint([scheme.shade(stop, placeholder) for stop in element.iter(f"{A}gs")])
        case "pattFill":
            return _paint([scheme.shade(part, placeholder) for part in element.iterchildren("{*}*")])
        case "blipFill":
            return PICTURE
    return None


def _paint(shades: list[Shade | None]) -> Paint:
    """A paint of those colours; one that cannot be told counts as a picture: nobody knows what is there."""
    known = tuple(shade for shade in shades if shade is not None)
    return Paint(known) if known and len(known) == len(shades) else PICTURE


def beneath(layers: Sequence[Layer], area: Area) -> frozenset[str] | None:
    """Every colour that shows within `area`; `layers` lie bottom first. None if one cannot be told.

    None also where it would take very long: where many layers that show through lie one over the other.
    """
    shown = _shown(layers, area)
    if shown is None:
        return None
    drawn: set[str] = set()  # what the layers so far show, without the page below them
    mixes = 0
    for covers, shades in shown:
        below = drawn or {PAGE}
        clear = [shade for shade in shades if shade.alpha < 1]
        mixes += len(clear) * len(below)
        if mixes > _MOST_MIXES:
            return None
        seen = {shade.colour for shade in shades if shade.alpha == 1}
        seen |= {shade.over(colour) for shade in clear for colour in below}
        drawn = seen if covers else drawn | seen
    return frozenset(drawn or {PAGE})


def _shown(layers: Sequence[Layer], area: Area) -> list[tuple[bool, tuple[Shade, ...]]] | None:
    """The layers that can be seen within `area`, bottom first: whether each covers it, and its colours."""
    found: list[tuple[bool, tuple[Shade, ...]]] = []
    pictures = 0
    for box, paint in reversed(layers):
        if not paint or not box.meets(area):
            continue
        pictures += paint.picture
        shades = paint.within(box, area) if pictures <= _MOST_PICTURES else None
        if shades is None:
            return None
        covers = box.holds(area)
        found.append((covers, shades))
        if covers and all(shade.alpha == 1 for shade in shades):
            break
    return found[::-1]
