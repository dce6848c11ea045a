"""The scope matrix: its title row with the key, then who may do what, level by level."""

from dataclasses import dataclass

from handouts.briefing.text import words_text
from handouts.diagnostics import Code, Notice
from handouts.handout.typeset.boxes import Block, Bookmark, Box, Fill, PlacedNotice, Rule
from handouts.handout.typeset.context import PageContext
from handouts.handout.typeset.marks import MarkColours, mark
from handouts.handout.typeset.notices import quoted
from handouts.handout.typeset.paragraph import ascent, middle, smaller
from handouts.handout.typeset.text_rules import ONE_LINE, ONE_OR_TWO, TextRules
from handouts.handout.typeset.words import mark_word
from handouts.look.metrics import face
from handouts.outline.paper import Scope
from handouts.outline.parts import Level, Permission, Skill, SkillGroup
from handouts.tagging import Element, Role


def title_row(part: Scope, s: PageContext, sect: Element, *, first: bool) -> Block:
    """Title, key and intro. A page that begins with them has the large heading."""
    grid, styles = s.look.grid.print, s.look.type.print
    style = styles.h2 if first else styles.rail
    heading = sect.add(Role.H2, origin=part.title.origin)
    key_boxes, key_width = _key(s, sect, ascent(style))
    title = s.set(part.title, style, heading, grid.live - key_width - grid.key_gap, ONE_OR_TWO)
    owner = sect.add(Role.P, origin=part.intro.origin)
    intro = s.set(part.intro, styles.intro, owner, grid.live, ONE_OR_TWO)
    boxes: tuple[Box, ...] = (
        Bookmark(0, 0, part.title.plain, 2),
        *title.placed(0, 0),
        *key_boxes,
        *intro.placed(0, title.height + grid.lede_above),
    )
    return Block(part.title.plain, part.origin, title.height + grid.lede_above + intro.height, boxes)


def _key(s: PageContext, sect: Element, baseline: float) -> tuple[list[Box], float]:
    """The three marks and their words, right-aligned on a baseline; and their width."""
    grid = s.look.grid.print
    palette, style = s.look.palette, s.look.type.print.key
    size = grid.key_mark
    colours = MarkColours(palette.ink, palette.white, palette.white, palette.ink)
    entries = (
        (Permission.YES, s.locale.yes_long),
        (Permission.LIMITED, s.locale.limited_long),
        (Permission.NO, s.locale.no_long),
    )
    listing = sect.add(Role.L, numbering="None")
    made = []
    for value, text in entries:
        item = listing.add(Role.LI)
        label, body = item.add(Role.LBL), item.add(Role.LBODY)
        paragraph = s.set(words_text(text), style, body, grid.live, ONE_LINE)
        made.append((value, label.add(Role.SPAN, actual_text=mark_word(s.locale, value)), paragraph))
    width = sum(grid.key_text + paragraph.width for _, _, paragraph in made) + grid.key_gap * (len(made) - 1)
    x = grid.live - width
    boxes: list[Box] = []
    for value, span, paragraph in made:
        boxes += mark(value, x + size / 2, baseline - ascent(style) + middle(style), size, colours, span)
        boxes += paragraph.placed(x + grid.key_text, baseline - ascent(style))
        x += grid.key_text + paragraph.width + grid.key_gap
    return boxes, width


@dataclass(frozen=True, slots=True)
class _Columns:
    """Left edges and widths of the columns, computed from the number and names of the levels."""

    skill: tuple[float, float]
    levels: tuple[tuple[Level, float, float], ...]
    note: tuple[float, float]
    notices: tuple[Notice, ...]


def _columns(s: PageContext) -> _Columns:
    grid, style, levels = s.look.grid.print, s.look.type.print.matrix_head, s.outline.levels
    least, padding = grid.matrix_level, 2 * grid.matrix_name_padding
    names = [face(style.face).width(level.name.plain, style.size) + padding for level in levels]
    widths = [max(least, name) for name in names]
    rest = grid.live - grid.lane1 - sum(widths)
    notices: tuple[Notice, ...] = ()
    if rest < grid.matrix_rest_least:
        longest = max((level.name for level in levels), key=lambda name: len(name.plain))
        message = f"the names of the levels leave no room for the skills; the longest is {quoted(longest)}"
        help_text = "use shorter names for the levels"
        notices = (Notice(Code.DOES_NOT_FIT, longest.origin, message, help_text),)
        widths, rest = [least] * len(widths), grid.matrix_rest_least
    skill = rest * grid.matrix_skill_share
    x = grid.lane1 + skill
    edges = []
    for level, width in zip(levels, widths, strict=True):
        edges.append((level, x, width))
        x += width
    note = (x + grid.matrix_note_inset, grid.live - x - grid.matrix_note_inset)
    return _Columns((grid.lane1, skill), tuple(edges), note, notices)


