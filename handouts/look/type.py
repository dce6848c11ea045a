"""Type tokens: faces, sizes and leading of every text style. All sizes in points."""

from dataclasses import dataclass, field

REGULAR = "SourceSansPro-Regular"
SEMIBOLD = "SourceSansPro-Semibold"
BOLD = "SourceSansPro-Bold"
BLACK = "SourceSansPro-Black"
ITALIC = "SourceSansPro-It"
BOLD_ITALIC = "SourceSansPro-BoldIt"
CAP_MIDDLE = 0.33
"""Half the height of a capital of the print face, in em: where marks and bars beside a line are centred."""
DECK_REGULAR = "Calibri"
DECK_BOLD = "Calibri-Bold"
DECK_ITALIC = "Calibri-Italic"
DECK_BOLD_ITALIC = "Calibri-BoldItalic"
_SLANTED = {
    REGULAR: ITALIC,
    SEMIBOLD: BOLD_ITALIC,
    BOLD: BOLD_ITALIC,
    BLACK: BOLD_ITALIC,
    DECK_REGULAR: DECK_ITALIC,
    DECK_BOLD: DECK_BOLD_ITALIC,
}
"""The italic of a face. In other fonts of a template italic counts as wide as upright."""
HOST_OPENER_SIZES = (44.0, 40.0, 36.0, 32.0, 28.0, 24.0)
HOST_QUESTION_SIZES = (36.0, 34.0, 32.0, 30.0, 28.0, 26.0, 24.0)
HOST_TITLE_SIZES = (36.0, 32.0, 28.0, 26.0, 24.0)
"""Sizes of titles in the places that an agency's template has for them, in points, largest first."""
DECK_LINE = 1.2207
"""Height of Calibri's own line in em: what 100 % line spacing means in PowerPoint."""


@dataclass(frozen=True, slots=True)
class Style:
    """A text style: face for plain and for bold runs, size, leading, colour token, tracking (points)."""

    face: str
    size: float
    leading: float
    colour: str = "ink"
    bold_face: str = BOLD
    tracking: float = 0.0
    slants: bool = True
    """Whether italic is set in italics; large print sets it bold, which is easier to read."""

    def face_for(self, *, bold: bool, italic: bool) -> str:
        """The face of bold or italic words in this style."""
        face = self.bold_face if bold or (italic and not self.slants) else self.face
        return _SLANTED.get(face, face) if italic and self.slants else face


def _print(face: str, size: float, leading: float, colour: str = "ink", tracking: float = 0.0) -> Style:
    return Style(face, size, leading, colour, BOLD, tracking)


def _large(face: str, size: float, leading: float, colour: str = "ink", tracking: float = 0.0) -> Style:
    return Style(face, size, leading, colour, BOLD, tracking, slants=False)


def _deck(size: float, leading: float, colour: str = "ink", *, bold: bool = False) -> Style:
    return Style(DECK_BOLD if bold else DECK_REGULAR, size, leading, colour, DECK_BOLD)


