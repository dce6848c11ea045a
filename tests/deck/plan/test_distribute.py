"""Items stand below each other with as much space as there is, and rules between them."""

import pytest

from handouts.deck.plan.distribute import stack


def test_items_keep_the_widest_gap_where_there_is_room() -> None:
    made = stack([36, 36], 1.0, 300, 36, 8)
    assert made is not None
    assert (made.gap, made.tops) == (36, (1.0, 2.0))


def test_the_gap_gives_way_down_to_the_narrowest() -> None:
    made = stack([36, 36], 1.0, 92, 36, 8)
    assert made is not None
    assert made.gap == 20
    assert stack([36, 36], 1.0, 79, 36, 8) is None


def test_a_rule_stands_in_the_middle_of_its_gap_or_a_little_above() -> None:
    made = stack([36, 36], 1.0, 92, 36, 8)
    assert made is not None
    middle = made.tops[1] - made.gap / 2 / 72
    assert made.rules() == [pytest.approx(middle)]
    assert made.rules(2) == [pytest.approx(middle - 2 / 72)]
