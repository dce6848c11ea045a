"""The languages that documents can have: one data file each, found by listing the folder.

A file is named by its language ("en.toml", "pt-BR.toml"; BCP 47) and may list regions for which it holds too.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import Field, fields
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

from handouts.locale.model import Dates, Locale, Words

FOLDER = Path(__file__).with_name("data")


class LocaleError(Exception):
    """A data file of a language is not as it should be; the text names the file and the key."""


def languages() -> tuple[str, ...]:
    """Every language tag that content may write, in alphabetical order. Raises LocaleError."""
    return tuple(sorted(tag for path in FOLDER.glob("*.toml") for tag in _tags(path)))


def locale_of(tag: str) -> Locale | None:
    """The language of a tag; None where no file holds for it. Raises LocaleError."""
    for name in (tag, tag.partition("-")[0]):
        path = FOLDER / f"{name}.toml"
        if path in FOLDER.glob("*.toml") and tag in _tags(path):
            return _locale(path)
    return None


def _tags(path: Path) -> tuple[str, ...]:
    """The tags that a file holds for: its name, and its name with each of its regions."""
    regions = _texts(path, "regions", _table(path).get("regions"))
    return (path.stem, *(f"{path.stem}-{region}" for region in regions))


@cache
def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as problem:
        raise LocaleError(f"{path.name}: this is not TOML: {problem}") from problem


@cache
def _locale(path: Path) -> Locale:
    table = _table(path)
    _check_keys(path, "", table, {"regions", "dates", "words"})
    dates = Dates(**_part(path, "dates", table["dates"], fields(Dates)))
    if len(dates.months) != 12:
        raise LocaleError(f"{path.name}: dates.months: twelve names are needed")
    return Locale(language=path.stem, dates=dates, **_part(path, "words", table["words"], fields(Words)))


def _part(path: Path, name: str, table: object, wanted: tuple[Field[Any], ...]) -> dict[str, Any]:
    """A table of the file as arguments: a value of the right kind for each field, and no other key."""
    if not isinstance(table, dict):
        raise LocaleError(f"{path.name}: {name}: a table is needed here: [{name}]")
    _check_keys(path, f"{name}.", table, {each.name for each in wanted})
    return {
        each.name: _texts(path, f"{name}.{each.name}", table[each.name])
        if each.type is not str
        else _text(path, f"{name}.{each.name}", table[each.name], each.metadata.get("names", frozenset()))
        for each in wanted
    }


def _check_keys(path: Path, above: str, table: Mapping[str, object], wanted: set[str]) -> None:
    for key in sorted(wanted - set(table)):
        raise LocaleError(f"{path.name}: {above}{key} is missing")
    for key in sorted(set(table) - wanted):
        raise LocaleError(f"{path.name}: {above}{key} is not a key that is known here")


def _text(path: Path, key: str, value: object, names: frozenset[str]) -> str:
    """A text that is not empty, with those names in braces."""
    if not isinstance(value, str) or not value.strip():
        raise LocaleError(f"{path.name}: {key}: a text is needed here")
    try:
        found = {name for _, name, _, _ in Formatter().parse(value) if name is not None}
    except ValueError as problem:
        raise LocaleError(f"{path.name}: {key}: {problem}") from problem
    if found != names:
        needed = ", ".join(f"{{{name}}}" for name in sorted(names)) or "none"
        raise LocaleError(f"{path.name}: {key}: the names in braces have to be: {needed}")
    return value


def _texts(path: Path, key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise LocaleError(f"{path.name}: {key}: a list of texts is needed here")
    return tuple(_text(path, key, each, frozenset()) for each in value)
