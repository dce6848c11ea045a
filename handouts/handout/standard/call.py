"""The call for help, and beside it who to ask when it is not urgent."""

from handouts.handout.standard.contact import contact
from handouts.handout.typeset.boxes import Block, Bookmark, Box, Fill
from handouts.handout.typeset.context import PageContext
from handouts.handout.typeset.paragraph import middle
from handouts.handout.typeset.text_rules import ONE_LINE, TextRules
from handouts.look.metrics import face
from handouts.outline.paper import Call
from handouts.tagging import Element, Role

TEXT = TextRules(usual=3, most=4)


def call(part: Call, s: PageContext, root: Element) -> Block:
    """The block with the number to dial; the agency's block stands in the right lane."""
    grid, styles, palette = s.look.grid.print, s.look.type.print, s.look.palette
    sect = root.add(Role.SECT, origin=part.origin)
    width = grid.lane1 + grid.lane if part.contact else grid.live
    number_width = face(styles.call_number.face).width(part.number.plain, styles.call_number.size)
    x = grid.call_inset + number_width + grid.call_number_gap
    # Where the title says the number, the large digits only repeat it.
    dialled = None if part.says_number else sect.add(Role.P, origin=part.number.origin)
    number = s.set(part.number, styles.call_number, dialled, number_width + 1, ONE_LINE)
    heading = sect.add(Role.H2, origin=part.title.origin)
    title = s.set(part.title, styles.call_head, heading, width - x - grid.call_inset, ONE_LINE)
    owner = sect.add(Role.P, origin=part.text.origin)
    text = s.set(part.text, styles.call_text, owner, width - x - grid.call_inset, TEXT)
    inner = title.height + text.height
    asked = contact(part.contact, s, root) if part.contact else None
    height = max(grid.block, asked.height if asked else 0.0, inner + 2 * grid.block_padding)
    boxes: list[Box] = [
        Bookmark(0, 0, part.title.plain, 2),
        Fill(0, 0, width, height, palette.ink),
        *number.placed(grid.call_inset, height / 2 - middle(styles.call_number)),
        *title.placed(x, (height - inner) / 2),
        *text.placed(x, (height - inner) / 2 + title.height),
        *(asked.placed(s, height) if asked else ()),
    ]
    return Block(part.title.plain, part.origin, height, tuple(boxes))
