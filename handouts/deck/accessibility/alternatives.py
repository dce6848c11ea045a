"""Whatever is not text says in words what it shows."""

import re
from collections.abc import Iterator

from handouts.deck.accessibility.finding import Finding
from handouts.deck.accessibility.rules import Rule
from handouts.deck.ooxml.scene import Deck, Item, ItemKind

LONGEST = 300
"""Characters: two or three sentences. A screen reader cannot be stopped inside an alternative text."""
_FILE_NAME = re.compile(
    r".*\.(png|jpe?g|gif|svg|emf|wmf|tiff?|bmp|webp)"
    r"|(image|picture|img|graphic|chart|diagram|photo|object|content placeholder)[ _-]*\d*",
    re.IGNORECASE,
)
_NEEDS = (ItemKind.PICTURE, ItemKind.CHART, ItemKind.OBJECT, ItemKind.GROUP, ItemKind.CONNECTOR)


def alternatives(deck: Deck) -> Iterator[Finding]:
    """ALT-MISSING, ALT-FILENAME, ALT-LONG (WCAG 2.1: 1.1.1). Children of a described group need none."""
    for slide in deck.slides:
        for item in _to_describe(slide.items):
            found = _judge(item)
            if found is not None:
                rule, message, help_ = found
                yield Finding(rule, slide.number, item.name, message, help_, item.id)


def _to_describe(items: tuple[Item, ...]) -> Iterator[Item]:
    for item in items:
        yield item
        if not item.alt and not item.decorative:
            yield from _to_describe(item.children)


def _judge(item: Item) -> tuple[Rule, str, str] | None:
    if item.decorative:
        return None
    if not item.alt:
        if item.kind not in _NEEDS and (item.text or item.placeholder or item.kind is ItemKind.TABLE):
            return None
        help_ = "Say in a sentence what it shows, or mark it as decorative."
        return Rule.ALT_MISSING, f"this {item.kind} has no alternative text", help_
    if _FILE_NAME.fullmatch(item.alt):
        help_ = "Say what the picture shows; a file name tells nobody anything."
        return Rule.ALT_FILENAME, f'its alternative text is "{item.alt}"', help_
    if len(item.alt) > LONGEST:
        help_ = f"Keep it under {LONGEST} characters; put the details into the notes or into a table."
        return Rule.ALT_LONG, f"its alternative text has {len(item.alt)} characters", help_
    return None
