"""Items stand below each other with as much space as there is, and rules between them."""

import pytest

from handouts.deck.plan.distribute import Stack, stack
from handouts.look.units import Points, inch


def two(room: float) -> Stack | None:
    """Two items of half an inch, an inch from the top."""
    half = inch(0.5)
    return stack([half, half], inch(1), Points(room), Points(36), Points(8))


def test_items_keep_the_widest_gap_where_there_is_room() -> None:
    made = two(300)
    assert made is not None
    assert (made.gap, made.tops) == (36, (inch(1), inch(2)))


def test_the_gap_gives_way_down_to_the_narrowest() -> None:
    made = two(92)
    assert made is not None
    assert made.gap == 20
    assert two(79) is None


def test_a_rule_stands_in_the_middle_of_its_gap_or_a_little_above() -> None:
    made = two(92)
    assert made is not None
    middle = made.tops[1] - made.gap / 2
    assert made.rules() == [pytest.approx(middle)]
    assert made.rules(Points(2)) == [pytest.approx(middle - Points(2))]
