"""Fonts: what can be shown, and how it is read back."""

import datetime
import shutil
from io import BytesIO
from pathlib import Path

import page
import pikepdf
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from reportlab.pdfbase.ttfonts import TTFont

from handouts.tagging import MissingGlyph, Role, TaggedDocument, has_glyphs
from handouts.tagging.fonts import EmbeddedFont, FontShelf, RefusedCharacter, load_font, to_unicode
from tests.pdf_audit import audit
from tests.tagging.sample import FONTS, INK, REGULAR, new_document, one_page, write

PATH = FONTS[REGULAR]


def test_a_font_knows_what_it_can_show() -> None:
    assert has_glyphs(PATH, "EMT – paramedic: ½ “yes” ✓\N{NO-BREAK SPACE}")
    assert has_glyphs(PATH, "")
    assert not has_glyphs(PATH, "ok \N{SNOWMAN}")
    assert not has_glyphs(PATH, "\N{ZERO WIDTH SPACE}")


@pytest.mark.parametrize(
    "character",
    [
        *("\0", "\n", "\t", "\x7f", "\N{ZERO WIDTH NO-BREAK SPACE}", "\ud800", "\N{HEBREW LETTER ALEF}"),
        *("\N{COMBINING ACUTE ACCENT}", "\N{COMBINING DIAERESIS}", "\N{COMBINING ENCLOSING CIRCLE}"),
    ],
)
def test_characters_that_do_not_belong_in_text_are_refused(character: str) -> None:
    document = new_document()
    with pytest.raises(RefusedCharacter, match=r"^p: the character .*U\+"):
        write(document, one_page(document).add(Role.P, origin="p"), 0, 0, f"a{character}")


def test_a_missing_glyph_is_never_an_empty_box() -> None:
    document = new_document()
    with pytest.raises(MissingGlyph) as caught:
        write(document, one_page(document).add(Role.P, origin="p"), 0, 0, "a\N{SNOWMAN}")
    assert (caught.value.character, caught.value.font, caught.value.origin) == ("\N{SNOWMAN}", REGULAR, "p")


def test_code_zero_is_not_mapped_and_large_characters_are_utf_16() -> None:
    text = to_unicode([0, ord("A"), 0x1F691])
    assert "2 beginbfchar\n<01> <0041>\n<02> <D83DDE91>\nendbfchar" in text


def test_a_block_of_the_map_has_at_most_a_hundred_entries() -> None:
    text = to_unicode([0, *range(0x100, 0x1FF)])
    assert [line for line in text.splitlines() if "beginbfchar" in line] == [
        "100 beginbfchar",
        "100 beginbfchar",
        "55 beginbfchar",
    ]


@pytest.fixture(scope="module")
def wide_font(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A made-up font with 300 letters below and one ambulance above U+FFFF, so that it needs two subsets."""
    characters = [0x20, *range(0x100, 0x100 + 300), 0x1F691]
    names = [".notdef", *(f"u{code:X}" for code in characters)]
    pen = TTGlyphPen(None)
    for point, move in (((100, 0), pen.moveTo), ((500, 0), pen.lineTo), ((300, 700), pen.lineTo)):
        move(point)
    pen.closePath()
    glyph = pen.glyph()
    builder = FontBuilder(1000)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({code: f"u{code:X}" for code in characters})
    builder.setupGlyf(dict.fromkeys(names, glyph))
    builder.setupHorizontalMetrics(dict.fromkeys(names, (600, 100)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Wide", "styleName": "Regular", "psName": "Wide-Regular"})
    builder.setupOS2()
    builder.setupPost()
    path = tmp_path_factory.mktemp("fonts") / "Wide.ttf"
    builder.save(path)
    return path


def test_text_in_several_subsets_reads_back_whole(wide_font: Path) -> None:
    text = "".join(map(chr, range(0x100, 0x100 + 300))) + " \N{AMBULANCE}"
    created = datetime.date(2026, 1, 15)
    document = TaggedDocument(title="Wide", language="en", created=created, fonts={"Wide": wide_font})
    document.begin_page(612, 792)
    with document.content(document.tree.document.add(Role.P)):
        document.text(10, 10, text, "Wide", 10, INK)
    document.end_page()
    data = document.finish()
    found = audit(data)
    assert found.problems == []
    assert found.text("P") == [text]
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
        assert page.validate_pdf_bytes(data, profile=profile).failures == []


def test_a_no_break_space_is_shown_as_a_space() -> None:
    document = new_document()
    write(document, one_page(document).add(Role.P), 0, 0, "9\N{NO-BREAK SPACE}hours")
    document.end_page()
    assert audit(document.finish()).text("P") == ["9 hours"]


def test_only_used_fonts_are_embedded_and_none_is_borrowed() -> None:
    document = new_document()
    one_page(document)
    document.end_page()
    with pikepdf.open(BytesIO(document.finish())) as file:
        fonts = file.pages[0].Resources.Font
        assert [str(font.BaseFont) for font in fonts.values()] == ["/AAAAAA+SourceSansPro-Regular"]


def test_one_font_serves_documents_made_at_the_same_time() -> None:
    first, second = new_document(), new_document()
    for document, word in ((first, "Alpha"), (second, "Omega")):
        write(document, one_page(document).add(Role.P), 0, 0, word)
    for document, word in ((second, "Omega"), (first, "Alpha")):
        document.end_page()
        assert audit(document.finish()).text("P") == [word]


def test_a_font_is_parsed_once() -> None:
    assert load_font(PATH.resolve()) is load_font(PATH.resolve())
    assert isinstance(load_font(PATH.resolve()), EmbeddedFont)


def test_two_files_of_one_face_are_refused(tmp_path: Path) -> None:
    copy = tmp_path / "copy.ttf"
    shutil.copy(PATH, copy)
    shelf = FontShelf({"a": PATH, "b": copy})
    assert shelf["a"] is load_font(PATH.resolve())
    with pytest.raises(ValueError, match="are the same font"):
        shelf["b"]
    shelf = FontShelf({"a": PATH, "b": PATH})
    assert shelf["a"] is shelf["b"]


def test_a_font_that_is_not_used_is_not_opened(tmp_path: Path) -> None:
    shelf = FontShelf({"a": PATH, "b": tmp_path / "not there.ttf"})
    assert shelf["a"].has_glyphs("EMT")


def test_widths_agree_with_reportlab() -> None:
    font = load_font(PATH.resolve())
    assert font.stringWidth("EMT", 10) == TTFont("check", str(PATH), shapable=False).stringWidth("EMT", 10)
