"""Resolved parts that paper and screen share: the words for one of them chosen, the sources numbered.

Every text keeps the place in the content that it came from (`Text.origin`); a part has an `origin` of its
own where renderers name it. Charts, tables and lists hold their items in the order in which they are shown.
"""

from dataclasses import dataclass
from typing import TypeAlias

from handouts.briefing.model.scope import Permission as Permission  # for whoever shows it
from handouts.briefing.text import Text


@dataclass(frozen=True, slots=True)
class Cited:
    """A text with the numbers of its sources, in rising order."""

    text: Text
    numbers: tuple[int, ...] = ()

    @property
    def origin(self) -> str:
        """Where the text stands in the content."""
        return self.text.origin


@dataclass(frozen=True, slots=True)
class Level:
    """A national level. `lane` is 0 for the left role, 1 for the right one, None for one that is no role."""

    key: str
    name: Text
    full_name: Text
    lane: int | None


@dataclass(frozen=True, slots=True)
class Lane:
    """One of the two roles with its facts."""

    level: Level
    subtitle: Text
    facts: tuple[Cited, ...]

    @property
    def origin(self) -> str:
        """Where the role stands in the content."""
        return f"roles.{self.level.key}"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the comparison: its label with the row's sources, and a cell for each lane."""

    label: Cited
    cells: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The comparison table."""

    origin: str
    title: Text
    topic: Text
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a chart, from zero to `least` and on to `most` in its unit, and the words beside it."""

    level: Level
    least: float
    most: float
    label: Text


@dataclass(frozen=True, slots=True)
class RangeChart:
    """Horizontal bars. `alt` says what they show to those who cannot see them."""

    origin: str
    title: Text
    note: Cited
    alt: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class ShareChart:
    """One bar that splits a whole: `percent` of it is `amount` with its label, the rest has its own."""

    origin: str
    title: Text
    note: Cited
    alt: str
    percent: float
    amount: str
    label: Text
    rest: Text


Chart: TypeAlias = RangeChart | ShareChart


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill or medicine: its name with its sources, one permission for each level, and what limits it."""

    origin: str
    name: Cited
    permissions: tuple[Permission, ...]
    note: Text | None


@dataclass(frozen=True, slots=True)
class SkillGroup:
    """Skills that belong together."""

    name: Text
    skills: tuple[Skill, ...]


@dataclass(frozen=True, slots=True)
class Rung:
    """A step of the ladder. `hours_in_full` are the hours as a chart labels the same figure."""

    level: Level
    hours: Cited
    hours_in_full: Cited
    text: Cited


@dataclass(frozen=True, slots=True)
class Ladder:
    """The levels as rising steps."""

    origin: str
    title: Text
    text: Cited
    rungs: tuple[Rung, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """What the two roles have in common."""

    origin: str
    title: Text
    items: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Caveat:
    """The limits of it all: `short` for every page, `lead` and `text` where there is room."""

    short: Text
    lead: Text
    text: Text


@dataclass(frozen=True, slots=True)
class Contact:
    """Who to ask. `url` becomes the QR code, which says `qr_words` when read aloud.

    On paper the web address of the code stands among the lines as a link, for those who type it.
    """

    origin: str
    name: Text
    lines: tuple[Text, ...]
    url: str | None
    qr_words: str

    @property
    def url_origin(self) -> str:
        """Where the address stands in the content."""
        return f"{self.origin}.url"


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source under the number it is printed with. `shown` is the short address, `url` where it leads."""

    number: int
    key: str
    publisher: Text
    title: Text
    detail: Text | None
    shown: Text | None
    url: str | None

    @property
    def origin(self) -> str:
        """Where the source stands in the content."""
        return f"sources.{self.key}"


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """Letters and what they stand for; `origin` is where the content says so."""

    letters: str
    meaning: str
    origin: str
