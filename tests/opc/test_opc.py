"""Each check of the package sees its fault, and nothing is held against a good deck."""

import re

import pytest

from handouts.deck.package import normalise
from tests.deck.sample import sample_deck
from tests.opc import audit
from tests.opc.faults import FAULTS, Fault


def test_a_good_deck_has_no_faults() -> None:
    assert audit(sample_deck()) == []
    assert audit(normalise(sample_deck())) == []


@pytest.mark.parametrize(("fault", "expected"), [pytest.param(*rest, id=name) for name, *rest in FAULTS])
def test_the_fault_is_seen(fault: Fault, expected: str) -> None:
    found = audit(fault(sample_deck()))
    assert any(re.search(expected, line) for line in found), found
