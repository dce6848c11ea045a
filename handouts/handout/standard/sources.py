"""The numbered list of sources, in two columns; superscript numbers in the text lead here."""

from handouts.briefing.text import words_text
from handouts.handout.standard.rail import rail
from handouts.handout.typeset.boxes import Anchor, Block, Box
from handouts.handout.typeset.columns import split, stacked
from handouts.handout.typeset.context import PageContext
from handouts.handout.typeset.paragraph import Paragraph
from handouts.handout.typeset.sources import SOURCE, source_text
from handouts.look.metrics import face
from handouts.outline.paper import Sources
from handouts.outline.parts import SourceEntry
from handouts.tagging import Element, Role


def sources(part: Sources, s: PageContext, root: Element) -> Block:
    """Every source that the handout uses, each with a link."""
    grid = s.look.grid.print
    sect = root.add(Role.SECT, origin=part.origin)
    beside = rail(s, sect, words_text(s.locale.sources))
    listing = sect.add(Role.L, numbering="Decimal")
    style = s.look.type.print.source_number
    last = str(part.entries[-1].number)
    indent = face(style.face).width(last, style.size) + grid.source_number_gap
    entries = [_entry(each, s, listing.add(Role.LI, origin=each.origin), indent) for each in part.entries]
    heights = [text.height for _, text in entries]
    left = split(heights, grid.source_gap)
    boxes: list[Box] = list(beside.boxes)
    for x, start, end in ((grid.lane1, 0, left), (grid.lane2, left, len(entries))):
        y = 0.0
        for each, (number, text) in zip(part.entries[start:end], entries[start:end], strict=True):
            boxes.append(Anchor(x, y, f"source-{each.number}"))
            boxes += [*number.placed(x, y), *text.placed(x + indent, y)]
            y += text.height + grid.source_gap
    columns = (heights[:left], heights[left:])
    height = max(beside.height, *(stacked(column, grid.source_gap) for column in columns))
    return Block(s.locale.sources, part.origin, height, tuple(boxes))


def _entry(source: SourceEntry, s: PageContext, item: Element, indent: float) -> tuple[Paragraph, Paragraph]:
    styles = s.look.type.print
    label, body = item.add(Role.LBL), item.add(Role.LBODY)
    number = s.set(words_text(f"{source.number} "), styles.source_number, label, indent)
    width = s.look.grid.print.lane - indent
    text = source_text(source, s.locale, short=s.concessions.short_sources)
    return number, s.set(text, styles.source, body, width, SOURCE)
