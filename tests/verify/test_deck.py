"""Each check of the package sees its fault, and nothing is held against a good deck."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handouts.deck.draw.save import package_of
from handouts.deck.ooxml.package import pack
from handouts.verify.deck import deck_faults
from tests.deck.sample import sample_deck, sample_presentation
from tests.packages import parts_of
from tests.verify.faults import FAULTS, Fault


def test_a_good_deck_has_no_faults() -> None:
    assert deck_faults(sample_deck()) == []
    assert deck_faults(package_of(sample_presentation())) == []


@pytest.mark.parametrize(("fault", "expected"), [pytest.param(*rest, id=name) for name, *rest in FAULTS])
def test_the_fault_is_seen(fault: Fault, expected: str) -> None:
    found = deck_faults(fault(sample_deck()))
    assert any(re.search(expected, line) for line in found), found


def test_another_number_of_slides_is_seen() -> None:
    assert deck_faults(sample_deck(), 4) == []
    assert deck_faults(sample_deck(), 5) == ["holds 4 slides instead of 5"]


@given(st.binary(max_size=300))
def test_what_is_no_package_is_told_not_raised(data: bytes) -> None:
    assert deck_faults(data) != []


PARTS = parts_of(sample_deck())


@settings(max_examples=settings.default.max_examples // 2)
@given(st.sampled_from(sorted(PARTS)), st.integers(0, 10**6), st.integers(0, 40), st.binary(max_size=6))
def test_a_spoiled_part_is_told_not_raised(name: str, at: int, gone: int, new: bytes) -> None:
    part = PARTS[name]
    at %= len(part)
    deck_faults(pack(PARTS | {name: part[:at] + new + part[at + gone :]}))
