"""Text cut where a line may end, each part with its width: to fill lines is then to add numbers."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

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
HAIR = 1e-6
"""Points that adding up fractions may cost."""


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


Part: TypeAlias = tuple[Piece, str]
"""Some of the text of a piece."""


class Chunk(NamedTuple):
    """What may not be broken: parts of one or more pieces, usually a word with its space.

    `width` in points; `ink` is the width without the spaces at the end.
    """

    parts: tuple[Part, ...]
    width: float
    ink: float


def measured(parts: Sequence[Part]) -> Chunk:
    """A chunk of these parts; at least one."""
    *head, (piece, text) = parts
    before = sum(each.width(some) for each, some in head)
    width, bare = piece.width(text), text.rstrip(" ")
    return Chunk(
        tuple(parts), before + width, before + (width if len(bare) == len(text) else piece.width(bare))
    )


def chunks(pieces: Iterable[Piece]) -> Iterator[Chunk]:
    """Cut pieces at the places where a line may end; a chunk may reach over piece borders."""
    parts: list[Part] = []
    for piece in pieces:
        if parts and not piece.glue and parts[-1][1].endswith(" "):
            yield measured(parts)
            parts = []
        cuts = [part for part in _BREAK_AFTER.split(piece.text) if part]
        for index, text in enumerate(_join_spaces(cuts)):
            if index and parts:
                yield measured(parts)
                parts = []
            parts.append((piece, text))
    if parts:
        yield measured(parts)


def softened(chunk: Chunk) -> list[Chunk]:
    """The chunk, cut at the dots and slashes of addresses in its soft pieces."""
    if not any(piece.soft for piece, _ in chunk.parts):
        return [chunk]
    cuts: list[list[Part]] = [[]]
    for piece, text in chunk.parts:
        first, *more = _SOFT_BREAK.split(text) if piece.soft else [text]
        cuts[-1].append((piece, first))
        cuts += [[(piece, part)] for part in more]
    return [measured(parts) for parts in cuts]


def narrowed(chunk: Chunk, width: float) -> Iterator[Chunk]:
    """Cut a chunk that is wider than the line, as a last resort between characters."""
    if chunk.ink <= width + HAIR:
        yield chunk
        return
    cuts = softened(chunk)
    if len(cuts) > 1:
        yield from (part for cut in cuts for part in narrowed(cut, width))
        return
    parts: list[Part] = []
    used = 0.0
    for piece, text in chunk.parts:
        current = ""
        for char in text:
            step = piece.width(char)
            if (parts or current) and char != " " and used + step > width + HAIR:
                yield measured([*parts, (piece, current)] if current else parts)
                parts, current, used = [], "", 0.0
            current += char
            used += step
        if current:
            parts.append((piece, current))
    if parts:
        yield measured(parts)


def _join_spaces(cuts: list[str]) -> list[str]:
    """Keep a run of spaces with the word before it."""
    out: list[str] = []
    for cut in cuts:
        if out and not cut.strip(" "):
            out[-1] += cut
        else:
            out.append(cut)
    return out
