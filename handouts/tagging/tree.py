"""The structure tree of a tagged PDF (ISO 32000-1, 14.7 and 14.8) as plain data."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, Protocol, TypedDict, Unpack


class Role(StrEnum):
    """Standard structure types (ISO 32000-1, 14.8.4) of pages of text with tables, lists and figures."""

    DOCUMENT = "Document"
    SECT = "Sect"
    H1 = "H1"
    H2 = "H2"
    H3 = "H3"
    H4 = "H4"
    H5 = "H5"
    H6 = "H6"
    P = "P"
    QUOTE = "Quote"
    BLOCK_QUOTE = "BlockQuote"
    NOTE = "Note"
    CAPTION = "Caption"
    L = "L"
    LI = "LI"
    LBL = "Lbl"
    LBODY = "LBody"
    TABLE = "Table"
    THEAD = "THead"
    TBODY = "TBody"
    TR = "TR"
    TH = "TH"
    TD = "TD"
    FIGURE = "Figure"
    LINK = "Link"
    REFERENCE = "Reference"
    SPAN = "Span"

    @property
    def heading_level(self) -> int | None:
        """1 to 6 for a heading, otherwise None."""
        return int(self.value[1]) if len(self.value) == 2 and self.value[0] == "H" else None


INLINE = frozenset({Role.SPAN, Role.LINK, Role.REFERENCE, Role.QUOTE})
"""Roles that sit inside a line of text (ISO 32000-1, 14.8.4.4): no word break at their edges."""

Rect = tuple[float, float, float, float]
"""Left, bottom, right, top in points from the page's bottom left corner."""

Scope = Literal["Row", "Column", "Both"]
Numbering = Literal[
    "None", "Disc", "Circle", "Square", "Decimal", "UpperRoman", "LowerRoman", "UpperAlpha", "LowerAlpha"
]


class Measure(Protocol):
    """Something that knows how wide text is, in points: a font."""

    def stringWidth(self, text: str, size: float) -> float:  # noqa: N802 (ReportLab's name)
        """Width of the text at this size."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text as drawn, with its place and size in points; measured only when somebody asks."""

    text: str
    x: float
    y: float
    size: float
    char_space: float
    font: Measure

    @property
    def end(self) -> float:
        """Where the next letter would begin."""
        return self.x + self.font.stringWidth(self.text, self.size) + self.char_space * len(self.text)


@dataclass(slots=True)
class Mark:
    """A marked-content sequence on a page (ISO 32000-1, 14.7.4.2). `order` is its place in drawing order."""

    page: int
    mcid: int
    order: int
    runs: list[Run] = field(default_factory=list)


@dataclass(slots=True)
class LinkArea:
    """A link annotation, owned by a Link element; `target` is a web address or the name of a destination."""

    page: int
    order: int
    rect: Rect
    target: str
    internal: bool
    contents: str


class Properties(TypedDict, total=False):
    """What an element may carry besides its role; the fields are explained on `Element`."""

    origin: str
    alt: str
    actual_text: str
    expansion: str
    lang: str
    title: str
    scope: Scope
    row_span: int
    col_span: int
    identifier: str
    headers: tuple[str, ...]
    numbering: Numbering
    bbox: Rect


