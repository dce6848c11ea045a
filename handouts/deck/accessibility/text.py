"""Text that can be read from the back of the room, links that say where they lead, real lists."""

import re
from collections.abc import Iterator
from itertools import pairwise

from handouts.deck.accessibility.finding import Finding
from handouts.deck.accessibility.rules import Rule
from handouts.deck.ooxml.scene import FOOTERS, Deck, Item, Paragraph, Words
from handouts.look.type import DeckType

_DECK = DeckType()
_VAGUE = {"here", "click here", "click", "link", "this link", "more", "read more", "learn more", "website"}
_ADDRESS = re.compile(r"(https?://|www\.)\S*", re.IGNORECASE)
_BULLET = re.compile(r"\s*[•▪◦‣●○■–—*-]\s+\S")
_NUMBER = re.compile(r"\s*\d{1,2}[.)]\s+\S")


def sizes(deck: Deck) -> Iterator[Finding]:
    """SIZE: at least 18 points; 14 in the footer line."""
    for slide in deck.slides:
        for item in slide.every():
            is_footer = item.placeholder in FOOTERS or item.in_footer
            least = _DECK.smallest_foot if is_footer else _DECK.smallest
            small = [words for words in _shown(item) if words.text.strip() and words.size < least - 0.01]
            if small:
                words = min(small, key=lambda found: found.size)
                message = f'"{words.text.strip()[:40]}" has {words.size:g} points; {least:g} are needed'
                help_ = "Shorten the text or split the slide, so that the words can stand larger."
                yield Finding(Rule.SIZE, slide.number, item.name, message, help_, item.id)


def links(deck: Deck) -> Iterator[Finding]:
    """LINK-TEXT: read alone, a link's words say where it leads (WCAG 2.1: 2.4.4)."""
    help_ = "Let the link's words name what it opens."
    for slide in deck.slides:
        for item in slide.every():
            texts = [text for paragraph in item_paragraphs(item) for text in _links(paragraph)]
            if item.link:
                texts.append(item.text or item.alt)
            for text in texts:
                plain = text.strip().rstrip(".…").casefold()
                if not plain or plain in _VAGUE or _ADDRESS.fullmatch(plain):
                    message = f'a link reads "{text.strip()}"'
                    yield Finding(Rule.LINK_TEXT, slide.number, item.name, message, help_, item.id)


def typed_bullets(deck: Deck) -> Iterator[Finding]:
    """FAKE-BULLET: a bullet typed as a character is not a list (WCAG 2.1: 1.3.1)."""
    help_ = "Use the list buttons instead of typing the bullet or the number."
    for slide in deck.slides:
        for item in slide.every():
            texts = [paragraph.text for paragraph in item.paragraphs]
            numbered = [bool(_NUMBER.match(text)) for text in texts]
            typed = next((text for text in texts if _BULLET.match(text)), None)
            if typed is None and any(one and two for one, two in pairwise(numbered)):
                typed = texts[numbered.index(True)]
            if typed is not None:
                message = f'"{typed.strip()[:30]}" starts with a typed bullet or number'
                yield Finding(Rule.FAKE_BULLET, slide.number, item.name, message, help_, item.id)


def item_paragraphs(item: Item) -> Iterator[Paragraph]:
    """Paragraphs of a shape and of its table."""
    yield from item.paragraphs
    for cell in item.grid.cells if item.grid is not None else ():
        yield from cell.paragraphs


def _shown(item: Item) -> Iterator[Words]:
    for paragraph in item_paragraphs(item):
        yield from paragraph.words
    if item.plot is not None:
        yield from item.plot.axis
        yield from (series.label for series in item.plot.series if series.label is not None)


def _links(paragraph: Paragraph) -> list[str]:
    """The words of each link; runs that follow one another make one link."""
    found: list[str] = []
    before = False
    for words in paragraph.words:
        if words.link:
            found[-1:] = [found[-1] + words.text] if before else [*found[-1:], words.text]
        before = words.link
    return found
