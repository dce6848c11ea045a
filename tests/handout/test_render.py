import pytest

from handouts.diagnostics import UnsoundError
from handouts.handout import render as rendering
from tests.handout.samples import pool, rendered


def test_a_structure_that_breaks_a_rule_is_a_fault_of_ours(monkeypatch):
    monkeypatch.setattr(rendering, "draw", lambda *_: None)
    with pytest.raises(UnsoundError, match="empty-element"):
        rendered(pool())
