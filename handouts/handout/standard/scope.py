"""The scope matrix: its title row with the key, then who may do what, level by level."""

from dataclasses import dataclass

from handouts.briefing.citations import skills
from handouts.briefing.model import Permission, Scope, Skill, SkillGroup
from handouts.briefing.model.arrange import ShowScope
from handouts.briefing.text import words_text
from handouts.diagnostics import Code, Notice
from handouts.handout.typeset.boxes import Block, Bookmark, Box, Fill, Rule
from handouts.handout.typeset.inline import numbers_of
from handouts.handout.typeset.marks import MarkColours, mark
from handouts.handout.typeset.paragraph import PageContext, ascent, middle, quoted, smaller
from handouts.look.metrics import face
from handouts.tagging import Element, Role


def title_row(s: PageContext, *, first: bool) -> Block:
    """Title, key and intro. A page that begins with them has the large heading."""
    grid = s.look.grid.print
    scope, styles, width = _scope(s), s.look.type.print, grid.live
    sect = s.root.add(Role.SECT, origin="scope")
    style = styles.h2 if first else styles.rail
    heading = sect.add(Role.H2, origin=scope.title.origin)
    key_boxes, key_width = _key(s, sect, ascent(style))
    title = s.set(scope.title, style, heading, width - key_width - grid.key_gap, usual=1, most=2)
    numbers = numbers_of(s.cited, scope.source, scope.intro)
    owner = sect.add(Role.P, origin=scope.intro.origin)
    intro = s.set(scope.intro, styles.intro, owner, width, numbers=numbers, usual=1, most=2)
    boxes: tuple[Box, ...] = (
        Bookmark(0, 0, scope.title.plain, 2),
        *title.placed(0, 0),
        *key_boxes,
        *intro.placed(0, title.height + grid.lede_above),
    )
    return Block(scope.title.plain, "scope", title.height + grid.lede_above + intro.height, boxes)


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
        paragraph = s.set(words_text(text), style, body, grid.live, most=1)
        made.append((value, label.add(Role.SPAN, actual_text=mark_word(s, value)), paragraph))
    width = sum(grid.key_text + paragraph.width for _, _, paragraph in made) + grid.key_gap * (len(made) - 1)
    x = grid.live - width
    boxes: list[Box] = []
    for value, span, paragraph in made:
        boxes += mark(value, x + size / 2, baseline - ascent(style) + middle(style), size, colours, span)
        boxes += paragraph.placed(x + grid.key_text, baseline - ascent(style))
        x += grid.key_text + paragraph.width + grid.key_gap
    return boxes, width


def mark_word(s: PageContext, value: Permission) -> str:
    """What a mark says when read aloud."""
    return {
        Permission.YES: s.locale.yes,
        Permission.LIMITED: s.locale.limited_long,
        Permission.NO: s.locale.no,
    }[value]


@dataclass(frozen=True, slots=True)
class _Columns:
    """Left edges and widths of the columns, computed from the number and names of the levels."""

    skill: tuple[float, float]
    levels: dict[str, tuple[float, float]]
    note: tuple[float, float]


def _columns(s: PageContext) -> _Columns:
    grid, style = s.look.grid.print, s.look.type.print.matrix_head
    least = grid.matrix_columns[3]
    widths = {
        key: max(least, face(style.face).width(level.name.plain, style.size) + 2 * grid.matrix_name_padding)
        for key, level in s.briefing.levels.items()
    }
    rest = grid.live - grid.lane1 - sum(widths.values())
    if rest < grid.matrix_rest_least:
        name = max(s.briefing.levels.values(), key=lambda level: len(level.name.plain)).name
        message = f"the names of the levels leave no room for the skills; the longest is {quoted(name)}"
        s.problems.append(Notice(Code.DOES_NOT_FIT, name.origin, message, "use shorter names for the levels"))
        widths, rest = dict.fromkeys(widths, least), grid.matrix_rest_least
    skill, x = rest * grid.matrix_skill_share, grid.lane1
    edges: dict[str, tuple[float, float]] = {}
    x += skill
    for key, width in widths.items():
        edges[key] = (x, width)
        x += width
    return _Columns(
        (grid.lane1, skill), edges, (x + grid.matrix_note_inset, grid.live - x - grid.matrix_note_inset)
    )


def matrix(section: ShowScope, s: PageContext) -> Block:
    """The table: one row for each skill, one mark for each level, at most one line of note."""
    grid, scope, columns = s.look.grid.print, _scope(s), _columns(s)
    table = s.root.elements[-1].add(Role.TABLE, origin="scope.groups")
    boxes: list[Box] = []
    chosen = skills(s.briefing, section.pick)
    row_height = grid.matrix_row - s.concessions.row_less
    groups = [
        (group, [skill for key, skill in group.skills.items() if key in chosen])
        for group in scope.groups.values()
    ]
    groups = [(group, picked) for group, picked in groups if picked]
    total = sum(len(picked) for _, picked in groups) * row_height
    for key, (x, width) in columns.levels.items():
        if s.lane_index(key) is not None:
            boxes.append(Fill(x, grid.matrix_head, width, total, s.lane(key).tint))
    boxes += _head(s, table, columns)
    body = table.add(Role.TBODY)
    y = grid.matrix_head
    for group, picked in groups:
        boxes += _group(s, body, columns, group, picked, y, row_height)
        y += len(picked) * row_height
    boxes.append(Rule(grid.lane1, y, grid.live - grid.lane1, grid.rule, s.look.palette.hair))
    return Block(scope.title.plain, "scope.groups", y, tuple(boxes))


