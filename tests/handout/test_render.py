import pytest

from handouts.diagnostics import UnsoundError
from handouts.handout import render as rendering
from handouts.handout.edition import Edition
from handouts.look.grid import PAPERS
from handouts.look.tokens import Look
from tests.briefing.samples import loaded, text_of
from tests.places import POOL


def test_a_structure_that_breaks_a_rule_is_a_fault_of_ours(monkeypatch):
    monkeypatch.setattr(rendering, "draw", lambda *_: None)
    content = loaded(text_of(POOL))
    with pytest.raises(UnsoundError, match="empty-element"):
        rendering.render(content.briefing, Look(), content.locale, Edition(PAPERS["letter"], False))
