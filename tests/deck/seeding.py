"""A presentation as a file, for tests that put a fault into a good one."""

from io import BytesIO
from typing import Any


def saved(deck: Any) -> bytes:
    """A presentation as a file."""
    out = BytesIO()
    deck.save(out)
    return out.getvalue()
