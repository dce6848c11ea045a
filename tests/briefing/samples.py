"""Content for tests: the two real files, and what is wrong with a changed text."""

from functools import cache
from pathlib import Path

from handouts.briefing.check import Loaded, load
from handouts.diagnostics import ContentFileError, Diagnostic
from tests.places import CONTENT, POOL

FILES = (CONTENT, POOL)


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def changed(text: str, old: str, new: str) -> str:
    """The text with its first `old` replaced; that must be there."""
    assert old in text, f"not in the text: {old!r}"
    return text.replace(old, new, 1)


def loaded(text: str) -> Loaded:
    return load({"f.yaml": text.encode()})


@cache
def problems(text: str | bytes) -> tuple[Diagnostic, ...]:
    """What is wrong with a content text; nothing if it can be built."""
    try:
        load({"f.yaml": text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")})
    except ContentFileError as problem:
        return problem.diagnostics
    return ()
