"""What the package takes for granted about ReportLab's inside; each failure says what has changed."""

import zlib
from io import BytesIO

import pytest
import reportlab
from reportlab import rl_config
from reportlab.lib.utils import TimeStamp
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from handouts.tagging import compat
from handouts.tagging.compat import PdfFile
from tests.tagging.sample import FONTS, REGULAR

CHANGED = f"ReportLab {reportlab.Version} has changed: "
HOOKS = [
    (Canvas, "_make_preamble", "the hook that leaves out the font which is not embedded"),
    (Canvas, "addLiteral", "the way to put operators on a page"),
    (Canvas, "getpdfdata", "the way to get the finished bytes"),
    (pdfdoc.PDFDocument, "GetPDFData", "the way to prepare fonts and outline before writing"),
    (pdfdoc.PDFDocument, "Reference", "the way to register an object"),
    (pdfdoc.PDFDocument, "updateSignature", "the way to make the identifier depend on the content"),
    (pdfdoc.NoEncryption, "encode", "the hook that every stream passes"),
    (pdfdoc.PDFInfo, "digest", "the part that the information dictionary has in the identifier"),
    (TTFont, "splitString", "the way to encode text for a font subset"),
    (TTFont, "getSubsetInternalName", "the resource name of a font subset"),
    (TTFont, "addObjects", "the hook where ToUnicode maps are mended"),
]


@pytest.mark.parametrize(
    ("owner", "name", "purpose"), HOOKS, ids=lambda value: getattr(value, "__name__", str(value))
)
def test_the_hooks_exist(owner: type, name: str, purpose: str) -> None:
    assert callable(getattr(owner, name, None)), f"{CHANGED}{owner.__name__}.{name} is gone, {purpose}"


@pytest.fixture
def canvas() -> Canvas:
    canvas = Canvas(BytesIO(), invariant=1)
    canvas.addLiteral("0 0 1 1 re f")
    canvas.showPage()
    return canvas


def test_a_canvas_keeps_its_document_and_pages(canvas: Canvas) -> None:
    document = getattr(canvas, "_doc", None)
    assert isinstance(document, pdfdoc.PDFDocument), f"{CHANGED}Canvas._doc is no PDFDocument"
    pages = getattr(getattr(document, "Pages", None), "pages", None)
    assert pages, f"{CHANGED}PDFDocument.Pages.pages does not list the pages"
    name = getattr(pages[0], "__InternalName__", None)
    assert name in document.idToObjectNumberAndVersion, f"{CHANGED}a page has no object number"


def test_pages_and_catalog_list_their_keys(canvas: Canvas) -> None:
    for holder in (canvas._doc.Pages.pages[0], canvas._doc.Catalog):
        keys = getattr(holder, "__NoDefault__", None)
        kind = type(holder).__name__
        assert isinstance(keys, list), f"{CHANGED}{kind}.__NoDefault__ no longer lists the keys"
        compat._set_keys(holder, {"OurKey": b"/OurValue"})
        assert "OurKey" not in type(holder).__NoDefault__, "one file's keys leak into every other file"
        assert b"/OurKey /OurValue" in holder.format(canvas._doc), f"{CHANGED}{kind} ignores added keys"


def test_a_page_begins_with_an_unembedded_font_which_we_leave_out(canvas: Canvas) -> None:
    assert "Tf" in canvas._preamble, f"{CHANGED}Canvas._preamble no longer sets a font; _BareCanvas may go"
    file = PdfFile("en", {})
    file.append("0 0 1 1 re f")
    file.close_page(10, 10)
    assert b"Helvetica" not in file.save()


def test_streams_get_a_line_end_which_reportlab_does_not_write() -> None:
    document = pdfdoc.PDFDocument()
    for data in (b"abc", b"abc\n", b"abc\r"):
        stock = pdfdoc.PDFStream(content=data).format(document)
        assert stock.endswith(data + b"endstream\n"), f"{CHANGED}PDFStream writes a line end by itself"
    document.encrypt = compat._LineBeforeEndstream()
    for data, end in ((b"abc", b"\n"), (b"abc\n", b"\n"), (b"abc\r", b"\r\n")):
        ours = pdfdoc.PDFStream(content=data).format(document)
        assert ours.endswith(data + end + b"endstream\n"), f"{CHANGED}streams no longer pass document.encrypt"
        assert b"/Length %d" % len(data) in ours


def test_the_settings_that_change_bytes_exist_and_are_put_back() -> None:
    before = {name: getattr(rl_config, name, "missing") for name in compat._SETTINGS}
    assert "missing" not in before.values(), f"{CHANGED}one of the settings {sorted(before)} is gone"
    with compat._fixed_settings():
        assert {name: getattr(rl_config, name) for name in before} == compat._SETTINGS
    assert {name: getattr(rl_config, name) for name in before} == before


def test_the_identifier_is_made_from_the_signature(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    assert TimeStamp(1).t == 1, f"{CHANGED}SOURCE_DATE_EPOCH no longer wins over invariant=1"
    identifiers = []
    for body in (b"(a)", b"(a)", b"(b)"):
        file = PdfFile("en", {})
        file.add(body)
        file.close_page(10, 10)
        identifiers.append(file.save().rsplit(b"/ID[", 1)[1].split(b"]")[0])
    assert identifiers[0] == identifiers[1] != identifiers[2], f"{CHANGED}no signature"


def test_font_subsets_are_where_we_mend_them() -> None:
    document = pdfdoc.PDFDocument(compression=1)
    font = TTFont("stock", str(FONTS[REGULAR]), asciiReadable=0, shapable=False)
    ((subset, _),) = font.splitString("A", document)
    name = font.getSubsetInternalName(subset, document)[1:]
    assert font.state[document].subsets[0][1] == ord("A"), f"{CHANGED}TTFont.state no longer lists subsets"
    font.addObjects(document)
    entry = document.idToObject["BasicFonts"].dict[name]
    stream = document.idToObject[entry.ToUnicode.name]
    assert "<00> <0000>" in stream.content, f"{CHANGED}code 0 is no longer mapped"
    assert stream.filters == [pdfdoc.PDFZCompress]


def test_pages_are_compressed_without_ascii85() -> None:
    file = PdfFile("en", {})
    file.append("0 0 1 1 re f")
    file.close_page(10, 10)
    data = file.save()
    assert b"ASCII85" not in data
    stream = data.split(b"stream\n", 1)[1].split(b"\nendstream")[0]
    assert b"0 0 1 1 re f" in zlib.decompress(stream)


def test_our_own_writing_of_objects_is_used() -> None:
    file = PdfFile("en", {})
    number = file.add(b"(packed)")
    file.close_page(10, 10)
    data = file.save()
    assert b"/Type/ObjStm" in data, f"{CHANGED}GetPDFData no longer calls the document's format()"
    assert b"%d 0 obj" % number not in data
