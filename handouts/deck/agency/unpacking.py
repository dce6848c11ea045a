"""Unpack a package that a stranger made: within limits, and with every fault in words."""

import re
import zipfile
import zlib
from io import BytesIO

from lxml import etree

from handouts.diagnostics import quote

MOST_ENTRIES = 5_000
MOST_BYTES = 40_000_000
MOST_XML = 10_000_000
MOST_LAYOUT = 500_000
"""Limits for what a template may unpack to. As a tree, XML takes thirty times its bytes in memory, and a
layout is copied for each kind of our slides."""
MOST_RATIO = 200
_LARGE = 1_000_000
"""Entries up to this size may be packed as tightly as they like."""

_XML = (".xml", ".rels")
_NAME = re.compile(r"[A-Za-z0-9._~%!$&'()*+,;=:@/\[\]-]+")
"""Names of parts (ECMA-376 part 2, 6.2.2.2), and [Content_Types].xml."""
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    ValueError,
    EOFError,
    OSError,
    RuntimeError,
    NotImplementedError,
)
"""What zipfile raises for damaged, encrypted and unusual packages."""


class UnpackError(Exception):
    """The package cannot be used: `what` is wrong, and `help` mends it; an empty help is up to the caller."""

    def __init__(self, what: str, help_text: str = "") -> None:
        super().__init__(what)
        self.what, self.help = what, help_text


def unpack(data: bytes) -> dict[str, bytes]:
    """Every part of a package, by name. Raises UnpackError."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            _check_size(package)
            entries = [entry for entry in package.infolist() if not entry.filename.endswith("/")]
            parts = {entry.filename: package.read(entry) for entry in entries}
    except _BROKEN:
        raise UnpackError("is not a PowerPoint file, or it is damaged") from None
    if len({name.casefold() for name in parts}) < len(entries):
        raise UnpackError("is damaged: two of its parts have one name")
    for name in parts:
        if not _NAME.fullmatch(name) or {"", ".", ".."} & set(name.split("/")):
            raise UnpackError(f'is damaged: a part has the name "{quote(name)}"')
    for name, part in parts.items():
        if name.endswith(_XML):
            _check_xml(name, part)
    return parts


def _check_xml(name: str, part: bytes) -> None:
    if b"<!DOCTYPE" in part.replace(b"\0", b""):
        # ECMA-376-2, 8.1.4 forbids it; entities are how a short text becomes a huge one.
        raise UnpackError(f"holds a document type declaration ({name})")
    try:
        root = etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as problem:
        raise UnpackError(f"is damaged ({name}: {problem.msg})") from None
    if len(part) > MOST_LAYOUT and etree.QName(root).localname == "sldLayout":
        sizes = f"{len(part) / 1_000_000:.1f} MB; at most {MOST_LAYOUT / 1_000_000:.1f} are allowed"
        raise UnpackError(
            f"has a layout of {sizes} ({name})", "Take drawings off the layout, or save them as a picture."
        )


def _check_size(package: zipfile.ZipFile) -> None:
    smaller = "Ask whoever made the template for a smaller file without film, sound and sample slides."
    entries = package.infolist()
    if len(entries) > MOST_ENTRIES:
        raise UnpackError(f"has {len(entries):,} parts; at most {MOST_ENTRIES:,} are allowed", smaller)
    for entries_of_kind, most, kind in (
        (entries, MOST_BYTES, ""),
        ([entry for entry in entries if entry.filename.endswith(_XML)], MOST_XML, " of XML"),
    ):
        total = sum(entry.file_size for entry in entries_of_kind)
        if total > most:
            sizes = f"{total / 1_000_000:,.0f} MB{kind}; at most {most // 1_000_000:,} are allowed"
            raise UnpackError(f"unpacks to {sizes}", smaller)
    for entry in entries:
        if entry.file_size > _LARGE and entry.file_size > MOST_RATIO * max(1, entry.compress_size):
            raise UnpackError(
                f"holds a part that unpacks to far more than it should ({entry.filename})", smaller
            )
