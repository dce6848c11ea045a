"""Every slide has a title of its own, and it is read first."""

from collections.abc import Iterator

from handouts.deck.accessibility.finding import Finding
from handouts.deck.accessibility.rules import Rule
from handouts.deck.ooxml.scene import Deck


def titles(deck: Deck) -> Iterator[Finding]:
    """TITLE-MISSING, TITLE-DUP and TITLE-FIRST (WCAG 2.1: 2.4.2, 1.3.2)."""
    seen: dict[str, int] = {}
    for slide in deck.slides:
        title = slide.title
        if title is None or not title.text:
            help_ = "Give the slide a title in its title placeholder; people find their way by titles."
            name, shape_id = (title.name, title.id) if title is not None else ("", 0)
            yield Finding(Rule.TITLE_MISSING, slide.number, name, "the slide has no title", help_, shape_id)
            continue
        earlier = seen.setdefault(title.text.casefold(), slide.number)
        if earlier != slide.number:
            help_ = 'Give each slide a title of its own, for example with "(continued)" at the end.'
            message = f'slide {earlier} has the same title, "{title.text}"'
            yield Finding(Rule.TITLE_DUP, slide.number, title.name, message, help_, title.id)
        first = next(item for item in slide.items if item.is_title or not item.decorative)
        if first is not title:
            help_ = "Move the title to the start of the reading order (bottom of the selection pane)."
            message = f'"{first.name}" is read before the title'
            yield Finding(Rule.TITLE_FIRST, slide.number, title.name, message, help_, title.id)
