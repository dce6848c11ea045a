"""Rectangles on a slide, in EMU from its top left corner."""

from dataclasses import dataclass

from handouts.deck.ooxml.xml import A, Element, child
from handouts.look.units import Points

POINT = 12700
"""EMU in a point."""


def points(emu: float) -> Points:
    """EMU as a length."""
    return Points(emu / POINT)


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Width in EMU."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Height in EMU."""
        return self.bottom - self.top

    def meets(self, other: "Area", slack: float = 2 * POINT) -> bool:
        """Tell whether the two share more than a strip of `slack` EMU."""
        return (
            min(self.right, other.right) - max(self.left, other.left) > slack
            and min(self.bottom, other.bottom) - max(self.top, other.top) > slack
        )

    def holds(self, other: "Area", slack: float = 2 * POINT) -> bool:
        """Tell whether the other lies inside, give or take `slack` EMU."""
        return (
            self.left - slack <= other.left
            and self.top - slack <= other.top
            and self.right + slack >= other.right
            and self.bottom + slack >= other.bottom
        )


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a group draws its children: scale and shift of both axes (ECMA-376 part 1, 20.1.7.5)."""

    scale_x: float = 1
    scale_y: float = 1
    shift_x: float = 0
    shift_y: float = 0

    def place(self, box: Area) -> Area:
        """The box on the slide."""
        return Area(
            box.left * self.scale_x + self.shift_x,
            box.top * self.scale_y + self.shift_y,
            box.right * self.scale_x + self.shift_x,
            box.bottom * self.scale_y + self.shift_y,
        )

    def inside(self, xfrm: Element) -> "Frame":
        """The frame of a group that stands in this one."""
        outer = self.place(read_box(xfrm))
        offset, extent = xfrm.find(f"{A}chOff"), xfrm.find(f"{A}chExt")
        if offset is None or extent is None:
            return self
        scale_x = outer.width / (int(extent.attrib["cx"]) or 1)
        scale_y = outer.height / (int(extent.attrib["cy"]) or 1)
        return Frame(
            scale_x,
            scale_y,
            outer.left - int(offset.attrib["x"]) * scale_x,
            outer.top - int(offset.attrib["y"]) * scale_y,
        )


def read_box(xfrm: Element) -> Area:
    """The box of an a:xfrm or p:xfrm. A shape turned by about 90 degrees lies across its own box."""
    offset, extent = child(xfrm, f"{A}off").attrib, child(xfrm, f"{A}ext").attrib
    left, top, width, height = int(offset["x"]), int(offset["y"]), int(extent["cx"]), int(extent["cy"])
    if 45 <= int(xfrm.get("rot", "0")) / 60000 % 180 < 135:
        left, top, width, height = left + (width - height) // 2, top + (height - width) // 2, height, width
    return Area(left, top, left + width, top + height)
