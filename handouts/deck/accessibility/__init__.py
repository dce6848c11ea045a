"""Accessibility check of a deck: what would keep somebody from reading, hearing or following it.

`check` reads the finished presentation with everything that shapes inherit and holds it against every rule;
`notices` turns what it found into notices about the content.
"""

from handouts.deck.accessibility.checks import CHECKS
from handouts.deck.accessibility.finding import Finding, notices
from handouts.deck.accessibility.rules import Rule
from handouts.deck.ooxml.presentation import Presentation
from handouts.deck.ooxml.read import read

__all__ = ["Finding", "Rule", "check", "notices"]


def check(presentation: Presentation | bytes) -> tuple[Finding, ...]:
    """Every finding in a python-pptx presentation (or in the bytes of a file), in the order of the slides."""
    deck = read(presentation)
    found = [finding for look_for in CHECKS for finding in look_for(deck)]
    return tuple(sorted(found, key=lambda finding: finding.slide))
