"""Large print: the call for help, and who to ask."""

from handouts.handout.large_print.blocks import body, item, width
from handouts.handout.large_print.paginate import Item
from handouts.handout.typeset.boxes import Bookmark, Box, Fill, Image
from handouts.handout.typeset.contact import contact_line
from handouts.handout.typeset.context import PageContext
from handouts.handout.typeset.qr import quiet_zone, symbol
from handouts.handout.typeset.text_rules import EVEN
from handouts.outline.paper import Call
from handouts.outline.parts import Contact
from handouts.tagging import Element, Role

NUMBER_SHARE = 1 / 3
"""The widest number that the words stand beside, as a share of the width."""


def call(part: Call, s: PageContext, root: Element) -> list[Item]:
    """The number to dial on ink, then the agency."""
    grid, styles = s.look.grid.large, s.look.type.large
    sect = root.add(Role.SECT, origin=part.origin)
    padding = grid.call_padding
    # Where the title says the number, the large digits only repeat it.
    dialled = None if part.says_number else sect.add(Role.P, origin=part.number.origin)
    heading = sect.add(Role.H2, origin=part.title.origin)
    number = body(s, part.number, dialled, inset=padding, style=styles.call_number)
    # Beside a short number there is room for the words; under a long one they have the whole width.
    beside = number.width <= (width(s) - 2 * padding) * NUMBER_SHARE
    x = padding + (number.width + padding if beside else 0.0)
    column = width(s) - x - padding
    title = s.set(part.title, styles.call_head, heading, column, EVEN)
    text = s.set(part.text, styles.call_text, sect.add(Role.P, origin=part.text.origin), column)
    words = title.height + text.height
    height = 2 * padding + (max(number.height, words) if beside else number.height + words)
    top = (height - words) / 2 if beside else padding + number.height
    boxes: list[Box] = [
        Bookmark(0, 0, part.title.plain, 2),
        Fill(0, 0, width(s), height, s.look.palette.ink),
        *number.placed(padding, (height - number.height) / 2 if beside else padding),
        *title.placed(x, top),
        *text.placed(x, top + title.height),
    ]
    items = [item(part.title, height, boxes, grid.section_gap)]
    return items + ([_contact(part.contact, s, root)] if part.contact else [])


def _contact(part: Contact, s: PageContext, root: Element) -> Item:
    """Logo, name and lines, with the QR code at the right."""
    grid, styles = s.look.grid.large, s.look.type.large
    sect = root.add(Role.SECT, origin=part.origin)
    boxes: list[Box] = []
    y = 0.0
    quiet = quiet_zone(part.url, grid.qr) if part.url else 0.0
    column = width(s) - (grid.qr + 2 * quiet if part.url else 0.0)
    if s.logo is not None:
        room, tall = s.look.grid.print.logo
        scale = grid.logo_scale * min(room / s.logo.width, tall / s.logo.height)
        owner = sect.add(Role.FIGURE, alt=s.logo.alt.plain, origin=s.logo.alt.origin)
        boxes.append(Image(0, y, s.logo.width * scale, s.logo.height * scale, s.logo.data, owner))
        y += s.logo.height * scale + grid.paragraph_gap
    for text, style in ((part.name, styles.label), *((line, styles.body) for line in part.lines)):
        made = contact_line(s, part, text, style, sect.add(Role.P, origin=text.origin), column)
        boxes += made.placed(0, y)
        y += made.height
    if part.url:
        code = sect.add(Role.FIGURE, alt=part.qr_words, origin=part.url_origin)
        left = width(s) - grid.qr - quiet
        boxes.append(symbol(part.url, left, quiet, grid.qr, s.look.palette.ink, code))
        y = max(y, grid.qr + 2 * quiet)
    return item(part.name, y, boxes, grid.section_gap)
