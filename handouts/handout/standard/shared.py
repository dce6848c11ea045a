"""The strip of what both roles share."""

from handouts.briefing.model import Permission
from handouts.handout.typeset.boxes import Block, Bookmark, Box, Fill, Rule
from handouts.handout.typeset.marks import MarkColours, mark
from handouts.handout.typeset.paragraph import PageContext, middle
from handouts.tagging import Role

LINES = 2


def shared(s: PageContext) -> Block:
    """A washed strip between two rules: heading in the rail, items of equal width in the lanes."""
    part, grid, styles, palette = s.briefing.shared, s.look.grid.print, s.look.type.print, s.look.palette
    assert part is not None
    sect = s.root.add(Role.SECT, origin="shared")
    heading = sect.add(Role.H2, origin=part.title.origin)
    title = s.set(part.title, styles.rail, heading, grid.rail - grid.inset, even=True)
    listing = sect.add(Role.L, origin="shared.items")
    pitch = (grid.live - grid.lane1 - grid.inset) / len(part.items)
    items = [
        s.set(
            claim.text,
            styles.shared,
            listing.add(Role.LI, origin=claim.text.origin).add(Role.LBODY),
            pitch - grid.strip_text - grid.strip_gap,
            numbers=s.cited.numbers(claim),
            most=LINES,
        )
        for claim in part.items.values()
    ]
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
    return Block(part.title.plain, "shared", height, tuple(boxes))
