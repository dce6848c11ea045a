"""The ladder and the share bar: groups of native shapes, each with one alternative text."""

from handouts.deck.draw.canvas import SlideCanvas
from handouts.deck.draw.shapes import NO_LINE, body_xml, group_xml, preset, shape_xml
from handouts.deck.draw.text import full_paragraphs_xml
from handouts.deck.layouts.common import RULE_LINE
from handouts.deck.layouts.layout_xml import insets_xml
from handouts.deck.layouts.placeholders import Box
from handouts.deck.layouts.theme import fill, line
from handouts.deck.plan.model import Block, Blocks, ShareBar, SharePart


def draw_blocks(canvas: SlideCanvas, ladder: Blocks) -> None:
    """The levels as blocks on one baseline."""
    number = canvas.next_id()
    inner = "".join(_block(canvas, block) for block in ladder.blocks)
    boxes = [block.box for block in ladder.blocks]
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right = max(box.x + box.width for box in boxes)
    bottom = max(box.y + box.height for box in boxes)
    whole = Box(left, top, right - left, bottom - top)
    canvas.put(group_xml(number, "Ladder", whole, inner, alt=ladder.alt))


def _block(canvas: SlideCanvas, block: Block) -> str:
    """A level that is a role is solid; the others are pale with an outline."""
    look = canvas.look
    text = full_paragraphs_xml(block.text.paragraphs, look, block.levels)
    body = body_xml(text, insets_xml(block.insets))
    token = "other_light" if block.lane is None else f"lane{block.lane + 1}"
    outline = line(look, "other", RULE_LINE) if block.lane is None else NO_LINE
    name = block.text.paragraphs[0].plain
    return shape_xml(
        canvas.next_id(), name, block.box, preset("rect"), fill(look, token), outline=outline, text=body
    )


def draw_share(canvas: SlideCanvas, bar: ShareBar) -> None:
    """One bar split at the share."""
    number = canvas.next_id()
    inner = _part(canvas, "Share", bar.share) + _part(canvas, "Rest", bar.rest)
    canvas.put(group_xml(number, "Share bar", bar.box, inner, alt=bar.alt))


def _part(canvas: SlideCanvas, name: str, part: SharePart) -> str:
    text = full_paragraphs_xml(part.text.paragraphs, canvas.look, [part.level])
    body = body_xml(text, insets_xml(part.insets), "ctr")
    paint = fill(canvas.look, part.token)
    return shape_xml(canvas.next_id(), name, part.box, preset("rect"), paint, text=body)
