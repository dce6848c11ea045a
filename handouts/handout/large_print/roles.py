"""Large print: the title, the two roles one after the other, and the comparison."""

from handouts.handout.large_print.blocks import (
    body,
    heading,
    item,
    listed,
    named,
    paragraph,
    row,
    ruled,
    width,
)
from handouts.handout.large_print.paginate import Item
from handouts.handout.typeset.boxes import Block, Bookmark, Box, Fill
from handouts.handout.typeset.context import PageContext
from handouts.handout.typeset.paragraph import ascent
from handouts.handout.typeset.text_rules import EVEN
from handouts.outline.paper import Roles
from handouts.outline.parts import Comparison, Lane, Row
from handouts.tagging import Element, Role


def lane_rule(s: PageContext) -> Block:
    """The lane rule with the same proportions as on the standard sheet."""
    grid, thick = s.look.grid.print, s.look.grid.large.lane_rule
    scale = width(s) / grid.live
    pieces = (
        (0.0, grid.rail, s.look.palette.ink),
        (grid.lane1, grid.lane, s.look.lane(0).fill),
        (grid.lane2, grid.lane, s.look.lane(1).fill),
    )
    return Block(
        "", "", thick, tuple(Fill(x * scale, 0, w * scale, thick, colour) for x, w, colour in pieces)
    )


def header(s: PageContext, root: Element) -> list[Item]:
    """Topic, title, the short answer, and the caveat in short."""
    outline, grid, styles = s.outline, s.look.grid.large, s.look.type.large
    topic = body(s, outline.topic, root.add(Role.P, origin=outline.topic.origin), style=styles.kicker)
    title = body(s, outline.title, root.add(Role.H1, origin=outline.title.origin), EVEN, style=styles.title)
    answer = body(s, outline.answer, root.add(Role.P, origin=outline.answer.origin), style=styles.lede)
    mark = Bookmark(0, 0, outline.title.plain, 1)
    return [
        item(outline.topic, topic.height, topic.placed(0, 0), 0, keep=True),
        item(outline.title, title.height, [mark, *title.placed(0, 0)], 0, keep=True),
        item(outline.answer, answer.height, answer.placed(0, 0), grid.lede_above),
        paragraph(s, root, outline.caveat.short, above=grid.paragraph_gap),
    ]


def roles(part: Roles, s: PageContext, root: Element) -> list[Item]:
    """Each role with its facts, the left lane's first; then what joins the two."""
    items = [made for lane in part.lanes for made in _role(lane, s, root)]
    team = part.team
    if team is not None:
        sect = root.add(Role.SECT, origin=team.origin)
        items += [heading(s, sect, team.title), paragraph(s, sect, team.text)]
    return items


def _role(lane: Lane, s: PageContext, root: Element) -> list[Item]:
    grid, styles, colours = s.look.grid.large, s.look.type.large, s.look.lane(lane.level.lane)
    sect = root.add(Role.SECT, origin=lane.origin)
    name, subtitle, facts = lane.level.name, lane.subtitle, lane.facts
    owner = sect.add(Role.H2, origin=name.origin)
    first = body(s, name, owner, inset=grid.inset, style=styles.role_name, colour=colours.on_fill)
    owner = sect.add(Role.P, origin=subtitle.origin)
    second = body(s, subtitle, owner, inset=grid.inset, style=styles.role_full, colour=colours.on_fill)
    # One line each is 74 points, as drawn; more lines make the heading higher.
    more_name = first.height - styles.role_name.leading
    height = grid.role_heading + more_name + second.height - styles.role_full.leading
    boxes: list[Box] = [
        Bookmark(0, 0, name.plain, 2),
        Fill(0, 0, width(s), height, colours.fill),
        *first.placed(grid.inset, grid.role_name_baseline - ascent(styles.role_name)),
        *second.placed(grid.inset, grid.role_full_baseline + more_name - ascent(styles.role_full)),
    ]
    items = [item(name, height, boxes, grid.role_above, keep=bool(facts))]
    listing = sect.add(Role.L) if facts else sect
    rows = []
    for fact, more in ruled(facts):
        owner = listing.add(Role.LI, origin=fact.origin).add(Role.LBODY)
        text = body(s, fact, owner, inset=grid.inset, lead=colours.text)
        rows.append(row(s, fact, [text], inset=grid.inset, ruled=more))
    return items + listed(s, name, rows, few=len(rows))


def comparison(part: Comparison, s: PageContext, root: Element) -> list[Item]:
    """Each row under its label: the label, then each role by its name."""
    sect = root.add(Role.SECT, origin=part.origin)
    items = [heading(s, sect, part.title)]
    rows = [_row(each, s, sect, ruled=more) for each, more in ruled(part.rows)]
    return items + listed(s, part.title, rows)


def _row(part: Row, s: PageContext, sect: Element, *, ruled: bool) -> Item:
    label = sect.add(Role.H3, origin=part.label.origin)
    made = [body(s, part.label, label, style=s.look.type.large.label)]
    listing = sect.add(Role.L, origin=part.label.origin)
    for level, cell in zip(s.outline.lanes, part.cells, strict=True):
        owner = listing.add(Role.LI, origin=cell.origin).add(Role.LBODY)
        made.append(named(s, level, cell, owner))
    return row(s, part.label, made, ruled=ruled)
