"""Break styled text into lines: it is cut and measured once. Pure arithmetic; both documents use it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from handouts.look.chunks import HAIR, Chunk, Piece, chunks, narrowed, softened

__all__ = ["Fragment", "Line", "Measured", "Piece"]

SHORT = 0.25
"""A last line of one word is too short below this share of the width."""
_NEAR = 1.0
"""Points within which a search for a width ends."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """The part of a piece that stands on one line, `x` points from the line's start."""

    x: float
    width: float
    text: str
    piece: Piece


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its fragments and its width in points (a space at the end not counted)."""

    fragments: tuple[Fragment, ...]
    width: float

    @property
    def text(self) -> str:
        """The line's words; a space stands at the end if more follows after one."""
        return "".join(fragment.text for fragment in self.fragments)


class Measured:
    """Text that has been cut and measured once, and can be broken at any width (points)."""

    __slots__ = ("_chunks", "_rows", "_widest", "longest")

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._rows: dict[float, list[list[Chunk]]] = {}
        self._chunks = tuple(chunks(pieces))
        self._widest = max((chunk.ink for chunk in self._chunks), default=0.0)
        self.longest = max((part.ink for chunk in self._chunks for part in softened(chunk)), default=0.0)
        """Width of the widest stretch that cannot be broken."""

    def count(self, width: float) -> int:
        """How many lines there are at this width."""
        return len(self._broken(width))

    def letters(self, width: float) -> list[int]:
        """How many characters each line holds at this width."""
        return [sum(len(text) for chunk in row for _, text in chunk.parts) for row in self._broken(width)]

    def lines(self, width: float) -> tuple[Line, ...]:
        """Fill lines of at most `width` points, breaking as late as possible.

        A word wider than the line is broken between characters, so that nothing is ever lost or drawn
        outside; `longest` tells beforehand. No text gives no lines.
        """
        return tuple(map(_line, self._broken(width)))

    def mended(self, width: float) -> tuple[Line, ...]:
        """Break as `lines` does, but pull up to two words down to a short word alone on the last line.

        The line above keeps at least half of the width, otherwise the word stays alone.
        """
        rows = list(self._broken(width))
        for _ in range(2):
            if len(rows) < 2 or not _alone(rows[-1], width):
                break
            above, last = rows[-2][:-1], [rows[-2][-1], *rows[-1]]
            if not above or _line(above).width < width / 2 or _line(last).width > width:
                break
            rows[-2:] = [above, last]
        return tuple(map(_line, rows))

    def balanced(self, width: float) -> tuple[Line, ...]:
        """Break as `lines` does, but as evenly as the same number of lines allows.

        A break after a semicolon or colon is preferred where it costs no extra line.
        """
        count = self.count(width)
        if count < 2:
            return self.lines(width)
        even = self._after_mark(width) if count == 2 else None
        return even or self.lines(self.narrowest(count, width, _NEAR))

    def narrowest(self, count: int, width: float, near: float) -> float:
        """The least width, to within `near` points, of no more than `count` lines, which `width` holds."""
        low, high = self.longest, width
        while high - low > near:
            middle = (low + high) / 2
            if self.count(middle) <= count:
                high = middle
            else:
                low = middle
        return high

    def _after_mark(self, width: float) -> tuple[Line, ...] | None:
        """Two lines broken after a semicolon or colon, if both fit and neither is much shorter."""
        for index, chunk in enumerate(self._chunks[:-1], 1):
            if chunk.parts[-1][1].rstrip(" ").endswith((";", ":")):
                pair = _line(self._chunks[:index]), _line(self._chunks[index:])
                shorter, longer = sorted(line.width for line in pair)
                if longer <= width and shorter > 0.35 * longer:
                    return pair
        return None

    def _broken(self, width: float) -> list[list[Chunk]]:
        """Its rows at this width, filled when they are asked for first."""
        if width not in self._rows:
            self._rows[width] = self._filled(width)
        return self._rows[width]

    def _filled(self, width: float) -> list[list[Chunk]]:
        """Fill rows as late as possible."""
        rows: list[list[Chunk]] = []
        used, most = 0.0, width + HAIR
        for part in self._parts(width):
            if not rows or used + part.ink > most:
                rows.append([])
                used = 0.0
            rows[-1].append(part)
            used += part.width
        return rows

    def _parts(self, width: float) -> Iterator[Chunk]:
        if self._widest <= width:
            return iter(self._chunks)
        return (part for chunk in self._chunks for part in narrowed(chunk, width))


def _alone(row: Sequence[Chunk], width: float) -> bool:
    """Whether a row is a single word of less than a quarter of the width, its source numbers not counted."""
    line = _line(row)
    words = sum(fragment.width for fragment in line.fragments if not fragment.piece.rise)
    return " " not in line.text.strip(" ") and words < SHORT * width


def _line(row: Sequence[Chunk]) -> Line:
    """Put chunks side by side, joining neighbours that come from the same piece."""
    fragments: list[Fragment] = []
    x = 0.0
    parts = (part for chunk in row for part in chunk.parts)
    for _, same in groupby(parts, key=lambda part: id(part[0])):
        some = list(same)
        piece, text = some[0][0], "".join(words for _, words in some)
        fragments.append(Fragment(x, piece.width(text), text, piece))
        x = fragments[-1].x + fragments[-1].width
    last = fragments[-1]
    return Line(tuple(fragments), last.x + last.piece.width(last.text.rstrip(" ")))
