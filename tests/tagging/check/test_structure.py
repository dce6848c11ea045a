"""Every rule is broken once on purpose."""

from collections.abc import Callable

import pytest

from handouts.tagging import Element, Role, TagError, TaggedDocument
from handouts.tagging.check.structure import check
from tests.tagging.sample import everything, new_document, one_page, write


def violations(spoil: Callable[[TaggedDocument, Element], None]) -> list[str]:
    """Codes and places that the check reports for a page spoilt by the function."""
    document = new_document()
    root = one_page(document)
    spoil(document, root)
    document.end_page()
    try:
        document.finish()
    except TagError as error:
        return [f"{each.rule} {each.origin}".strip() for each in error.violations]
    return []


def test_the_sample_breaks_no_rule() -> None:
    tree = everything().tree
    assert check(tree, "Title", "en-US") == []


@pytest.mark.parametrize(
    ("title", "language", "code"),
    [
        ("", "en-US", "title"),
        ("  ", "en-US", "title"),
        ("Title", "", "language"),
        ("Title", "english language", "language"),
    ],
)
def test_a_document_needs_title_and_language(title: str, language: str, code: str) -> None:
    assert [each.rule for each in check(everything().tree, title, language)] == [code]


def test_a_heading_level_may_not_be_left_out() -> None:
    def spoil(document: TaggedDocument, root: Element) -> None:
        write(document, root.add(Role.H2), 50, 700, "Fine")
        write(document, root.add(Role.H4, origin="deep"), 50, 690, "Too deep")

    assert violations(spoil) == ["heading-order deep"]


def test_the_first_heading_is_an_h1() -> None:
    document = new_document()
    document.begin_page(100, 100)
    write(document, document.tree.document.add(Role.H2, origin="x"), 0, 0, "Second")
    document.end_page()
    with pytest.raises(TagError, match="x: the heading “Second” is an H2, but H1 comes first"):
        document.finish()


def test_a_figure_needs_alt_and_a_place() -> None:
    def spoil(document: TaggedDocument, root: Element) -> None:
        write(document, root.add(Role.FIGURE, origin="chart", alt=" "), 50, 700, "1")

    assert violations(spoil) == ["figure-alt chart", "figure-bbox chart"]


def test_an_element_without_content_is_reported() -> None:
    def spoil(_: TaggedDocument, root: Element) -> None:
        root.add(Role.P, origin="lost")

    assert violations(spoil) == ["empty-element lost"]


def test_an_element_outside_the_tree_is_reported() -> None:
    def spoil(document: TaggedDocument, root: Element) -> None:
        stray = Element(Role.P, origin="stray")
        write(document, stray, 50, 700, "Stray")
        write(document, root.add(Role.P), 50, 700, "Between")
        write(document, stray, 50, 700, "again")

    assert violations(spoil) == ["mark-owner stray"]


def test_a_mark_has_one_owner() -> None:
    def spoil(document: TaggedDocument, root: Element) -> None:
        paragraph = root.add(Role.P, origin="a")
        write(document, paragraph, 50, 700, "Mine")
        root.add(Role.P, origin="b").kids += paragraph.marks

    assert violations(spoil) == ["mark-owner a"]


def test_text_does_not_stand_directly_in_a_container() -> None:
    def spoil(document: TaggedDocument, root: Element) -> None:
        write(document, root.add(Role.SECT, origin="s"), 50, 700, "Loose")

    assert violations(spoil) == ["group-content s"]


def test_list_items_stand_in_lists() -> None:
    def spoil(document: TaggedDocument, root: Element) -> None:
        write(document, root.add(Role.LI, origin="li").add(Role.LBODY), 50, 700, "Item")
        outer = root.add(Role.L)
        write(document, outer.add(Role.P, origin="p"), 50, 690, "Not an item")
        write(document, outer.add(Role.LI).add(Role.P, origin="q"), 50, 680, "Not a body")

    assert violations(spoil) == ["parent li", "list-structure p", "list-structure q"]


def test_a_numbered_list_says_so() -> None:
    def spoil(document: TaggedDocument, root: Element) -> None:
        item = root.add(Role.L, origin="steps").add(Role.LI)
        write(document, item.add(Role.LBL), 50, 700, "1.")
        write(document, item.add(Role.LBODY), 60, 700, "Call 911")

    assert violations(spoil) == ["list-numbering steps"]


def test_a_link_needs_an_area_that_says_where_it_leads() -> None:
    def spoil(document: TaggedDocument, root: Element) -> None:
        paragraph = root.add(Role.P)
        write(document, paragraph.add(Role.LINK, origin="dead"), 50, 700, "Dead")
        silent = paragraph.add(Role.LINK, origin="silent")
        write(document, silent, 80, 700, " silent")
        document.link(silent, (0, 0, 1, 1), url="https://ems.gov", contents="")
        document.link(
            paragraph.add(Role.LINK, origin="bare"), (0, 0, 1, 1), url="https://ems.gov", contents="x"
        )

    assert violations(spoil) == ["link-area dead", "link-contents silent", "link-text bare"]


def test_identifiers_are_unique_and_notes_have_one() -> None:
    def spoil(document: TaggedDocument, root: Element) -> None:
        write(document, root.add(Role.NOTE, origin="n"), 50, 700, "Note")
        for origin in ("a", "b"):
            write(document, root.add(Role.P, origin=origin, identifier="same"), 50, 690, "Text")

    assert violations(spoil) == ["identifier n", "identifier a", "identifier b"]


def test_a_language_inside_the_text_is_a_language_tag() -> None:
    def spoil(document: TaggedDocument, root: Element) -> None:
        write(document, root.add(Role.P, origin="p", lang="Spanish!"), 50, 700, "Hola")

    assert violations(spoil) == ["language p"]
