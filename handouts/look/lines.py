"""Break styled text into lines. Pure arithmetic; both documents use it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from handouts.look.metrics import face

_LETTER = r"[^\W\d_]"
_BREAK_AFTER = re.compile(
    rf"(?<= )|(?<={_LETTER}{_LETTER}[-‐])(?={_LETTER})|(?<=—)(?=\w)|(?<={_LETTER}/)(?=\w)"
)
"""A line may end after a space, after an em dash, and after a hyphen or slash between letters.

Not inside 24/7, 12-lead, X-ray or a telephone number: those are read as one.
"""
_SOFT_BREAK = re.compile(r"(?<=[A-Za-z0-9][./@])(?=[A-Za-z0-9-]{4})")
"""Where a web or mail address may be cut that is wider than a line: not before a short part such as org."""

SHORT = 0.25
"""A last line of one word is too short below this share of the width."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in one face and size (points), raised by `rise` points.

    `tag` is whatever the caller wants back with each fragment (a run, a link, a source number).
    `glue` forbids a break before the piece: a source number stays with its word. `soft` says that an
    address in it may be cut after its dots and slashes where it is wider than a line.
    """

    text: str
    face: str
    size: float
    rise: float = 0.0
    tracking: float = 0.0
    tag: object = None
    glue: bool = False
    soft: bool = False

    def width(self, text: str | None = None) -> float:
        """Width in points of `text` (all of the piece when left out)."""
        return face(self.face).width(self.text if text is None else text, self.size, self.tracking)


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


@dataclass(frozen=True, slots=True)
class _Chunk:
    """What may not be broken: parts of one or more pieces, usually a word with its space."""

    parts: tuple[tuple[Piece, str], ...]

    @property
    def width(self) -> float:
        return sum(piece.width(text) for piece, text in self.parts)

    @property
    def ink_width(self) -> float:
        """Width without the spaces at the end."""
        *head, (piece, text) = self.parts
        return sum(p.width(t) for p, t in head) + piece.width(text.rstrip(" "))


def break_lines(pieces: Sequence[Piece], width: float) -> tuple[Line, ...]:
    """Fill lines of at most `width` points, breaking as late as possible.

    A word wider than the line is broken between characters, so that nothing is ever lost or drawn
    outside; `longest_word` tells beforehand. No text gives no lines.
    """
    return tuple(map(_line, _rows(pieces, width)))


def mend_last(pieces: Sequence[Piece], width: float) -> tuple[Line, ...]:
    """Break as `break_lines` does, but pull up to two words down to a short word alone on the last line.

    The line above keeps at least half of the width, otherwise the word stays alone.
    """
    rows = _rows(pieces, width)
    for _ in range(2):
        if len(rows) < 2 or not _alone(rows[-1], width):
            break
        above, last = rows[-2][:-1], [rows[-2][-1], *rows[-1]]
        if not above or _line(above).width < width / 2 or _line(last).width > width:
            break
        rows[-2:] = [above, last]
    return tuple(map(_line, rows))


def longest_word(pieces: Sequence[Piece]) -> float:
    """Width in points of the widest stretch that cannot be broken."""
    return max((part.ink_width for chunk in _chunks(pieces) for part in _softened(chunk)), default=0.0)


def balance(pieces: Sequence[Piece], width: float) -> tuple[Line, ...]:
    """Break as `break_lines` does, but as evenly as the same number of lines allows.

    A break after a semicolon or colon is preferred where it costs no extra line.
    """
    greedy = break_lines(pieces, width)
    if len(greedy) < 2:
        return greedy
    low, high = longest_word(pieces), width
    while high - low > 1.0:
        middle = (low + high) / 2
        if len(break_lines(pieces, middle)) <= len(greedy):
            high = middle
        else:
            low = middle
    even = break_lines(pieces, high)
    if len(greedy) == 2:
        return _after_mark(pieces, width) or even
    return even


def _after_mark(pieces: Sequence[Piece], width: float) -> tuple[Line, ...] | None:
    """Two lines broken after a semicolon or colon, if both fit and neither is much shorter."""
    chunks = list(_chunks(pieces))
    for index, chunk in enumerate(chunks[:-1], 1):
        if chunk.parts[-1][1].rstrip(" ").endswith((";", ":")):
            first, second = _line(chunks[:index]), _line(chunks[index:])
            if max(first.width, second.width) <= width and min(first.width, second.width) > 0.35 * max(
                first.width, second.width
            ):
                return (first, second)
    return None


def _rows(pieces: Iterable[Piece], width: float) -> list[list[_Chunk]]:
    """Fill rows as late as possible."""
    rows: list[list[_Chunk]] = []
    used = 0.0
    for chunk in _chunks(pieces):
        for part in _emergency(chunk, width):
            if not rows or used + part.ink_width > width + 1e-6:
                rows.append([])
                used = 0.0
            rows[-1].append(part)
            used += part.width
    return rows


def _alone(row: Sequence[_Chunk], width: float) -> bool:
    """Whether a row is a single word of less than a quarter of the width, its source numbers not counted."""
    line = _line(row)
    words = sum(fragment.width for fragment in line.fragments if not fragment.piece.rise)
    return " " not in line.text.strip(" ") and words < SHORT * width


def _chunks(pieces: Iterable[Piece]) -> Iterator[_Chunk]:
    """Cut pieces at the places where a line may end; a chunk may reach over piece borders."""
    parts: list[tuple[Piece, str]] = []
    for piece in pieces:
        if parts and not piece.glue and parts[-1][1].endswith(" "):
            yield _Chunk(tuple(parts))
            parts = []
        cuts = [part for part in _BREAK_AFTER.split(piece.text) if part]
        for index, text in enumerate(_join_spaces(cuts)):
            if index and parts:
                yield _Chunk(tuple(parts))
                parts = []
            parts.append((piece, text))
    if parts:
        yield _Chunk(tuple(parts))


def _join_spaces(cuts: list[str]) -> list[str]:
    """Keep a run of spaces with the word before it."""
    out: list[str] = []
    for cut in cuts:
        if out and not cut.strip(" "):
            out[-1] += cut
        else:
            out.append(cut)
    return out


def _softened(chunk: _Chunk) -> list[_Chunk]:
    """The chunk, cut at the dots and slashes of addresses in its soft pieces."""
    cuts: list[list[tuple[Piece, str]]] = [[]]
    for piece, text in chunk.parts:
        first, *more = _SOFT_BREAK.split(text) if piece.soft else [text]
        cuts[-1].append((piece, first))
        cuts += [[(piece, part)] for part in more]
    return [_Chunk(tuple(parts)) for parts in cuts]


def _emergency(chunk: _Chunk, width: float) -> Iterator[_Chunk]:
    """Break a chunk that is wider than the line, as a last resort between characters."""
    if chunk.ink_width <= width + 1e-6:
        yield chunk
        return
    cuts = _softened(chunk)
    if len(cuts) > 1:
        yield from (part for cut in cuts for part in _emergency(cut, width))
        return
    parts: list[tuple[Piece, str]] = []
    used = 0.0
    for piece, text in chunk.parts:
        current = ""
        for char in text:
            step = piece.width(char)
            if (parts or current) and char != " " and used + step > width + 1e-6:
                yield _Chunk((*parts, (piece, current)) if current else tuple(parts))
                parts, current, used = [], "", 0.0
            current += char
            used += step
        if current:
            parts.append((piece, current))
    if parts:
        yield _Chunk(tuple(parts))


def _line(chunks: Sequence[_Chunk]) -> Line:
    """Put chunks side by side, joining neighbours that come from the same piece."""
    fragments: list[Fragment] = []
    x = 0.0
    for chunk in chunks:
        for piece, text in chunk.parts:
            if fragments and fragments[-1].piece is piece:
                last = fragments[-1]
                joined = last.text + text
                fragments[-1] = replace(last, text=joined, width=piece.width(joined))
            else:
                fragments.append(Fragment(x, piece.width(text), text, piece))
            x = fragments[-1].x + fragments[-1].width
    last = fragments[-1]
    return Line(tuple(fragments), last.x + last.piece.width(last.text.rstrip(" ")))
