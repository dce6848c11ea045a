"""Large print: the call for help, and who to ask."""

from handouts.briefing.model import Contact
from handouts.handout.large_print.blocks import body, item, width
from handouts.handout.large_print.paginate import Item
from handouts.handout.standard.contact import contact_line, contact_texts, qr_words
from handouts.handout.typeset.boxes import Bookmark, Box, Fill, Image
from handouts.handout.typeset.paragraph import PageContext
from handouts.handout.typeset.qr import quiet_zone, symbol
from handouts.tagging import Role

NUMBER_SHARE = 1 / 3
"""The widest number that the words stand beside, as a share of the width."""


def call(s: PageContext) -> list[Item]:
    """The number to dial on ink, then the agency."""
    grid = s.look.grid.large
    part, styles, palette = s.briefing.call_911, s.look.type.large, s.look.palette
    assert part is not None
    sect = s.root.add(Role.SECT, origin="call_911")
    padding = s.look.grid.large.call_padding
    repeated = part.number.plain in part.title.plain
    dialled = None if repeated else sect.add(Role.P, origin=part.number.origin)
    heading = sect.add(Role.H2, origin=part.title.origin)
    number = body(s, part.number, dialled, inset=padding, style=styles.call_number)
    # Beside a short number there is room for the words; under a long one they have the whole width.
    beside = number.width <= (width(s) - 2 * padding) * NUMBER_SHARE
    x = padding + (number.width + padding if beside else 0.0)
    column = width(s) - x - padding
    title = s.set(part.title, styles.call_head, heading, column, even=True)
    text = s.set(
        part.text.text,
        styles.call_text,
        sect.add(Role.P, origin=part.text.text.origin),
        column,
        numbers=s.cited.numbers(part),
    )
    words = title.height + text.height
    height = 2 * padding + (max(number.height, words) if beside else number.height + words)
    top = (height - words) / 2 if beside else padding + number.height
    boxes: list[Box] = [
        Bookmark(0, 0, part.title.plain, 2),
        Fill(0, 0, width(s), height, palette.ink),
        *number.placed(padding, (height - number.height) / 2 if beside else padding),
        *title.placed(x, top),
        *text.placed(x, top + title.height),
    ]
    items = [item(part.title, height, boxes, grid.section_gap)]
    return items + ([_contact(s, s.briefing.contact)] if s.briefing.contact else [])


def _contact(s: PageContext, part: Contact) -> Item:
    """Logo, name and lines, with the QR code at the right."""
    grid, styles = s.look.grid, s.look.type.large
    sect = s.root.add(Role.SECT, origin="contact")
    boxes: list[Box] = []
    y = 0.0
    quiet = quiet_zone(part.url, grid.large.qr) if part.url else 0.0
    column = width(s) - (grid.large.qr + 2 * quiet if part.url else 0.0)
    if s.logo is not None:
        room, tall = grid.print.logo
        scale = s.look.grid.large.logo_scale * min(room / s.logo.width, tall / s.logo.height)
        owner = sect.add(Role.FIGURE, alt=s.logo.alt.plain, origin=s.logo.alt.origin)
        boxes.append(Image(0, y, s.logo.width * scale, s.logo.height * scale, s.logo.data, owner))
        y += s.logo.height * scale + s.look.grid.large.paragraph_gap
    for text, style in ((part.name, styles.label), *((line, styles.body) for line in contact_texts(part))):
        made = contact_line(s, text, style, sect.add(Role.P, origin=text.origin), column)
        boxes += made.placed(0, y)
        y += made.height
    if part.url:
        code = sect.add(Role.FIGURE, alt=qr_words(s, part.url), origin="contact.url")
        left = width(s) - grid.large.qr - quiet
        boxes.append(symbol(part.url, left, quiet, grid.large.qr, s.look.palette.ink, code))
        y = max(y, grid.large.qr + 2 * quiet)
    return item(part.name, y, boxes, s.look.grid.large.section_gap)
