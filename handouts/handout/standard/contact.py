"""The agency's block: logo, name, lines, and a QR code with its address typed beside it."""

import math
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from handouts.briefing.model import Contact
from handouts.briefing.text import Run, Text, words_text
from handouts.diagnostics import Code, Notice, counted, quote
from handouts.handout.typeset.boxes import Box, Fill, Image, Ink
from handouts.handout.typeset.inline import plain_address
from handouts.handout.typeset.paragraph import PageContext, Paragraph
from handouts.handout.typeset.qr import quiet_zone, symbol, too_dense
from handouts.look.lines import Piece, longest_word
from handouts.look.type import Style
from handouts.tagging import Element, Role


def contact(s: PageContext, part: Contact) -> tuple[tuple[Callable[[float], tuple[Box, ...]], ...], float]:
    """What draws the block at a given height, and the height in points that it needs at least."""
    grid = s.look.grid.print
    sect = s.root.add(Role.SECT, origin="contact")
    if part.url and too_dense(part.url, grid.qr):
        message = f'"{part.url}" is too long for a QR code that phones can read'
        s.problems.append(Notice(Code.QR_TOO_DENSE, "contact.url", message, "use a shorter address"))
    quiet = quiet_zone(part.url, grid.qr) if part.url else 0.0
    least = grid.qr + 2 * quiet + grid.outline if part.url else grid.block
    right = grid.qr + 2 * max(quiet, grid.inset) if part.url else grid.inset
    width = grid.lane - grid.inset - right
    logo = s.logo
    logo_height = 0.0
    picture: Element | None = None
    if logo is not None:
        room, tall = grid.logo
        scale = min(room / logo.width, tall / logo.height)
        logo_height = logo.height * scale + grid.logo_below
        picture = sect.add(Role.FIGURE, alt=logo.alt.plain, origin=logo.alt.origin)
    lines = _lines(s, sect, part, width)
    text_height = sum(line.height for line in lines) + logo_height
    code = sect.add(Role.FIGURE, alt=qr_words(s, part.url), origin="contact.url") if part.url else None

    def draw(height: float) -> tuple[Box, ...]:
        edge = grid.outline / 2
        boxes: list[Box] = [
            Fill(
                grid.lane2 + edge,
                edge,
                grid.lane - grid.outline,
                height - grid.outline,
                None,
                s.look.palette.ink,
                grid.outline,
            )
        ]
        x, y = grid.lane2 + grid.inset, (height - text_height) / 2
        if logo is not None and picture is not None:
            boxes.append(Image(x, y, logo.width * scale, logo.height * scale, logo.data, picture))
            y += logo_height
        for line in lines:
            boxes += line.placed(x, y)
            y += line.height
        if part.url:
            left = grid.live - grid.qr - max(quiet + grid.outline, grid.inset)
            top = (height - grid.qr) / 2
            boxes.append(symbol(part.url, left, top, grid.qr, s.look.palette.ink, code))
        return tuple(boxes)

    return (draw,), max(least, text_height + 2 * grid.contact_padding)


def contact_texts(part: Contact) -> tuple[Text, ...]:
    """The lines under the name, the web address among them as a link: what the QR code says is typed too.

    An address that the author typed, on the same site or a shorter one, stands for that of the QR code.
    """
    if part.url is None:
        return part.lines
    typed = [match for line in part.lines for match in _ADDRESS.finditer(line.plain)]
    if not typed:
        shown = words_text(plain_address(part.url), "contact.url")
        return (*part.lines, _linked(shown, shown.plain, part.url))
    match = next((match for match in typed if _site(match[0]) == _site(part.url)), typed[0])
    address = match[0].rstrip(_AFTER)
    same = _site(address) == _site(part.url)
    target = part.url if same else f"https://{re.sub('^https?://', '', address)}"
    return tuple(_linked(line, address, target) for line in part.lines)


_ADDRESS = re.compile(r"(?<![\w@.-])(?:https?://)?(?:[A-Za-z0-9-]+\.)+[a-z]{2,}(?![\w@-])(?:[/?#]\S*)?")
_AFTER = ".,;:!?)”’"


def _site(address: str) -> str:
    """The host of an address, without www."""
    return re.split("[/?#]", plain_address(address))[0].lower().removeprefix("www.")


def _linked(line: Text, address: str, url: str) -> Text:
    """The line with the address in it, unless it is a link already, leading to `url`."""
    runs: list[Run] = []
    for run in line.runs:
        before, found, after = ("", "", run.text) if run.href else run.text.partition(address)
        parts = (before, run.href), (found, url), (after, run.href)
        runs += [replace(run, text=text, href=href) for text, href in parts if text]
    return Text(tuple(runs), line.origin, line.figures)


def contact_line(
    s: PageContext, text: Text, style: Style, owner: Element, width: float, most: int | None = None
) -> Paragraph:
    """Set a line of the block; an address may go on in the next line, for nobody can reword it."""
    before, ours = len(s.problems), text.origin == "contact.url"
    usual = most if ours else 1
    made = s.set(text, style, owner, width, usual=usual if most else None, most=most, soft=True)
    for line, after in pairwise(made.lines):
        piece = line.fragments[-1].piece
        link = piece.tag.owner if isinstance(piece.tag, Ink) else None
        if piece is after.fragments[0].piece and piece.soft and isinstance(link, Element):
            link.actual_text = piece.text  # read in one go, not as two words
    if len(s.problems) > before and ours:
        s.problems[before:] = [_too_long(text.plain, made, width, most)]
    return made


def _too_long(address: str, made: Paragraph, width: float, most: int | None) -> Notice:
    """By how many letters an address is too long."""
    style = made.style
    whole = Piece(address, style.face_for(bold=False, italic=False), style.size, soft=True)
    wide = math.ceil((longest_word([whole]) - width) / (whole.width() / len(address)))
    letters = max(wide, sum(len(line.text) for line in made.lines[most:]) if most else 0)
    message = f'"{quote(address)}" is about {counted(letters, "letter")} too long for its place'
    help_text = (
        "write a shorter address in a line under lines:, for example without www. or the path; "
        "the QR code keeps the whole one"
    )
    return Notice(Code.LONG_ADDRESS, "contact.url", message, help_text)


def _lines(s: PageContext, sect: Element, part: Contact, width: float) -> list[Paragraph]:
    styles = s.look.type.print
    name = s.set(
        part.name, styles.contact_name, sect.add(Role.P, origin=part.name.origin), width, usual=1, most=2
    )
    lines = [name]
    for text in contact_texts(part):
        owner = sect.add(Role.P, origin=text.origin)
        lines.append(contact_line(s, text, styles.contact_line, owner, width, most=2))
    return lines


def qr_words(s: PageContext, url: str) -> str:
    """What a QR code says when read aloud."""
    return s.locale.qr_code.format(address=plain_address(url))
