"""Entries of the list of sources, as both editions print them."""

from handouts.briefing.text import Run, Text, joined
from handouts.handout.typeset.text_rules import TextRules
from handouts.locale.model import Locale
from handouts.outline.parts import SourceEntry

SOURCE = TextRules(underline=False)
"""A source is read as a whole: its link, often a title, is not underlined."""


def source_text(source: SourceEntry, locale: Locale, *, short: bool) -> Text:
    """Publisher, title, detail and the short address; `short` leaves title and detail out.

    The address is the link, or the title where no address is printed.
    """
    details = [source.detail] if source.detail else []
    if source.shown is None:
        title = _linked(_sentence(source.title, locale), source.url)
        parts = [_sentence(source.publisher, locale), title, *(_sentence(each, locale) for each in details)]
    else:
        middle = [] if short else [source.title, *details]
        parts = [_sentence(each, locale) for each in (source.publisher, *middle)]
        parts.append(_linked(source.shown, source.url))
    return joined(*(part for text in parts for part in (text, " ")))


def _sentence(text: Text, locale: Locale) -> Text:
    """The text with a full stop, unless it ends with a mark already."""
    stop = locale.stop(text.plain)
    return joined(text, stop) if stop else text


def _linked(text: Text, url: str | None) -> Text:
    if url is None:
        return text
    return Text((Run(text.plain, href=url),), text.origin)
