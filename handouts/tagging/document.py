"""The drawing surface: every verb draws into the structure element, or the artifact, that is open."""

import datetime
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from handouts.tagging.check.rules import Rule
from handouts.tagging.check.structure import check
from handouts.tagging.check.violations import TagError, Violation
from handouts.tagging.compat import PdfFile
from handouts.tagging.content import PageContent, PathCommand
from handouts.tagging.fonts import FontShelf
from handouts.tagging.images import open_image
from handouts.tagging.links import checked_url
from handouts.tagging.marks import ArtifactKind, ArtifactPart, Marks, artifact_of
from handouts.tagging.metadata import Description
from handouts.tagging.tree import Element, Rect, Role, Run, TagTree
from handouts.tagging.writer import Destination, pdf_string, write_document


class TaggedDocument:
    """A PDF/UA-1 and PDF/A-2a file drawn page by page.

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
    ) -> None:
        self.tree = TagTree()
        self._about = Description(title, language, author, subject, keywords, created)
        self._file = PdfFile(
            language, {key: pdf_string(text) for key, text in self._about.information.items()}
        )
        self._fonts = FontShelf(fonts)
        self._page: PageContent | None = None
        self._page_size = (0.0, 0.0)
        self._marks = Marks(self.tree)
        self._destinations: dict[str, Destination] = {}
        self._outlines = self._outline_level = 0
        self._untagged: list[Violation] = []

    def begin_page(self, width: float, height: float) -> None:
        """Start a page of this size."""
        if self._page is not None:
            raise RuntimeError("the page before is still open: call end_page() first")
        self._page, self._page_size = PageContent(), (width, height)
        self.tree.new_page()

    def end_page(self) -> None:
        """Finish the page."""
        page = self._current_page()
        if self._marks.owner is not None:
            raise RuntimeError("a page cannot end inside content() or artifact()")
        self._marks.close(page)
        self._file.append("\n".join(page.operators))
        self._file.close_page(*self._page_size)
        self._page = None

    def content(self, element: Element) -> AbstractContextManager[None]:
        """Whatever is drawn inside belongs to the element; calls for one element in a row share a mark."""
        return self._marks.owned_by(element)

    def artifact(
        self, kind: ArtifactKind = "Layout", part: ArtifactPart | None = None
    ) -> AbstractContextManager[None]:
        """Whatever is drawn inside is not read aloud.

        Running headers and footers are kind "Pagination" with their `part` (ISO 14289-1, 7.8).
        """
        return self._marks.owned_by(artifact_of(kind, part, self._page_size))

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

        Readers join the texts of an element as they are. A line that goes on in the next one must therefore
        end with a space (or a hyphen), and a gap between two texts on a line must be a space in one of them:
        otherwise "advanced" and "life" become one word. The check looks for both.
        """
        if not string:
            return
        face = self._fonts[font]
        pieces = face.encode(string, self._file.document, self._marks.origin)
        if self._marks.owner is None:
            message = f"“{string}” is drawn outside content() and artifact(), so nobody can hear it"
            self._untagged.append(Violation(Rule.UNTAGGED_TEXT, "", message))
        page = self._paint()
        self._marks.record(Run(string, x, y, size, char_space, face))
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
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        color: str,
        width: float,
        dash: Sequence[float] | None = None,
    ) -> None:
        """Draw a straight line; `dash` holds the lengths of strokes and gaps."""
        self._paint().path([("M", x1, y1), ("L", x2, y2)], None, color, width, dash or (), even_odd=False)

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
        self._current_page()
        if (url is None) == (destination is None):
            raise ValueError("a link needs either a url or a destination")
        if element.role is not Role.LINK:
            raise ValueError(f"{element.origin}: a {element.role} cannot own a link area, only a Link can")
        target = destination or checked_url(url or "", element.origin)
        self.tree.new_link(element, rect, target, url is None, contents)

    def destination(self, name: str, x: float, y: float) -> None:
        """Name a place on the current page for links to lead to."""
        self._current_page()
        if name in self._destinations:
            raise ValueError(f"the destination {name!r} exists already")
        self._destinations[name] = Destination(len(self.tree.owners) - 1, x, y)

    def outline(self, title: str, level: int, y: float) -> None:
        """Add an entry to the outline (bookmarks); level 1 is the top, and no level may be skipped."""
        self._current_page()
        if not 1 <= level <= self._outline_level + 1:
            raise ValueError(
                f"the outline entry {title!r} is on level {level}, but the level above is missing"
            )
        self._outlines, self._outline_level = self._outlines + 1, level
        self._file.outline(title, f"outline-{self._outlines}", level - 1, y)

    def finish(self) -> bytes:
        """Check the structure and return the file; `TagError` with every violation."""
        if self._page is not None:
            raise RuntimeError("the last page is still open: call end_page() first")
        found = [
            Violation(
                Rule.DESTINATION, owner.origin, f"the link leads to {link.target!r}, which does not exist"
            )
            for owner, link in self.tree.links
            if link.internal and link.target not in self._destinations
        ]
        found += self._untagged + check(self.tree, self._about.title, self._about.language)
        if found:
            raise TagError(found)
        write_document(self._file, self._about, self.tree, self._destinations)
        return self._file.save()

    def _current_page(self) -> PageContent:
        if self._page is None:
            raise RuntimeError("no page is open: call begin_page() first")
        return self._page

    def _paint(self) -> PageContent:
        page = self._current_page()
        self._marks.open(page)
        return page
