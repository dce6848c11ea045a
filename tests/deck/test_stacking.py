"""Items stand below each other with as much space as there is, and rules between them."""

import pytest

from handouts.deck.stacking import stack


def test_items_keep_the_widest_gap_where_there_is_room() -> None:
    made = stack([36, 36], 1.0, 300, 36, 8)
    assert made is not None
    assert (made.gap, made.tops) == (36, (1.0, 2.0))


def test_the_gap_gives_way_down_to_the_narrowest() -> None:
    made = stack([36, 36], 1.0, 92, 36, 8)
    assert made is not None
    assert made.gap == 20
    assert stack([36, 36], 1.0, 79, 36, 8) is None


def test_a_rule_stands_above_its_item_but_never_in_the_one_before() -> None:
    made = stack([36, 36], 1.0, 92, 36, 8)
    assert made is not None
    assert made.rules(4) == [pytest.approx(made.tops[1] - 4 / 72)]
    assert made.rules(30) == [pytest.approx(made.tops[1] - 10 / 72)]
