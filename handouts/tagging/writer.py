"""Everything but the pages as PDF objects: structure (ISO 32000-1, 14.7), links, destinations, metadata."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from handouts.tagging.compat import PdfFile
from handouts.tagging.content import number, numbers
from handouts.tagging.metadata import Description, srgb_profile, xmp_packet
from handouts.tagging.tree import Element, LinkArea, Mark, Role, TagTree


@dataclass(frozen=True, slots=True)
class Destination:
    """A place that links lead to: page index and position in points."""

    page: int
    x: float
    y: float


def pdf_string(text: str) -> bytes:
    """A text string (ISO 32000-1, 7.9.2.2): plain when it is ASCII, otherwise UTF-16BE."""
    if text.isascii() and text.isprintable():
        return b"(" + text.translate(_ESCAPES).encode() + b")"
    return b"<FEFF" + text.encode("utf-16-be").hex().upper().encode() + b">"


_ESCAPES = str.maketrans({"\\": "\\\\", "(": "\\(", ")": "\\)"})


def write_document(
    file: PdfFile,
    about: Description,
    tree: TagTree,
    destinations: Mapping[str, Destination],
) -> None:
    """Write everything but the pages: metadata, links, named destinations and the structure."""
    links = [link for _, link in tree.links]
    annotations = [file.reserve() for _ in links]
    pages = [file.page_number(index) for index in range(len(tree.owners))]
    first_key = len(pages)  # keys of the ParentTree: first the pages, then the annotations
    for key, (link, annotation) in enumerate(zip(links, annotations, strict=True), first_key):
        file.define(annotation, _annotation(link, key))
    for index in range(len(pages)):
        on_page = [each for link, each in zip(links, annotations, strict=True) if link.page == index]
        keys = {"Annots": _array(f"{each} 0 R" for each in on_page)} if on_page else {}
        # Tabs /S: the tab key follows the structure (ISO 14289-1, 7.18.3)
        keys |= {"Tabs": b"/S", "StructParents": b"%d" % index}
        file.page_keys(index, keys)
    file.catalog_keys(_catalog(file, about))
    if destinations:
        file.catalog_keys({"Names": _names(destinations, pages)})
    objects = {id(link): each for link, each in zip(links, annotations, strict=True)}
    root = _Structure(file, tree, pages, objects).write(first_key)
    file.catalog_keys({"StructTreeRoot": b"%d 0 R" % root, "MarkInfo": b"<</Marked true>>"})


class _Structure:
    """Writes the elements; parents and children need each other's numbers, so all are reserved first."""

    def __init__(
        self, file: PdfFile, tree: TagTree, pages: list[int], annotations: Mapping[int, int]
    ) -> None:
        self._file, self._tree, self._pages, self._annotations = file, tree, pages, annotations
        self._elements = tree.document.walk()
        self._numbers = {id(element): file.reserve() for element in self._elements}

    def write(self, first_key: int) -> int:
        """Write the whole tree; returns the number of the StructTreeRoot."""
        root = self._file.reserve()
        self._write_element(self._tree.document, root)
        parents = [
            f"{index} {self._file.add(_array(self._reference(owner) for owner in marks))} 0 R"
            for index, marks in enumerate(self._tree.owners)
        ]
        links = enumerate(self._tree.links, first_key)
        parents += [f"{key} {self._reference(owner)}" for key, (owner, _) in links]
        parent_tree = self._file.add(f"<</Nums[{' '.join(parents)}]>>".encode())
        body = (
            f"<</Type/StructTreeRoot/K {self._reference(self._tree.document)}/ParentTree {parent_tree} 0 R"
            f"/ParentTreeNextKey {first_key + len(self._tree.links)}"
        ).encode()
        self._file.define(root, body + self._identifiers() + b">>")
        return root

    def _reference(self, element: Element) -> str:
        return f"{self._numbers[id(element)]} 0 R"

    def _identifiers(self) -> bytes:
        named = sorted((e.identifier, self._reference(e)) for e in self._elements if e.identifier)
        if not named:
            return b""
        entries = b"".join(pdf_string(name) + f" {reference} ".encode() for name, reference in named)
        limits = pdf_string(named[0][0]) + pdf_string(named[-1][0])
        leaf = self._file.add(b"<</Limits[" + limits + b"]/Names[" + entries + b"]>>")
        return b"/IDTree<</Kids[%d 0 R]>>" % leaf

    def _write_element(self, element: Element, parent: int) -> None:
        own = self._numbers[id(element)]
        marks = element.marks
        page = marks[0].page if marks else element.links[0].page if element.links else None
        at = "" if page is None else f"/Pg {self._pages[page]} 0 R"
        kids: list[str] = []
        for kid in element.reading_order():
            if isinstance(kid, Element):
                kids.append(self._reference(kid))
                self._write_element(kid, own)
            elif isinstance(kid, LinkArea):
                annotation = self._annotations[id(kid)]
                kids.append(f"<</Type/OBJR/Obj {annotation} 0 R/Pg {self._pages[kid.page]} 0 R>>")
            else:
                kids.append(self._mark(kid, page))
        content = "" if not kids else f"/K {kids[0]}" if len(kids) == 1 else f"/K[{' '.join(kids)}]"
        head = f"<</Type/StructElem/S/{element.role}/P {parent} 0 R{at}{content}".encode()
        self._file.define(own, head + _properties(element) + b">>")

    def _mark(self, mark: Mark, page: int | None) -> str:
        if mark.page == page:
            return str(mark.mcid)
        return f"<</Type/MCR/Pg {self._pages[mark.page]} 0 R/MCID {mark.mcid}>>"


