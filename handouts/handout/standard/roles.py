"""The two lanes: role headings, facts side by side, and the pair of figures in the rail."""

from itertools import zip_longest

from handouts.briefing.model import Claim
from handouts.briefing.model.arrange import ShowRoles
from handouts.handout.standard.rail import Rail, rail
from handouts.handout.typeset.boxes import Block, Bookmark, Box, Fill, Rule
from handouts.handout.typeset.marks import person
from handouts.handout.typeset.paragraph import PageContext, Paragraph, ascent, smaller
from handouts.tagging import Element, Role

FACT_LINES = (2, 3)


def roles(section: ShowRoles, s: PageContext) -> Block:
    """Both lanes, their facts in rows of equal height."""
    grid, team = s.look.grid.print, s.briefing.team
    sect = s.root.add(Role.SECT, origin="roles")
    numbers = s.cited.numbers(team) if team else ()
    beside = rail(s, sect, team.title, team.text, numbers) if team else Rail((), 0.0)
    boxes: list[Box] = list(beside.boxes)
    lanes: list[list[Paragraph]] = []
    for index, key in enumerate(s.briefing.roles):
        x = (grid.lane1, grid.lane2)[index]
        boxes += _heading(s, sect, key, x, Role.H3 if team else Role.H2)
        lanes.append(_facts(s, sect, key, picked(section, s, key)))
    y = grid.role_heading
    rows = list(zip_longest(*lanes))
    for number, row in enumerate(rows):
        height = max(_row_height(s, paragraph) for paragraph in row if paragraph)
        for lane, (x, paragraph) in enumerate(zip((grid.lane1, grid.lane2), row, strict=True)):
            if paragraph:
                boxes += paragraph.placed(x + grid.inset, y + grid.fact_above)
            if number + 1 < len(lanes[lane]):
                boxes.append(Rule(x, y + height, grid.lane, grid.rule, s.look.palette.line))
        y += height
    figures_end = beside.height + grid.pictogram_above + grid.pictogram
    if team and s.concessions.pictogram:
        boxes += _pictogram(s, beside.height + grid.pictogram_above)
    height = max(y, figures_end if team and s.concessions.pictogram else beside.height)
    return Block(team.title.plain if team else "", "roles", height, tuple(boxes))


def picked(section: ShowRoles, s: PageContext, role: str) -> list[Claim]:
    """The facts of a role that the section shows, in its order."""
    facts = s.briefing.roles[role].facts
    if not section.pick:
        return list(facts.values())
    chosen = [key.partition(".") for key in section.pick]
    return [facts[name] for owner, _, name in chosen if owner == role]


def _heading(s: PageContext, sect: Element, key: str, x: float, level: Role) -> list[Box]:
    grid, styles, colours = s.look.grid.print, s.look.type.print, s.lane(key)
    inner = grid.lane - 2 * grid.inset
    name, subtitle = s.briefing.levels[key].name, s.briefing.roles[key].subtitle.text
    heading = sect.add(level, origin=name.origin)
    first = s.set(name, styles.role_name, heading, inner, colour=colours.on_fill, most=1)
    owner = sect.add(Role.P, origin=subtitle.origin)
    second = s.set(subtitle, styles.role_full, owner, inner, colour=colours.on_fill, most=1)
    return [
        Bookmark(x, 0, name.plain, 3 if level is Role.H3 else 2),
        Fill(x, 0, grid.lane, grid.role_heading, colours.fill),
        *first.placed(x + grid.inset, grid.role_name_baseline - ascent(styles.role_name)),
        *second.placed(x + grid.inset, grid.role_full_baseline - ascent(styles.role_full)),
    ]


def _facts(s: PageContext, sect: Element, role: str, facts: list[Claim]) -> list[Paragraph]:
    grid, colours = s.look.grid.print, s.lane(role)
    style = smaller(s.look.type.print.body, s.concessions.smaller)
    if not facts:
        return []
    listing = sect.add(Role.L, origin=f"roles.{role}.facts")
    made = []
    for fact in facts:
        body = listing.add(Role.LI, origin=fact.text.origin).add(Role.LBODY)
        usual, most = FACT_LINES
        made.append(
            s.set(
                fact.text,
                style,
                body,
                grid.lane - grid.inset,
                lead=colours.text,
                numbers=s.cited.numbers(fact),
                usual=usual,
                most=most,
            )
        )
    return made


def _row_height(s: PageContext, paragraph: Paragraph) -> float:
    grid = s.look.grid.print
    least = smaller(s.look.type.print.body, s.concessions.smaller).leading * FACT_LINES[0]
    return grid.fact_above + max(paragraph.height, least) + grid.fact_below


def _pictogram(s: PageContext, y: float) -> list[Box]:
    grid = s.look.grid.print
    height = grid.pictogram
    step = height * 18 / 32 + grid.pictogram_gap
    return [box for lane in (0, 1) for box in person(lane * step, y, height, s.look.lane(lane).fill)]
