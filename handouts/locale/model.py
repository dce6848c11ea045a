"""One language: the words that documents say beside the content, and how it writes what is no word."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from handouts.locale.quotes import Quotes

if TYPE_CHECKING:
    from handouts.locale.cldr import Cldr

Forms: TypeAlias = Mapping[str, str]
"""The same words in every plural form of a language ("one", "other")."""


def _filled(*names: str) -> Any:
    """A text in which `names` stand in braces, each of them at least once; filled by `str.format`."""
    return field(metadata={"names": frozenset(names)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one language; its data file says what each is for."""

    yes: str
    limited: str
    no: str
    yes_long: str
    limited_long: str
    no_long: str
    yes_in_full: str
    no_in_full: str
    skill: str
    note: str
    myth: str
    fact: str
    scenario: str
    question: str
    answer: str
    large_print: str
    introduction: str
    ambulance: str
    sources: str
    source_numbers: Forms = _filled("numbers")
    sources_page: str
    sources_in_notes: str = _filled("sources")
    source_in_notes: str = _filled("number", "publisher", "title")
    reviewed: str = _filled("date")
    page_of: str = _filled("page", "pages")
    continued: str = _filled("title")
    part_of: str = _filled("title", "part", "parts")
    source_link: str = _filled("number", "title")
    web_link: str = _filled("address")
    qr_code: str = _filled("address")
    minutes: str = _filled("minutes")
    total_minutes: Forms = _filled("minutes")
    cut_minutes: str = _filled("cuts")
    cut_of: str = _filled("name", "minutes")
    carries_on: str = _filled("title")
    say: str = _filled("text")
    ask: str = _filled("text")
    expect: str = _filled("text")
    low_end: str
    to_high_end: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """How a language joins words; its data file says what each is for."""

    range: str = _filled("low", "high")
    comma: str
    semicolon: str
    colon: str
    stop: str
    ends: str
    short_plurals: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Locale(Words):
    """One language: its words as attributes, and the rules by which it writes what is no word."""

    cldr: "Cldr"
    quotes: Quotes
    rules: Rules

    def month(self, year: int, month: int) -> str:
        """Write a month and year: 'May 2025'."""
        return self.cldr.month(year, month)

    def date(self, day: datetime.date) -> str:
        """Write the month and year of a day."""
        return self.month(day.year, day.month)

    def number(self, value: float) -> str:
        """Write a number with its groups and at most three decimals: '1,200', '0.5'."""
        return self.cldr.number(value)

    def figure(self, least: float, most: float, unit: str) -> str:
        """Write a value or a range in its unit: '120–200', '$44,470', '56%'."""
        low, high = self.number(least), self.number(most)
        text = low if least == most else self.rules.range.format(low=low, high=high)
        match unit:
            case "dollars":
                return self.cldr.dollars(text)
            case "percent":
                return self.cldr.percent(text)
            case _:
                return text

    def counted(self, forms: Forms, count: float) -> str:
        """The form of some words that stands beside a number."""
        return forms[self.cldr.plural(count)]

    def listed(self, entries: Iterable[str]) -> str:
        """Write a list of numbers or single words: '1, 2, 3'."""
        return self.rules.comma.join(entries)

    def listed_apart(self, entries: Iterable[str]) -> str:
        """Write a list of entries that may hold commas themselves: 'EMT: 120, 150; paramedic: 1,200'."""
        return self.rules.semicolon.join(entries)

    def labelled(self, label: str, text: str = "") -> str:
        """Write what is said of something behind its name: 'EMT: Yes'."""
        return f"{label}{self.rules.colon}{text}"

    def quoted(self, text: str) -> str:
        """Write a text between quotation marks."""
        before, after = self.quotes.double
        return f"{before}{text}{after}"

    def sentence(self, text: str) -> str:
        """Write a text with a full stop, unless it ends with a mark."""
        return text + self.stop(text)

    def stop(self, text: str) -> str:
        """What is missing at the end of a sentence: a full stop, or nothing."""
        bare = text.rstrip("".join((")", *self.quotes.closing)))
        return "" if bare.endswith(tuple(self.rules.ends)) else self.rules.stop
