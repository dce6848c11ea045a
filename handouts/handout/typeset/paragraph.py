"""What every section builder works with, and how text is set into a measured paragraph."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from handouts.briefing.citations import Citations
from handouts.briefing.logo import Picture
from handouts.briefing.model import Briefing
from handouts.briefing.text import Text
from handouts.diagnostics import Code, Notice, counted
from handouts.handout.typeset.boxes import Ink, Owner, TextLine
from handouts.handout.typeset.inline import Composer
from handouts.locale.model import Locale
from handouts.look.grid import Paper
from handouts.look.lines import Line, Piece, balance, longest_word, mend_last
from handouts.look.metrics import face
from handouts.look.tokens import LaneColours, Look
from handouts.look.type import CAP_MIDDLE, Style
from handouts.tagging import Element, Role

Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Concessions:
    """How far a page has gone down the fit ladder."""

    pictogram: bool = True
    row_less: float = 0.0
    smaller: float = 0.0
    terms_dropped: int = 0
    short_sources: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Measured lines of one style, ready to be placed. Points."""

    lines: tuple[Line, ...]
    style: Style

    @property
    def height(self) -> float:
        """Lines times leading."""
        return len(self.lines) * self.style.leading

    @property
    def width(self) -> float:
        """Width of the longest line."""
        return max((line.width for line in self.lines), default=0.0)

    def placed(self, x: float, y: float, width: float = 0.0, align: Align = "left") -> tuple[TextLine, ...]:
        """The lines with the paragraph's top at y, aligned in a column of `width` that starts at x."""
        share = {"left": 0.0, "center": 0.5, "right": 1.0}[align]
        first = y + ascent(self.style)
        return tuple(
            TextLine(x + (width - line.width) * share, first + index * self.style.leading, line)
            for index, line in enumerate(self.lines)
        )


def ascent(style: Style) -> float:
    """From the top of a line to its baseline: half the extra leading, then the face's ascent. Points."""
    metrics = face(style.face)
    up, down = metrics.ascent * style.size / 1000, metrics.descent * style.size / 1000
    return (style.leading - up - down) / 2 + up


def middle(style: Style) -> float:
    """From the top of a line to the middle of its capitals: where marks and bars are centred. Points."""
    return ascent(style) - CAP_MIDDLE * style.size


def smaller(style: Style, by: float) -> Style:
    """The style `by` points smaller, its leading in proportion."""
    if not by:
        return style
    return replace(style, size=style.size - by, leading=style.leading * (style.size - by) / style.size)


def bold(style: Style) -> Style:
    """The style in its bold face."""
    return replace(style, face=style.bold_face)


@dataclass(slots=True)
class PageContext:
    """One attempt at a document: content, look, and what has been found out so far.

    `root` collects the structure, `remarks` the lines that were taken beyond the usual.
    """

    briefing: Briefing
    look: Look
    locale: Locale
    cited: Citations
    paper: Paper
    composer: Composer
    logo: Picture | None = None
    concessions: Concessions = Concessions()
    root: Element = field(default_factory=lambda: Element(Role.DOCUMENT))
    remarks: list[Notice] = field(default_factory=list)

    @property
    def problems(self) -> list[Notice]:
        """What can never be printed: texts too long for their place, characters without a glyph."""
        return self.composer.problems

    def lane(self, level: str) -> LaneColours:
        """Colours of a level: its lane's if it is one of the two roles."""
        return self.look.lane(self.lane_index(level))

    def lane_index(self, level: str) -> int | None:
        """0 for the left role, 1 for the right one, None for another level."""
        roles = list(self.briefing.roles)
        return roles.index(level) if level in roles else None

    def set(
        self,
        text: Text,
        style: Style,
        owner: Owner,
        width: float,
        *,
        before: tuple[Text, ...] = (),
        colour: str | None = None,
        lead: str | None = None,
        numbers: tuple[int, ...] = (),
        usual: int | None = None,
        most: int | None = None,
        even: bool = False,
        underline: bool = True,
        soft: bool = False,
    ) -> Paragraph:
        """Set a text in a column of `width` points.

        More than `usual` lines are remarked, more than `most` are a problem, and so is a word that is
        wider than the column. `even` breaks the lines as evenly as possible, for headings; elsewhere only
        a short last word gets company. `underline` is for links in running text. The texts in `before`
        stand in front of it and report as themselves. `soft` lets a link's address that is wider than the
        column go on in the next line.
        """
        colour = colour or self.look.colour(style.colour)
        if not text.origin and isinstance(owner, Element):  # interface words report as what they belong to
            text = replace(text, origin=owner.origin)
        pieces = (
            *(
                piece
                for each in before
                for piece in self.composer.pieces(each, style, owner, colour, lead=lead)
            ),
            *self.composer.pieces(
                text, style, owner, colour, lead=lead, numbers=numbers, underline=underline
            ),
        )
        if soft:
            pieces = tuple(
                replace(piece, soft=isinstance(piece.tag, Ink) and piece.tag.target is not None)
                for piece in pieces
            )
        lines = balance(pieces, width) if even else mend_last(pieces, width)
        self.check(text, pieces, lines, width, usual or most, most)
        return Paragraph(lines, style)

    def check(
        self,
        text: Text,
        pieces: Sequence[Piece],
        lines: tuple[Line, ...],
        width: float,
        usual: int | None,
        most: int | None,
    ) -> None:
        """Note a problem or a remark about lines that have been broken."""
        wide = longest_word(pieces) - width
        if most is not None and len(lines) > most:
            rest = lines[most:]
            cut = sum(len(line.text.split()) for line in rest)
            over = sum(line.width for line in rest)
            message = f"{quoted(text)} needs {counted(len(lines), 'line')}; there is room for {most}"
            help_text = f"cut about {counted(cut, 'word')} ({over:.0f} pt)"
            self.problems.append(Notice(Code.DOES_NOT_FIT, text.origin, message, help_text))
        elif wide > 0.01:
            message = f"a word in {quoted(text)} is {wide:.0f} pt wider than its column"
            self.problems.append(Notice(Code.LONG_WORD, text.origin, message, "use a shorter word"))
        elif usual is not None and len(lines) > usual:
            message = f"{quoted(text)} takes {counted(len(lines), 'line')} instead of {usual}"
            self.remarks.append(Notice(Code.EXTRA_LINE, text.origin, message, ""))


def quoted(text: Text, most: int = 50) -> str:
    """The start of a text in quotes, for messages."""
    plain = text.plain
    return f'"{plain}"' if len(plain) <= most else f'"{plain[: most - 1].rstrip()}…"'
