"""The ladder: blocks on one baseline, rising to the right."""

from handouts.diagnostics import Code, Notice, counted
from handouts.handout.standard.rail import rail
from handouts.handout.typeset.boxes import Block, Box, Fill, PlacedNotice
from handouts.handout.typeset.context import PageContext
from handouts.handout.typeset.text_rules import FREE, ONE_LINE
from handouts.outline.parts import Ladder, Rung
from handouts.tagging import Element, Role


def ladder(part: Ladder, s: PageContext, root: Element) -> Block:
    """The levels as rising steps beside their heading. Heights are steps, not data."""
    grid = s.look.grid.print
    sect = root.add(Role.SECT, origin=part.origin)
    beside = rail(s, sect, part.title, part.text)
    listing = sect.add(Role.L)
    steps = len(part.rungs)
    low, high = grid.ladder_heights
    width = (grid.live - grid.lane1 - grid.ladder_gap * (steps - 1)) / steps
    height = max(high, beside.height)
    boxes: list[Box] = list(beside.boxes)
    for index, rung in enumerate(part.rungs):
        tall = low + (high - low) * index / (steps - 1)
        x = grid.lane1 + index * (width + grid.ladder_gap)
        item = listing.add(Role.LI, origin=rung.text.origin).add(Role.LBODY)
        ground = Fill(x, height - tall, width, tall, s.look.lane(rung.level.lane).fill)
        boxes += _step(rung, s, item, ground)
    return Block(part.title.plain, part.origin, height, tuple(boxes))


def _step(rung: Rung, s: PageContext, item: Element, ground: Fill) -> list[Box]:
    """A step's block and the words in it; that of a level that is no role is an outline."""
    grid, styles, colours = s.look.grid.print, s.look.type.print, s.look.lane(rung.level.lane)
    boxes: list[Box] = [ground if rung.level.lane is not None else _outlined(s, ground)]
    top = ground.y + grid.ladder_above
    for text, style, rules in (
        (rung.level.name, styles.ladder_name, ONE_LINE),
        (rung.hours, styles.ladder_hours, ONE_LINE),
        (rung.text, styles.ladder_text, FREE),
    ):
        owner = item.add(Role.P, origin=text.origin)
        inner = ground.width - 2 * grid.ladder_inset
        line = s.set(text, style, owner, inner, rules, colour=colours.on_fill)
        boxes += line.placed(ground.x + grid.ladder_inset, top)
        top += line.height
    over = top + grid.ladder_below - (ground.y + ground.height)
    if over > 0:
        needed = counted(-int(-over // styles.ladder_text.leading), "line")
        name = rung.level.name.plain
        message = f'the text of the step "{name}" is {needed} ({over:.0f} pt) too long for its block'
        notice = Notice(Code.DOES_NOT_FIT, rung.text.origin, message, "shorten it")
        boxes.append(PlacedNotice(ground.x, top, notice))
    return boxes


def _outlined(s: PageContext, ground: Fill) -> Fill:
    """The block pale, with an outline inside its edges."""
    line, half = s.look.grid.print.outline, s.look.grid.print.outline / 2
    wide, tall = ground.width - line, ground.height - line
    pale = s.look.palette.other_light
    return Fill(ground.x + half, ground.y + half, wide, tall, pale, ground.fill, line)
