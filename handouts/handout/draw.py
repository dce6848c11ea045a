"""Placed boxes to a tagged PDF: the one place that draws, and that turns y up the page."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from itertools import groupby
from typing import assert_never

from handouts.diagnostics import Code, ContentError, Notice
from handouts.handout.typeset.boxes import (
    Anchor,
    Bookmark,
    Box,
    Fill,
    Image,
    Ink,
    Owner,
    Page,
    PlacedNotice,
    Rule,
    Shape,
    TextLine,
)
from handouts.look.lines import Fragment
from handouts.tagging import Element, Role, TaggedDocument
from handouts.tagging.content import PathCommand
from handouts.tagging.tree import Rect

UNDERLINE, UNDERLINE_BELOW = 0.05, 0.12
"""Thickness of a link's underline and its distance from the baseline, in em."""
LINK_UNDER = 0.28
LINK_OVER = 0.8
"""How far a link's area reaches below and above the baseline, in em."""

Drawn = TextLine | Fill | Image | Shape
"""What may be part of a figure."""


def draw(document: TaggedDocument, pages: Iterable[Page], root: Element) -> None:
    """Hang the structure under the document and draw every page.

    Raises ContentError for a picture that cannot be used.
    """
    document.tree.document.kids.extend(root.kids)
    for page in pages:
        document.begin_page(page.width, page.height)
        _frame_figures(page)
        for box in page.boxes:
            _draw_box(document, box, page.height)
        document.end_page()


def _draw_box(document: TaggedDocument, box: Box, height: float) -> None:
    match box:
        case TextLine():
            _draw_line(document, box, height - box.y)
        case Rule(x, y, width, thickness, colour):
            with document.artifact():
                document.line(x, height - y, x + width, height - y, colour, thickness)
        case Fill(x, y, width, tall, fill, stroke, line_width, owner):
            with _owned(document, owner):
                document.rect(x, height - y - tall, width, tall, fill, stroke, line_width)
        case Shape(x, y, commands, fill, stroke, line_width, owner):
            with _owned(document, owner):
                document.path(_placed(commands, x, height - y), fill, stroke, line_width)
        case Image(x, y, width, tall, data, owner):
            try:
                with _owned(document, owner):
                    document.image(data, x, height - y - tall, width, tall)
            except ValueError as problem:
                origin = owner.origin if isinstance(owner, Element) else ""
                raise ContentError([Notice(Code.BAD_PICTURE, origin, str(problem))]) from problem
        case Anchor(x, y, name):
            document.destination(name, x, height - y)
        case Bookmark(_, y, title, level):
            document.outline(title, level, height - y)
        case PlacedNotice():
            pass  # for the author, not on paper
        case _:
            assert_never(box)


def _owned(document: TaggedDocument, owner: Owner) -> AbstractContextManager[None]:
    if isinstance(owner, Element):
        return document.content(owner)
    return document.artifact("Pagination", owner.value) if owner is not None else document.artifact()


def _draw_line(document: TaggedDocument, box: TextLine, y: float) -> None:
    for fragment in box.line.fragments:
        piece = fragment.piece
        ink = _ink(fragment)
        with _owned(document, ink.owner):
            document.text(
                box.x + fragment.x,
                y,
                fragment.text,
                piece.face,
                piece.size,
                ink.colour,
                char_space=piece.tracking,
                rise=piece.rise,
            )
    for target, fragments in groupby(box.line.fragments, key=lambda fragment: _ink(fragment).target):
        if target is None:
            continue
        linked = list(fragments)
        first, last = linked[0], linked[-1]
        size, rise = first.piece.size, first.piece.rise
        end = last.x + last.piece.width(last.text.rstrip(" "))
        if target.underlined:
            with document.artifact():
                under = y - UNDERLINE_BELOW * size
                x = box.x + first.x
                document.line(x, under, box.x + end, under, _ink(first).colour, UNDERLINE * size)
        area = (box.x + first.x, y + rise - LINK_UNDER * size, box.x + end, y + rise + LINK_OVER * size)
        if target.internal:
            document.link(target.link, area, destination=target.address, contents=target.contents)
        else:
            document.link(target.link, area, url=target.address, contents=target.contents)


def _ink(fragment: Fragment) -> Ink:
    ink = fragment.piece.tag
    assert isinstance(ink, Ink)
    return ink


def _placed(commands: Iterable[PathCommand], x: float, y: float) -> list[PathCommand]:
    """The path at x, y with its own y turned up the page."""
    out: list[PathCommand] = []
    for command in commands:
        match command:
            case ("C", x1, y1, x2, y2, x3, y3):
                out.append(("C", x + x1, y - y1, x + x2, y - y2, x + x3, y - y3))
            case ("M", x1, y1):
                out.append(("M", x + x1, y - y1))
            case ("L", x1, y1):
                out.append(("L", x + x1, y - y1))
            case _:
                out.append(("Z",))
    return out


def _frame_figures(page: Page) -> None:
    """Tell every Figure where it stands: the union of its boxes (ISO 32000-1, 14.8.5.4.3, BBox)."""
    for box in page.boxes:
        if isinstance(box, Drawn):
            for figure in _figures(box):
                left, top, right, bottom = _extent(box)
                area = (left, page.height - bottom, right, page.height - top)
                figure.bbox = _union(figure.bbox, area) if figure.bbox else area


def _figures(box: Drawn) -> list[Element]:
    """The figures that a box is part of."""
    owners = [_ink(each).owner for each in box.line.fragments] if isinstance(box, TextLine) else [box.owner]
    return [owner for owner in owners if isinstance(owner, Element) and owner.role is Role.FIGURE]


def _extent(box: Drawn) -> Rect:
    """Left, top, right and bottom of what a box draws."""
    match box:
        case TextLine():
            return (box.x, box.top, box.right, box.bottom)
        case Fill(x, y, width, height) | Image(x, y, width, height):
            return (x, y, x + width, y + height)
        case Shape(x, y, commands):
            points = [pair for command in commands for pair in _pairs(command)]
            xs, ys = [x + px for px, _ in points], [y + py for _, py in points]
            return (min(xs), min(ys), max(xs), max(ys))


def _pairs(command: PathCommand) -> list[tuple[float, float]]:
    numbers = command[1:]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _union(one: Rect, other: Rect) -> Rect:
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[2], other[2]),
        max(one[3], other[3]),
    )
