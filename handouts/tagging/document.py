"""The drawing surface: every verb draws into the structure element, or the artifact, that is open."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from handouts.tagging.check import check
from handouts.tagging.compat import PdfFile
from handouts.tagging.content import PageContent, PathCommand
from handouts.tagging.fonts import EmbeddedFont, load_font
from handouts.tagging.images import open_image
from handouts.tagging.metadata import Description
from handouts.tagging.tree import Element, LinkArea, Mark, Rect, Role, Run, TagTree
from handouts.tagging.violations import TagError, Violation
from handouts.tagging.writer import Destination, pdf_string, write_document

ArtifactKind = Literal["Layout", "Pagination", "Background"]
ArtifactPart = Literal["Header", "Footer", "Watermark"]
URL_SCHEMES = ("https:", "http:", "mailto:", "tel:")


@dataclass(frozen=True, slots=True)
class _Artifact:
    properties: str


_LAYOUT = _Artifact("/Type/Layout")


class TaggedDocument:
    """A PDF/UA-1 and PDF/A-2a file drawn page by page; `tagged=False` draws the same pages without structure.

    Points, y upwards from the bottom of the page, colours as '#RRGGBB'. `fonts` maps names to TrueType files.
    """

    def __init__(
        self,
        *,
        title: str,
        language: str,
        author: str = "",
        subject: str = "",
        keywords: tuple[str, ...] = (),
        created: datetime.date,
        fonts: Mapping[str, Path],
        tagged: bool = True,
    ) -> None:
        self.tree = TagTree()
        self.tagged = tagged
        self._about = Description(title, language, author, subject, keywords, created)
        self._file = PdfFile(
            language, {key: pdf_string(text) for key, text in self._about.information.items()}
        )
        self._fonts: dict[str, EmbeddedFont] = {name: load_font(path) for name, path in fonts.items()}
        self._page: PageContent | None = None
        self._page_size = (0.0, 0.0)
        self._owner: Element | _Artifact | None = None
        self._open: Element | _Artifact | None = None
        self._mark: Mark | None = None
        self._links: list[LinkArea] = []
        self._destinations: dict[str, Destination] = {}
        self._outlines = 0
        self._violations: list[Violation] = []

    def begin_page(self, width: float, height: float) -> None:
        """Start a page of this size."""
        if self._page is not None:
            raise RuntimeError("the page before is still open: call end_page() first")
        self._page, self._page_size = PageContent(), (width, height)
        self.tree.new_page()

    def end_page(self) -> None:
        """Finish the page."""
        page = self._current_page()
        if self._owner is not None:
            raise RuntimeError("a page cannot end inside content() or artifact()")
        self._close_mark(page)
        self._file.append("\n".join(page.operators))
        self._file.close_page(*self._page_size)
        self._page = None

    @contextmanager
    def content(self, element: Element) -> Iterator[None]:
        """Whatever is drawn inside belongs to the element; calls for one element in a row share a mark."""
        with self._owned_by(element):
            yield

    @contextmanager
    def artifact(self, kind: ArtifactKind = "Layout", part: ArtifactPart | None = None) -> Iterator[None]:
        """Whatever is drawn inside is decoration, skipped when read aloud (ISO 32000-1, 14.8.2.2).

        Running headers and footers are kind "Pagination" with their `part` (ISO 14289-1, 7.8).
        """
        properties = f"/Type/{kind}" + (f"/Subtype/{part}" if part else "")
        if kind == "Background":  # the only kind that must say where it is
            properties += "/BBox[0 0 {:g} {:g}]".format(*self._page_size)
        with self._owned_by(_Artifact(properties)):
            yield

    def has_glyphs(self, font: str, text: str) -> bool:
        """Whether the font can show every character of the text."""
        return self._fonts[font].has_glyphs(text)

    def text(
        self,
        x: float,
        y: float,
        string: str,
        font: str,
        size: float,
        color: str,
        *,
        char_space: float = 0.0,
        rise: float = 0.0,
    ) -> None:
        """Draw text with its baseline at y; `FontError` for a character that cannot be shown.

        A line that goes on in the next one must end with a space (or a hyphen): readers join the lines of an
        element as they are, and without it "advanced" and "life" become one word. The check looks for this.
        """
        owner = self._owner
        origin = owner.origin if isinstance(owner, Element) else ""
        pieces = self._fonts[font].encode(string, self._file.document, origin)
        if owner is None and self.tagged:
            message = f"“{string}” is drawn outside content() and artifact(), so nobody can hear it"
            self._violations.append(Violation("untagged-text", "", message))
        page = self._paint()
        if self._mark is not None:
            self._mark.runs.append(Run(string, y, size))
        page.text(x, y, pieces, size, color, char_space, rise)

    def rect(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: str | None = None,
        stroke: str | None = None,
        line_width: float = 1.0,
    ) -> None:
        """Draw a rectangle given by its bottom left corner and size."""
        self._paint().rectangle(x, y, width, height, fill, stroke, line_width)

    def line(
        self, x1: float, y1: float, x2: float, y2: float, color: str, width: float, dash: Sequence[float] = ()
    ) -> None:
        """Draw a straight line; `dash` holds the lengths of strokes and gaps."""
        self._paint().path([("M", x1, y1), ("L", x2, y2)], None, color, width, dash, even_odd=False)

    def polygon(self, points: Sequence[tuple[float, float]], fill: str) -> None:
        """Fill a polygon."""
        commands: list[PathCommand] = [("L", x, y) for x, y in points]
        commands[0] = ("M", *points[0])
        self._paint().path([*commands, ("Z",)], fill, None, 1.0, (), even_odd=False)

    def path(
        self,
        commands: Sequence[PathCommand],
        fill: str | None = None,
        stroke: str | None = None,
        width: float = 1.0,
        *,
        even_odd: bool = False,
    ) -> None:
        """Paint a path of ("M", x, y), ("L", x, y), ("C", x1, y1, x2, y2, x, y) and ("Z",)."""
        self._paint().path(commands, fill, stroke, width, (), even_odd)

    def image(self, data: bytes, x: float, y: float, width: float, height: float) -> None:
        """Draw a PNG or JPEG; ValueError for pictures that the file format forbids."""
        picture = open_image(data)
        page = self._paint()
        self._file.append("\n".join(page.operators))
        page.operators.clear()
        self._file.draw_image(picture, x, y, width, height)

    def link(
        self,
        element: Element,
        rect: Rect,
        *,
        url: str | None = None,
        destination: str | None = None,
        contents: str,
    ) -> None:
        """Make an area of the page a link, owned by a Link element; call it for each line of the link."""
        if (url is None) == (destination is None):
            raise ValueError("a link needs either a url or a destination")
        self._current_page()
        target = url or destination or ""
        if url is not None and not (
            url.startswith(URL_SCHEMES) and url.isascii() and url.isprintable() and " " not in url
        ):
            raise ValueError(
                f"{element.origin}: {url!r} is not a web address: it begins with https:// and has no "
                "spaces or accents (write them as %20, %C3%A9)"
            )
        if element.role is not Role.LINK:
            raise ValueError(
                f"{element.origin}: a link area belongs to a Link element, not to {element.role}"
            )
        self._links.append(self.tree.new_link(element, rect, target, url is None, contents))

    def destination(self, name: str, x: float, y: float) -> None:
        """Name a place on the current page for links to lead to."""
        self._current_page()
        if name in self._destinations:
            raise ValueError(f"the destination {name!r} exists already")
        self._destinations[name] = Destination(len(self.tree.owners) - 1, x, y)

    def outline(self, title: str, level: int, y: float) -> None:
        """Add an entry to the outline (bookmarks); level 1 is the top, and no level may be skipped."""
        self._current_page()
        self._outlines += 1
        self._file.outline(title, f"outline-{self._outlines}", level - 1, y)

    def finish(self) -> bytes:
        """Check the structure and return the file; `TagError` with every violation."""
        if self._page is not None:
            raise RuntimeError("the last page is still open: call end_page() first")
        found = [
            Violation(
                "missing-destination", "", f"a link leads to {link.target!r}, but no place has that name"
            )
            for link in self._links
            if link.internal and link.target not in self._destinations
        ]
        if self.tagged:
            found += self._violations + check(self.tree, self._about.title, self._about.language)
        if found:
            raise TagError(found)
        write_document(
            self._file, self._about, self.tree, self._links, self._destinations, tagged=self.tagged
        )
        return self._file.save()

    def _current_page(self) -> PageContent:
        if self._page is None:
            raise RuntimeError("no page is open: call begin_page() first")
        return self._page

    @contextmanager
    def _owned_by(self, owner: Element | _Artifact) -> Iterator[None]:
        if self._owner is not None:
            raise RuntimeError("content() and artifact() cannot be nested: a mark has one owner")
        self._owner = owner
        try:
            yield
        finally:
            self._owner = None

    def _paint(self) -> PageContent:
        """Open the owner's mark, unless it is open already; without an owner, an artifact."""
        page = self._current_page()
        owner = self._owner or _LAYOUT
        if not self.tagged or owner == self._open:
            return page
        self._close_mark(page)
        self._open = owner
        if isinstance(owner, Element):
            self._mark = self.tree.new_mark(owner)
            page.operators.append(f"/{owner.role}<</MCID {self._mark.mcid}>>BDC")
        else:
            page.operators.append(f"/Artifact<<{owner.properties}>>BDC")
        return page

    def _close_mark(self, page: PageContent) -> None:
        if self._open is not None:
            page.operators.append("EMC")
        self._open = self._mark = None
