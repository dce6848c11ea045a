"""The ladder: blocks on one baseline, rising to the right."""

from handouts.briefing.model import Rung
from handouts.diagnostics import Code, Notice, counted
from handouts.handout.standard.rail import rail
from handouts.handout.typeset.boxes import Block, Box, Fill
from handouts.handout.typeset.inline import numbers_of
from handouts.handout.typeset.paragraph import PageContext
from handouts.tagging import Element, Role


def ladder(s: PageContext) -> Block:
    """The levels as rising steps beside their heading. Heights are steps, not data."""
    part, grid = s.briefing.ladder, s.look.grid.print
    assert part is not None
    sect = s.root.add(Role.SECT, origin="ladder")
    beside = rail(s, sect, part.title, part.text.text, numbers_of(s.cited, part.source, part.text.text))
    listing = sect.add(Role.L, origin="ladder.steps")
    steps = len(part.steps)
    low, high = grid.ladder_heights
    width = (grid.live - grid.lane1 - grid.ladder_gap * (steps - 1)) / steps
    height = max(high, beside.height)
    boxes: list[Box] = list(beside.boxes)
    for index, rung in enumerate(part.steps):
        tall = low + (high - low) * index / (steps - 1)
        x = grid.lane1 + index * (width + grid.ladder_gap)
        boxes += _step(s, listing, rung, x, height - tall, width, tall)
    return Block(part.title.plain, "ladder", height, tuple(boxes))


def _step(
    s: PageContext, listing: Element, rung: Rung, x: float, y: float, width: float, tall: float
) -> list[Box]:
    grid = s.look.grid.print
    styles, palette, colours = s.look.type.print, s.look.palette, s.lane(rung.level)
    role = s.lane_index(rung.level) is not None
    item = listing.add(Role.LI, origin=rung.text.text.origin).add(Role.LBODY)
    name = s.briefing.levels[rung.level].name
    inner = width - 2 * grid.ladder_inset
    lines = (
        s.set(
            name,
            styles.ladder_name,
            item.add(Role.P, origin=name.origin),
            inner,
            colour=colours.on_fill,
            most=1,
        ),
        s.set(
            rung.hours.text,
            styles.ladder_hours,
            item.add(Role.P, origin=rung.hours.text.origin),
            inner,
            colour=colours.on_fill,
            numbers=s.cited.numbers(rung.hours.text),
            most=1,
        ),
        s.set(
            rung.text.text,
            styles.ladder_text,
            item.add(Role.P, origin=rung.text.text.origin),
            inner,
            colour=colours.on_fill,
            numbers=s.cited.numbers(rung.text.text),
        ),
    )
    half = grid.outline / 2
    boxes: list[Box] = (
        [Fill(x, y, width, tall, colours.fill)]
        if role
        else [
            Fill(
                x + half,
                y + half,
                width - grid.outline,
                tall - grid.outline,
                palette.other_light,
                colours.fill,
                grid.outline,
            )
        ]
    )
    top = y + grid.ladder_above
    for line in lines:
        boxes += line.placed(x + grid.ladder_inset, top)
        top += line.height
    over = top + grid.ladder_below - (y + tall)
    if over > 0:
        needed = counted(-int(-over // styles.ladder_text.leading), "line")
        message = f'the text of the step "{name.plain}" is {needed} ({over:.0f} pt) too long for its block'
        s.problems.append(Notice(Code.DOES_NOT_FIT, rung.text.text.origin, message, "shorten it"))
    return boxes
