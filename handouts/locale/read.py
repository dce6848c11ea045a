"""The languages that documents can have: one data file each, found by listing the folder.

A file is named by its language ("en.toml", "pt-BR.toml"; BCP 47) and may list regions for which it holds too.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import Field, fields
from functools import cache
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, Any

from handouts.locale.model import Forms, Locale, Rules, Words
from handouts.locale.quotes import Quotes

if TYPE_CHECKING:
    from handouts.locale.cldr import Cldr

FOLDER = Path(__file__).with_name("data")


class LocaleError(Exception):
    """A data file of a language is not as it should be; the text names the file and the key."""


def languages() -> tuple[str, ...]:
    """Every language tag that content may write, in alphabetical order. Raises LocaleError."""
    return tuple(sorted(tag for path in FOLDER.glob("*.toml") for tag in _file(path).tags))


def locale_of(tag: str) -> Locale | None:
    """The language of a tag; None where no file holds for it. Raises LocaleError."""
    for name in (tag, tag.partition("-")[0]):
        path = FOLDER / f"{name}.toml"
        if path in FOLDER.glob("*.toml") and tag in _file(path).tags:
            return _locale(path)
    return None


@cache
def _file(path: Path) -> "_File":
    return _File(path)


@cache
def _locale(path: Path) -> Locale:
    return _file(path).locale()


class _File:
    """The data file of a language while it is checked."""

    def __init__(self, path: Path) -> None:
        self._name, self._language = path.name, path.stem
        self._plurals: frozenset[str] = frozenset()
        try:
            self._table = tomllib.loads(path.read_text(encoding="utf-8"))
        except ValueError as problem:
            raise LocaleError(f"{path.name}: this is not TOML: {problem}") from problem

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags that the file holds for: its name, and its name with each of its regions."""
        regions = self._texts("regions", self._table.get("regions"))
        return (self._language, *(f"{self._language}-{region}" for region in regions))

    def locale(self) -> Locale:
        """The language, when every key is there, known, and of the right kind."""
        self._check_keys("", self._table, {"regions", "cldr", "quotes", "rules", "words"})
        cldr = self._cldr()
        self._plurals = cldr.plurals
        quotes, rules = Quotes(**self._part("quotes", Quotes)), Rules(**self._part("rules", Rules))
        return Locale(cldr=cldr, quotes=quotes, rules=rules, **self._part("words", Words))

    def _cldr(self) -> "Cldr":
        from handouts.locale.cldr import Cldr

        tag = self._text("cldr", self._table["cldr"])
        try:
            return Cldr.of(tag)
        except LookupError:
            raise self._mistake("cldr", f'Unicode CLDR has no language "{tag}"') from None

    def _part(self, name: str, wanted: type[Quotes | Rules | Words]) -> dict[str, Any]:
        """A table of the file as arguments."""
        table = self._table[name]
        if not isinstance(table, dict):
            raise self._mistake(name, f"a table is needed here: [{name}]")
        self._check_keys(f"{name}.", table, {each.name for each in fields(wanted)})
        return {
            each.name: self._value(f"{name}.{each.name}", table[each.name], each) for each in fields(wanted)
        }

    def _value(self, key: str, value: object, wanted: Field[Any]) -> str | tuple[str, ...] | Forms:
        names = wanted.metadata.get("names", frozenset())
        if wanted.type is str:
            return self._text(key, value, names)
        if wanted.type is Forms:
            return self._forms(key, value, names)
        texts = self._texts(key, value)
        if wanted.type == tuple[str, str] and len(texts) != 2:
            raise self._mistake(key, "two texts are needed here")
        return texts

    def _forms(self, key: str, value: object, names: frozenset[str]) -> Forms:
        """A text for each plural form that the language has."""
        if not isinstance(value, dict):
            raise self._mistake(key, f"a table is needed here: [{key}]")
        self._check_keys(f"{key}.", value, self._plurals)
        return {form: self._text(f"{key}.{form}", text, names) for form, text in value.items()}

    def _texts(self, key: str, value: object) -> tuple[str, ...]:
        if not isinstance(value, list):
            raise self._mistake(key, "a list of texts is needed here")
        return tuple(self._text(key, each) for each in value)

    def _text(self, key: str, value: object, names: frozenset[str] = frozenset()) -> str:
        """A text that is not empty, with those names in braces."""
        if not isinstance(value, str) or not value.strip():
            raise self._mistake(key, "a text is needed here")
        try:
            found = {name for _, name, _, _ in Formatter().parse(value) if name is not None}
        except ValueError as problem:
            raise self._mistake(key, str(problem)) from problem
        if found != names:
            needed = ", ".join(f"{{{name}}}" for name in sorted(names)) or "none"
            raise self._mistake(key, f"the names in braces have to be: {needed}")
        return value

    def _check_keys(self, above: str, table: Mapping[str, object], wanted: set[str] | frozenset[str]) -> None:
        for key in sorted(wanted - set(table)):
            raise LocaleError(f"{self._name}: {above}{key} is missing")
        for key in sorted(set(table) - wanted):
            raise LocaleError(f"{self._name}: {above}{key} is not a key that is known here")

    def _mistake(self, key: str, message: str) -> LocaleError:
        return LocaleError(f"{self._name}: {key}: {message}")
