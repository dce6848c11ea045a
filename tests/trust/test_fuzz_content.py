"""Thousands of spoiled contents: valid documents, or a located error with the old files intact.

The large part: pytest -m slow tests/trust -s
"""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handouts.briefing.inline import parse_text
from tests.locales import ENGLISH
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

KINDS = {"lines": spoiled_lines, "bytes": spoiled_bytes, "values": spoiled_values, "texts": spoiled_texts}
FEW, MANY = 6, {"lines": 900, "bytes": 500, "values": 600, "texts": 600}
"""Inputs that the quick and the large part take of each kind."""


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
    assert fuzz(tmp_path, KINDS[kind], FEW).inputs >= FEW


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_much_spoiled_content_is_built_or_refused(tmp_path: Path, kind: str) -> None:
    tally = fuzz(tmp_path, KINDS[kind], MANY[kind])
    print(f"\n{kind}: {tally}")
    assert tally.inputs >= MANY[kind]
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


@pytest.mark.parametrize("count", [6, pytest.param(200, marks=pytest.mark.slow)])
def test_what_is_written_is_what_both_documents_say(tmp_path: Path, count: int) -> None:
    """Every character is drawn with its own glyph and is read back, or it is refused by name."""

    @settings(max_examples=count, suppress_health_check=list(HealthCheck))
    @given(drawable_texts)
    def each(text: str) -> None:
        said = attempt(tmp_path, with_value(("comparison", "rows", "place", "cells", "guard"), "set", text))
        if said.documents:
            read = parse_text(unicodedata.normalize("NFC", text), {}, ENGLISH.quotes)
            words = "".join(read.plain.split())
            assert words in said.printed
            assert words in said.shown

    each()
