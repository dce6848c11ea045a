"""The resolved document: everything that is shown, on paper and on screen, in the order of reading."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from handouts.briefing.text import Text
from handouts.outline.paper import Section, Sources
from handouts.outline.parts import Abbreviation, Caveat, Cited, Contact, Level, SourceEntry
from handouts.outline.screen import Slide


@dataclass(frozen=True, slots=True)
class Outline:
    """What a content file says, resolved: nothing is picked, looked up or numbered after this.

    `sources` are those that are used, by number; `wordings` are the origins of texts that may have words of
    their own for the screen.
    """

    title: Text
    topic: Text
    audience: Text
    answer: Cited
    language: str
    reviewed: datetime.date
    author: Text | None
    keywords: tuple[Text, ...]
    caveat: Caveat
    contact: Contact | None
    levels: tuple[Level, ...]
    abbreviations: tuple[Abbreviation, ...]
    sources: tuple[SourceEntry, ...]
    front: tuple[Section, ...]
    back: tuple[Section, ...]
    slides: tuple[Slide, ...]
    cuts: Mapping[str, Text]
    wordings: frozenset[str]

    @property
    def lanes(self) -> tuple[Level, ...]:
        """The two roles, left and right."""
        return tuple(
            sorted((one for one in self.levels if one.lane is not None), key=lambda one: one.lane or 0)
        )

    @property
    def lists_sources(self) -> bool:
        """Whether the handout prints its sources, so that numbers lead somewhere."""
        return any(isinstance(section, Sources) for section in (*self.front, *self.back))

    def source(self, number: int) -> SourceEntry:
        """The source that is printed under a number. Raises IndexError for a number that none has."""
        return self.sources[number - 1]
