"""A two-page document that uses everything, and small helpers for the tests of this package."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from unittest.mock import patch

from PIL import Image

from handouts.tagging import Element, Role, TaggedDocument, writer
from handouts.tagging import document as tagging_document
from handouts.tagging.fonts import load_font
from handouts.tagging.marks import Marks
from tests.places import ROOT

FONT_FOLDER = ROOT / "handouts" / "look" / "fonts"
REGULAR, SEMIBOLD, BOLD, BLACK = (
    f"SourceSansPro-{weight}" for weight in ("Regular", "Semibold", "Bold", "Black")
)
FONTS = {name: FONT_FOLDER / f"{name}.ttf" for name in (REGULAR, SEMIBOLD, BOLD, BLACK)}
INK, ACCENT = "#17202E", "#C44A00"


def new_document(*, title: str = "EMT or paramedic?", language: str = "en-US") -> TaggedDocument:
    return TaggedDocument(
        title=title,
        language=language,
        author="EMS educators",
        subject="Two roles & one team – compared",
        keywords=("EMT", "paramedic"),
        created=datetime.date(2026, 1, 15),
        fonts=FONTS,
    )


class _NoStructure:
    """Stands where the structure is written, and writes nothing."""

    def __init__(self, *_: object) -> None:
        pass

    def write(self, first_key: int) -> int:
        return first_key


@contextmanager
def without_tags() -> Iterator[None]:
    """Pages are drawn without marks, and files get no structure: what tagging is measured against."""
    with (
        patch.object(Marks, "open", lambda *_: None),
        patch.object(tagging_document, "check", lambda *_: []),
        patch.object(writer, "_Structure", _NoStructure),
    ):
        yield


def write(
    document: TaggedDocument,
    element: Element,
    x: float,
    y: float,
    text: str,
    *,
    size: float = 10,
    rise: float = 0,
) -> float:
    """Draw text for an element; returns where the next letter would begin."""
    with document.content(element):
        document.text(x, y, text, REGULAR, size, INK, rise=rise)
    return x + float(load_font(FONTS[REGULAR]).stringWidth(text, size))


def one_page(document: TaggedDocument) -> Element:
    """Open a page with a heading; the caller adds to the returned Document and ends the page."""
    document.begin_page(612, 792)
    write(document, document.tree.document.add(Role.H1, origin="title"), 50, 740, "Heading")
    return document.tree.document


def picture() -> bytes:
    """A small PNG, half of it transparent."""
    image = Image.new("RGBA", (8, 8), (196, 74, 0, 255))
    image.paste((0, 0, 0, 0), (0, 0, 4, 8))
    file = BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def everything() -> TaggedDocument:
    document = new_document()
    split = _first_page(document)
    _second_page(document, split)
    return document


def _first_page(document: TaggedDocument) -> Element:
    """Returns the cell that goes on on the next page."""
    root = document.tree.document
    document.begin_page(612, 792)
    document.rect(44, 756, 92, 6, fill=INK)
    with document.artifact("Pagination", "Header"):
        document.text(44, 770, "EMT or paramedic?", REGULAR, 8, INK)
    with document.content(root.add(Role.H1, origin="title")):
        document.text(44, 720, "EMT or paramedic?", BOLD, 28.5, INK, char_space=-0.3)
    document.outline("EMT or paramedic?", 1, 750)

    paragraph = root.add(Role.P, origin="lede")
    link = paragraph.add(Role.LINK)  # added before the paragraph's first word, read after it
    number = paragraph.add(Role.REFERENCE).add(Role.LINK)
    x = write(document, paragraph, 44, 700, "Both work under the ")
    right = write(document, link, x, 700, "national ")
    document.link(link, (x, 698, right, 710), url="https://www.ems.gov/", contents="National model, ems.gov")
    x = write(document, link, 44, 687, "scope of practice model")
    document.link(link, (44, 685, x, 697), url="https://www.ems.gov/", contents="National model, ems.gov")
    x = write(document, paragraph, x, 687, ".")
    right = write(document, number, x, 687, "1", size=6.4, rise=4.2)
    document.link(number, (x, 690, right, 699), destination="source-1", contents="Source 1")
    x = write(document, paragraph, right, 687, " An ")
    x = write(document, paragraph.add(Role.SPAN, expansion="emergency medical technician"), x, 687, "EMT")
    write(document, paragraph, x, 687, " gives “basic” care.")

    items = root.add(Role.L, origin="facts", numbering="Disc")
    for index, fact in enumerate(("Opens the airway", "Gives oxygen")):
        item = items.add(Role.LI)
        write(document, item.add(Role.LBL), 44, 660 - 40 * index, "•")
        body = item.add(Role.LBODY)
        write(document, body.add(Role.P), 54, 660 - 40 * index, fact)
        inner = body.add(Role.L, numbering="Decimal").add(Role.LI)
        write(document, inner.add(Role.LBL), 60, 645 - 40 * index, "1.")
        write(document, inner.add(Role.LBODY), 72, 645 - 40 * index, "with a mask")

    figure = root.add(
        Role.FIGURE, origin="chart", alt="Paramedic courses are longer.", bbox=(44, 500, 244, 560)
    )
    with document.content(figure):
        document.rect(44, 500, 60, 13, fill=ACCENT, stroke=INK, line_width=0.8)
        document.path([("M", 60, 530), ("C", 70, 540, 80, 540, 90, 530), ("Z",)], fill=ACCENT, even_odd=True)
        document.image(picture(), 200, 500, 40, 40)
        document.text(110, 503, "1,200 hours", BLACK, 10, INK)

    _table_head(document, root.add(Role.H2, origin="table"), 470)
    table = root.add(Role.TABLE, origin="scope")
    head = table.add(Role.THEAD).add(Role.TR)
    for x, name in ((44, "Skill"), (144, "EMT"), (244, "Paramedic")):
        with document.content(head.add(Role.TH, scope="Column")):
            document.text(x, 450, name, SEMIBOLD, 10, INK)
    body = table.add(Role.TBODY, origin="scope.rows")
    row = body.add(Role.TR)
    write(document, row.add(Role.TH, scope="Row"), 44, 435, "Oxygen")
    _yes(document, row.add(Role.TD), 144, 435)
    _yes(document, row.add(Role.TD), 244, 435)
    row = body.add(Role.TR)
    write(document, row.add(Role.TH, scope="Row"), 44, 60, "Drugs")
    write(document, row.add(Role.TD), 144, 60, "A few")
    split = row.add(Role.TD, origin="scope.rows.1.paramedic")
    write(document, split, 244, 60, "Many, as the medical ")
    with document.artifact("Pagination", "Footer"):
        document.text(44, 26, "1 of 2", REGULAR, 8, INK)
    document.end_page()
    return split


def _second_page(document: TaggedDocument, split: Element) -> None:
    root = document.tree.document
    document.begin_page(612, 792)
    with document.artifact():  # the heading row again, for the eye only
        for x, name in ((44, "Skill"), (144, "EMT"), (244, "Paramedic")):
            document.text(x, 750, name, SEMIBOLD, 10, INK)
    write(document, split, 244, 735, "director orders.")
    document.line(44, 730, 300, 730, ACCENT, 0.5, (2, 1))
    write(document, root.add(Role.H2, origin="sources"), 44, 700, "Sources")
    document.outline("Sources", 2, 715)
    note = root.add(Role.NOTE, origin="sources.0", identifier="source-1")
    write(document, note.add(Role.LBL), 44, 680, "1")
    write(document, note.add(Role.P, lang="es"), 54, 680, "Modelo nacional (2019)")
    document.destination("source-1", 44, 695)
    document.path([("M", 44, 600), ("L", 54, 600), ("L", 49, 610), ("Z",)], ACCENT)
    document.end_page()


def _table_head(document: TaggedDocument, heading: Element, y: float) -> None:
    write(document, heading, 44, y, "What each may do")
    document.outline("What each may do", 2, y + 15)


def _yes(document: TaggedDocument, cell: Element, x: float, y: float) -> None:
    with document.content(cell.add(Role.SPAN, actual_text="Yes")):
        document.path([("M", x, y), ("L", x + 8, y), ("L", x + 4, y + 8), ("Z",)], ACCENT)
