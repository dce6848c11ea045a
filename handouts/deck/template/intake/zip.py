"""Unpack a package that a stranger made: within limits, and with every fault in words."""

import re
import zipfile
import zlib
from io import BytesIO

from handouts.deck.template.intake.errors import SMALLER, UnusableError
from handouts.diagnostics import quote

MOST_ENTRIES = 5_000
MOST_BYTES = 40_000_000
"""Limits for what a template may unpack to."""
MOST_RATIO = 200
_LARGE = 1_000_000
"""Entries up to this size may be packed as tightly as they like."""

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


def unpack(data: bytes) -> dict[str, bytes]:
    """Every part of a package, by name. Raises UnusableError."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            _check_size(package)
            entries = [entry for entry in package.infolist() if not entry.filename.endswith("/")]
            parts = {entry.filename: package.read(entry) for entry in entries}
    except _BROKEN:
        raise UnusableError("is not a PowerPoint file, or it is damaged") from None
    if len({name.casefold() for name in parts}) < len(entries):
        raise UnusableError("is damaged: two of its parts have one name")
    for name in parts:
        if not _NAME.fullmatch(name) or {"", ".", ".."} & set(name.split("/")):
            raise UnusableError(f'is damaged: a part has the name "{quote(name)}"')
    return parts


def _check_size(package: zipfile.ZipFile) -> None:
    entries = package.infolist()
    if len(entries) > MOST_ENTRIES:
        raise UnusableError(f"has {len(entries):,} parts; at most {MOST_ENTRIES:,} are allowed", SMALLER)
    total = sum(entry.file_size for entry in entries)
    if total > MOST_BYTES:
        sizes = f"{total / 1_000_000:,.0f} MB; at most {MOST_BYTES // 1_000_000:,} are allowed"
        raise UnusableError(f"unpacks to {sizes}", SMALLER)
    for entry in entries:
        if entry.file_size > _LARGE and entry.file_size > MOST_RATIO * max(1, entry.compress_size):
            raise UnusableError(
                f"holds a part that unpacks to far more than it should ({quote(entry.filename)})", SMALLER
            )
