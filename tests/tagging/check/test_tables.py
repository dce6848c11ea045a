"""Tables: structure, headings, regular rows."""

import pytest

from handouts.tagging import Element, Role
from handouts.tagging.check.tables import check_table


def table(*rows: list[tuple[int, int]]) -> Element:
    """A table of data cells, each given by its row span and column span."""
    element = Element(Role.TABLE)
    for row in rows:
        line = element.add(Role.TR)
        for row_span, col_span in row:
            line.add(Role.TD, row_span=row_span, col_span=col_span)
    return element


def codes(element: Element) -> list[str]:
    return [each.rule for each in check_table(element)]


ONE = (1, 1)


@pytest.mark.parametrize(
    "rows",
    [
        [[ONE, ONE], [ONE, ONE]],
        [[(1, 2)], [ONE, ONE]],
        [[(2, 1), ONE], [ONE]],
        [[ONE, (2, 1), ONE], [ONE, ONE]],
        [[ONE, (3, 1)], [ONE], [ONE]],
        [[(2, 2)], []],
    ],
)
def test_regular_tables_pass(rows: list[list[tuple[int, int]]]) -> None:
    assert codes(table(*rows)) == []


@pytest.mark.parametrize(
    "rows",
    [
        [[ONE, ONE], [ONE]],
        [[ONE], [ONE, ONE]],
        [[(2, 1), ONE], [ONE, ONE]],
        [[ONE, (2, 1)], [ONE]][:1],
        [[(1, 2)], [(1, 3)]],
    ],
)
def test_irregular_tables_are_reported(rows: list[list[tuple[int, int]]]) -> None:
    assert codes(table(*rows)) == ["table-row"]


def test_a_table_has_rows() -> None:
    assert codes(Element(Role.TABLE)) == ["table-empty"]


def test_a_heading_cell_needs_a_scope() -> None:
    element = table([ONE])
    element.elements[0].add(Role.TH, origin="th")
    assert [str(each) for each in check_table(element)] == [
        "th: the heading cell “” needs a scope, Row or Column [th-scope]"
    ]


def test_only_table_parts_stand_in_a_table() -> None:
    element = table([ONE])
    element.add(Role.CAPTION)
    element.add(Role.P)
    element.add(Role.TBODY).add(Role.P)
    element.elements[0].add(Role.P)
    assert codes(element)[:3] == ["table-structure"] * 3


def test_a_cell_spans_at_least_one_row() -> None:
    assert "cell-span" in codes(table([(0, 1)]))
