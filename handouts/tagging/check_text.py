"""The rule that words stay apart when the lines of an element are read in one go."""

from collections.abc import Iterator
from dataclasses import dataclass

from handouts.tagging.tree import INLINE, Element, Mark
from handouts.tagging.violations import Violation

_NEW_LINE = 0.8  # of the larger size: more than a superscript rises, less than any leading
_JOINERS = "-\N{HYPHEN}\N{EN DASH}\N{EM DASH}/"


@dataclass(frozen=True, slots=True)
class _Piece:
    """Text and where it stands; `page` is None for a drawing that ActualText stands for."""

    text: str
    page: int | None
    y: float
    size: float


def check_words(block: Element) -> Iterator[Violation]:
    """Words of a block element that fuse at a line end, or between a drawing with ActualText and a word."""
    if block.role in INLINE:
        return
    before: _Piece | None = None
    for piece in _pieces(block):
        if piece is not None and before is not None and _fused(before, piece):
            message = (
                f"“{before.text.split()[-1]}” and “{piece.text.split()[0]}” are read as one word: "
                "end the line with a space"
            )
            yield Violation("fused-words", block.origin, message)
        before = piece


def _pieces(element: Element) -> Iterator[_Piece | None]:
    """Pieces in reading order through inline elements; None where another block comes between."""
    for kid in element.reading_order():
        if isinstance(kid, Element):
            if kid.role not in INLINE:
                yield None
            elif kid.actual_text is not None:
                runs = [(mark.page, run) for mark in kid.marks for run in mark.runs]
                if not kid.actual_text:
                    continue
                if runs:
                    page, run = runs[0]
                    yield _Piece(kid.actual_text, page, run.y, run.size)
                else:
                    yield _Piece(kid.actual_text, None, 0, 0)
            else:
                yield from _pieces(kid)
        elif isinstance(kid, Mark):
            for run in kid.runs:
                if run.text:
                    yield _Piece(run.text, kid.page, run.y, run.size)


def _fused(before: _Piece, after: _Piece) -> bool:
    first, second = before.text[-1], after.text[0]
    if first.isspace() or second.isspace() or first in _JOINERS:
        return False
    if before.page is None or after.page is None:
        return first.isalnum() and second.isalnum()
    return before.page != after.page or abs(before.y - after.y) > _NEW_LINE * max(before.size, after.size)