def _head(s: PageContext, table: Element, columns: _Columns) -> list[Box]:
    grid, styles = s.look.grid.print, s.look.type.print
    row = table.add(Role.THEAD).add(Role.TR)

    first = row.add(Role.TH, scope="Column", col_span=2)
    top = grid.matrix_head_baseline - ascent(styles.matrix_head)
    skill = s.set(words_text(s.locale.skill), styles.matrix_head, first, columns.skill[1], most=1)
    boxes: list[Box] = [*skill.placed(columns.skill[0], top)]
    for key, (x, width) in columns.levels.items():
        name, colours = s.briefing.levels[key].name, s.lane(key)
        fill = colours.fill if s.lane_index(key) is not None else s.look.palette.other_light
        boxes.append(Fill(x, 0, width, grid.matrix_head, fill))
        owner = row.add(Role.TH, scope="Column", origin=name.origin)
        text = s.set(name, styles.matrix_head, owner, width, colour=colours.on_fill, most=1)
        boxes += text.placed(x, top, width, "center")
    style = smaller(styles.matrix_head, styles.matrix_head.size - styles.note.size)
    owner = row.add(Role.TH, scope="Column")
    colour = s.look.colour(styles.note.colour)
    note = s.set(words_text(s.locale.note), style, owner, columns.note[1], colour=colour, most=1)
    return [*boxes, *note.placed(columns.note[0], grid.matrix_head_baseline - ascent(style))]


def _group(
    s: PageContext,
    body: Element,
    columns: _Columns,
    group: SkillGroup,
    picked: list[Skill],
    y: float,
    row_height: float,
) -> list[Box]:
    """The rows of a group; its name stands once, in the rail, as the heading of them all."""
    grid, styles, palette = s.look.grid.print, s.look.type.print, s.look.palette
    boxes: list[Box] = [
        Rule(0, y, grid.rail, grid.group_rule, palette.ink3),
        Rule(grid.lane1, y, grid.live - grid.lane1, grid.group_rule, palette.ink3),
    ]
    for index, skill in enumerate(picked):
        row = body.add(Role.TR, origin=skill.name.text.origin)
        top = y + index * row_height
        if index == 0:
            owner = row.add(Role.TH, scope="Row", row_span=len(picked), origin=group.name.origin)
            name = s.set(group.name, styles.matrix_group, owner, grid.rail, most=len(picked))
            boxes += name.placed(0, top + _baseline(s, row_height) - ascent(styles.matrix_group))
        else:
            boxes.append(Rule(grid.lane1, top, grid.live - grid.lane1, grid.rule, palette.hair))
        boxes += _row(s, row, columns, skill, top + _baseline(s, row_height))
    return boxes


def _baseline(s: PageContext, row_height: float) -> float:
    """The baseline of a row whose padding may have been cut."""
    grid = s.look.grid.print
    return grid.matrix_baseline - (grid.matrix_row - row_height) / 2


def _row(s: PageContext, row: Element, columns: _Columns, skill: Skill, baseline: float) -> list[Box]:
    grid, styles, palette = s.look.grid.print, s.look.type.print, s.look.palette
    x, width = columns.skill
    centre = baseline - ascent(styles.matrix) + middle(styles.matrix)
    owner = row.add(Role.TH, scope="Row")
    numbers = numbers_of(s.cited, skill.source) if skill.source else ()
    name = s.set(skill.name.text, styles.matrix, owner, width - 2, numbers=numbers, most=1)
    boxes: list[Box] = [*name.placed(x, baseline - ascent(styles.matrix))]
    for key, (left, column) in columns.levels.items():
        value, colours, lane = skill.levels[key], s.lane(key), s.lane_index(key)
        origin = f"{skill.name.text.origin.removesuffix('.name')}.levels.{key}"
        span = row.add(Role.TD, origin=origin).add(Role.SPAN, actual_text=mark_word(s, value))
        ink = MarkColours(
            colours.fill if lane is not None else palette.ink3, palette.white, colours.tint, palette.ink3
        )
        boxes += mark(value, left + column / 2, centre, grid.mark, ink, span)
    cell = row.add(Role.TD, origin=skill.note.origin if skill.note else row.origin)
    if skill.note is not None:
        note = s.set(skill.note, styles.note, cell, columns.note[1], most=1)
        boxes += note.placed(columns.note[0], baseline - ascent(styles.note))
    return boxes


def _scope(s: PageContext) -> Scope:
    assert s.briefing.scope is not None
    return s.briefing.scope
