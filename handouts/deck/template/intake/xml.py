"""Parse the XML of a stranger: no document types, no odd encodings, and no more than can be handled."""

from lxml import etree

from handouts.deck.ooxml.xml import Element
from handouts.deck.template.intake.errors import FEWER, SMALLER, UnusableError
from handouts.diagnostics import quote

MOST_XML = 10_000_000
MOST_LAYOUT = 500_000
MOST_ELEMENTS = 20_000
MOST_ELEMENTS_IN_ALL = 150_000
"""Limits for parts that are parsed: bytes in all and of a layout, elements of a part and in all. As a tree,
XML takes thirty times its bytes in memory, and a layout is copied for each kind of our slides."""
_ENCODINGS = (None, "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "US-ASCII", "ASCII")
_STRICT = "http://purl.oclc.org/ooxml/"


class Parser:
    """Parses parts of one package and counts what they come to."""

    def __init__(self) -> None:
        self._bytes = self._elements = 0

    def parse(self, name: str, part: bytes, root: str) -> Element:
        """The root of a part, which has to be a `root` element. Raises UnusableError."""
        self._bytes += len(part)
        if self._bytes > MOST_XML:
            raise UnusableError(f"holds more than {MOST_XML // 1_000_000:,} MB of XML", SMALLER)
        if b"<!DOCTYPE" in part.replace(b"\0", b""):
            raise _document_type(name)
        if part.count(b"<") > 2 * MOST_ELEMENTS:
            raise _too_many(name)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
        )
        try:
            tree = etree.fromstring(part, parser)
        except (etree.XMLSyntaxError, ValueError) as problem:
            raise UnusableError(f"is damaged ({quote(name)}: {quote(problem, 100)})") from None
        about = tree.getroottree().docinfo
        if about.internalDTD is not None:
            raise _document_type(name)
        if about.encoding not in _ENCODINGS:
            raise UnusableError(f"is damaged ({quote(name)} is in {quote(about.encoding, 20)}, not in UTF-8)")
        count = sum(1 for _ in tree.iter())
        self._elements += count
        if count > MOST_ELEMENTS or self._elements > MOST_ELEMENTS_IN_ALL:
            raise _too_many(name)
        if root == "sldLayout" and len(part) > MOST_LAYOUT:
            sizes = f"{len(part) / 1_000_000:.1f} MB; at most {MOST_LAYOUT / 1_000_000:.1f} are allowed"
            raise UnusableError(f"has a layout of {sizes} ({quote(name)})", FEWER)
        found = etree.QName(tree)
        if (found.namespace or "").startswith(_STRICT):
            raise UnusableError(
                "is saved as Strict Open XML", "Save it as a PowerPoint template (.potx) that is not Strict."
            )
        if found.localname != root:
            raise UnusableError(f"is damaged ({quote(name)} holds {quote(found.localname)}, not {root})")
        return tree


def _document_type(name: str) -> UnusableError:
    """ECMA-376-2, 8.1.4 forbids it; entities are how a short text becomes a huge one."""
    return UnusableError(f"holds a document type declaration ({quote(name)})")


def _too_many(name: str) -> UnusableError:
    return UnusableError(
        f"has too much drawn on its masters and layouts: more than {MOST_ELEMENTS:,} elements in a part, or "
        f"{MOST_ELEMENTS_IN_ALL:,} in all ({quote(name)})",
        FEWER,
    )
