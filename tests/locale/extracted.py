"""Every word that somebody can read in a finished document, or hear read aloud."""

import zipfile
from io import BytesIO

import pikepdf
import pypdfium2
from lxml import etree

_SAID = ("/Alt", "/ActualText", "/E", "/Contents", "/Title", "/Author", "/Subject", "/Keywords")
_PARTS = ("ppt/slides/slide", "ppt/notesSlides/", "ppt/charts/", "ppt/presentation.xml", "docProps/core.xml")
_TEXTS = ("t", "v", "title", "subject", "creator", "keywords")
"""Elements with text: runs (ECMA-376 part 1, 21.1.2.3.11), values of charts, properties of the document."""


def of_pdf(data: bytes) -> list[str]:
    """What stands on the pages line by line, then alternative texts, links, bookmarks and properties."""
    with pypdfium2.PdfDocument(data) as pages:
        found = [line for page in pages for line in page.get_textpage().get_text_range().splitlines()]
    with pikepdf.open(BytesIO(data)) as pdf:
        for each in pdf.objects:
            if isinstance(each, pikepdf.Dictionary):
                found += [str(each[key]) for key in _SAID if isinstance(each.get(key), pikepdf.String)]
    return found


def of_deck(data: bytes) -> list[str]:
    """What stands on the slides, in their notes and charts, alternative texts, sections and properties."""
    found: list[str] = []
    with zipfile.ZipFile(BytesIO(data)) as deck:
        for name in deck.namelist():
            if not name.startswith(_PARTS) or not name.endswith(".xml"):
                continue
            for element in etree.fromstring(deck.read(name)).iter(etree.Element):
                local = etree.QName(element).localname
                found += [element.text or ""] if local in _TEXTS else []
                found += [element.get("descr", ""), element.get("title", "")]
                found += [element.get("name", "")] if local in ("section", "custShow") else []
    return list(filter(None, found))
