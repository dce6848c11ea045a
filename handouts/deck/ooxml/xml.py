"""Names and small readings of Office XML that the whole check uses (ECMA-376 part 1)."""

from collections.abc import Iterable
from typing import TypeAlias

from lxml import etree

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
LINK_COLOUR = "{http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor}hlinkClr"
ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"

Element: TypeAlias = etree._Element
"""An lxml element."""


def local(element: Element, namespace: str) -> str:
    """The tag of an element without that namespace; one of another namespace keeps its own."""
    return str(element.tag).removeprefix(namespace)


def child(parent: Element, path: str) -> Element:
    """The element at `path`. Raises ValueError where a file lacks it although the standard asks for it."""
    found = parent.find(path)
    if found is None:
        raise ValueError(f"{parent.tag!s} has no {path}")
    return found


def remove(element: Element) -> None:
    """Take an element out of its parent, if it has one."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def is_on(value: str | None) -> bool:
    """Read an XML flag: 1, true or on."""
    return value in ("1", "true", "on")


def first(elements: Iterable[Element], path: str) -> Element | None:
    """The first match of `path` in the first element that has one."""
    for element in elements:
        found = element.find(path)
        if found is not None:
            return found
    return None
