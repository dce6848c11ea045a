"""The whole briefing: the facts once, and their two arrangements."""

import datetime
import re
from collections.abc import Mapping
from typing import Annotated

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
)

from handouts.briefing.model.arrange import Deck, Handout
from handouts.briefing.model.base import AuthorText, Part, mend
from handouts.briefing.model.figures import TALK_MINUTES, Figure, Sources
from handouts.briefing.model.keys import LevelKey
from handouts.briefing.model.parts import (
    Call,
    Chart,
    Comparison,
    Glossary,
    Ladder,
    Level,
    Myths,
    Question,
    Role,
    Scenario,
    Shared,
    Steps,
    Team,
)
from handouts.briefing.model.scope import Scope
from handouts.diagnostics import Code, quote


def _read_date(value: object) -> object:
    if isinstance(value, datetime.date):
        return value
    try:
        if isinstance(value, str) and re.fullmatch(r"(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}", value.strip()):
            return datetime.date.fromisoformat(value.strip())
    except ValueError:
        pass
    raise mend(
        Code.NOT_A_DATE, f'"{quote(value)}" is not a date', "write year-month-day, for example 2026-11-23"
    )


Day = Annotated[
    datetime.date, BeforeValidator(_read_date), WithJsonSchema({"type": "string", "format": "date"})
]


def _web_address(value: str) -> str:
    value = re.sub(r"^https?(?=://)", lambda scheme: scheme[0].lower(), value, flags=re.IGNORECASE)
    if len(value) > 500 or not re.fullmatch(r"https?://[A-Za-z0-9.-]+\.[A-Za-z]{2,}(?:[/?#][!-~]*)?", value):
        raise mend(
            Code.BAD_ADDRESS,
            f'"{quote(value)}" is not a web address',
            "write the whole address: https://www.ems.gov",
        )
    return value


WebAddress = Annotated[str, AfterValidator(_web_address)]


class Caveat(Part):
    """What every copy must say about its limits: `short` in the footer, the rest where there is room."""

    short: AuthorText
    lead: AuthorText
    text: AuthorText


class Logo(Part):
    """A picture file beside the content file, and its words for those who cannot see it."""

    file: str
    alt: AuthorText


class Contact(Part):
    """Who to ask: an agency, or where to find one. `url` becomes the QR code."""

    name: AuthorText
    lines: tuple[AuthorText, ...] = Field(default=(), max_length=3)
    url: WebAddress | None = None
    logo: Logo | None = None


class Source(Part):
    """A published source. `shown` is the short address that is printed; `url` where the link leads.

    `checked` says how the project checked its facts against it. It is not printed.
    """

    publisher: AuthorText
    title: AuthorText
    detail: AuthorText | None = None
    shown: AuthorText | None = None
    url: WebAddress | None = None
    checked: AuthorText | None = None


class Briefing(Part):
    """Everything one content file says."""

    title: AuthorText
    topic: AuthorText
    answer: AuthorText
    answer_source: Sources
    audience: AuthorText
    language: str
    reviewed: Day
    review_by: Day
    author: AuthorText | None = None
    keywords: tuple[AuthorText, ...] = Field(default=(), max_length=20)
    caveat: Caveat
    contact: Contact | None = None
    figures: Mapping[str, Figure] = {}
    levels: Mapping[str, Level] = Field(min_length=2, max_length=5)
    roles: Mapping[LevelKey, Role] = Field(min_length=2, max_length=2)
    team: Team | None = None
    comparison: Comparison | None = None
    scope: Scope | None = None
    charts: Mapping[str, Chart] = {}
    ladder: Ladder | None = None
    shared: Shared | None = None
    myths: Myths | None = None
    scenarios: Mapping[str, Scenario] = {}
    quiz: Mapping[str, Question] = {}
    steps: Mapping[str, Steps] = {}
    call_911: Call | None = None
    glossary: Glossary | None = None
    sources: Mapping[str, Source] = Field(min_length=1)
    handout: Handout
    deck: Deck

    @field_validator("review_by")
    @classmethod
    def _review_comes_later(cls, review_by: datetime.date, info: ValidationInfo) -> datetime.date:
        reviewed = info.data.get("reviewed")
        if reviewed is not None and review_by <= reviewed:
            raise mend(
                Code.REVIEW_ORDER, "review_by is not after reviewed", "set the next review date in review_by"
            )
        return review_by

    @field_validator("figures")
    @classmethod
    def _computed_is_not_written(cls, figures: Mapping[str, Figure]) -> Mapping[str, Figure]:
        if TALK_MINUTES in figures:
            raise mend(
                Code.RESERVED_KEY,
                f"{TALK_MINUTES} is computed from the minutes of the slides",
                "give this figure another key",
                at=TALK_MINUTES,
            )
        return figures
