"""Small helpers for DrawingML and PresentationML text. Lengths: points in, EMU out."""

import re
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

from pptx.oxml import parse_xml

from handouts.deck.ooxml.area import POINT
from handouts.deck.ooxml.xml import Element
from handouts.look.units import Points

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
"""What a part starts with."""
NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
"""What the root of a part for slides declares."""
_CHARTS = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
)
_TAG = re.compile(r"<(\w+):\w+")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")
"""Characters that XML 1.0 forbids, or that PowerPoint shows as _x0007_."""
_PLACE = "https://github.com/handouts/deck/"


SLIDE_NUMBER = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
"""GUID of the slide number field."""


def emu(length: Points) -> int:
    """A length as EMU."""
    return round(float(length) * POINT)


def hundredths(value: float) -> int:
    """Points as hundredths of a point, the unit of sizes and spacing (ECMA-376 part 1, 20.1.10.74)."""
    return round(value * 100)


def safe(text: str) -> str:
    """Text for the content of an element."""
    return escape(_UNPRINTABLE.sub("", text))


def quoted(text: str) -> str:
    """Text for an attribute, with its quotes; line breaks become spaces."""
    return quoteattr(_UNPRINTABLE.sub("", " ".join(text.split())))


def fragment(markup: str) -> Element:
    """The element of this markup, which need not declare the usual prefixes: a, p and r, in charts a and c.

    Raises ValueError if it starts with anything but a tag that has a prefix.
    """
    tag = _TAG.match(markup)
    if tag is None:
        raise ValueError(f"no element: {markup[:40]}")
    spaces = _CHARTS if tag[1] == "c" else NAMESPACES
    made: Element = parse_xml(f"{tag[0]} {spaces}{markup[tag.end() :]}")
    return made


def guid(name: str) -> str:
    """A GUID that depends on nothing but `name`, so that two builds give the same file."""
    return f"{{{str(uuid5(NAMESPACE_URL, _PLACE + name)).upper()}}}"
