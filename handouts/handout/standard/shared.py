"""The strip of what both roles share."""

from handouts.handout.typeset.boxes import Block, Bookmark, Box, Fill, Rule
from handouts.handout.typeset.context import PageContext
from handouts.handout.typeset.marks import MarkColours, mark
from handouts.handout.typeset.paragraph import middle
from handouts.handout.typeset.text_rules import EVEN, TextRules
from handouts.outline.parts import Permission, Shared
from handouts.tagging import Element, Role

LINES = 2
ITEM = TextRules(most=LINES)


def shared(part: Shared, s: PageContext, root: Element) -> Block:
    """A washed strip between two rules: heading in the rail, items of equal width in the lanes."""
    grid, styles, palette = s.look.grid.print, s.look.type.print, s.look.palette
    sect = root.add(Role.SECT, origin=part.origin)
    heading = sect.add(Role.H2, origin=part.title.origin)
    title = s.set(part.title, styles.rail, heading, grid.rail - grid.inset, EVEN)
    listing = sect.add(Role.L)
    pitch = (grid.live - grid.lane1 - grid.inset) / len(part.items)
    items = []
    for said in part.items:
        owner = listing.add(Role.LI, origin=said.origin).add(Role.LBODY)
        items.append(s.set(said, styles.shared, owner, pitch - grid.strip_text - grid.strip_gap, ITEM))
    lines_height = LINES * styles.shared.leading
    height = max(grid.strip, title.height + grid.strip - 2 * styles.rail.leading)
    boxes: list[Box] = [
        Bookmark(0, 0, part.title.plain, 2),
        Fill(0, 0, grid.live, height, palette.wash),
        Rule(0, 0, grid.live, grid.rule, palette.line),
        Rule(0, height, grid.live, grid.rule, palette.line),
        *title.placed(grid.inset, (height - title.height) / 2),
    ]
    top = (height - lines_height) / 2
    if all(len(item.lines) == 1 for item in items):
        top = (height - styles.shared.leading) / 2
    colours = MarkColours(palette.ink, palette.white, palette.wash, palette.ink)
    for index, item in enumerate(items):
        x = grid.lane1 + grid.inset + index * pitch
        boxes += mark(
            Permission.YES, x + grid.mark / 2, top + middle(styles.shared), grid.mark, colours, None
        )
        boxes += item.placed(x + grid.strip_text, top)
    return Block(part.title.plain, part.origin, height, tuple(boxes))
