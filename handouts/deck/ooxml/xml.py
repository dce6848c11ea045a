"""Names and small readings of Office XML that the whole check uses (ECMA-376 part 1)."""

from typing import Any

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
LINK_COLOUR = "{http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor}hlinkClr"
ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"

Element = Any
"""An lxml element; lxml ships no types."""


def is_on(value: str | None) -> bool:
    """Read an XML flag: 1, true or on."""
    return value in ("1", "true", "on")


def first(elements: list[Element], path: str) -> Element | None:
    """The first match of `path` in the first element that has one."""
    for element in elements:
        found = element.find(path)
        if found is not None:
            return found
    return None
