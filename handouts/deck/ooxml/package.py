"""Takes packages apart and packs them, the same byte for byte whenever that is done."""

import re
import zipfile
from collections.abc import Mapping
from io import BytesIO

from pptx.opc.package import OpcPackage
from pptx.opc.packuri import PackURI
from pptx.opc.serialized import PackageWriter, _PhysPkgWriter

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


def parts_of(package: OpcPackage) -> dict[str, bytes]:
    """Every part that python-pptx would write, by name. Raises ValueError if two have the same name."""
    writer = _Parts()
    steps = PackageWriter("", package._rels, tuple(package.iter_parts()))
    steps._write_content_types_stream(writer)
    steps._write_pkg_rels(writer)
    steps._write_parts(writer)
    return writer.parts


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


def _natural(name: str) -> tuple[bool, list[tuple[int, str]]]:
    """Order of the entries: the content types, then names with their numbers counted as numbers."""
    pieces = re.findall(r"\d+|\D+", name)
    return name != _CONTENT_TYPES, [(int(piece), "") if piece.isdigit() else (-1, piece) for piece in pieces]
