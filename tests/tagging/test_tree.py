"""The structure tree as data."""

from handouts.tagging import Element, Role, TagTree
from handouts.tagging.fonts import load_font
from handouts.tagging.tree import Run
from tests.tagging.sample import FONTS, REGULAR


def run(text: str) -> Run:
    return Run(text, 0, 0, 10, 0, load_font(FONTS[REGULAR]))


def test_a_child_takes_its_parents_place_in_the_content() -> None:
    row = Element(Role.TR, origin="rows.1")
    assert row.add(Role.TD).origin == "rows.1"
    assert row.add(Role.TD, origin="rows.1.emt").origin == "rows.1.emt"


def test_containers_are_read_in_the_order_of_their_children() -> None:
    tree = TagTree()
    tree.new_page()
    first, second = tree.document.add(Role.P), tree.document.add(Role.P)
    tree.new_mark(second)
    tree.new_mark(first)
    assert tree.document.reading_order() == [first, second]


def test_a_line_of_text_is_read_in_the_order_of_drawing() -> None:
    tree = TagTree()
    tree.new_page()
    paragraph = tree.document.add(Role.P)
    late, early = paragraph.add(Role.SPAN), paragraph.add(Role.REFERENCE).add(Role.LINK)
    tree.new_mark(paragraph).runs.append(run("a "))
    tree.new_mark(early).runs.append(run("b "))
    tree.new_mark(late).runs.append(run("c"))
    assert paragraph.text() == "a b c"


def test_actual_text_replaces_what_is_drawn() -> None:
    tree = TagTree()
    tree.new_page()
    cell = tree.document.add(Role.TD)
    tree.new_mark(cell.add(Role.SPAN, actual_text="Yes")).runs.append(run("x"))
    assert cell.text() == "Yes"


def test_heading_levels_are_known() -> None:
    levels = {role.value: role.heading_level for role in Role if role.heading_level}
    assert levels == {"H1": 1, "H2": 2, "H3": 3, "H4": 4, "H5": 5, "H6": 6}
