"""Large print: the title, the two roles one after the other, and the comparison."""

from handouts.briefing.model import Row
from handouts.briefing.model.arrange import ShowComparison, ShowRoles
from handouts.briefing.text import Text, words_text
from handouts.handout.large_print.blocks import body, heading, item, listed, paragraph, row, width
from handouts.handout.large_print.paginate import Item
from handouts.handout.standard.roles import picked
from handouts.handout.typeset.boxes import Block, Bookmark, Box, Fill
from handouts.handout.typeset.inline import numbers_of
from handouts.handout.typeset.paragraph import PageContext, Paragraph, ascent
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


def header(s: PageContext) -> list[Item]:
    """Topic, title, the short answer, and the caveat in short."""
    briefing, grid, styles = s.briefing, s.look.grid.large, s.look.type.large
    topic = body(s, briefing.topic, s.root.add(Role.P, origin=briefing.topic.origin), style=styles.kicker)
    owner = s.root.add(Role.H1, origin=briefing.title.origin)
    title = body(s, briefing.title, owner, style=styles.title, even=True)
    numbers = numbers_of(s.cited, briefing.answer_source, briefing.answer)
    owner = s.root.add(Role.P, origin=briefing.answer.origin)
    answer = body(s, briefing.answer, owner, style=styles.lede, numbers=numbers)
    mark = Bookmark(0, 0, briefing.title.plain, 1)
    return [
        item(briefing.topic, topic.height, list(topic.placed(0, 0)), 0, keep=True),
        item(briefing.title, title.height, [mark, *title.placed(0, 0)], 0, keep=True),
        item(briefing.answer, answer.height, list(answer.placed(0, 0)), grid.lede_above),
        paragraph(s, s.root, briefing.caveat.short, above=grid.paragraph_gap),
    ]


def roles(section: ShowRoles, s: PageContext) -> list[Item]:
    """Each role with its facts, the left lane's first; then what joins the two."""
    items: list[Item] = []
    for key in s.briefing.roles:
        items += _role(section, s, key)
    team = s.briefing.team
    if team is not None:
        sect = s.root.add(Role.SECT, origin="team")
        items.append(heading(s, sect, team.title))
        items.append(paragraph(s, sect, team.text, numbers=s.cited.numbers(team)))
    return items


def _role(section: ShowRoles, s: PageContext, key: str) -> list[Item]:
    grid, styles, colours = s.look.grid.large, s.look.type.large, s.lane(key)
    sect = s.root.add(Role.SECT, origin=f"roles.{key}")
    name, subtitle = s.briefing.levels[key].name, s.briefing.roles[key].subtitle.text
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
    facts = picked(section, s, key)
    items = [item(name, height, boxes, grid.role_above, keep=bool(facts))]
    listing = sect.add(Role.L, origin=f"roles.{key}.facts") if facts else sect
    rows = []
    for fact in facts:
        owner = listing.add(Role.LI, origin=fact.text.origin).add(Role.LBODY)
        numbers = s.cited.numbers(fact)
        text = body(s, fact.text, owner, inset=grid.inset, numbers=numbers, lead=colours.text)
        rows.append(row(s, fact.text, [text], inset=grid.inset, ruled=fact is not facts[-1]))
    return items + listed(s, name, rows, few=len(rows))


def comparison(section: ShowComparison, s: PageContext) -> list[Item]:
    """Each row under its label: the label, then each role by its name."""
    part = s.briefing.comparison
    assert part is not None
    sect = s.root.add(Role.SECT, origin="comparison")
    rows = [part.rows[key] for key in section.pick] if section.pick else list(part.rows.values())
    items = [heading(s, sect, part.title)]
    return items + listed(s, part.title, [_row(s, sect, each, ruled=each is not rows[-1]) for each in rows])


def _row(s: PageContext, sect: Element, part: Row, *, ruled: bool) -> Item:
    styles, text = s.look.type.large, part.label.text
    label = sect.add(Role.H3, origin=text.origin)
    made = [body(s, text, label, style=styles.label, numbers=s.cited.numbers(part))]
    listing = sect.add(Role.L, origin=text.origin)
    for key in s.briefing.roles:
        cell = part.cells[key].text
        owner = listing.add(Role.LI, origin=cell.origin).add(Role.LBODY)
        made.append(named(s, key, cell, owner))
    return row(s, text, made, ruled=ruled)


def named(s: PageContext, level: str, text: Text, owner: Element, numbers: tuple[int, ...] = ()) -> Paragraph:
    """'EMT: …' with the name in the role's text colour; other levels are ink."""
    name = s.briefing.levels[level].name
    lead = words_text(s.locale.labelled(name.plain), name.origin, bold=True)
    colour = s.lane(level).text if s.lane_index(level) is not None else s.look.palette.ink
    return body(s, text, owner, before=(lead,), numbers=numbers, lead=colour)
