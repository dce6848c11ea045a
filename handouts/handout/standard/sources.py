"""The numbered list of sources, in two columns; superscript numbers in the text lead here."""

from handouts.briefing.citations import Cited
from handouts.briefing.text import Run, Text, joined, words_text
from handouts.handout.standard.rail import rail
from handouts.handout.typeset.boxes import Anchor, Block, Box
from handouts.handout.typeset.columns import split, stacked
from handouts.handout.typeset.paragraph import PageContext, Paragraph
from handouts.locale.model import Locale
from handouts.look.metrics import face
from handouts.tagging import Element, Role


def sources(s: PageContext) -> Block:
    """Every source that the handout uses, each with a link."""
    grid = s.look.grid.print
    sect = s.root.add(Role.SECT)
    beside = rail(s, sect, words_text(s.locale.sources))
    listing = sect.add(Role.L, numbering="Decimal")
    style = s.look.type.print.source_number
    last = str(s.cited.on_handout[-1].number)
    indent = face(style.face).width(last, style.size) + grid.source_number_gap
    entries = [_entry(s, listing, cited, indent) for cited in s.cited.on_handout]
    heights = [text.height for _, text in entries]
    left = split(heights, grid.source_gap)
    boxes: list[Box] = list(beside.boxes)
    for x, start, end in ((grid.lane1, 0, left), (grid.lane2, left, len(entries))):
        y = 0.0
        for cited, (number, text) in zip(s.cited.on_handout[start:end], entries[start:end], strict=True):
            boxes.append(Anchor(x, y, f"source-{cited.number}"))
            boxes += [*number.placed(x, y), *text.placed(x + indent, y)]
            y += text.height + grid.source_gap
    columns = (heights[:left], heights[left:])
    height = max(beside.height, *(stacked(column, grid.source_gap) for column in columns))
    return Block(s.locale.sources, "sources", height, tuple(boxes))


def _entry(s: PageContext, listing: Element, cited: Cited, indent: float) -> tuple[Paragraph, Paragraph]:
    styles = s.look.type.print
    item = listing.add(Role.LI, origin=f"sources.{cited.key}")
    label, body = item.add(Role.LBL), item.add(Role.LBODY)
    number = s.set(words_text(f"{cited.number} "), styles.source_number, label, indent)
    width = s.look.grid.print.lane - indent
    text = source_text(cited, s.locale, short=s.concessions.short_sources)
    return number, s.set(text, styles.source, body, width, underline=False)


def source_text(cited: Cited, locale: Locale, *, short: bool) -> Text:
    """Publisher, title, detail and the short address; `short` leaves title and detail out.

    The address is the link, or the title where no address is printed.
    """
    source = cited.source
    if source.shown is None:
        title = _linked(_sentence(source.title, locale), source.url)
        detail = [_sentence(source.detail, locale)] if source.detail else []
        parts = [_sentence(source.publisher, locale), title, *detail]
    else:
        middle = [] if short else [source.title, *([source.detail] if source.detail else [])]
        parts = [_sentence(text, locale) for text in (source.publisher, *middle)]
        parts.append(_linked(source.shown, source.url))
    return joined(*(part for text in parts for part in (text, " ")))


def _sentence(text: Text, locale: Locale) -> Text:
    """The text with a full stop, unless it ends with a mark already."""
    stop = locale.stop(text.plain)
    return joined(text, stop) if stop else text


def _linked(text: Text, url: str | None) -> Text:
    if url is None:
        return text
    return Text((Run(text.plain, href=url),), text.origin)
