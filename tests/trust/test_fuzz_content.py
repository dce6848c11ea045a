"""Thousands of spoiled contents: valid documents, or a located error with the old files intact.

The large part: pytest -m slow tests/trust -s
"""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handouts.briefing.inline import parse_text
from tests.trust.outcome import Tally, attempt
from tests.trust.spoiling import (
    GOOD,
    SCALARS,
    TEXT_PLACES,
    TEXTS,
    drawable_texts,
    spoiled_bytes,
    spoiled_lines,
    spoiled_texts,
    spoiled_values,
    with_value,
)

KINDS = {
    "lines": (spoiled_lines, 60, 900),
    "bytes": (spoiled_bytes, 60, 500),
    "values": (spoiled_values, 40, 600),
    "texts": (spoiled_texts, 40, 600),
}
"""Strategy, and how many inputs the quick and the large part take of it."""


def fuzz(folder: Path, strategy: st.SearchStrategy[bytes], count: int) -> Tally:
    """Try `count` inputs of a strategy, the same ones on every machine."""
    tally = Tally()

    @settings(max_examples=count, suppress_health_check=list(HealthCheck))
    @given(strategy)
    def each(data: bytes) -> None:
        attempt(folder, data, tally)

    each()
    return tally


@pytest.mark.parametrize("kind", KINDS)
def test_spoiled_content_is_built_or_refused(tmp_path: Path, kind: str) -> None:
    strategy, count, _ = KINDS[kind]
    assert fuzz(tmp_path, strategy, count).inputs >= count


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_much_spoiled_content_is_built_or_refused(tmp_path: Path, kind: str) -> None:
    strategy, _, count = KINDS[kind]
    tally = fuzz(tmp_path, strategy, count)
    print(f"\n{kind}: {tally}")
    assert tally.inputs >= count
    assert tally.built > 10, "the strategy reaches the writers"
    assert len(tally.codes) > 3


def test_the_good_content_is_built(tmp_path: Path) -> None:
    assert attempt(tmp_path, GOOD).documents


@pytest.mark.slow
@pytest.mark.parametrize("scalar", SCALARS)
def test_a_value_that_yaml_knows_better_is_built_or_refused(tmp_path: Path, scalar: str) -> None:
    """Behind the key of a text, of a number, of a date and of a list."""
    for line in (
        "title: Lifeguard or swim teacher?",
        "    low: 20",
        "reviewed: 2026-02-01",
        "    - show: cover",
    ):
        assert line in GOOD.decode()
        key = line.partition(":")[0]
        attempt(tmp_path, GOOD.replace(line.encode(), f"{key}: {scalar}".encode("utf-8", "surrogatepass"), 1))


@pytest.mark.slow
@pytest.mark.parametrize("text", TEXTS, ids=lambda text: ascii(text)[:20])
def test_a_text_that_has_broken_programs_is_built_or_refused(tmp_path: Path, text: str) -> None:
    for place in TEXT_PLACES[:: len(TEXT_PLACES) // 5]:
        attempt(tmp_path, with_value(place, "set", text))


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(drawable_texts)
def test_what_is_written_is_what_both_documents_say(tmp_path: Path, text: str) -> None:
    """Every character is drawn with its own glyph and is read back, or it is refused by name."""
    said = attempt(tmp_path, with_value(("comparison", "rows", "place", "cells", "guard"), "set", text))
    if said.documents:
        words = "".join(parse_text(unicodedata.normalize("NFC", text), {}).plain.split())
        assert words in said.printed
        assert words in said.shown
