"""The only place that touches names which ReportLab keeps to itself; the rest of the package sees `PdfFile`.

`test_compat.py` checks every assumption made here and says which one a new ReportLab has broken.
"""

import hashlib
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from handouts.tagging.serialise import line_end_after, serialise, stream_object

_SETTINGS = {"invariant": 1, "pdfComments": 0, "pdfMultiLine": 0, "useA85": 0}
"""ReportLab's settings that change the bytes; a user's ~/.reportlab_settings must not."""


class PdfFile:
    """A PDF file under construction: pages, objects given as bytes, keys of pages and of the catalog."""

    def __init__(self, language: str, information: Mapping[str, bytes]) -> None:
        with _fixed_settings():
            self._canvas = _BareCanvas(
                BytesIO(), pageCompression=1, invariant=1, pdfVersion=(1, 7), lang=language
            )
        self.document: pdfdoc.PDFDocument = self._canvas._doc
        self.document.encrypt = _LineBeforeEndstream()
        self.document.info = _Information(information)
        # ReportLab seeds the file identifier with SOURCE_DATE_EPOCH; ours comes from the content alone.
        self.document.signature = hashlib.md5(usedforsecurity=False)
        self.document.format = self._format
        self._objects: dict[int, _RawObject] = {}
        self._streams: dict[int, bytes] = {}

    def reserve(self) -> int:
        """Number of a new indirect object; `define` gives its body later."""
        raw = _RawObject()
        reference = self.document.Reference(raw)
        number: int = self.document.idToObjectNumberAndVersion[reference.name][0]
        self._objects[number] = raw
        return number

    def define(self, number: int, body: bytes) -> None:
        """Set the body of a reserved object."""
        self._objects[number].body = body

    def add(self, body: bytes) -> int:
        """Add an indirect object; returns its number."""
        number = self.reserve()
        self.define(number, body)
        return number

    def add_stream(self, keys: bytes, data: bytes, *, compressed: bool = True) -> int:
        """Add a stream object with these dictionary entries; returns its number."""
        number = self.reserve()
        self._streams[number] = stream_object(number, keys, data, compressed=compressed)
        return number

    def append(self, operators: str) -> None:
        """Add operators to the current page."""
        self._canvas.addLiteral(operators)
        self.document.updateSignature(operators)

    def draw_image(self, image: ImageReader, x: float, y: float, width: float, height: float) -> None:
        """Draw an image on the current page, its transparency as a soft mask; points."""
        with _fixed_settings():
            self._canvas.drawImage(image, x, y, width, height, mask="auto")

    def outline(self, title: str, key: str, level: int, top: float) -> None:
        """Add an outline entry (level 0 is the top) that leads to this height on the current page."""
        self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=top)
        self._canvas.addOutlineEntry(title, key, level)

    def close_page(self, width: float, height: float) -> None:
        """End the current page and give it its size in points."""
        self._canvas.setPageSize((width, height))
        self._canvas.showPage()

    def page_number(self, index: int) -> int:
        """Object number of a closed page."""
        name = self.document.Pages.pages[index].__InternalName__
        number: int = self.document.idToObjectNumberAndVersion[name][0]
        return number

    def page_keys(self, index: int, keys: Mapping[str, bytes]) -> None:
        """Set entries of a page's dictionary; ReportLab would take bare bytes of Annots for a list."""
        _set_keys(self.document.Pages.pages[index], {key: _RawValue(value) for key, value in keys.items()})

    def catalog_keys(self, keys: Mapping[str, bytes]) -> None:
        """Set entries of the document catalog."""
        _set_keys(self.document.Catalog, keys)

    def save(self) -> bytes:
        """The finished file."""
        with _fixed_settings():
            data: bytes = self._canvas.getpdfdata()
        return data

    def _format(self) -> bytes:
        """Takes the place of `PDFDocument.format`, which writes every object on its own, uncompressed."""
        document = self.document
        catalog, information = document.Reference(document.Catalog), document.Reference(document.info)
        plain: dict[int, bytes] = {}
        number = 1
        while number in document.numberToId:  # formatting an object may register further ones
            name = document.numberToId[number]
            if number in self._streams:
                plain[number] = self._streams[number]
            elif number not in self._objects:
                plain[number] = pdfdoc.PDFIndirectObject(name, document.idToObject[name]).format(document)
            number += 1
        packed = {number: raw.body for number, raw in self._objects.items() if number not in self._streams}
        for body in (*packed.values(), *self._streams.values()):
            document.updateSignature(body)
        identifier = document.signature.hexdigest().encode()
        trailer = b"/Root %b/Info %b/ID[<%b><%b>]" % (
            catalog.format(document),
            information.format(document),
            identifier,
            identifier,
        )
        return serialise(plain, packed, trailer)


class _BareCanvas(Canvas):  # type: ignore[misc]  # ReportLab has no types
    """A canvas whose pages do not begin with a font that is not embedded (ISO 14289-1, 7.21.4.1)."""

    def _make_preamble(self) -> None:
        self._preamble = ""


class _RawValue(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """A value written as it is."""

    def __init__(self, body: bytes = b"null") -> None:
        self.body = body

    def format(self, document: pdfdoc.PDFDocument) -> bytes:  # noqa: ARG002 (ReportLab's signature)
        return self.body


class _RawObject(_RawValue):
    """An indirect object written as it is."""

    __RefOnly__ = 1


class _Information(pdfdoc.PDFInfo):  # type: ignore[misc]  # ReportLab has no types
    """An information dictionary without ReportLab's own fillers and clock."""

    def __init__(self, entries: Mapping[str, bytes]) -> None:
        super().__init__()
        self._entries = entries

    def digest(self, signature: "hashlib._Hash") -> None:
        for value in self._entries.values():
            signature.update(value)

    def format(self, document: pdfdoc.PDFDocument) -> bytes:  # noqa: ARG002 (ReportLab's signature)
        return (
            b"<<"
            + b"".join(b"/%b %b" % (key.encode(), value) for key, value in self._entries.items())
            + b">>"
        )


class _LineBeforeEndstream(pdfdoc.NoEncryption):  # type: ignore[misc]  # ReportLab has no types
    """Ends every stream with a line end (ISO 19005-2, 6.1.7.1): each of them passes the encryption."""

    def encode(self, data: str | bytes) -> "_PaddedBytes":
        raw = data.encode() if isinstance(data, str) else data
        return _PaddedBytes(raw)


class _PaddedBytes(bytes):
    """Stream data and a line end that /Length does not count."""

    _length: int

    def __new__(cls, data: bytes) -> "_PaddedBytes":
        self = super().__new__(cls, data + line_end_after(data))
        self._length = len(data)
        return self

    def __len__(self) -> int:
        return self._length


def _set_keys(holder: pdfdoc.PDFCatalog, keys: Mapping[str, bytes | _RawValue]) -> None:
    """ReportLab writes only the keys it has listed: extend the list of this one object."""
    holder.__NoDefault__ = [*dict.fromkeys([*holder.__NoDefault__, *keys])]
    for key, value in keys.items():
        setattr(holder, key, value)


@contextmanager
def _fixed_settings() -> Iterator[None]:
    before = {name: getattr(rl_config, name) for name in _SETTINGS}
    epoch = os.environ.pop("SOURCE_DATE_EPOCH", None)  # ReportLab reads it; nonsense in it would end the run
    try:
        for name, value in _SETTINGS.items():
            setattr(rl_config, name, value)
        yield
    finally:
        if epoch is not None:
            os.environ["SOURCE_DATE_EPOCH"] = epoch
        for name, value in before.items():
            setattr(rl_config, name, value)