def matrix(part: Scope, s: PageContext, sect: Element) -> Block:
    """The table: one row for each skill, one mark for each level, at most one line of note."""
    grid, columns = s.look.grid.print, _columns(s)
    table = sect.add(Role.TABLE)
    boxes: list[Box] = [PlacedNotice(grid.lane1, 0, notice) for notice in columns.notices]
    row_height = grid.matrix_row - s.concessions.row_less
    total = sum(len(group.skills) for group in part.groups) * row_height
    for level, x, width in columns.levels:
        if level.lane is not None:
            boxes.append(Fill(x, grid.matrix_head, width, total, s.look.lane(level.lane).tint))
    boxes += _head(s, table, columns)
    body = table.add(Role.TBODY)
    y = grid.matrix_head
    for group in part.groups:
        boxes += _group(group, s, body, columns, y, row_height)
        y += len(group.skills) * row_height
    boxes.append(Rule(grid.lane1, y, grid.live - grid.lane1, grid.rule, s.look.palette.hair))
    return Block(part.title.plain, part.origin, y, tuple(boxes))


def _head(s: PageContext, table: Element, columns: _Columns) -> list[Box]:
    grid, styles = s.look.grid.print, s.look.type.print
    row = table.add(Role.THEAD).add(Role.TR)
    first = row.add(Role.TH, scope="Column", col_span=2)
    top = grid.matrix_head_baseline - ascent(styles.matrix_head)
    skill = s.set(words_text(s.locale.skill), styles.matrix_head, first, columns.skill[1], ONE_LINE)
    boxes: list[Box] = [*skill.placed(columns.skill[0], top)]
    for level, x, width in columns.levels:
        colours = s.look.lane(level.lane)
        fill = colours.fill if level.lane is not None else s.look.palette.other_light
        boxes.append(Fill(x, 0, width, grid.matrix_head, fill))
        owner = row.add(Role.TH, scope="Column", origin=level.name.origin)
        text = s.set(level.name, styles.matrix_head, owner, width, ONE_LINE, colour=colours.on_fill)
        boxes += text.placed(x, top, width, "center")
    style = smaller(styles.matrix_head, styles.matrix_head.size - styles.note.size)
    owner = row.add(Role.TH, scope="Column")
    colour = s.look.colour(styles.note.colour)
    note = s.set(words_text(s.locale.note), style, owner, columns.note[1], ONE_LINE, colour=colour)
    return [*boxes, *note.placed(columns.note[0], grid.matrix_head_baseline - ascent(style))]


def _group(
    group: SkillGroup, s: PageContext, body: Element, columns: _Columns, y: float, row_height: float
) -> list[Box]:
    """The rows of a group; its name stands once, in the rail, as the heading of them all."""
    grid, style, palette = s.look.grid.print, s.look.type.print.matrix_group, s.look.palette
    boxes: list[Box] = [
        Rule(0, y, grid.rail, grid.group_rule, palette.ink3),
        Rule(grid.lane1, y, grid.live - grid.lane1, grid.group_rule, palette.ink3),
    ]
    rows = len(group.skills)
    for index, skill in enumerate(group.skills):
        row = body.add(Role.TR, origin=skill.name.origin)
        top = y + index * row_height
        if index == 0:
            owner = row.add(Role.TH, scope="Row", row_span=rows, origin=group.name.origin)
            name = s.set(group.name, style, owner, grid.rail, TextRules(most=rows))
            boxes += name.placed(0, top + _baseline(s, row_height) - ascent(style))
        else:
            boxes.append(Rule(grid.lane1, top, grid.live - grid.lane1, grid.rule, palette.hair))
        boxes += _row(skill, s, row, columns, top + _baseline(s, row_height))
    return boxes


def _baseline(s: PageContext, row_height: float) -> float:
    """The baseline of a row whose padding may have been cut."""
    grid = s.look.grid.print
    return grid.matrix_baseline - (grid.matrix_row - row_height) / 2


def _row(skill: Skill, s: PageContext, row: Element, columns: _Columns, baseline: float) -> list[Box]:
    grid, styles, palette = s.look.grid.print, s.look.type.print, s.look.palette
    x, width = columns.skill
    centre = baseline - ascent(styles.matrix) + middle(styles.matrix)
    owner = row.add(Role.TH, scope="Row")
    name = s.set(skill.name, styles.matrix, owner, width - 2, ONE_LINE)
    boxes: list[Box] = [*name.placed(x, baseline - ascent(styles.matrix))]
    for (level, left, column), value in zip(columns.levels, skill.permissions, strict=True):
        colours = s.look.lane(level.lane)
        span = row.add(Role.TD, origin=skill.origin).add(Role.SPAN, actual_text=mark_word(s.locale, value))
        disc = colours.fill if level.lane is not None else palette.ink3
        ink = MarkColours(disc, palette.white, colours.tint, palette.ink3)
        boxes += mark(value, left + column / 2, centre, grid.mark, ink, span)
    cell = row.add(Role.TD)
    if skill.note is not None:
        note = s.set(skill.note, styles.note, cell, columns.note[1], ONE_LINE)
        boxes += note.placed(columns.note[0], baseline - ascent(styles.note))
    return boxes
