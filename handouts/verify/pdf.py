"""Faults in the file of a finished handout: are all its objects whole, its pages there, its marks owned?"""

import re
from collections.abc import Iterator
from typing import Any

from handouts.verify.pdf_file import PdfFile, Stream
from handouts.verify.pdf_objects import PdfError

_MARK = re.compile(rb"/MCID (\d+)")


def pdf_faults(data: bytes, pages: int | None = None) -> list[str]:
    """Everything wrong with a tagged PDF of ours; empty if nothing. `pages` is how many it should have.

    Strict about the file's syntax (ISO 32000-1, 7.3 to 7.5); of the structure tree it checks that each
    mark on each page has an owner (14.7.4.4).
    """
    try:
        return list(_faults(PdfFile(data), pages))
    except PdfError as problem:
        return [str(problem)]
    except (AttributeError, KeyError, TypeError, ValueError, IndexError) as problem:
        return [f"cannot be read: {type(problem).__name__}: {problem}"]


def _faults(file: PdfFile, expected: int | None) -> Iterator[str]:
    lost = {
        f"object {holder} refers to object {found.number}, which is not there"
        for holder, found in file.references()
        if found.number not in file.objects
    }
    if lost:
        yield from sorted(lost)
        return
    root = file.trailer.get("Root")
    if file.entry(root, "Type") != "Catalog":
        yield "it has no catalogue"
        return
    pages = list(_pages(file, file.entry(root, "Pages")))
    if file.entry(root, "Pages", "Count") != len(pages) or len(pages) != (expected or len(pages)):
        yield f"it holds {len(pages)} pages instead of {expected or file.entry(root, 'Pages', 'Count')}"
    if not isinstance(file.entry(root, "Metadata"), Stream) or not file.entry(root, "Lang"):
        yield "it has no metadata or no language"
    if file.entry(root, "MarkInfo", "Marked") is not True:
        yield "it is not marked as tagged"
    yield from _marks(file, root, pages)


def _pages(file: PdfFile, node: Any) -> Iterator[Any]:
    """The pages below a node of the page tree (ISO 32000-1, 7.7.3)."""
    for kid in file.entry(node, "Kids") or ():
        if file.entry(kid, "Type") == "Pages":
            yield from _pages(file, kid)
        else:
            yield file.resolve(kid)


def _marks(file: PdfFile, root: Any, pages: list[Any]) -> Iterator[str]:
    listed = file.entry(root, "StructTreeRoot", "ParentTree", "Nums") or []
    owners = dict(zip(listed[::2], listed[1::2], strict=True))
    for number, page in enumerate(pages, 1):
        contents = file.entry(page, "Contents")
        parts = [file.resolve(part) for part in contents] if isinstance(contents, list) else [contents]
        if not all(isinstance(part, Stream) for part in parts):
            yield f"page {number} has no contents"
            continue
        marks = {int(found) for part in parts for found in _MARK.findall(part.data)}
        owned = file.resolve(owners.get(page.get("StructParents"))) or []
        if marks != set(range(len(owned))):
            yield f"page {number} has marks that nothing in the structure owns, or the other way round"
