"""The sections of the handout, resolved: what each shows, in the order of the page."""

from dataclasses import dataclass
from typing import TypeAlias

from handouts.briefing.text import Text
from handouts.outline.parts import (
    Chart,
    Cited,
    Comparison,
    Contact,
    Ladder,
    Lane,
    Shared,
    SkillGroup,
    SourceEntry,
)


@dataclass(frozen=True, slots=True)
class Team:
    """What joins the two roles, told beside their lanes."""

    origin: str
    title: Text
    text: Cited


@dataclass(frozen=True, slots=True)
class Roles:
    """The two lanes with their facts, and what joins them."""

    origin: str
    lanes: tuple[Lane, ...]
    team: Team | None


@dataclass(frozen=True, slots=True)
class Scope:
    """The scope matrix, group by group."""

    origin: str
    title: Text
    intro: Cited
    groups: tuple[SkillGroup, ...]


@dataclass(frozen=True, slots=True)
class Myth:
    """A common mistake, and what is true."""

    myth: Text
    fact: Cited


@dataclass(frozen=True, slots=True)
class Myths:
    """Myths and facts."""

    origin: str
    title: Text
    items: tuple[Myth, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A word to know; `expansion` is what its letters stand for, if it is an abbreviation."""

    term: Text
    meaning: Text
    expansion: Text | None


@dataclass(frozen=True, slots=True)
class Glossary:
    """Words to know."""

    origin: str
    title: Text
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """The call for help, and who to ask otherwise. `says_number`: the title repeats the number."""

    origin: str
    number: Text
    title: Text
    text: Cited
    says_number: bool
    contact: Contact | None


@dataclass(frozen=True, slots=True)
class Sources:
    """Every source that the handout uses, by number."""

    origin: str
    entries: tuple[SourceEntry, ...]


Section: TypeAlias = Roles | Comparison | Chart | Scope | Shared | Myths | Glossary | Call | Ladder | Sources
