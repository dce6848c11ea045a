"""What the plan says of each slide: its layout, its measured text, and what is drawn on it.

The parts of a slide stand in reading order.
"""

from dataclasses import dataclass
from typing import TypeAlias

from handouts.deck.layouts.levels import TextLevel
from handouts.deck.layouts.names import LayoutKind
from handouts.deck.layouts.placeholders import Box, Insets, Placeholder
from handouts.deck.typeset.text import Fitted
from handouts.look.units import Points
from handouts.outline.parts import Bar, Permission


@dataclass(frozen=True, slots=True)
class Filled:
    """A placeholder with its text. `box` is where it stands if not at the layout's place."""

    placeholder: Placeholder
    text: Fitted
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A decorative rule, `weight` high, its top edge at `y`."""

    x: Points
    y: Points
    width: Points
    weight: Points
    token: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A decorative mark: yes, limited or no; `ground` is the colour token beneath it."""

    x: Points
    y: Points
    size: Points
    value: Permission
    token: str
    ground: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell. `size` is that of its font, which a table cannot take from the layout.

    `insets` are its margins; `fill` and `colour` are tokens that the table style cannot know.
    """

    text: Fitted
    size: float
    insets: Insets
    fill: str | None = None
    colour: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A native table in a table placeholder. `style` is the GUID of its style.

    `over` says how much its rows are too high for the slide, even as low as they may be.
    """

    placeholder: Placeholder
    box: Box
    style: str
    name: str
    widths: tuple[Points, ...]
    heights: tuple[Points, ...]
    rows: tuple[tuple[Cell, ...], ...]
    over: Points = Points(0)


@dataclass(frozen=True, slots=True)
class RangeBars:
    """A native bar chart in a chart placeholder."""

    placeholder: Placeholder
    box: Box
    alt: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class SharePart:
    """One of the two parts of a share bar; `token` is its colour."""

    box: Box
    token: str
    text: Fitted
    level: TextLevel
    insets: Insets


@dataclass(frozen=True, slots=True)
class ShareBar:
    """One bar split in two: the share, and the rest."""

    box: Box
    alt: str
    share: SharePart
    rest: SharePart


@dataclass(frozen=True, slots=True)
class Block:
    """A step of the ladder with its text, set at `levels`."""

    box: Box
    lane: int | None
    text: Fitted
    levels: tuple[TextLevel, ...]
    insets: Insets


@dataclass(frozen=True, slots=True)
class Blocks:
    """The ladder: one group of blocks."""

    alt: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Vehicle:
    """The drawing of an ambulance on the cover."""

    box: Box


@dataclass(frozen=True, slots=True)
class QrCode:
    """A QR code with its quiet zone inside the box."""

    box: Box
    url: str
    alt: str


@dataclass(frozen=True, slots=True)
class Logo:
    """A place for the agency's logo, which is fitted into it and never stretched."""

    box: Box


SlideItem: TypeAlias = Filled | Rule | Mark | Table | RangeBars | ShareBar | Blocks | Vehicle | QrCode | Logo


@dataclass(slots=True)
class SlideBody:
    """What stands below the title of one slide. `foot` replaces the author's words in the source line."""

    kind: LayoutKind
    parts: list[SlideItem]
    foot: str | None = None


@dataclass(frozen=True, slots=True)
class SlidePlan:
    """A slide. `key` names it for links ("deck.slides.4", its path in the content; parts add ":2")."""

    key: str
    origin: str
    kind: LayoutKind
    title: str
    parts: tuple[SlideItem, ...]
    notes: tuple[str, ...]
    cuts: tuple[str, ...] = ()
    opens: str | None = None
    """Name of the section that starts with this slide."""
