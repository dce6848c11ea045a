"""Nothing hangs over the edge, covers something else, or stands empty."""

from collections.abc import Iterator
from itertools import combinations

from handouts.deck.accessibility.finding import Finding
from handouts.deck.accessibility.rules import Rule
from handouts.deck.ooxml.area import POINT, Area
from handouts.deck.ooxml.scene import Deck, Item, ItemKind


def off_slide(deck: Deck) -> Iterator[Finding]:
    """OFF-SLIDE: content beyond the edge cannot be seen."""
    help_ = "Move the shape onto the slide, or shorten its text."
    for slide in deck.slides:
        for item in slide.every():
            extent = item.ink if item.text else item.box
            if not deck.page.holds(item.box, POINT) or not deck.page.holds(extent, POINT):
                message = "it reaches beyond the edge of the slide"
                yield Finding(Rule.OFF_SLIDE, slide.number, item.name, message, help_, item.id)


def overlaps(deck: Deck) -> Iterator[Finding]:
    """OVERLAP: two shapes with content in one place. Text on a panel without words of its own is fine."""
    help_ = "Move one of the two; what lies on top may hide words of the other."
    for slide in deck.slides:
        for lower, upper in combinations(slide.items, 2):
            if _collide(lower, upper):
                message = f'it overlaps "{lower.name}"'
                yield Finding(Rule.OVERLAP, slide.number, upper.name, message, help_, upper.id)


def empty_placeholders(deck: Deck) -> Iterator[Finding]:
    """PH-EMPTY: an empty placeholder is read aloud as "click to add text"."""
    help_ = "Fill the placeholder or remove it from the slide."
    for slide in deck.slides:
        for item in slide.items:
            is_empty = item.placeholder is not None and not item.shows() and not item.is_title
            if is_empty and item.placeholder != "sldNum":
                message = f"the placeholder ({item.placeholder}) is empty"
                yield Finding(Rule.PH_EMPTY, slide.number, item.name, message, help_, item.id)


def _collide(lower: Item, upper: Item) -> bool:
    if ItemKind.CONNECTOR in (lower.kind, upper.kind) or not (lower.shows() or _parts(lower)):
        return False
    hides = upper.shows() or bool(_parts(upper)) or bool(upper.fill and lower.text)
    return hides and any(one.meets(other) for one in _areas(lower) for other in _areas(upper))


def _areas(item: Item) -> list[Area]:
    """Where the shape shows something; a group shows what its children show."""
    return [part.ink for part in _parts(item)] if item.children else [item.ink]


def _parts(item: Item) -> list[Item]:
    """Children at any depth that say something."""
    found = [child for child in item.children if child.shows()]
    return found + [part for child in item.children for part in _parts(child)]
