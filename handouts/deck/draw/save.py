"""Make Open XML packages reproducible: the same content gives the same bytes whenever it is built."""

import re
import zipfile
from io import BytesIO

from handouts.deck.ooxml.package import pack, parts_of
from handouts.deck.ooxml.presentation import Presentation

_DATES = re.compile(rb"(<dcterms:(created|modified)\b[^>]*>)([^<]*)(</dcterms:\2>)")
_CORE = "docProps/core.xml"


def package_of(presentation: Presentation) -> bytes:
    """The file of a python-pptx presentation, without anything that depends on the clock or the machine.

    The workbook inside each chart gets the dates of the deck's own properties. Two machines give the same
    bytes if their zlib does. Raises ValueError if two parts have the same name.
    """
    parts = parts_of(presentation.part.package)
    created = _DATES.search(parts.get(_CORE, b""))
    date = created[3] if created else b"1980-01-01T00:00:00Z"
    return pack(
        {name: _dated(part, date) if name.endswith(".xlsx") else part for name, part in parts.items()}
    )


def _dated(data: bytes, date: bytes) -> bytes:
    """A workbook with these dates in its properties."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    if _CORE in parts:
        parts[_CORE] = _DATES.sub(rb"\g<1>" + date + rb"\g<4>", parts[_CORE])
    return pack(parts)
