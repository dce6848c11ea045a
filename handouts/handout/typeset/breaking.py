"""Composed texts to paragraphs: lines are broken, and remembered for as long as one document is laid out."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from handouts.handout.typeset.inline import Composed
from handouts.handout.typeset.notices import about_lines
from handouts.handout.typeset.paragraph import Paragraph
from handouts.handout.typeset.text_rules import TextRules
from handouts.look.lines import Fragment, Line, Measured, Piece
from handouts.look.type import Style


@dataclass(frozen=True, slots=True)
class _Broken:
    """The lines of some pieces, and the width of the widest stretch that cannot be broken (points)."""

    pieces: Sequence[Piece]
    lines: tuple[Line, ...]
    longest: float

    def of(self, pieces: Sequence[Piece]) -> tuple[Line, ...]:
        """The same lines, of other pieces that say and look the same."""
        own = {id(piece): other for piece, other in zip(self.pieces, pieces, strict=True)}

        def inked(each: Fragment) -> Fragment:
            return Fragment(each.x, each.width, each.text, own[id(each.piece)])

        return tuple(Line(tuple(map(inked, line.fragments)), line.width) for line in self.lines)


@dataclass(frozen=True, slots=True)
class Breaker:
    """Breaks texts into lines; the same words in the same width are broken once.

    A page that does not fit is measured again with each thing that it concedes, and most texts stay alike.
    """

    _known: dict[tuple[object, ...], _Broken] = field(default_factory=dict)

    def paragraph(self, parts: Sequence[Composed], style: Style, width: float, rules: TextRules) -> Paragraph:
        """Texts that follow one another as lines of at most `width` points; they report as the last."""
        pieces = [piece for part in parts for piece in part.pieces]
        broken = self._broken(pieces, width, even=rules.even)
        lines = broken.lines if broken.pieces is pieces else broken.of(pieces)
        told = about_lines(parts[-1].text, lines, broken.longest, width, rules)
        notices = [notice for part in parts for notice in part.notices]
        return Paragraph(lines, style, (*notices, *((told,) if told else ())))

    def _broken(self, pieces: Sequence[Piece], width: float, *, even: bool) -> _Broken:
        key = (width, even, *(_looks(piece) for piece in pieces))
        if key not in self._known:
            measured = Measured(pieces)
            lines = measured.balanced(width) if even else measured.mended(width)
            self._known[key] = _Broken(pieces, lines, measured.longest)
        return self._known[key]


def _looks(piece: Piece) -> tuple[object, ...]:
    """All of a piece that counts for breaking lines: everything but its tag."""
    return (piece.text, piece.face, piece.size, piece.rise, piece.tracking, piece.glue, piece.soft)
