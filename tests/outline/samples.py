"""Outlines for tests."""

from handouts.outline import Outline, paper, resolve, screen
from handouts.outline.parts import SourceEntry
from tests.briefing.samples import loaded


def outline_of(text: str) -> Outline:
    """The outline of a content text."""
    made = loaded(text)
    return resolve(made.briefing, made.locale)


def printed(outline: Outline) -> tuple[SourceEntry, ...]:
    """The sources that the handout lists."""
    sections = (*outline.front, *outline.back)
    return next(section.entries for section in sections if isinstance(section, paper.Sources))


def projected(outline: Outline) -> tuple[SourceEntry, ...]:
    """The sources that the deck lists."""
    return next(one.body.entries for one in outline.slides if isinstance(one.body, screen.SourceList))
