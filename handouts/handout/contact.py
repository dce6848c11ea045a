"""The agency's block: logo, name, lines, and a QR code with its address typed beside it."""

from collections.abc import Callable
from dataclasses import replace

from handouts.briefing.model import Contact
from handouts.briefing.text import Text
from handouts.diagnostics import Notice
from handouts.handout.boxes import Box, Fill, Image
from handouts.handout.compose import plain_address, words_text
from handouts.handout.qr import quiet_zone, symbol, too_dense
from handouts.handout.setting import Paragraph, Setting
from handouts.tagging import Element, Role


def contact(s: Setting, part: Contact) -> tuple[tuple[Callable[[float], tuple[Box, ...]], ...], float]:
    """What draws the block at a given height, and the height in points that it needs at least."""
    grid = s.look.grid.print
    sect = s.root.add(Role.SECT, origin="contact")
    if part.url and too_dense(part.url, grid.qr):
        message = f'"{part.url}" is too long for a QR code that phones can read'
        s.problems.append(Notice("qr-too-dense", "contact.url", message, "use a shorter address"))
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
    """The lines under the name, the web address among them as a link: what the QR code says is typed too."""
    if part.url is None:
        return part.lines
    shown = plain_address(part.url)
    texts = tuple(_linked(line, part.url) if line.plain in (shown, part.url) else line for line in part.lines)
    if any(shown in line.plain for line in part.lines):
        return texts
    return (*texts, _linked(words_text(shown, "contact.url"), part.url))


def _linked(line: Text, url: str) -> Text:
    return Text(tuple(replace(run, href=run.href or url) for run in line.runs), line.origin, line.figures)


def _lines(s: Setting, sect: Element, part: Contact, width: float) -> list[Paragraph]:
    styles = s.look.type.print
    name = s.set(
        part.name, styles.contact_name, sect.add(Role.P, origin=part.name.origin), width, usual=1, most=2
    )
    lines = [name]
    for text in contact_texts(part):
        owner = sect.add(Role.P, origin=text.origin)
        lines.append(s.set(text, styles.contact_line, owner, width, usual=1, most=2))
    return lines


def qr_words(s: Setting, url: str) -> str:
    """What a QR code says when read aloud."""
    return s.words.qr_code.format(address=plain_address(url))
