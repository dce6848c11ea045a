"""Items go on the fewest slides, at the largest size, as evenly as they fit."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from handouts.deck.plan.paginate import paginate

ROOM = 100.0


def same(item: float, _: float) -> float:
    return item


def fits(items: Sequence[float], size: float) -> bool:
    return sum(items) * size <= ROOM


def test_all_items_stay_together_at_the_largest_size_that_holds_them() -> None:
    assert paginate([10, 10, 10], (4, 3, 2), same, fits, 9) == (3, [[10, 10, 10]])


def test_items_that_fit_no_size_are_split_as_evenly_as_they_fit() -> None:
    assert paginate([10] * 11, (2, 1), same, fits, 20) == (1, [[10] * 6, [10] * 5])


def test_a_split_takes_the_largest_size_that_needs_no_more_slides() -> None:
    assert paginate([10] * 8, (2, 1), same, fits, 7) == (2, [[10] * 4, [10] * 4])
    assert paginate([10] * 8, (4, 1.5), same, fits, 7) == (1.5, [[10] * 4, [10] * 4])


def test_no_slide_gets_more_than_the_most() -> None:
    _, parts = paginate([1] * 8, (1,), same, fits, 7)
    assert [len(part) for part in parts] == [4, 4]


def test_an_item_that_fits_nowhere_gets_a_slide_of_its_own() -> None:
    size, parts = paginate([10, 300, 10], (2, 1), same, fits, 9)
    assert size == 1
    assert [300] in parts


@given(st.lists(st.floats(1, 60), max_size=40), st.integers(1, 9))
def test_every_item_is_shown_once_and_in_order(items: list[float], most: int) -> None:
    size, parts = paginate(items, (2, 1.5, 1), same, fits, most)
    assert [item for part in parts for item in part] == items
    assert all(fits(part, size) and len(part) <= most for part in parts if items)


def test_an_item_is_set_once_at_each_size() -> None:
    asked: list[tuple[float, float]] = []

    def note(item: float, size: float) -> float:
        asked.append((item, size))
        return item

    paginate([11, 12, 13, 14], (4, 2), note, fits, 3)
    assert sorted(asked) == [(item, size) for item in (11, 12, 13, 14) for size in (2, 4)]
