"""Shapes are read in the order in which the eye meets them."""

from collections.abc import Iterator

from handouts.deck.accessibility.finding import Finding
from handouts.deck.accessibility.rules import Rule
from handouts.deck.ooxml.area import POINT, Area
from handouts.deck.ooxml.scene import FOOTERS, Deck, Item, ItemKind

_SLACK = 2 * POINT


def order(deck: Deck) -> Iterator[Finding]:
    """ORDER and ORDER-FOOTER (WCAG 2.1: 1.3.2). The title may stand anywhere: it is read first."""
    for slide in deck.slides:
        read = [item for item in slide.items if _is_read(item)]
        body = [item for item in read if item.placeholder not in FOOTERS]
        help_ = "Change the reading order (Arrange, selection pane): it goes from the bottom of that list up."
        for index, later in enumerate(body):
            before = next((item for item in body[:index] if _precedes(later, item)), None)
            if before is not None:
                message = f'it is read after "{before.name}" but stands before it'
                yield Finding(Rule.ORDER, slide.number, later.name, message, help_, later.id)
        for index, footer in enumerate(read):
            after = [item for item in read[index:] if item.placeholder not in FOOTERS]
            if footer.placeholder in FOOTERS and after:
                message = f'the footer is read before "{after[0].name}"'
                yield Finding(Rule.ORDER_FOOTER, slide.number, footer.name, message, help_, footer.id)


def _is_read(item: Item) -> bool:
    """Tell whether a screen reader stops at this shape for its content."""
    if item.decorative or item.is_title or item.kind is ItemKind.CONNECTOR:
        return False
    return item.shows() or bool(item.alt)


def _precedes(one: Item, other: Item) -> bool:
    """Tell whether `one` stands above `other` in the same column, or left of it on the same line."""
    a, b = one.ink, other.ink
    above = a.bottom <= b.top + _SLACK and _shared(a.left, a.right, b.left, b.right) > 0.5
    left = a.right <= b.left + _SLACK and _same_line(a, b)
    return above or left


def _same_line(a: Area, b: Area) -> bool:
    return _shared(a.top, a.bottom, b.top, b.bottom) > 0.5 and abs(a.top - b.top) < 0.5 * min(
        a.height, b.height
    )


def _shared(start: float, end: float, other_start: float, other_end: float) -> float:
    """How much of the shorter stretch both share, 0 to 1."""
    shorter = min(end - start, other_end - other_start)
    return (min(end, other_end) - max(start, other_start)) / shorter if shorter > 0 else 0
