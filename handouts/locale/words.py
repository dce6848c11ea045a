"""Interface words: what the documents say that is not content, in the content's language."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language. Texts in braces are filled with `str.format`."""

    language: str
    months: tuple[str, ...]
    month_year: str = "{month} {year}"
    yes: str = "Yes"
    limited: str = "Limited"
    no: str = "No"
    yes_long: str = "In the model"
    limited_long: str = "With limits"
    no_long: str = "Not in the model"
    yes_in_full: str = "Yes: in the model"
    no_in_full: str = "No: not in the model"
    skill: str = "Skill"
    note: str = "Note"
    myth: str = "Myth"
    fact: str = "Fact"
    sources: str = "Sources"
    source_one: str = "Source {numbers}"
    source_many: str = "Sources {numbers}"
    sources_page: str = "Sources: page 2."
    reviewed: str = "Reviewed {date}"
    page_of: str = "{page} of {pages}"
    continued: str = "{title} (continued)"
    part_of: str = "{title} ({part} of {parts})"
    large_print: str = "Large print"
    source_link: str = "Source {number}: {title}"
    web_link: str = "Web page: {address}"
    qr_code: str = "QR code: {address}"
    contact: str = "Who to ask"
    scenario: str = "Scenario"
    question: str = "Question"
    answer: str = "Answer"
    minutes: str = "Minutes: {minutes}"
    total_minutes: str = "Whole talk: about {minutes} minutes."
    cut_minutes: str = "Minutes of each custom show: {cuts}."
    cut_of: str = "{name}: {minutes}"
    carries_on: str = (
        "This is the rest of “{title}”: the words and minutes of the slide before cover it too, "
        "so only point out what is new here."
    )
    say: str = "Say: {text}"
    ask: str = "Ask: {text}"
    expect: str = "Answer: {text}"
    sources_in_notes: str = "Sources: {sources}."
    quoted: str = "“{text}”"
    ambulance: str = "AMBULANCE"
    introduction: str = "Introduction"
    low_end: str = "Low end"
    to_high_end: str = "To high end"
    label: str = "Label"

    def month(self, year: int, month: int) -> str:
        """Write a month and year: 'May 2025'."""
        return self.month_year.format(month=self.months[month - 1], year=year)

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


ENGLISH = Words(
    "en",
    (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
)
LANGUAGES = {"en": ENGLISH, "en-US": ENGLISH}