@dataclass(frozen=True, slots=True)
class PrintType:
    """Styles of the standard handout. 8 pt is the floor, superscripts excepted."""

    kicker: Style = _print(SEMIBOLD, 9.5, 12, "ink2")
    title: Style = _print(BOLD, 28.5, 32, tracking=-0.3)
    h2: Style = _print(BOLD, 20, 22, tracking=-0.2)
    lede: Style = _print(REGULAR, 13.5, 17.5)
    intro: Style = _print(REGULAR, 10.5, 13.4)
    role_name: Style = _print(BOLD, 19, 20, "white")
    role_full: Style = _print(REGULAR, 10.5, 13, "white")
    rail: Style = _print(BOLD, 12, 14)
    rail_note: Style = _print(REGULAR, 9, 11.5, "ink2")
    body: Style = _print(REGULAR, 10.5, 13.6)
    table: Style = _print(REGULAR, 10, 12.4)
    table_label: Style = _print(SEMIBOLD, 10, 12.4)
    table_head: Style = _print(BOLD, 11, 12.4)
    chart_label: Style = _print(REGULAR, 10.5, 13)
    shared: Style = _print(REGULAR, 9.5, 11.2)
    matrix: Style = _print(REGULAR, 9.5, 11.5)
    matrix_head: Style = _print(BOLD, 9.5, 11.5)
    matrix_group: Style = _print(BOLD, 9.5, 11.5)
    note: Style = _print(REGULAR, 8.5, 11.5, "ink2")
    key: Style = _print(REGULAR, 10, 12.4)
    ladder_name: Style = _print(BOLD, 12.5, 14.5)
    ladder_hours: Style = _print(BOLD, 9.5, 11.4)
    ladder_text: Style = _print(REGULAR, 9.5, 11.4)
    myth: Style = _print(REGULAR, 10, 12.6, "ink2")
    myth_label: Style = _print(BOLD, 10, 12.6, "ink2")
    fact: Style = _print(REGULAR, 10, 12.6)
    fact_label: Style = _print(BOLD, 10, 12.6)
    glossary: Style = _print(REGULAR, 9.5, 11.8)
    call_number: Style = _print(BLACK, 38, 38, "white")
    call_head: Style = _print(BOLD, 12.5, 15, "white")
    call_text: Style = _print(REGULAR, 10, 12.6, "white")
    contact_name: Style = _print(BOLD, 9, 11.4)
    contact_line: Style = _print(REGULAR, 9, 11.4)
    source: Style = _print(REGULAR, 8, 10, "ink2")
    source_number: Style = _print(BOLD, 8, 10)
    footer: Style = _print(REGULAR, 8, 10, "ink2")
    superscript_scale: float = 0.64
    superscript_rise: float = 0.37
    """Raise and size of source numbers, in em of the text they follow."""


@dataclass(frozen=True, slots=True)
class LargePrintType:
    """Styles of the large-print handout: body 18 pt, nothing under 14 pt, ink instead of gray."""

    kicker: Style = _large(SEMIBOLD, 16, 20)
    title: Style = _large(BOLD, 36, 41, tracking=-0.3)
    lede: Style = _large(REGULAR, 20, 28)
    heading: Style = _large(BOLD, 24, 28)
    subheading: Style = _large(BOLD, 20, 25)
    role_name: Style = _large(BOLD, 28, 32, "white")
    role_full: Style = _large(REGULAR, 18, 23, "white")
    body: Style = _large(REGULAR, 18, 25)
    label: Style = _large(BOLD, 18, 25)
    call_number: Style = _large(BLACK, 64, 80, "white")
    call_head: Style = _large(BOLD, 24, 28, "white")
    call_text: Style = _large(REGULAR, 18, 25, "white")
    source: Style = _large(REGULAR, 16, 22)
    source_number: Style = _large(BOLD, 16, 22)
    footer: Style = _large(REGULAR, 14, 18)
    superscript_scale: float = 0.78
    """14 pt beside 18 pt text: the floor holds for source numbers too."""
    superscript_rise: float = 0.3


