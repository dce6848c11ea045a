"""Make the deck file reproducible: the same content gives the same bytes whenever it is built."""

import re
import zipfile
from io import BytesIO

_DATES = re.compile(rb"(<dcterms:(created|modified)\b[^>]*>)([^<]*)(</dcterms:\2>)")
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest date a zip entry can carry."""
_CONTENT_TYPES = "[Content_Types].xml"
_CORE = "docProps/core.xml"


def normalise(data: bytes) -> bytes:
    """Rewrite an Open XML package without anything that depends on the clock or on the machine.

    Zip dates are fixed, entries come in natural order with the content types first (ECMA-376 part 2
    permits any order; readers that stream want that one), and the workbook inside each chart gets the
    dates of the deck's own properties. Two machines give the same bytes if their zlib does.
    Raises ValueError if two entries have the same name.
    """
    return _rewrite(data, b"")


def _rewrite(data: bytes, date: bytes) -> bytes:
    """The package again, in order; `date` replaces the dates in its properties unless it is empty."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        names = package.namelist()
        if len(set(names)) != len(names):
            raise ValueError(f"the package holds two entries of one name: {sorted(names)}")
        parts = {name: package.read(name) for name in sorted(names, key=_natural)}
    if date and _CORE in parts:
        parts[_CORE] = _DATES.sub(rb"\g<1>" + date + rb"\g<4>", parts[_CORE])
    created = _DATES.search(parts.get(_CORE, b""))
    inner = created[3] if created else b"1980-01-01T00:00:00Z"
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, part in parts.items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.create_system = 0
            body = _rewrite(part, inner) if name.endswith(".xlsx") else part
            package.writestr(info, body, zipfile.ZIP_DEFLATED, 6)
            info.external_attr = 0  # zipfile fills in Unix rights while writing; the directory comes at close
    return out.getvalue()


def _natural(name: str) -> tuple[bool, list[tuple[int, str]]]:
    """Order of the entries: the content types, then names with their numbers counted as numbers."""
    pieces = re.findall(r"\d+|\D+", name)
    return name != _CONTENT_TYPES, [(int(piece), "") if piece.isdigit() else (-1, piece) for piece in pieces]
