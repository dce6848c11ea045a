"""One language: the words that documents say beside the content, and how it writes numbers and dates."""

import datetime
from dataclasses import dataclass, field


def _filled(*names: str) -> str:
    """A text in which `names` stand in braces, each of them at least once; filled by `str.format`."""
    made: str = field(metadata={"names": frozenset(names)})
    return made


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
    source_one: str = _filled("numbers")
    source_many: str = _filled("numbers")
    sources_page: str
    sources_in_notes: str = _filled("sources")
    reviewed: str = _filled("date")
    page_of: str = _filled("page", "pages")
    continued: str = _filled("title")
    part_of: str = _filled("title", "part", "parts")
    source_link: str = _filled("number", "title")
    web_link: str = _filled("address")
    qr_code: str = _filled("address")
    minutes: str = _filled("minutes")
    total_minutes: str = _filled("minutes")
    cut_minutes: str = _filled("cuts")
    cut_of: str = _filled("name", "minutes")
    carries_on: str = _filled("title")
    say: str = _filled("text")
    ask: str = _filled("text")
    expect: str = _filled("text")
    quoted: str = _filled("text")
    low_end: str
    to_high_end: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """How a language writes dates: names of the months from January on, and a month with its year."""

    months: tuple[str, ...]
    month_year: str = _filled("month", "year")


@dataclass(frozen=True, slots=True, kw_only=True)
class Locale(Words):
    """One language: its words as attributes, and the rules by which it writes what is no word."""

    language: str
    dates: Dates

    def month(self, year: int, month: int) -> str:
        """Write a month and year: 'May 2025'."""
        return self.dates.month_year.format(month=self.dates.months[month - 1], year=year)

    def date(self, day: datetime.date) -> str:
        """Write the month and year of a day."""
        return self.month(day.year, day.month)

    def number(self, value: float) -> str:
        """Write a number with a comma for thousands and a point for at most three decimals."""
        whole, _, decimals = f"{value:,.3f}".partition(".")
        decimals = decimals.rstrip("0")
        return f"{whole}.{decimals}" if decimals else whole

    def figure(self, least: float, most: float, unit: str) -> str:
        """Write a value or a range in its unit: '120–200', '$44,470', '56%'."""
        low, high = self.number(least), self.number(most)
        text = low if least == most else f"{low}–{high}"
        match unit:
            case "dollars":
                return f"${text}"
            case "percent":
                return f"{text}%"
            case _:
                return text
