"""Plans the last slides: the call for help, and the sources with the limits."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from handouts.briefing.citations import Cited
from handouts.briefing.model import Call, Contact
from handouts.deck.layouts.names import COLUMNS, LayoutKind, PlaceholderName
from handouts.deck.layouts.placeholders import Box, Placeholder
from handouts.deck.plan.distribute import POINTS
from handouts.deck.plan.fit import Paragraph, Stretch, fit, longest, measure, paragraph
from handouts.deck.plan.model import Code, Logo, SlideBody, SlideItem
from handouts.deck.plan.typeset import SlideContext

_LOGO = (2.74, 0.62)
_EDGE, _SIDE = 0.30, 0.25
_GAP = 0.12
"""Between logo, QR code and address."""
_CODE_MOST, _CODE_LEAST = 2.75, 1.6
_CARD_END = 0.10
_ENTRY_GAPS = (13.0, 9.0, 5.0)
"""Space between two sources in points, as wide as they have room for on one slide."""
_ADDRESS = re.compile(r"(?<=\w[/.@-])(?=\w)")
"""Where a web or mail address may go on in the next line."""


def call(context: SlideContext, part: Call, *, has_logo: bool) -> list[SlideBody]:
    """The number to dial, what to say, and who to ask when it is not urgent."""
    contact = context.briefing.contact
    kind = LayoutKind.CALL if contact is None else LayoutKind.CALL_CONTACT
    styles = context.look.type.deck
    parts: list[SlideItem] = [
        context.fill(
            kind,
            PlaceholderName.NUMBER,
            [paragraph(part.number)],
            part.number.origin,
            sizes=styles.call_number_sizes,
            most_lines=1,
        ),
        context.fill(
            kind,
            PlaceholderName.REASSURANCE,
            [paragraph(part.reassurance)],
            part.reassurance.origin,
            tidy=True,
        ),
    ]
    if contact is not None:
        parts += _card(context, contact, has_logo)
    return [SlideBody(kind, parts)]


def _card(context: SlideContext, contact: Contact, has_logo: bool) -> list[SlideItem]:
    """Logo, QR code and address on the white card, in the middle; the code is as large as the rest allows."""
    card = context.layouts[LayoutKind.CALL_CONTACT].panels[-1].box
    placeholder = context.placeholder(LayoutKind.CALL_CONTACT, PlaceholderName.CONTACT)
    above = _LOGO[1] + _GAP if has_logo else 0.0
    room = card.height - _EDGE - _CARD_END - above
    least = _CODE_LEAST + _GAP if contact.url is not None else 0.0
    lines = [paragraph(contact.name)]
    for line in contact.lines:
        lines += _unbroken(paragraph(line, 1), placeholder)
    address = context.fill(
        LayoutKind.CALL_CONTACT,
        PlaceholderName.CONTACT,
        lines,
        contact.name.origin,
        sizes=context.look.type.deck.contact_name_sizes,
        box=replace(placeholder.box, height=room - least),
    )
    height = address.text.height / POINTS + placeholder.insets.top + placeholder.insets.bottom
    code = min(_CODE_MOST, card.width - 2 * _SIDE, room - height - _GAP) if contact.url is not None else 0.0
    below = code + _GAP if code else 0.0
    top = card.y + _EDGE + max(0.0, room - height - below) / 2
    parts: list[SlideItem] = []
    if has_logo:
        width = min(_LOGO[0], card.width - 2 * _SIDE)
        parts.append(Logo(Box(card.x + (card.width - width) / 2, top, width, _LOGO[1])))
    if contact.url is not None:
        alt = context.locale.qr_code.format(address=contact.url)
        square = Box(card.x + (card.width - code) / 2, top + above, code, code)
        parts.append(Code(square, contact.url, alt))
    box = replace(placeholder.box, y=top + above + below, height=height)
    return [*parts, replace(address, box=box)]


def _unbroken(line: Paragraph, placeholder: Placeholder) -> list[Paragraph]:
    """The line, or as many as it takes if it holds an address that is wider than the card.

    Offices break a long word anywhere, so an address is cut here, where its parts meet.
    """
    size = placeholder.levels[line.level].style.size
    if len(line.stretches) > 1 or not longest([line], placeholder.levels, placeholder.width, size):
        return [line]
    (whole,) = line.stretches
    rows = [""]
    for word in re.split(r"(?<= )", whole.text):
        for part in _ADDRESS.split(word):
            longer = replace(line, stretches=(replace(whole, text=rows[-1] + part),))
            if rows[-1] and sum(measure([longer], placeholder.levels, placeholder.width).lines) > 1:
                rows.append("")
            rows[-1] += part
    return [replace(line, stretches=(replace(whole, text=row.strip()),)) for row in rows]


def sources(context: SlideContext, two_lines: bool) -> list[SlideBody]:
    """The numbered sources in two columns on as few slides as hold them; the limits end the last."""
    kind, down = LayoutKind.SOURCES, context.drop(two_lines)
    left, limits = context.placeholder(kind, COLUMNS[0]), context.placeholder(kind, PlaceholderName.LIMITS)
    short = left.box.down(down)
    tall = replace(short, height=limits.box.y + limits.box.height - short.y)
    rest = [_entry(cited, context.locale.stop) for cited in context.citations.in_deck]
    pages = []
    while rest:
        every = range(1, len(rest))
        count, box, gap = len(rest), short, _gap(rest, left, short)
        if gap is None:
            most = max((n for n in every if _gap(rest[:n], left, tall)), default=1)
            even = [n for n in every if len(rest) <= 2 * n and n <= most and _gap(rest[n:], left, short)]
            count, box = min(even, default=most), tall
            gap = _gap(rest[:count], left, tall) or _ENTRY_GAPS[-1]
        chunk, rest = rest[:count], rest[count:]
        after = None if gap == left.levels[0].after else gap
        chunk = [replace(entry, after=after) for entry in chunk]
        cut = _cut(chunk, left, gap)[0]
        parts: list[SlideItem] = []
        for name, part in zip(COLUMNS, (chunk[:cut], chunk[cut:]), strict=True):
            if part:
                home = context.placeholder(kind, name).box
                place = replace(home, y=box.y, height=box.height)
                parts.append(context.fill(kind, name, part, "sources", box=place if place != home else None))
        if not rest:
            parts.append(_limits(context))
        foot = context.locale.reviewed.format(date=context.locale.date(context.briefing.reviewed))
        pages.append(SlideBody(kind, parts, foot=foot))
    return pages


def _gap(entries: Sequence[Paragraph], placeholder: Placeholder, box: Box) -> float | None:
    """The widest gap at which two even columns of entries fit the box; None if there is none."""
    return next(
        (gap for gap in _ENTRY_GAPS if _cut(entries, placeholder, gap)[1] <= POINTS * box.height), None
    )


def _cut(entries: Sequence[Paragraph], placeholder: Placeholder, gap: float) -> tuple[int, float]:
    """How many entries stand in the left of two even columns, and how high (points) the taller one is."""
    heights = [fit([entry], placeholder.levels, placeholder.width, 0).height + gap for entry in entries]
    cuts = range(len(entries), 0, -1)
    taller = {cut: max(sum(heights[:cut]), sum(heights[cut:])) - gap for cut in cuts}
    best = min(cuts, key=taller.__getitem__)
    return best, taller[best]


def _limits(context: SlideContext) -> SlideItem:
    """What to keep in mind with all of it."""
    caveat = context.briefing.caveat
    limits = Paragraph((Stretch(f"{caveat.lead.plain} ", bold=True), *paragraph(caveat.text).stretches))
    sizes = context.look.type.deck.caveat_sizes
    return context.fill(LayoutKind.SOURCES, PlaceholderName.LIMITS, [limits], caveat.text.origin, sizes=sizes)


def _entry(cited: Cited, stop: Callable[[str], str]) -> Paragraph:
    """Publisher, title, detail, short address; listed under the number that it is cited by.

    The link stands on few words, the address or else the publisher: LibreOffice cannot break one well.
    """
    source = cited.source
    stretches = [
        Stretch(source.publisher.plain, href=None if source.shown else source.url),
        Stretch(f"{stop(source.publisher.plain)} {source.title}{stop(source.title.plain)}"),
    ]
    if source.detail:
        stretches.append(Stretch(f" {source.detail}{stop(source.detail.plain)}"))
    if source.shown:
        stretches += [Stretch(" "), Stretch(source.shown.plain, href=source.url)]
    return Paragraph(tuple(stretches), start=cited.number)
