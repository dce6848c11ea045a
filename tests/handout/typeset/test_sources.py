"""Entries of the list of sources."""

from dataclasses import replace

import pytest

from handouts.briefing.text import Text, words_text
from handouts.handout.typeset.sources import source_text
from handouts.outline.parts import SourceEntry
from tests.locales import ENGLISH

PLACE = "sources.handbook"
HANDBOOK = SourceEntry(
    number=1,
    key="handbook",
    publisher=words_text("Sample pool", f"{PLACE}.publisher"),
    title=words_text("Who swims?", f"{PLACE}.title"),
    detail=words_text("2026", f"{PLACE}.detail"),
    shown=words_text("example.org", f"{PLACE}.shown"),
    url="https://example.org/handbook",
)


def links(text: Text) -> list[tuple[str, str]]:
    return [(run.text, run.href) for run in text.runs if run.href]


@pytest.mark.parametrize(
    ("short", "words"),
    [(False, "Sample pool. Who swims? 2026. example.org "), (True, "Sample pool. example.org ")],
)
def test_the_short_address_is_the_link_and_stays_when_title_and_detail_go(short: bool, words: str) -> None:
    text = source_text(HANDBOOK, ENGLISH, short=short)
    assert text.plain == words
    assert links(text) == [("example.org", "https://example.org/handbook")]
    assert text.origin == f"{PLACE}.publisher"


@pytest.mark.parametrize("short", [False, True])
def test_where_no_address_is_printed_the_title_is_the_link_and_stays(short: bool) -> None:
    text = source_text(replace(HANDBOOK, shown=None), ENGLISH, short=short)
    assert text.plain == "Sample pool. Who swims? 2026. "
    assert links(text) == [("Who swims?", "https://example.org/handbook")]


def test_a_source_that_is_nowhere_on_the_web_has_no_link() -> None:
    text = source_text(replace(HANDBOOK, shown=None, url=None, detail=None), ENGLISH, short=False)
    assert text.plain == "Sample pool. Who swims? "
    assert links(text) == []