@dataclass(frozen=True, slots=True)
class DeckType:
    """Styles of the deck. Where a text may have one of several sizes, `*_sizes` lists them, largest first."""

    kicker: Style = _deck(22, 26, "soft_dark", bold=True)
    cover_title: Style = _deck(66, 70, "white", bold=True)
    subtitle: Style = _deck(24, 32, "white")
    section_title: Style = _deck(60, 64, "white", bold=True)
    section_number: Style = _deck(150, 150, "soft_dark", bold=True)
    section_text: Style = _deck(26, 34, "white")
    case: Style = _deck(54, 62, "white", bold=True)
    question: Style = _deck(34, 40, "white", bold=True)
    prompt: Style = _deck(24, 30, "soft_dark")
    title: Style = _deck(36, 41, bold=True)
    lane_heading: Style = _deck(32, 34, "white", bold=True)
    lane_subtitle: Style = _deck(18, 21, "white")
    fact: Style = _deck(26, 31)
    panel_name: Style = _deck(46, 52, "white", bold=True)
    panel_text: Style = _deck(28, 34, "white")
    panel_before: Style = _deck(26, 31, "white")
    big_number: Style = _deck(54, 62, "white", bold=True)
    big_unit: Style = _deck(32, 38, "white", bold=True)
    agenda_number: Style = _deck(44, 50, "ink3", bold=True)
    agenda_head: Style = _deck(28, 33, bold=True)
    agenda_line: Style = _deck(22, 27, "ink2")
    row_number: Style = _deck(28, 33, "ink3", bold=True)
    row_head: Style = _deck(24, 28, bold=True)
    row_line: Style = _deck(20, 24, "ink2")
    table: Style = _deck(24, 28)
    table_head: Style = _deck(26, 31, "white", bold=True)
    table_corner: Style = _deck(20, 24, "ink2")
    matrix: Style = _deck(20, 24)
    matrix_head: Style = _deck(22, 26, bold=True)
    chart: Style = _deck(26, 31)
    ladder_name: Style = _deck(32, 36, bold=True)
    ladder_hours: Style = _deck(22, 27, bold=True)
    ladder_text: Style = _deck(22, 27)
    ladder_intro: Style = _deck(26, 33)
    myth_label: Style = _deck(26, 31, "ink2", bold=True)
    myth: Style = _deck(34, 40, "ink2")
    myth_fact: Style = _deck(32, 39, bold=True)
    share_number: Style = _deck(46, 52, "white", bold=True)
    share_text: Style = _deck(24, 29, "white")
    caption: Style = _deck(20, 24, "ink2")
    conclusion: Style = _deck(26, 31, bold=True)
    answer_heading: Style = _deck(28, 33, "white", bold=True)
    answer: Style = _deck(24, 29)
    shared: Style = _deck(28, 34)
    quiz_question: Style = _deck(48, 56, "white", bold=True)
    choice: Style = _deck(30, 36, "white")
    choice_number: Style = _deck(30, 36, "soft_dark", bold=True)
    graded: Style = _deck(28, 34)
    because: Style = _deck(24, 29)
    lettering: Style = _deck(28, 34, "lane2", bold=True)
    call_number: Style = _deck(200, 200, "white", bold=True)
    call: Style = _deck(40, 47, "white", bold=True)
    reassurance: Style = _deck(26, 31, "soft_dark")
    contact_name: Style = _deck(20, 24, bold=True)
    contact_line: Style = _deck(18, 22)
    source: Style = _deck(18, 22.5)
    source_number: Style = _deck(18, 22.5, bold=True)
    caveat: Style = _deck(20, 25)
    note: Style = _deck(18, 22)
    foot: Style = _deck(14, 17, "ink2")
    slide_number: Style = _deck(14, 17, bold=True)
    fact_sizes: tuple[float, ...] = (26, 24, 22)
    table_sizes: tuple[float, ...] = (24, 22, 20)
    matrix_sizes: tuple[float, ...] = (20,)
    title_sizes: tuple[float, ...] = (36, 32)
    cover_sizes: tuple[float, ...] = (66, 60, 54, 48)
    section_sizes: tuple[float, ...] = (60, 54, 48, 40)
    case_sizes: tuple[float, ...] = (54, 48, 44, 40, 36)
    question_sizes: tuple[float, ...] = (34, 30, 26)
    myth_sizes: tuple[float, ...] = (34, 30, 26)
    myth_fact_sizes: tuple[float, ...] = (32, 30, 26)
    quiz_sizes: tuple[float, ...] = (48, 44, 40, 36)
    choice_sizes: tuple[float, ...] = (30, 28, 26, 24)
    list_sizes: tuple[float, ...] = (28, 26, 24)
    answer_sizes: tuple[float, ...] = (24, 22)
    intro_sizes: tuple[float, ...] = (26, 24, 22)
    conclusion_sizes: tuple[float, ...] = (26, 24, 22)
    because_sizes: tuple[float, ...] = (24, 22, 20)
    caveat_sizes: tuple[float, ...] = (20, 18)
    contact_name_sizes: tuple[float, ...] = (20, 18)
    call_sizes: tuple[float, ...] = (40, 36, 32)
    call_number_sizes: tuple[float, ...] = (200, 160, 120)
    block_scales: tuple[float, ...] = (1.0, 0.9, 0.82)
    """How far the text in the blocks of the ladder may shrink, as shares of its own size."""
    smallest: float = 18
    smallest_foot: float = 14
    notes: float = 12


@dataclass(frozen=True, slots=True)
class Type:
    """All type scales."""

    print: PrintType = field(default_factory=PrintType)
    large: LargePrintType = field(default_factory=LargePrintType)
    deck: DeckType = field(default_factory=DeckType)
