"""Make Open XML packages reproducible: the same content gives the same bytes whenever it is built."""

import re
import zipfile
from io import BytesIO

from pptx.opc.packuri import PackURI
from pptx.opc.serialized import PackageWriter, _PhysPkgWriter

from handouts.deck.ooxml.package import pack
from handouts.deck.ooxml.presentation import Presentation

_DATES = re.compile(rb"(<dcterms:(created|modified)\b[^>]*>)([^<]*)(</dcterms:\2>)")
_CORE = "docProps/core.xml"


def package_of(presentation: Presentation) -> bytes:
    """The file of a python-pptx presentation, without anything that depends on the clock or the machine.

    The workbook inside each chart gets the dates of the deck's own properties. Two machines give the same
    bytes if their zlib does. Raises ValueError if two parts have the same name.
    """
    parts = _parts(presentation)
    created = _DATES.search(parts.get(_CORE, b""))
    date = created[3] if created else b"1980-01-01T00:00:00Z"
    return pack(
        {name: _dated(part, date) if name.endswith(".xlsx") else part for name, part in parts.items()}
    )


class _Parts(_PhysPkgWriter):
    """Gathers parts where python-pptx would zip them.

    Its zip entries take the date of the clock, and fail with a clock before 1980 or after 2107.
    """

    def __init__(self) -> None:
        self.parts: dict[str, bytes] = {}

    def write(self, pack_uri: PackURI, blob: bytes) -> None:
        """Take a part; two of one name would be a file that nothing opens."""
        if pack_uri.membername in self.parts:
            raise ValueError(f"the package holds two parts of one name: {pack_uri.membername}")
        self.parts[pack_uri.membername] = blob


def _parts(presentation: Presentation) -> dict[str, bytes]:
    """Every part that python-pptx would write, by name."""
    package, writer = presentation.part.package, _Parts()
    steps = PackageWriter("", package._rels, tuple(package.iter_parts()))
    steps._write_content_types_stream(writer)
    steps._write_pkg_rels(writer)
    steps._write_parts(writer)
    return writer.parts


def _dated(data: bytes, date: bytes) -> bytes:
    """A workbook with these dates in its properties."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    if _CORE in parts:
        parts[_CORE] = _DATES.sub(rb"\g<1>" + date + rb"\g<4>", parts[_CORE])
    return pack(parts)
