"""Elements from markup: the usual prefixes need no declaration."""

import pytest
from lxml import etree

from handouts.deck.ooxml.markup import fragment
from handouts.deck.ooxml.xml import A, C, P


@pytest.mark.parametrize(
    ("markup", "tag"),
    [
        ('<p:sp><a:ln w="1"/></p:sp>', f"{P}sp"),
        ('<a:hlinkClick r:id="rId1"/>', f"{A}hlinkClick"),
        ("<c:spPr><a:noFill/></c:spPr>", f"{C}spPr"),
        ("<a:p/>", f"{A}p"),
    ],
)
def test_the_usual_prefixes_need_no_declaration(markup: str, tag: str) -> None:
    assert fragment(markup).tag == tag


@pytest.mark.parametrize("markup", ["", "words", "<plain/>", " <p:sp/>"])
def test_only_an_element_with_a_prefix_is_taken(markup: str) -> None:
    with pytest.raises(ValueError, match="no element"):
        fragment(markup)


def test_what_is_put_into_a_part_declares_nothing_again() -> None:
    part = fragment("<p:spTree/>")
    part.append(fragment('<p:sp><a:ln w="1"/></p:sp>'))
    assert etree.tostring(part).count(b"xmlns:") == 3
