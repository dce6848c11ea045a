"""From content bytes to a checked Briefing, or every mistake at its file, line and column, in one run."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from pydantic import ValidationError

from handouts.briefing.declared_keys import known
from handouts.briefing.model import Briefing
from handouts.briefing.notices import located, nearest
from handouts.briefing.source.decode import SourceError
from handouts.briefing.source.merge import read_merged
from handouts.briefing.source.places import Places
from handouts.diagnostics import Code, ContentFileError, Diagnostic, Notice, quote
from handouts.locale.model import Locale
from handouts.locale.read import LocaleError, languages, locale_of

ENGLISH = "en-US"


@dataclass(frozen=True, slots=True)
class Loaded:
    """A checked briefing, the words of its language, and where each part of it stands."""

    briefing: Briefing
    locale: Locale
    places: Places

    def place(self, notice: Notice, document: str = "") -> Diagnostic:
        """Give a notice its file, line and column, and the name of the document that it is about."""
        return replace(self.places.diagnostic(notice), document=document)


def load(files: Mapping[str, bytes]) -> Loaded:
    """Check content: the bytes of a file by the name to show, then of those that change it, if any.

    Raises ContentFileError with all mistakes, each in the file and line that it was made in.
    """
    try:
        plain, places = read_merged(files)
    except SourceError as problem:
        raise ContentFileError(problem.diagnostics) from None
    found: list[Diagnostic] = []
    locale = _language(plain, places, found)
    try:
        briefing = Briefing.model_validate(plain, context=known(plain, locale))
    except ValidationError as problem:
        found += located(problem.errors(include_url=False), plain, places)
    if found:
        raise ContentFileError(found)
    return Loaded(briefing, locale, places)


def _language(plain: Mapping[str, Any], places: Places, found: list[Diagnostic]) -> Locale:
    """The language of the content; English while a wrong one is reported, so that the rest is checked.

    Raises ContentFileError when the data file of the language is not right.
    """
    language = plain.get("language", ENGLISH)
    try:
        locale = locale_of(language) if isinstance(language, str) else None
        if locale is None and isinstance(language, str):
            message = f'there are no interface words for "{quote(language)}"'
            notice = Notice(Code.UNKNOWN_LANGUAGE, "language", message, nearest(language, languages()))
            found.append(places.diagnostic(notice))
        locale = locale or locale_of(ENGLISH)
    except LocaleError as problem:
        message = f"the data file of a language is not right: {problem}"
        notice = Notice(Code.LANGUAGE_FILE, "language", message, "mend it in handouts/locale/data")
        raise ContentFileError([places.diagnostic(notice)]) from None
    assert locale is not None
    return locale
