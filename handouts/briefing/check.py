"""From content bytes to a checked Briefing, or every mistake at its line and column, in one run."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from handouts.briefing.declared_keys import known
from handouts.briefing.model import Briefing
from handouts.briefing.notices import located, nearest
from handouts.briefing.source.decode import SourceError
from handouts.briefing.source.yaml_reader import Source, read_source
from handouts.diagnostics import Code, ContentFileError, Diagnostic, Notice, quote
from handouts.locale.model import Locale
from handouts.locale.read import languages, locale_of


@dataclass(frozen=True, slots=True)
class Loaded:
    """A checked briefing, the words of its language, and where each part of it stands."""

    briefing: Briefing
    locale: Locale
    source: Source

    def place(self, notice: Notice) -> Diagnostic:
        """Give a notice its file, line and column."""
        return self.source.diagnostic(notice)


def load(data: bytes, name: str) -> Loaded:
    """Check content bytes; `name` is the file name to show. Raises ContentFileError with all mistakes."""
    try:
        plain, source = read_source(data, name)
    except SourceError as problem:
        raise ContentFileError(problem.diagnostics) from None
    if not isinstance(plain, dict):
        notice = Notice(
            Code.NOT_A_MAPPING,
            "",
            "the file does not start with a key such as  title: …",
            "compare it with content/emt-paramedic.yaml",
        )
        raise ContentFileError([source.diagnostic(notice)])
    found: list[Diagnostic] = []
    locale = _language(plain, source, found)
    try:
        briefing = Briefing.model_validate(plain, context=known(plain, locale))
    except ValidationError as problem:
        found += located(problem.errors(include_url=False), plain, source)
    if found:
        raise ContentFileError(found)
    return Loaded(briefing, locale, source)


def _language(plain: Mapping[str, Any], source: Source, found: list[Diagnostic]) -> Locale:
    """The language of the content; English while a wrong one is reported, so that the rest is checked."""
    language = plain.get("language", "en-US")
    locale = locale_of(language) if isinstance(language, str) else None
    if locale is None and isinstance(language, str):
        notice = Notice(
            Code.UNKNOWN_LANGUAGE,
            "language",
            f'there are no interface words for "{quote(language)}"',
            nearest(language, languages()),
        )
        found.append(source.diagnostic(notice))
    if locale is None:
        locale = locale_of("en-US")
        assert locale is not None
    return locale
