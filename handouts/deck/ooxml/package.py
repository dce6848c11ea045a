"""Packs parts into a package that is the same, byte for byte, whenever it is made."""

import re
import zipfile
from collections.abc import Mapping
from io import BytesIO

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest date a zip entry can carry."""
_CONTENT_TYPES = "[Content_Types].xml"


def pack(parts: Mapping[str, bytes], *, compressed: bool = True) -> bytes:
    """A package of these parts, by name.

    Entries have no date and come in natural order with the content types first (ECMA-376 part 2 permits
    any order; readers that stream want that one).
    """
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name in sorted(parts, key=_natural):
            info = zipfile.ZipInfo(name, _EPOCH)
            info.create_system = 0
            package.writestr(info, parts[name], zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED, 6)
            info.external_attr = 0  # zipfile fills in Unix rights while writing; the directory comes at close
    return out.getvalue()


def _natural(name: str) -> tuple[bool, list[tuple[int, str]]]:
    """Order of the entries: the content types, then names with their numbers counted as numbers."""
    pieces = re.findall(r"\d+|\D+", name)
    return name != _CONTENT_TYPES, [(int(piece), "") if piece.isdigit() else (-1, piece) for piece in pieces]
