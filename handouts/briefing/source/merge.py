"""One content from several files: each file changes those before it, and every path knows its file."""

from collections.abc import Mapping
from functools import reduce
from typing import Any

from handouts.briefing.source.decode import SourceError
from handouts.briefing.source.places import Places
from handouts.briefing.source.yaml_reader import MOST_ENTRIES, join, read_source
from handouts.diagnostics import Code, Diagnostic, Notice

Content = tuple[dict[str, Any], Places]
"""Plain data as it was read, and the place of each path in it."""


def read_merged(files: Mapping[str, bytes]) -> Content:
    """Read content files, by the names that messages show, and let each change those before it.

    Raises SourceError with what is wrong in any of them.
    """
    contents: list[Content] = []
    problems: list[Diagnostic] = []
    for name, data in files.items():
        try:
            contents.append(_read(data, name))
        except SourceError as problem:
            problems += problem.diagnostics
    if problems:
        raise SourceError(problems)
    return reduce(merge, contents)


def merge(base: Content, overlay: Content) -> Content:
    """The base as the overlay changes it.

    Mappings are merged key by key; what else the overlay says stands in place of the base's, lists as a
    whole. A value is told where it was written last, a key where it was written first: there one misses
    what no file has. Raises SourceError when a mapping gets more entries than one may have.
    """
    (tree, before), (changes, after) = base, overlay
    merger = _Merger(after)
    merged = merger.merged(tree, changes, "")
    values = {path: place for path, place in before.values.items() if not merger.replaces(path)}
    keys = {path: place for path, place in before.keys.items() if not merger.replaces(path)}
    root = {"": before.of("")}
    return merged, Places(before.start, {**values, **after.values, **root}, {**after.keys, **keys})


def _read(data: bytes, name: str) -> Content:
    plain, places = read_source(data, name)
    if isinstance(plain, dict):
        return plain, places
    notice = Notice(
        Code.NOT_A_MAPPING,
        "",
        "the file does not start with a key such as  title: …",
        "compare it with content/emt-paramedic.yaml",
    )
    raise SourceError([places.diagnostic(notice)])


class _Merger:
    """Merges data, and knows afterwards which of the base's paths made way."""

    def __init__(self, overlay: Places) -> None:
        self._overlay = overlay
        self._replaced: set[str] = set()

    def merged(self, tree: dict[str, Any], changes: dict[str, Any], path: str) -> dict[str, Any]:
        """Two mappings as one."""
        made = dict(tree)
        for key, value in changes.items():
            inner, old = join(path, key), tree.get(key)
            if isinstance(old, dict) and isinstance(value, dict):
                made[key] = self.merged(old, value, inner)
                continue
            if key in tree:
                self._replaced.add(inner)
            elif len(made) == MOST_ENTRIES:
                notice = Notice(
                    Code.TOO_MANY, inner, f"more than {MOST_ENTRIES} entries stand here", "remove some"
                )
                raise SourceError([self._overlay.diagnostic(notice, at_key=True)])
            made[key] = value
        return made

    def replaces(self, path: str) -> bool:
        """Whether the path, or one that it lies in, made way."""
        while path:
            if path in self._replaced:
                return True
            path = path.rpartition(".")[0]
        return False
