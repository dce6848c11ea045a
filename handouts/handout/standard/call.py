"""The call for help, and beside it who to ask when it is not urgent."""

from handouts.handout.standard.contact import contact
from handouts.handout.typeset.boxes import Block, Bookmark, Box, Fill
from handouts.handout.typeset.paragraph import PageContext, middle
from handouts.look.metrics import face
from handouts.tagging import Role

LINES = (3, 4)


def call(s: PageContext) -> Block:
    """The block with the number to dial; the agency's block stands in the right lane."""
    part, grid, styles, palette = s.briefing.call_911, s.look.grid.print, s.look.type.print, s.look.palette
    assert part is not None
    sect = s.root.add(Role.SECT, origin="call_911")
    asked = s.briefing.contact is not None
    width = grid.lane1 + grid.lane if asked else grid.live
    number_width = face(styles.call_number.face).width(part.number.plain, styles.call_number.size)
    x = grid.call_inset + number_width + grid.call_number_gap
    # Where the title says the number, the large digits only repeat it.
    repeated = part.number.plain in part.title.plain
    dialled = None if repeated else sect.add(Role.P, origin=part.number.origin)
    number = s.set(part.number, styles.call_number, dialled, number_width + 1, most=1)
    heading = sect.add(Role.H2, origin=part.title.origin)
    title = s.set(part.title, styles.call_head, heading, width - x - grid.call_inset, most=1)
    text = s.set(
        part.text.text,
        styles.call_text,
        sect.add(Role.P, origin=part.text.text.origin),
        width - x - grid.call_inset,
        numbers=s.cited.numbers(part),
        usual=LINES[0],
        most=LINES[1],
    )
    inner = title.height + text.height
    beside, least = contact(s, s.briefing.contact) if s.briefing.contact else ((), grid.block)
    height = max(grid.block, least, inner + 2 * grid.block_padding)
    boxes: list[Box] = [
        Bookmark(0, 0, part.title.plain, 2),
        Fill(0, 0, width, height, palette.ink),
        *number.placed(grid.call_inset, height / 2 - middle(styles.call_number)),
        *title.placed(x, (height - inner) / 2),
        *text.placed(x, (height - inner) / 2 + title.height),
        *(box for build in beside for box in build(height)),
    ]
    return Block(part.title.plain, "call_911", height, tuple(boxes))
