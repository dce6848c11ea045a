"""TrueType fonts that are embedded as subsets, and the refusal of text that they cannot show."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from unicodedata import bidirectional, category, name

from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont

_NO_BREAK_SPACE = 0xA0
_BYTE_ORDER_MARK = 0xFEFF
_CMAP_BLOCK = 100  # entries allowed in one bfchar block (Adobe Technical Note 5411)


class FontError(ValueError):
    """Text that cannot be shown; `origin` is the place in the content, `message` leaves it out."""

    def __init__(self, character: str, font: str, origin: str, reason: str) -> None:
        self.character, self.font, self.origin = character, font, origin
        self.message = f"the character {_described(character)} {reason}"
        super().__init__(f"{origin}: {self.message}" if origin else self.message)


class MissingGlyph(FontError):  # noqa: N818 (names the fault)
    """The font has no drawing for a character: it would print as an empty box."""

    def __init__(self, character: str, font: str, origin: str) -> None:
        super().__init__(character, font, origin, f"is not in the font {font}; use another character")


class RefusedCharacter(FontError):  # noqa: N818 (names the fault)
    """A character that no tagged document may hold, or that these cannot set.

    Control codes and U+FEFF, right-to-left letters, and marks that stand on the letter before them.
    """

    def __init__(self, character: str, font: str, origin: str) -> None:
        if _right_to_left(character):
            reason = "is a right-to-left letter, which these documents cannot set"
        elif category(character).startswith("M"):
            reason = "is a mark on the letter before it, of which the font has no form with that mark"
        else:
            reason = "is invisible and does not belong in text; delete it"
        super().__init__(character, font, origin, reason)


class EmbeddedFont(TTFont):  # type: ignore[misc]  # ReportLab has no types
    """A TrueType font without shaping whose ToUnicode map is correct for every character."""

    def __init__(self, path: Path) -> None:
        """Open the file; `TTFError` when it is not a TrueType font."""
        super().__init__(str(path), str(path), asciiReadable=0, shapable=False)
        self.label = path.stem
        glyphs: dict[int, int] = self.face.charToGlyph
        self._drawable = frozenset(
            chr(code) for code, glyph in glyphs.items() if glyph and not _refused(chr(code))
        )
        if 0x20 in glyphs:  # a no-break space is drawn as a space
            self._drawable |= {chr(_NO_BREAK_SPACE)}

    def has_glyphs(self, text: str) -> bool:
        """Whether every character of the text can be shown."""
        return self._drawable.issuperset(text)

    def encode(self, text: str, document: PDFDocument, origin: str) -> list[tuple[str, bytes]]:
        """The text as (font resource name, codes) pairs; `FontError` for a character that cannot be shown."""
        if not self._drawable.issuperset(text):
            character = next(each for each in text if each not in self._drawable)
            problem = RefusedCharacter if _refused(character) else MissingGlyph
            raise problem(character, self.label, origin)
        return [
            (self.getSubsetInternalName(subset, document), codes)
            for subset, codes in self.splitString(text, document)
        ]

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802 (ReportLab's name)
        """Write the subsets, then replace ReportLab's ToUnicode maps.

        ReportLab maps code 0 to U+0000, which ISO 14289-1, 7.21.7 forbids, and writes five digits for
        characters above U+FFFF, where ISO 32000-1, 9.10.3 asks for UTF-16BE.
        """
        subsets = [list(subset) for subset in self.state[doc].subsets]
        names = [self.getSubsetInternalName(index, doc)[1:] for index in range(len(subsets))]
        super().addObjects(doc)
        fonts = doc.idToObject["BasicFonts"].dict
        for internal_name, subset in zip(names, subsets, strict=True):
            stream = doc.idToObject[fonts[internal_name].ToUnicode.name]
            stream.content = to_unicode(subset)


def to_unicode(subset: list[int]) -> str:
    """The ToUnicode map of a subset, a list of characters by code (ISO 32000-1, 9.10.3)."""
    entries = [
        f"<{code:02X}> <{chr(character).encode('utf-16-be').hex().upper()}>"
        for code, character in enumerate(subset)
        if character
    ]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for start in range(0, len(entries), _CMAP_BLOCK):
        block = entries[start : start + _CMAP_BLOCK]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join([*lines, "endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"])


@cache
def load_font(path: Path) -> EmbeddedFont:
    """Open a font file once per process: parsing is slow, and one font object serves many documents."""
    return EmbeddedFont(path)


class FontShelf:
    """The fonts of a document by name; each is opened when it is first used."""

    def __init__(self, paths: Mapping[str, Path]) -> None:
        self._paths = paths
        self._opened: dict[str, EmbeddedFont] = {}
        self._faces: dict[bytes, EmbeddedFont] = {}

    def __getitem__(self, name: str) -> EmbeddedFont:
        """The font; ValueError when another file holds the same face: their subsets would clash."""
        if name not in self._opened:
            self._opened[name] = self._open(name)
        return self._opened[name]

    def _open(self, name: str) -> EmbeddedFont:
        font = load_font(self._paths[name].resolve())
        other = self._faces.setdefault(font.face.name, font)
        if other is not font:
            raise ValueError(
                f"{font.fontName} and {other.fontName} are the same font; use one of the two files"
            )
        return font


def has_glyphs(path: Path, text: str) -> bool:
    """Whether the font file can show every character of the text."""
    return load_font(path.resolve()).has_glyphs(text)


def _refused(character: str) -> bool:
    """Without shaping a mark would stand beside its letter (OpenType puts it in place with GPOS tables)."""
    if category(character) in ("Cc", "Cs") or category(character).startswith("M"):
        return True
    return ord(character) in (_BYTE_ORDER_MARK, 0xFFFE, 0xFFFF) or _right_to_left(character)


def _right_to_left(character: str) -> bool:
    return bidirectional(character) in ("R", "AL", "RLE", "RLO", "RLI")


def _described(character: str) -> str:
    shown = f"◌{character}" if category(character).startswith("M") else character
    visible = f"“{shown}” " if character.isprintable() else ""
    return f"{visible}(U+{ord(character):04X} {name(character, 'without a name').lower()})"
