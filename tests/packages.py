"""Zip packages as a table of their parts, to look into them and to spoil them."""

import io
import zipfile
from collections.abc import Callable, Mapping

Parts = dict[str, bytes]


def parts_of(package: bytes) -> Parts:
    """Every part by its name, unpacked."""
    with zipfile.ZipFile(io.BytesIO(package)) as file:
        return {name: file.read(name) for name in file.namelist()}


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """A package of these parts, in their order; they may have any names, also none."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            entry = zipfile.ZipInfo("x")
            entry.filename, entry.compress_type = name, zipfile.ZIP_DEFLATED
            file.writestr(entry, data)
    return out.getvalue()


def with_parts(package: bytes, change: Callable[[Parts], object]) -> bytes:
    """The package with its parts changed in place by `change`."""
    parts = parts_of(package)
    change(parts)
    return zipped(parts)
