"""How large print fills its pages."""

from hypothesis import given
from hypothesis import strategies as st

from handouts.handout.large_print.paginate import Item, paginate, together
from handouts.handout.typeset.boxes import Block

PAGE = 100.0


def item(height: float, *, keep: bool = False, above: float = 0.0) -> Item:
    return Item(Block("", "", height, ()), above, keep)


def tops(items: list[Item]) -> list[list[float]]:
    return [[y for y, _ in page] for page in paginate(items, PAGE)]


def test_a_block_that_does_not_fit_goes_to_the_next_page() -> None:
    assert tops([item(60), item(60)]) == [[0], [0]]


def test_a_heading_goes_with_what_it_heads() -> None:
    assert tops([item(70), item(20, keep=True), item(20)]) == [[0], [0, 20]]


def test_the_space_above_is_dropped_at_the_top_of_a_page() -> None:
    assert tops([item(70, above=5), item(20, above=20)]) == [[0], [0]]


def test_a_run_taller_than_a_page_is_broken_between_its_blocks() -> None:
    assert tops([item(60, keep=True), item(60, keep=True), item(30)]) == [[0], [0, 60]]


def test_a_list_breaks_only_with_two_entries_on_both_sides() -> None:
    assert [each.keep for each in together([item(1)] * 5, 2)] == [True, False, False, True, False]
    assert [each.keep for each in together([item(1)] * 4, 4)] == [True, True, True, False]
    assert together([], 2) == []


def test_a_heading_is_repeated_where_its_list_goes_on() -> None:
    again = Block("again", "", 10, ())
    rows = [Item(Block("", "", 60, ()), 5, again=again)] * 2
    pages = paginate([item(20, keep=True), *rows], PAGE)
    assert [[(y, block.name) for y, block in page] for page in pages] == [
        [(0, ""), (25, "")],
        [(0, "again"), (15, "")],
    ]


def test_a_heading_is_not_repeated_where_it_would_push_its_entry_off_the_page() -> None:
    row = Item(Block("", "", 95, ()), 0, again=Block("again", "", 10, ()))
    assert tops([row, row]) == [[0], [0]]


heights = st.floats(1, PAGE)
items = st.lists(st.builds(item, heights, keep=st.booleans(), above=st.floats(0, 30)), max_size=30)


@given(items)
def test_nothing_is_lost_and_nothing_stands_below_the_page(made: list[Item]) -> None:
    pages = paginate(made, PAGE)
    placed = [block for page in pages for _, block in page]
    assert placed == [each.block for each in made]
    for page in pages:
        foot = 0.0
        for y, block in page:
            assert y >= foot
            foot = y + block.height
        assert foot <= PAGE + 1e-6