def _properties(element: Element) -> bytes:
    texts = (
        (b"Alt", element.alt),
        (b"ActualText", element.actual_text),
        (b"E", element.expansion),
        (b"Lang", element.lang),
        (b"T", element.title),
        (b"ID", element.identifier),
    )
    out = b"".join([b"/%b%b" % (key, pdf_string(text)) for key, text in texts if text is not None])
    table = [f"/Scope/{element.scope}"] if element.scope else []
    table += [f"/RowSpan {element.row_span}"] if element.row_span > 1 else []
    table += [f"/ColSpan {element.col_span}"] if element.col_span > 1 else []
    attributes = b""
    if table or element.headers:
        headers = b"".join(pdf_string(each) for each in element.headers)
        attributes += (
            f"<</O/Table{''.join(table)}".encode() + (b"/Headers[%b]" % headers if headers else b"") + b">>"
        )
    if element.numbering:
        attributes += f"<</O/List/ListNumbering/{element.numbering}>>".encode()
    if element.bbox:
        placement = "/Placement/Block" if element.role is Role.FIGURE else ""
        attributes += f"<</O/Layout{placement}/BBox[{numbers(element.bbox)}]>>".encode()
    return out + (b"/A[" + attributes + b"]" if attributes else b"")


def _annotation(link: LinkArea, key: int) -> bytes:
    """A link annotation: F 4 lets it print (ISO 19005-2, 6.3.2), Contents names it (ISO 14289-1, 7.18.5)."""
    target = pdf_string(link.target)
    goal = b"/Dest" + target if link.internal else b"/A<</S/URI/URI" + target + b">>"
    owner = b"/StructParent %d" % key
    head = f"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[{numbers(link.rect)}]/Contents".encode()
    return head + pdf_string(link.contents) + goal + owner + b">>"


def _catalog(file: PdfFile, about: Description) -> dict[str, bytes]:
    profile = file.add_stream(b"/N 3", srgb_profile())
    intent = "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)"
    intent += f"/DestOutputProfile {profile} 0 R>>"
    packet = xmp_packet(about)  # uncompressed, so that simple tools can find it (ISO 16684-1)
    metadata = file.add_stream(b"/Type/Metadata/Subtype/XML", packet, compressed=False)
    return {
        "OutputIntents": f"[{intent}]".encode(),
        "Metadata": b"%d 0 R" % metadata,
        "ViewerPreferences": b"<</DisplayDocTitle true/PrintScaling/None/Duplex/DuplexFlipLongEdge>>",
    }


def _names(destinations: Mapping[str, Destination], pages: list[int]) -> bytes:
    entries = [
        pdf_string(name) + f"[{pages[at.page]} 0 R/XYZ {number(at.x)} {number(at.y)} null]".encode()
        for name, at in sorted(destinations.items())
    ]
    return b"<</Dests<</Names[" + b" ".join(entries) + b"]>>>>"


def _array(items: Iterable[str]) -> bytes:
    return f"[{' '.join(items)}]".encode()
