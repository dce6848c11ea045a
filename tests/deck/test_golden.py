"""What stands on each slide, in the order in which it is read, as text."""

import pytest

from tests.deck.built import DECKS, deck_of
from tests.deck.outline import outline
from tests.golden import check_golden


@pytest.mark.parametrize("name", DECKS)
def test_every_slide_says_what_it_said(name: str) -> None:
    check_golden(f"slides-{name}.txt", outline(deck_of(name)))