@dataclass(eq=False, slots=True)
class Element:
    """A structure element. `origin` is an opaque path into the content, used in messages only."""

    role: Role
    origin: str = ""
    alt: str | None = None
    """Words that stand for a figure (/Alt)."""
    actual_text: str | None = None
    """Text that replaces what is drawn (/ActualText), "Yes" for a drawn tick."""
    expansion: str | None = None
    """What an abbreviation stands for (/E)."""
    lang: str | None = None
    """Language of the text inside, where it is not the document's."""
    title: str | None = None
    scope: Scope | None = None
    """Which cells a TH names (ISO 32000-1, 14.8.5.7)."""
    row_span: int = 1
    col_span: int = 1
    identifier: str | None = None
    """A name unique in the document (/ID), needed by Note and by a TH that `headers` points at."""
    headers: tuple[str, ...] = ()
    """Identifiers of the TH elements that name this cell."""
    numbering: Numbering | None = None
    """How a list is numbered (ListNumbering, ISO 32000-1, 14.8.5.5)."""
    bbox: Rect | None = None
    """Where a Figure stands on its page; set it when the figure is drawn."""
    kids: list["Element | Mark | LinkArea"] = field(default_factory=list)

    def add(self, role: Role, **properties: Unpack[Properties]) -> "Element":
        """Append a new element; without an `origin` of its own it takes this one's."""
        properties.setdefault("origin", self.origin)
        child = Element(role, **properties)
        self.kids.append(child)
        return child

    @property
    def elements(self) -> list["Element"]:
        """The child elements in the order in which they were added."""
        return [kid for kid in self.kids if isinstance(kid, Element)]

    @property
    def marks(self) -> list[Mark]:
        """The element's own marks, without those of its children."""
        return [kid for kid in self.kids if isinstance(kid, Mark)]

    @property
    def links(self) -> list[LinkArea]:
        """The link annotations that the element owns."""
        return [kid for kid in self.kids if isinstance(kid, LinkArea)]

    def reading_order(self) -> list["Element | Mark | LinkArea"]:
        """The kids as they are read aloud.

        Children of a container keep the order in which they were added, wherever they stand on the page. An
        element with text of its own is a line of text: there a Span or Link is read where it was drawn, even
        if it was added before the first word.
        """
        if len(self.kids) < 2 or not any(isinstance(kid, Mark) for kid in self.kids):
            return self.kids
        return sorted(self.kids, key=_first_order)

    def walk(self) -> list["Element"]:
        """This element and everything below it, in reading order."""
        found: list[Element] = []
        waiting: list[Element | Mark | LinkArea] = [self]
        while waiting:
            kid = waiting.pop()
            if isinstance(kid, Element):
                found.append(kid)
                waiting.extend(reversed(kid.reading_order()))
        return found

    def text(self) -> str:
        """The text as it is read: what was drawn, with ActualText in its place where there is one."""
        if self.actual_text is not None:
            return self.actual_text
        parts: list[str] = []
        for kid in self.reading_order():
            if isinstance(kid, Element):
                parts.append(kid.text())
            elif isinstance(kid, Mark):
                parts.extend(run.text for run in kid.runs)
        return "".join(parts)


def _first_order(kid: Element | Mark | LinkArea) -> float:
    if not isinstance(kid, Element):
        return kid.order
    marks = [_first_order(each) for each in kid.kids if not isinstance(each, LinkArea)]
    return min(marks or [link.order for link in kid.links], default=float("inf"))


class TagTree:
    """The tree under its Document element, and for every page the owner of each mark (by MCID)."""

    def __init__(self) -> None:
        self.document = Element(Role.DOCUMENT)
        self.owners: list[list[Element]] = []
        self.links: list[tuple[Element, LinkArea]] = []
        self._order = 0

    def new_page(self) -> int:
        """Open the owners' list of the next page; returns the page's index."""
        self.owners.append([])
        return len(self.owners) - 1

    def new_mark(self, element: Element) -> Mark:
        """Give the element the next marked-content identifier of the current page."""
        page = len(self.owners) - 1
        mark = Mark(page, len(self.owners[page]), self._next_order())
        self.owners[page].append(element)
        element.kids.append(mark)
        return mark

    def new_link(self, element: Element, rect: Rect, target: str, internal: bool, contents: str) -> None:
        """Give the element a link annotation on the current page."""
        area = LinkArea(len(self.owners) - 1, self._next_order(), rect, target, internal, contents)
        element.kids.append(area)
        self.links.append((element, area))

    def _next_order(self) -> int:
        self._order += 1
        return self._order
