"""Plans the last slides: the call for help, and the sources with the limits."""

from collections.abc import Sequence
from dataclasses import replace

from handouts.briefing.citations import Cited
from handouts.briefing.model import Call, Contact
from handouts.deck.fit import Paragraph, Stretch, fit, paragraph
from handouts.deck.paging import paginate
from handouts.deck.setter import Setter
from handouts.deck.slides import Code, Logo, Page, Part
from handouts.deck.slots import Box, Kind

_COLUMNS = ("Left column", "Right column")
_LOGO = (2.74, 0.62)
_EDGE = 0.30
_CODE_BELOW_LOGO, _CODE = (1.06, 1.95), (0.35, 2.40)
"""Top, from the card's, and size of the QR code."""
_CODE_END = 0.12
_CARD_END = 0.10


def call(setter: Setter, part: Call, *, has_logo: bool) -> list[Page]:
    """The number to dial, what to say, and who to ask when it is not urgent."""
    contact = setter.briefing.contact
    kind = Kind.CALL if contact is None else Kind.CALL_CONTACT
    styles = setter.look.type.deck
    parts: list[Part] = [
        setter.fill(
            kind,
            "Number",
            [paragraph(part.number)],
            part.number.origin,
            ladder=styles.call_number_ladder,
            most_lines=1,
        ),
        setter.fill(kind, "Reassurance", [paragraph(part.reassurance)], part.reassurance.origin, tidy=True),
    ]
    if contact is not None:
        parts += _card(setter, contact, has_logo)
    return [Page(kind, parts)]


def _card(setter: Setter, contact: Contact, has_logo: bool) -> list[Part]:
    """Logo, QR code and address on the white card; what is missing leaves its place to the rest."""
    card = setter.layouts[Kind.CALL_CONTACT].panels[-1].box
    slot = setter.slot(Kind.CALL_CONTACT, "Contact")
    width, height = _LOGO
    logo = Box(card.x + (card.width - width) / 2, card.y + _EDGE, width, height)
    top, size = _CODE_BELOW_LOGO if has_logo else _CODE
    size = min(size, slot.box.y - _CODE_END - card.y - top)
    code = Box(card.x + (card.width - size) / 2, card.y + top, size, size)
    parts: list[Part] = [Logo(logo)] if has_logo else []
    box = None
    if contact.url is not None:
        alt = setter.words.qr_code.format(address=contact.url)
        parts.append(Code(code, contact.url, alt))
    else:
        start = code.y if has_logo else logo.y
        box = replace(slot.box, y=start, height=card.y + card.height - _CARD_END - start)
    lines = [paragraph(contact.name), *(paragraph(line, 1) for line in contact.lines)]
    parts.append(setter.fill(Kind.CALL_CONTACT, "Contact", lines, contact.name.origin, box=box))
    return parts


def sources(setter: Setter, two_lines: bool) -> list[Page]:
    """The numbered sources in two columns, and the limits of it all on every such slide."""
    kind, down = Kind.SOURCES, setter.drop(two_lines)
    entries = [_entry(cited) for cited in setter.citations.in_deck]
    slot = setter.slot(kind, _COLUMNS[0])
    box = slot.box.down(down)
    height = 72 * box.height

    def column(entries: Sequence[Paragraph]) -> int:
        """How many entries the left column takes, if both are to be about as high."""
        whole = fit(entries, slot.levels, slot.width, height).height
        count = 0
        while count < len(entries) and 2 * _tall(entries[: count + 1]) <= whole + 45:
            count += 1
        return max(1, count)

    def _tall(entries: Sequence[Paragraph]) -> float:
        return fit(entries, slot.levels, slot.width, height).height

    def fits(entries: Sequence[Paragraph], _size: float) -> bool:
        cut = column(entries)
        return max(_tall(entries[:cut]), _tall(entries[cut:])) <= height

    _, chunks = paginate(entries, (slot.levels[0].style.size,), fits, len(entries))
    caveat = setter.briefing.caveat
    limits = Paragraph((Stretch(f"{caveat.lead.plain} ", bold=True), *paragraph(caveat.text).stretches))
    pages = []
    for chunk in chunks:
        cut = column(chunk)
        parts: list[Part] = []
        for name, part in zip(_COLUMNS, (chunk[:cut], chunk[cut:]), strict=True):
            if part:
                place = setter.slot(kind, name).box.down(down) if down else None
                parts.append(setter.fill(kind, name, part, "sources", box=place))
        parts.append(
            setter.fill(
                kind,
                "Limits",
                [limits],
                caveat.text.origin,
                ladder=setter.look.type.deck.caveat_ladder,
            )
        )
        foot = setter.words.reviewed.format(date=setter.words.date(setter.briefing.reviewed))
        pages.append(Page(kind, parts, foot=foot))
    return pages


def _entry(cited: Cited) -> Paragraph:
    """Publisher, title, detail, short address; listed under the number that it is cited by.

    The link stands on few words, the address or else the publisher: LibreOffice cannot break one well.
    """
    source = cited.source
    detail = f", {source.detail}" if source.detail else ""
    stretches = [
        Stretch(source.publisher.plain, href=None if source.shown else source.url),
        Stretch(f". {source.title}{detail}."),
    ]
    if source.shown:
        stretches += [Stretch(" "), Stretch(source.shown.plain, href=source.url)]
    return Paragraph(tuple(stretches), start=cited.number)
