"""The lines of the agency's block: an address may go on in the next line, for nobody can reword it."""

import math
from dataclasses import replace
from itertools import pairwise

from handouts.briefing.text import Text
from handouts.diagnostics import Code, Notice, Severity, counted, quote
from handouts.handout.typeset.boxes import Ink
from handouts.handout.typeset.context import PageContext
from handouts.handout.typeset.paragraph import Paragraph
from handouts.handout.typeset.text_rules import TextRules
from handouts.look.lines import Line, Measured, Piece
from handouts.look.type import Style
from handouts.outline.parts import Contact
from handouts.tagging import Element


def contact_line(
    s: PageContext,
    part: Contact,
    text: Text,
    style: Style,
    owner: Element,
    width: float,
    *,
    most: int | None = None,
) -> Paragraph:
    """Set one line of the block in a column of `width` points.

    What the author typed is expected on one line; the address that the QR code brings along may have `most`.
    """
    ours = text.origin == part.url_origin
    rules = TextRules(usual=1 if most and not ours else None, most=most, soft=True)
    made = s.set(text, style, owner, width, rules)
    for line, after in pairwise(made.lines):
        _read_in_one_go(line, after)
    if ours and any(notice.severity is Severity.ERROR for notice in made.notices):
        return replace(made, notices=(_too_long(text, made, width, most),))
    return made


def _read_in_one_go(line: Line, after: Line) -> None:
    """An address that goes on in the line `after` is not read as two words (ISO 32000-1, 14.9.4)."""
    piece = line.fragments[-1].piece
    link = piece.tag.owner if isinstance(piece.tag, Ink) else None
    if piece is after.fragments[0].piece and piece.soft and isinstance(link, Element):
        link.actual_text = piece.text


def _too_long(text: Text, made: Paragraph, width: float, most: int | None) -> Notice:
    """By how many letters an address is too long."""
    style, address = made.style, text.plain
    whole = Piece(address, style.face_for(bold=False, italic=False), style.size, soft=True)
    wide = math.ceil((Measured([whole]).longest - width) / (whole.width() / len(address)))
    letters = max(wide, sum(len(line.text) for line in made.lines[most:]) if most else 0)
    message = f'"{quote(address)}" is about {counted(letters, "letter")} too long for its place'
    help_text = (
        "write a shorter address in a line under lines:, for example without www. or the path; "
        "the QR code keeps the whole one"
    )
    return Notice(Code.LONG_ADDRESS, text.origin, message, help_text)
