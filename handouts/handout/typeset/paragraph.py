"""Measured text: lines of one style, ready to be placed, with what is to be told about them."""

from dataclasses import dataclass, replace
from typing import Literal

from handouts.diagnostics import Notice
from handouts.handout.typeset.boxes import PlacedNotice, TextLine
from handouts.look.lines import Line
from handouts.look.metrics import face
from handouts.look.type import CAP_MIDDLE, Style

Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Measured lines of one style. Points. Its notices are told only if it is placed."""

    lines: tuple[Line, ...]
    style: Style
    notices: tuple[Notice, ...] = ()

    @property
    def height(self) -> float:
        """Lines times leading."""
        return len(self.lines) * self.style.leading

    @property
    def width(self) -> float:
        """Width of the longest line."""
        return max((line.width for line in self.lines), default=0.0)

    def placed(
        self, x: float, y: float, width: float = 0.0, align: Align = "left"
    ) -> tuple[TextLine | PlacedNotice, ...]:
        """The lines with the paragraph's top at y, aligned in a column of `width` that starts at x."""
        share = {"left": 0.0, "center": 0.5, "right": 1.0}[align]
        first = y + ascent(self.style)
        return (
            *(
                TextLine(x + (width - line.width) * share, first + index * self.style.leading, line)
                for index, line in enumerate(self.lines)
            ),
            *(PlacedNotice(x, y, notice) for notice in self.notices),
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
