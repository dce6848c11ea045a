"""What may stand as a key."""

import re

_KEY = re.compile(r"\w[\w-]{0,59}")
_NAME = re.compile(r"\w[\w ,-]{0,59}")
_KEYED_BY_NAMES = ("deck.template.layouts",)
"""Mappings whose keys are names that people read, with blanks in them; no path goes on below those."""


def is_key(value: str, path: str) -> bool:
    """Whether a word can be a key of the mapping at `path`."""
    return (_NAME if path in _KEYED_BY_NAMES else _KEY).fullmatch(value) is not None
