"""Plans the last slides: the call for help, and the sources with the limits."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from handouts.deck.layouts.names import COLUMNS, LayoutKind, PlaceholderName
from handouts.deck.layouts.placeholders import Box
from handouts.deck.plan.context import SlideContext
from handouts.deck.plan.model import Logo, QrCode, SlideBody, SlideItem
from handouts.deck.typeset.fit import Typesetter
from handouts.deck.typeset.text import Paragraph, Room, Stretch, paragraph, room_in, stretches
from handouts.look.units import Points, inch, settled, sum_of
from handouts.outline import screen
from handouts.outline.parts import Caveat, Contact, SourceEntry

_LOGO = (inch(2.74), inch(0.62))
_EDGE, _SIDE = inch(0.30), inch(0.25)
_GAP = inch(0.12)
"""Between logo, QR code and address."""
_CODE_MOST, _CODE_LEAST = inch(2.75), inch(1.6)
_CARD_END = inch(0.10)
_ENTRY_GAPS = (Points(13), Points(9), Points(5))
"""Space between two sources, as wide as they have room for on one slide."""
_ADDRESS = re.compile(r"(?<=\w[/.@-])(?=\w)")
"""Where a web or mail address may go on in the next line."""


def call(context: SlideContext, part: screen.CallForHelp) -> list[SlideBody]:
    """The number to dial, what to say, and who to ask when it is not urgent."""
    kind = LayoutKind.CALL if part.contact is None else LayoutKind.CALL_CONTACT
    parts: list[SlideItem] = [
        context.fill(kind, PlaceholderName.NUMBER, [paragraph(part.number)]),
        context.fill(kind, PlaceholderName.REASSURANCE, [paragraph(part.reassurance)]),
    ]
    if part.contact is not None:
        parts += _card(context, part.contact)
    return [SlideBody(kind, parts)]


def _card(context: SlideContext, contact: Contact) -> list[SlideItem]:
    """Logo, QR code and address on the white card, in the middle; the code is as large as the rest allows."""
    kind, name = LayoutKind.CALL_CONTACT, PlaceholderName.CONTACT
    card, placeholder = context.layouts[kind].panels[-1].box, context.placeholder(kind, name)
    above = _LOGO[1] + _GAP if context.has_logo else Points(0)
    room = card.height - _EDGE - _CARD_END - above
    least = _CODE_LEAST + _GAP if contact.url is not None else Points(0)
    lines = [paragraph(contact.name)]
    for line in contact.lines:
        lines += _unbroken(context.typesetter, paragraph(line, 1), room_in(placeholder))
    address = context.fill(kind, name, lines, box=replace(placeholder.box, height=room - least))
    height = address.text.height + placeholder.insets.top + placeholder.insets.bottom
    code = (
        min(_CODE_MOST, card.width - 2 * _SIDE, room - height - _GAP)
        if contact.url is not None
        else Points(0)
    )
    below = code + _GAP if code else Points(0)
    top = card.y + _EDGE + max(Points(0), room - height - below) / 2
    parts: list[SlideItem] = []
    if context.has_logo:
        width = min(_LOGO[0], card.width - 2 * _SIDE)
        parts.append(Logo(Box(card.x + (card.width - width) / 2, top, width, _LOGO[1])))
    if contact.url is not None:
        square = Box(card.x + (card.width - code) / 2, settled(top + above), code, code)
        parts.append(QrCode(square, contact.url, contact.qr_words))
    box = replace(placeholder.box, y=top + above + below, height=height)
    return [*parts, replace(address, box=box)]


def _unbroken(typesetter: Typesetter, line: Paragraph, room: Room) -> list[Paragraph]:
    """The line, or as many as it takes if it holds an address that is wider than the card.

    Offices break a long word anywhere, so an address is cut here, where its parts meet.
    """
    if len(line.stretches) > 1 or not typesetter.is_too_wide(line, room):
        return [line]
    (whole,) = line.stretches
    rows = [""]
    for word in re.split(r"(?<= )", whole.text):
        for part in _ADDRESS.split(word):
            longer = replace(line, stretches=(replace(whole, text=rows[-1] + part),))
            if rows[-1] and typesetter.count(longer, room) > 1:
                rows.append("")
            rows[-1] += part
    return [replace(line, stretches=(replace(whole, text=row.strip()),)) for row in rows]


def sources(context: SlideContext, part: screen.SourceList, two_lines: bool) -> list[SlideBody]:
    """The numbered sources in two columns on as few slides as hold them; the limits end the last."""
    kind, down = LayoutKind.SOURCES, context.drop(two_lines)
    left, limits = context.placeholder(kind, COLUMNS[0]), context.placeholder(kind, PlaceholderName.LIMITS)
    short = left.box.down(down)
    tall = replace(short, height=limits.box.y + limits.box.height - short.y)
    rest = [_entry(source, context.locale.stop) for source in part.entries]
    heights = [context.typesetter.height([entry], room_in(left)) for entry in rest]
    foot = context.locale.reviewed.format(date=context.locale.date(context.outline.reviewed))
    pages = []
    while rest:
        every = range(1, len(rest))
        count, box, gap = len(rest), short, _gap(heights, short)
        if gap is None:
            most = max((n for n in every if _gap(heights[:n], tall)), default=1)
            even = [n for n in every if len(rest) <= 2 * n and n <= most and _gap(heights[n:], short)]
            count, box = min(even, default=most), tall
            gap = _gap(heights[:count], tall) or _ENTRY_GAPS[-1]
        after = None if gap == left.levels[0].after else gap
        chunk = [replace(entry, after=after) for entry in rest[:count]]
        cut = _cut(heights[:count], gap)[0]
        rest, heights = rest[count:], heights[count:]
        parts: list[SlideItem] = []
        for name, column in zip(COLUMNS, (chunk[:cut], chunk[cut:]), strict=True):
            if column:
                home = context.placeholder(kind, name).box
                place = replace(home, y=box.y, height=box.height)
                parts.append(context.fill(kind, name, column, box=place if place != home else None))
        if not rest:
            parts.append(context.fill(kind, PlaceholderName.LIMITS, [_limits(part.caveat)]))
        pages.append(SlideBody(kind, parts, foot=foot))
    return pages


def _gap(heights: Sequence[Points], box: Box) -> Points | None:
    """The widest gap at which two even columns of entries fit the box; None if there is none."""
    return next((gap for gap in _ENTRY_GAPS if _cut(heights, gap)[1] <= box.height), None)


def _cut(heights: Sequence[Points], gap: Points) -> tuple[int, Points]:
    """How many entries stand in the left of two even columns, and how high the taller one is."""
    spaced = [height + gap for height in heights]
    cuts = range(len(spaced), 0, -1)
    taller = {cut: max(sum_of(spaced[:cut]), sum_of(spaced[cut:])) - gap for cut in cuts}
    best = min(cuts, key=taller.__getitem__)
    return best, taller[best]


def _limits(caveat: Caveat) -> Paragraph:
    """What to keep in mind with all of it."""
    lead = Stretch(f"{caveat.lead.plain} ", bold=True, origin=caveat.lead.origin)
    return Paragraph((lead, *stretches(caveat.text)))


def _entry(source: SourceEntry, stop: Callable[[str], str]) -> Paragraph:
    """Publisher, title, detail, short address; listed under the number that it is cited by.

    The link stands on few words, the address or else the publisher: LibreOffice cannot break one well.
    """
    publisher, title, detail, shown = source.publisher, source.title, source.detail, source.shown
    link = None if shown else source.url
    said = [
        Stretch(publisher.plain, href=link, origin=publisher.origin),
        Stretch(f"{stop(publisher.plain)} {title}{stop(title.plain)}", origin=title.origin),
    ]
    if detail:
        said.append(Stretch(f" {detail}{stop(detail.plain)}", origin=detail.origin))
    if shown:
        said += [Stretch(" "), Stretch(shown.plain, href=source.url, origin=shown.origin)]
    return Paragraph(tuple(said), start=source.number)
