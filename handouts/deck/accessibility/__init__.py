"""Accessibility check of a deck: what would keep somebody from reading, hearing or following it.

`check` reads the finished presentation with everything that shapes inherit and tries every rule on it;
`notices` turns what it found into remarks about the content.
"""

from typing import Any

from handouts.deck.accessibility.finding import Finding, notices
from handouts.deck.accessibility.rules import RULES
from handouts.deck.ooxml.read import read

__all__ = ["Finding", "check", "notices"]


def check(presentation: Any) -> tuple[Finding, ...]:
    """Every barrier in a python-pptx presentation (or in the bytes of a file), in the order of the slides."""
    deck = read(presentation)
    found = [finding for rule in RULES for finding in rule(deck)]
    return tuple(sorted(found, key=lambda finding: finding.slide))
