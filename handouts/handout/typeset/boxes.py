"""What stands on a page, as placed data. Points; x from the left, y down from the top; nothing is drawn here.

Every box names the structure element it belongs to; a box without one is an artifact.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum

from handouts.diagnostics import Notice
from handouts.look.lines import Line, Piece
from handouts.look.metrics import face
from handouts.tagging import Element
from handouts.tagging.content import PathCommand


class Furniture(Enum):
    """Artifacts that are more than layout: what pages repeat at their head or foot (ISO 14289-1, 7.8)."""

    HEADER = "Header"
    FOOTER = "Footer"


Owner = Element | Furniture | None
"""The structure element that content belongs to, or the kind of artifact it is (None: layout)."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads: a web address, or the name of a place in the document (`internal`).

    `link` is the Link element that owns its areas. Words that are no address are `underlined`.
    """

    address: str
    contents: str
    link: Element
    internal: bool = False
    underlined: bool = False


@dataclass(frozen=True, slots=True)
class Ink:
    """What a fragment of text carries: its colour, its structure element, and its link."""

    colour: str
    owner: Owner
    target: Target | None = None


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text with its baseline at `y`. The tag of every fragment's piece is an `Ink`."""

    x: float
    y: float
    line: Line

    @property
    def top(self) -> float:
        """Top of the tallest letters."""
        return min(self.y - piece.rise - 0.75 * piece.size for piece in self._pieces)

    @property
    def bottom(self) -> float:
        """Foot of the deepest letters."""
        return max(
            self.y - piece.rise + face(piece.face).descent / 1000 * piece.size for piece in self._pieces
        )

    @property
    def right(self) -> float:
        """Right end of the ink."""
        return self.x + self.line.width

    @property
    def _pieces(self) -> list[Piece]:
        return [fragment.piece for fragment in self.line.fragments]


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal rule centred on `y`. Always an artifact."""

    x: float
    y: float
    width: float
    thickness: float
    colour: str


@dataclass(frozen=True, slots=True)
class Fill:
    """A rectangle with its top left corner at x, y."""

    x: float
    y: float
    width: float
    height: float
    fill: str | None
    stroke: str | None = None
    line_width: float = 1.0
    owner: Owner = None


@dataclass(frozen=True, slots=True)
class Shape:
    """A path whose coordinates count from x, y, down the page."""

    x: float
    y: float
    commands: tuple[PathCommand, ...]
    fill: str | None
    stroke: str | None = None
    line_width: float = 1.0
    owner: Owner = None


@dataclass(frozen=True, slots=True)
class Image:
    """A picture with its top left corner at x, y."""

    x: float
    y: float
    width: float
    height: float
    data: bytes
    owner: Owner


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that links lead to."""

    x: float
    y: float
    name: str


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline; level 1 is the top."""

    x: float
    y: float
    title: str
    level: int


@dataclass(frozen=True, slots=True)
class PlacedNotice:
    """What the author is told about what stands here. Never drawn."""

    x: float
    y: float
    notice: Notice


Box = TextLine | Rule | Fill | Shape | Image | Anchor | Bookmark | PlacedNotice


@dataclass(frozen=True, slots=True)
class Block:
    """A measured part of a page; its boxes count from its own top left corner.

    `origin` is the path of the content it shows, `name` its heading for reports.
    """

    name: str
    origin: str
    height: float
    boxes: tuple[Box, ...]

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What is told about it."""
        return tuple(box.notice for box in self.boxes if isinstance(box, PlacedNotice))


@dataclass(frozen=True, slots=True)
class Page:
    """A finished page: its size and its boxes in drawing order."""

    width: float
    height: float
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """A document ready to be drawn: its pages, the root of its structure, and what the author is told."""

    pages: tuple[Page, ...]
    root: Element
    notices: tuple[Notice, ...]


def moved(boxes: Iterable[Box], dx: float, dy: float) -> tuple[Box, ...]:
    """The boxes, shifted right and down."""
    return tuple(replace(box, x=box.x + dx, y=box.y + dy) for box in boxes)
