"""The rule that words stay apart when the lines of an element are read in one go."""

from collections.abc import Iterator
from dataclasses import dataclass

from handouts.tagging.check.rules import Rule
from handouts.tagging.check.violations import Violation
from handouts.tagging.tree import INLINE, Element, Mark, Run

_NEW_LINE = 0.8  # of the larger size: more than a superscript rises, less than any leading
_GAP = 0.1  # of the larger size: half a space
_JOINERS = "-\N{HYPHEN}\N{EN DASH}\N{EM DASH}/"


@dataclass(frozen=True, slots=True)
class _Piece:
    """Text as it is read, with the runs it begins and ends with; a drawing with ActualText has none."""

    text: str
    page: int
    first: Run | None
    last: Run | None


def check_words(block: Element) -> Iterator[Violation]:
    """Words of a block element that fuse at a line end, over a gap, or with a drawing that has ActualText."""
    if block.role in INLINE or block.alt is not None or block.actual_text is not None:
        return
    if len(block.kids) == 1 and isinstance(block.kids[0], Mark) and len(block.kids[0].runs) < 2:
        return  # most cells of a table: a single run has no neighbour
    before: _Piece | None = None
    for piece in _pieces(block):
        if piece is not None and before is not None and _fused(before, piece):
            message = (
                f"“{before.text.split()[-1]}” and “{piece.text.split()[0]}” are read as one word: "
                "put a space at the end of the first"
            )
            yield Violation(Rule.FUSED_WORDS, block.origin, message)
        before = piece


def _pieces(element: Element) -> Iterator[_Piece | None]:
    """Pieces in reading order through inline elements; None where another block comes between."""
    for kid in element.reading_order():
        if isinstance(kid, Element):
            if kid.role not in INLINE:
                yield None
            elif kid.actual_text is not None:
                if kid.actual_text:
                    yield _replaced(kid, kid.actual_text)
            else:
                yield from _pieces(kid)
        elif isinstance(kid, Mark):
            for run in kid.runs:
                yield _Piece(run.text, kid.page, run, run)


def _replaced(element: Element, text: str) -> _Piece:
    runs = [(mark.page, run) for mark in element.marks for run in mark.runs]
    return _Piece(text, runs[0][0], runs[0][1], runs[-1][1]) if runs else _Piece(text, 0, None, None)


def _fused(before: _Piece, after: _Piece) -> bool:
    first, second = before.text[-1], after.text[0]
    if first.isspace() or second.isspace() or first in _JOINERS:
        return False
    if before.last is None or after.first is None:
        return first.isalnum() and second.isalnum()
    size = max(before.last.size, after.first.size)
    new_line = before.page != after.page or abs(before.last.y - after.first.y) > _NEW_LINE * size
    return new_line or abs(after.first.x - before.last.end) > _GAP * size
