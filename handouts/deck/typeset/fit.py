"""Does this text fit that room, and at which permitted size? Pure arithmetic on the width table."""

from collections.abc import Sequence
from dataclasses import replace

from handouts.deck.layouts.levels import TextLevel
from handouts.deck.layouts.text_rules import AS_IT_IS, Breaks, TextRules
from handouts.deck.typeset.even import even_width
from handouts.deck.typeset.text import Fitted, Misfit, Paragraph, Room
from handouts.look.lines import Measured, Piece
from handouts.look.units import Points

SLACK = 0.99
"""Share of a width that is filled, because the table knows no kerning."""
_HAIR = Points(0.05)
"""What adding up fractions may cost."""
_SHORT = 0.3
"""A last line below this share of the width holds next to nothing."""
_CLOSE = 0.9
"""A size this close to another looks the same from the back of the room."""


class Typesetter:
    """Sets text into rooms. What it has measured once, in one style, it knows."""

    def __init__(self) -> None:
        self._known: dict[tuple[Piece, ...], Measured] = {}

    def fit(self, paragraphs: Sequence[Paragraph], room: Room, rules: TextRules = AS_IT_IS) -> Fitted:
        """Set text at the largest permitted size at which it fits.

        If it fits at none, the smallest is used, and the text says what is wrong with it.
        """
        for size in rules.sizes or (room.size,):
            text = self._at(paragraphs, room, size, rules.most_lines)
            if text.misfit is None:
                break
        if rules.breaks is Breaks.TIDY:
            text = self._without_short_end(text, room, rules.sizes)
        if rules.breaks is Breaks.EVEN or (rules.breaks is Breaks.TIDY and self._ends_short(text, room)):
            text = replace(text, inset=self._inset(text, room))
        return text

    def height(self, paragraphs: Sequence[Paragraph], room: Room, size: float | None = None) -> Points:
        """Height of text whose first level is set at `size` points."""
        return self._measured(paragraphs, room, size)[1]

    def count(self, entry: Paragraph, room: Room, size: float | None = None) -> int:
        """How many lines a paragraph takes whose level, if it is the first, is set at `size` points."""
        return self.text(entry, room, size).count(_width(entry, room))

    def is_too_wide(self, entry: Paragraph, room: Room, size: float | None = None) -> bool:
        """Whether a word of the paragraph is wider than the room, and would be broken."""
        return self.text(entry, room, size).longest > _width(entry, room)

    def text(self, entry: Paragraph, room: Room, size: float | None = None) -> Measured:
        """The words of a paragraph in their styles."""
        level = room.levels[entry.level]
        base = _base(level, room, size)
        pieces = tuple(
            Piece(
                stretch.text,
                level.style.face_for(bold=bool(stretch.bold), italic=stretch.italic),
                stretch.size or base,
            )
            for stretch in entry.stretches
        )
        known = self._known.get(pieces)
        if known is None:
            known = self._known[pieces] = Measured(pieces)
        return known

    def _measured(
        self, paragraphs: Sequence[Paragraph], room: Room, size: float | None
    ) -> tuple[tuple[int, ...], Points, bool]:
        """Lines of each paragraph, the height of all, and whether a word is too wide."""
        counts, height, wide = [], 0.0, False
        for index, entry in enumerate(paragraphs):
            level, text, width = room.levels[entry.level], self.text(entry, room, size), _width(entry, room)
            counts.append(max(1, text.count(width)))
            wide = wide or text.longest > width
            own = (stretch.size for stretch in entry.stretches if stretch.size)
            height += counts[-1] * level.line(max([_base(level, room, size), *own]))
            if index < len(paragraphs) - 1:
                height += level.after if entry.after is None else entry.after
        return tuple(counts), Points(height), wide

    def _at(
        self, paragraphs: Sequence[Paragraph], room: Room, size: float, most_lines: int | None = None
    ) -> Fitted:
        counts, height, wide = self._measured(paragraphs, room, size)
        line, limit = room.levels[0].line(size), room.height
        over = height - limit if height > limit + _HAIR else Points(0)
        if most_lines is not None:
            limit = min(limit, most_lines * line + Points(0.01))
            over = max(over, (sum(counts) - most_lines) * line)
        if wide:
            over = max(over, line)
        misfit = Misfit(over, size, replace(room, height=limit)) if over else None
        return Fitted(tuple(paragraphs), None if size == room.size else size, counts, height, misfit=misfit)

    def _ends_short(self, text: Fitted, room: Room) -> bool:
        """Whether the last of several lines of the first paragraph holds next to nothing."""
        first = text.paragraphs[0]
        width = _width(first, room)
        lines = self.text(first, room, text.size).lines(width)
        return len(lines) > 1 and lines[-1].width < _SHORT * width

    def _without_short_end(self, text: Fitted, room: Room, sizes: Sequence[float]) -> Fitted:
        """The same text one step smaller, if that saves a last line that holds next to nothing."""
        size = text.size or room.size
        if text.misfit is not None or not self._ends_short(text, room):
            return text
        for smaller in (step for step in sizes if _CLOSE * size <= step < size):
            trial = self._at(text.paragraphs, room, smaller)
            if sum(trial.lines) < sum(text.lines) and trial.misfit is None:
                return trial
        return text

    def _inset(self, text: Fitted, room: Room) -> Points:
        """How far to narrow the box so that the first paragraph breaks evenly."""
        first = text.paragraphs[0]
        width = _width(first, room)
        narrower = width - Points(even_width(self.text(first, room, text.size), width))
        return max(Points(0), narrower) / SLACK


def _width(entry: Paragraph, room: Room) -> Points:
    """Width that the lines of a paragraph may fill."""
    return (room.width - room.levels[entry.level].margin) * SLACK


def _base(level: TextLevel, room: Room, size: float | None) -> float:
    return size if size is not None and level is room.levels[0] else level.style.size
