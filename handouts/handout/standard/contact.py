"""The agency's block: logo, name, lines, and a QR code with its address typed beside it."""

from dataclasses import dataclass

from handouts.diagnostics import Code, Notice
from handouts.handout.typeset.boxes import Box, Fill, Image, PlacedNotice, moved
from handouts.handout.typeset.contact import contact_line
from handouts.handout.typeset.context import PageContext
from handouts.handout.typeset.qr import quiet_zone, symbol, too_dense
from handouts.handout.typeset.text_rules import ONE_OR_TWO
from handouts.outline.parts import Contact
from handouts.tagging import Element, Role

LINES = 2
"""Most lines of one line of the content."""


@dataclass(frozen=True, slots=True)
class Agency:
    """The measured block: what is written and the QR code, each with its height in points.

    `height` is what the block needs at least; both stand in the middle of what it is given.
    """

    text: tuple[Box, ...]
    text_height: float
    code: tuple[Box, ...]
    code_height: float
    height: float

    def placed(self, s: PageContext, height: float) -> tuple[Box, ...]:
        """The block in the right lane, in a frame `height` points high."""
        grid = s.look.grid.print
        edge, wide, tall = grid.outline / 2, grid.lane - grid.outline, height - grid.outline
        return (
            Fill(grid.lane2 + edge, edge, wide, tall, None, s.look.palette.ink, grid.outline),
            *moved(self.text, 0, (height - self.text_height) / 2),
            *moved(self.code, 0, (height - self.code_height) / 2),
        )


def contact(part: Contact, s: PageContext, root: Element) -> Agency:
    """Measure the block."""
    grid = s.look.grid.print
    sect = root.add(Role.SECT, origin=part.origin)
    quiet = quiet_zone(part.url, grid.qr) if part.url else 0.0
    right = grid.qr + 2 * max(quiet, grid.inset) if part.url else grid.inset
    text, text_height = _text(part, s, sect, grid.lane - grid.inset - right)
    least = grid.qr + 2 * quiet + grid.outline if part.url else grid.block
    height = max(least, text_height + 2 * grid.contact_padding)
    if part.url is None:
        return Agency(text, text_height, (), 0.0, height)
    left = grid.live - grid.qr - max(quiet + grid.outline, grid.inset)
    return Agency(text, text_height, _code(part, part.url, s, sect, left), grid.qr, height)


def _text(part: Contact, s: PageContext, sect: Element, width: float) -> tuple[tuple[Box, ...], float]:
    """Logo, name and lines from the top down, and their height."""
    grid, styles = s.look.grid.print, s.look.type.print
    x, y = grid.lane2 + grid.inset, 0.0
    boxes: list[Box] = []
    if s.logo is not None:
        logo, (room, tall) = s.logo, grid.logo
        scale = min(room / logo.width, tall / logo.height)
        owner = sect.add(Role.FIGURE, alt=logo.alt.plain, origin=logo.alt.origin)
        boxes.append(Image(x, y, logo.width * scale, logo.height * scale, logo.data, owner))
        y += logo.height * scale + grid.logo_below
    owner = sect.add(Role.P, origin=part.name.origin)
    lines = [s.set(part.name, styles.contact_name, owner, width, ONE_OR_TWO)]
    for text in part.lines:
        owner = sect.add(Role.P, origin=text.origin)
        lines.append(contact_line(s, part, text, styles.contact_line, owner, width, most=LINES))
    for line in lines:
        boxes += line.placed(x, y)
        y += line.height
    return tuple(boxes), y


def _code(part: Contact, url: str, s: PageContext, sect: Element, left: float) -> tuple[Box, ...]:
    size = s.look.grid.print.qr
    element = sect.add(Role.FIGURE, alt=part.qr_words, origin=part.url_origin)
    code = symbol(url, left, 0, size, s.look.palette.ink, element)
    if not too_dense(url, size):
        return (code,)
    message = f'"{url}" is too long for a QR code that phones can read'
    notice = Notice(Code.QR_TOO_DENSE, part.url_origin, message, "use a shorter address")
    return (code, PlacedNotice(left, 0, notice))
