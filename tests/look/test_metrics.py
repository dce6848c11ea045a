import json
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import TTFont as PdfFont

from handouts.look import metrics
from handouts.look.metrics import face
from handouts.look.tokens import PRINT_FONTS
from handouts.look.type import DECK_BOLD, DECK_BOLD_ITALIC, DECK_ITALIC, DECK_REGULAR
from tests.tools import carlito

CARLITO = {
    DECK_REGULAR: "Carlito-Regular.ttf",
    DECK_BOLD: "Carlito-Bold.ttf",
    DECK_ITALIC: "Carlito-Italic.ttf",
    DECK_BOLD_ITALIC: "Carlito-BoldItalic.ttf",
}
SAMPLE = "EMTs’ “own” 120–200 hours – $44,470; 56 % of naïve cafés… (AED/CPR) Ä ß Ł ½ µg"


def advances(path):
    font = TTFont(path)
    scale = 1000 / font["head"].unitsPerEm
    table = {
        code: round(font["hmtx"][glyph][0] * scale)
        for code, glyph in font.getBestCmap().items()
        if 0x20 <= code <= 0xFFFF and code != 0xFEFF
    }
    hhea = font["hhea"]
    return table, round(hhea.ascent * scale), round(-hhea.descent * scale)


@pytest.mark.parametrize("name", PRINT_FONTS)
def test_the_width_table_has_the_advances_of_the_embedded_fonts(name):
    table, ascent, descent = advances(PRINT_FONTS[name])
    made = face(name)
    assert len(table) > 500
    assert made.widths == table
    assert (made.ascent, made.descent) == (ascent, descent)


@pytest.mark.parametrize("name", CARLITO)
def test_the_width_table_has_the_advances_of_carlito_for_the_deck(name):
    table, ascent, descent = advances(carlito(CARLITO[name]))
    made = face(name)
    assert (made.ascent, made.descent) == (ascent, descent)
    shared = made.widths.keys() & table.keys()
    assert set(map(ord, SAMPLE)) <= shared
    assert {code: made.widths[code] for code in shared} == {code: table[code] for code in shared}


@pytest.mark.parametrize("name", PRINT_FONTS)
def test_text_is_as_wide_as_the_pdf_library_draws_it(name):
    pdfmetrics.registerFont(PdfFont(name, str(PRINT_FONTS[name])))
    assert face(name).width(SAMPLE, 10.5) == pytest.approx(stringWidth(SAMPLE, name, 10.5), abs=0.01)


def test_width_grows_with_size_and_tracking():
    regular = face(DECK_REGULAR)
    assert regular.width("", 20) == 0
    assert regular.width("EMT", 20) == pytest.approx(2 * regular.width("EMT", 10))
    assert regular.width("EMT", 10, -0.3) == pytest.approx(regular.width("EMT", 10) - 0.9)


def test_figures_of_the_print_face_are_all_as_wide():
    for name in PRINT_FONTS:
        assert len({face(name).width(digit, 10) for digit in "0123456789"}) == 1


def test_a_character_that_a_font_lacks_is_known_and_measured_wide():
    regular = face(DECK_REGULAR)
    assert regular.lacking("caf\u00e9 \u4e2d, \u4e2d\u6587") == ["\u4e2d", "\u6587"]
    assert regular.lacking("") == []
    assert regular.width("\u4e2d", 10) == 10


def test_an_unknown_face_is_a_mistake_of_ours():
    with pytest.raises(KeyError):
        face("Comic Sans")


def test_the_table_is_small_and_has_the_ten_faces():
    path = Path(metrics.__file__).with_name("widths.json")
    assert path.stat().st_size < 80_000
    assert set(json.loads(path.read_text(encoding="utf-8"))) == {*PRINT_FONTS, *CARLITO}
