"""The two lanes: role headings, facts side by side, and the pair of figures in the rail."""

from itertools import zip_longest

from handouts.handout.standard.rail import Rail, rail
from handouts.handout.typeset.boxes import Block, Bookmark, Box, Fill, Rule
from handouts.handout.typeset.context import PageContext
from handouts.handout.typeset.marks import person
from handouts.handout.typeset.paragraph import Paragraph, ascent, smaller
from handouts.handout.typeset.text_rules import ONE_LINE, TextRules
from handouts.outline.paper import Roles
from handouts.outline.parts import Lane
from handouts.tagging import Element, Role

FACT_LINES = 2
FACT = TextRules(usual=FACT_LINES, most=FACT_LINES + 1)


def roles(part: Roles, s: PageContext, root: Element) -> Block:
    """Both lanes, their facts in rows of equal height."""
    grid, team = s.look.grid.print, part.team
    sect = root.add(Role.SECT, origin=part.origin)
    beside = rail(s, sect, team.title, team.text) if team else Rail((), 0.0)
    boxes: list[Box] = list(beside.boxes)
    lanes: list[list[Paragraph]] = []
    for x, lane in zip((grid.lane1, grid.lane2), part.lanes, strict=True):
        boxes += _heading(lane, s, sect, x, Role.H3 if team else Role.H2)
        lanes.append(_facts(lane, s, sect))
    y = grid.role_heading
    for number, row in enumerate(zip_longest(*lanes)):
        height = max(_row_height(s, paragraph) for paragraph in row if paragraph)
        for index, (x, paragraph) in enumerate(zip((grid.lane1, grid.lane2), row, strict=True)):
            if paragraph:
                boxes += paragraph.placed(x + grid.inset, y + grid.fact_above)
            if number + 1 < len(lanes[index]):
                boxes.append(Rule(x, y + height, grid.lane, grid.rule, s.look.palette.line))
        y += height
    figures_end = beside.height + grid.pictogram_above + grid.pictogram
    if team and s.concessions.pictogram:
        boxes += _pictogram(s, beside.height + grid.pictogram_above)
    height = max(y, figures_end if team and s.concessions.pictogram else beside.height)
    return Block(team.title.plain if team else "", part.origin, height, tuple(boxes))


def _heading(lane: Lane, s: PageContext, sect: Element, x: float, level: Role) -> list[Box]:
    grid, styles, colours = s.look.grid.print, s.look.type.print, s.look.lane(lane.level.lane)
    inner, name, subtitle = grid.lane - 2 * grid.inset, lane.level.name, lane.subtitle
    heading = sect.add(level, origin=name.origin)
    first = s.set(name, styles.role_name, heading, inner, ONE_LINE, colour=colours.on_fill)
    owner = sect.add(Role.P, origin=subtitle.origin)
    second = s.set(subtitle, styles.role_full, owner, inner, ONE_LINE, colour=colours.on_fill)
    return [
        Bookmark(x, 0, name.plain, 3 if level is Role.H3 else 2),
        Fill(x, 0, grid.lane, grid.role_heading, colours.fill),
        *first.placed(x + grid.inset, grid.role_name_baseline - ascent(styles.role_name)),
        *second.placed(x + grid.inset, grid.role_full_baseline - ascent(styles.role_full)),
    ]


def _facts(lane: Lane, s: PageContext, sect: Element) -> list[Paragraph]:
    grid, lead = s.look.grid.print, s.look.lane(lane.level.lane).text
    style = smaller(s.look.type.print.body, s.concessions.smaller)
    if not lane.facts:
        return []
    listing = sect.add(Role.L, origin=lane.origin)
    made = []
    for fact in lane.facts:
        body = listing.add(Role.LI, origin=fact.origin).add(Role.LBODY)
        made.append(s.set(fact, style, body, grid.lane - grid.inset, FACT, lead=lead))
    return made


def _row_height(s: PageContext, paragraph: Paragraph) -> float:
    grid = s.look.grid.print
    least = smaller(s.look.type.print.body, s.concessions.smaller).leading * FACT_LINES
    return grid.fact_above + max(paragraph.height, least) + grid.fact_below


def _pictogram(s: PageContext, y: float) -> list[Box]:
    grid = s.look.grid.print
    height = grid.pictogram
    step = height * 18 / 32 + grid.pictogram_gap
    return [box for lane in (0, 1) for box in person(lane * step, y, height, s.look.lane(lane).fill)]
