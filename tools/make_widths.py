"""Make handouts/look/widths.json: advance widths of the fonts, so that text is measured without font files.

Run: python tools/make_widths.py FOLDER, which holds Carlito-Regular.ttf, -Bold, -Italic and -BoldItalic.
Carlito has the advance widths of Calibri (it was drawn to be metric-compatible).
"""

import json
import sys
from pathlib import Path

from fontTools.ttLib import TTFont

from handouts.look.tokens import PRINT_FONTS
from handouts.look.type import DECK_BOLD, DECK_BOLD_ITALIC, DECK_ITALIC, DECK_REGULAR

OUT = Path(__file__).parent.parent / "handouts" / "look" / "widths.json"
CARLITO = {
    DECK_REGULAR: "Carlito-Regular.ttf",
    DECK_BOLD: "Carlito-Bold.ttf",
    DECK_ITALIC: "Carlito-Italic.ttf",
    DECK_BOLD_ITALIC: "Carlito-BoldItalic.ttf",
}
LAST = 0xFFFF


def table(path: Path) -> dict[str, object]:
    """Widths in thousandths of an em, as runs of neighbouring code points; ascent and descent likewise."""
    font = TTFont(path)
    scale = 1000 / font["head"].unitsPerEm
    advances = font["hmtx"]
    runs: dict[str, list[int]] = {}
    start, previous = 0, -2
    glyphs = font.getBestCmap()
    # Carlito has no no-break space; Calibri has one as wide as a space, and programs draw a space for it.
    glyphs.setdefault(0xA0, glyphs[0x20])
    for code, glyph in sorted(glyphs.items()):
        if not 0x20 <= code <= LAST or code == 0xFEFF:
            continue
        if code != previous + 1:
            start = code
        runs.setdefault(f"{start:04X}", []).append(round(advances[glyph][0] * scale))
        previous = code
    hhea = font["hhea"]
    return {
        "ascent": round(hhea.ascent * scale),
        "descent": round(-hhea.descent * scale),
        "widths": runs,
    }


def main() -> None:
    """Write the table."""
    faces = {name: table(path) for name, path in PRINT_FONTS.items()}
    faces |= {name: table(Path(sys.argv[1], file)) for name, file in CARLITO.items()}
    OUT.write_text(json.dumps(faces, separators=(",", ":")).replace('},"', '},\n"') + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
