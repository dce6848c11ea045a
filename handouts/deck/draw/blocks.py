"""The ladder and the share bar: groups of native shapes, each with one alternative text."""

from handouts.deck.draw.canvas import SlideCanvas
from handouts.deck.draw.shapes import NO_LINE, body_xml, group_xml, preset, shape_xml
from handouts.deck.draw.text import full_paragraphs_xml
from handouts.deck.layouts.layout_xml import insets_xml
from handouts.deck.layouts.levels import TextLevel
from handouts.deck.layouts.placeholders import Box, Insets
from handouts.deck.layouts.theme import fill, line
from handouts.deck.plan.figures import BLOCK_INSET, BLOCK_TOP, SHARE_END, SHARE_INSET, SHARE_SPLIT
from handouts.deck.plan.fit import Fitted, Paragraph
from handouts.deck.plan.model import Block, Blocks, ShareBar


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
    insets = insets_xml(Insets(BLOCK_INSET, BLOCK_TOP, BLOCK_INSET, BLOCK_TOP))
    text = body_xml(full_paragraphs_xml(block.text, look, block.levels), insets)
    token = "other_light" if block.lane is None else f"lane{block.lane + 1}"
    outline = line(look, "other", 0.75) if block.lane is None else NO_LINE
    name = block.text.paragraphs[0].plain
    return shape_xml(
        canvas.next_id(), name, block.box, preset("rect"), fill(look, token), outline=outline, text=text
    )


def draw_share(canvas: SlideCanvas, bar: ShareBar) -> None:
    """One bar split at the share: the left part in the left role's colour, the rest in the right one's."""
    number = canvas.next_id()
    box = bar.box
    left = Box(box.x, box.y, box.width * bar.share - SHARE_SPLIT / 2, box.height)
    x = box.x + box.width * bar.share + SHARE_SPLIT / 2
    right = Box(x, box.y, box.x + box.width - x, box.height)
    inner = _part(canvas, "Share", left, "lane1", bar.left) + _part(canvas, "Rest", right, "lane2", bar.right)
    canvas.put(group_xml(number, "Share bar", box, inner, alt=bar.alt))


def _part(canvas: SlideCanvas, name: str, box: Box, token: str, words: Paragraph) -> str:
    level = TextLevel(canvas.look.type.deck.share_text)
    text = full_paragraphs_xml(Fitted((words,), None, (1,), 0.0), canvas.look, [level])
    body = body_xml(text, insets_xml(Insets(SHARE_INSET, 0, SHARE_END, 0)), "ctr")
    return shape_xml(canvas.next_id(), name, box, preset("rect"), fill(canvas.look, token), text=body)
