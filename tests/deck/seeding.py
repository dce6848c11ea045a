"""Small helpers to put one fault into a good deck."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

Parts = dict[str, bytes]


def saved(deck: Any) -> bytes:
    """A presentation as a file."""
    out = BytesIO()
    deck.save(out)
    return out.getvalue()


def with_parts(data: bytes, change: Callable[[Parts], None]) -> bytes:
    """The package with its parts changed in place by `change`."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    change(parts)
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return out.getvalue()
