"""Title and language of the file, language of its text, names of its sections."""

import re
from collections import Counter
from collections.abc import Iterator

from handouts.deck.accessibility.finding import Finding
from handouts.deck.accessibility.rules import Rule
from handouts.deck.ooxml.scene import Deck, Item, Words

_DEFAULT_TITLES = ("powerpoint presentation", "presentation", "untitled")
_DEFAULT_SECTIONS = ("default section", "untitled section", "section")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
"""The shape of a language tag (BCP 47)."""


def document(deck: Deck) -> Iterator[Finding]:
    """DOC-TITLE, DOC-LANG, SECTION-NAME and LANG (WCAG 2.1: 2.4.2, 3.1.1, 3.1.2)."""
    title = deck.title.strip()
    if not title or title.casefold() in _DEFAULT_TITLES or title.casefold().endswith(".pptx"):
        help_ = "Give the document a title in its properties; screen readers announce it."
        yield Finding(Rule.DOC_TITLE, 0, "", f'the document title is "{title}"', help_)
    if not _LANGUAGE.fullmatch(deck.language):
        help_ = 'Set the language of the content, such as "en-US".'
        yield Finding(Rule.DOC_LANG, 0, "", f'the document language is "{deck.language}"', help_)
    yield from _sections(deck)
    yield from _languages(deck)


def _sections(deck: Deck) -> Iterator[Finding]:
    counted = Counter(name.strip().casefold() for name in deck.sections)
    for name in deck.sections:
        plain = name.strip().casefold()
        if not plain or plain in _DEFAULT_SECTIONS or counted[plain] > 1:
            help_ = "Give each section a name of its own that says what it is about."
            yield Finding(Rule.SECTION_NAME, 0, "", f'a section is called "{name}"', help_)


def _languages(deck: Deck) -> Iterator[Finding]:
    help_ = "Set the language of the text, so that a screen reader speaks it properly."
    for slide in deck.slides:
        for item in slide.every():
            missing = [words.text for words in _words(item) if _lacks_language(words)]
            if missing:
                message = f'"{_short(missing[0])}" has no language'
                yield Finding(Rule.LANG, slide.number, item.name, message, help_, item.id)
            elif item.plot is not None and not _LANGUAGE.fullmatch(item.plot.lang):
                yield Finding(Rule.LANG, slide.number, item.name, "the chart has no language", help_, item.id)
        spoken = [words for paragraph in slide.notes for words in paragraph.words]
        if any(_lacks_language(words) for words in spoken):
            yield Finding(Rule.LANG, slide.number, "", "the speaker notes have no language", help_)


def _words(item: Item) -> Iterator[Words]:
    for paragraph in item.paragraphs:
        yield from paragraph.words
    for cell in item.grid.cells if item.grid is not None else ():
        for paragraph in cell.paragraphs:
            yield from paragraph.words


def _lacks_language(words: Words) -> bool:
    return any(char.isalpha() for char in words.text) and not _LANGUAGE.fullmatch(words.lang)


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
