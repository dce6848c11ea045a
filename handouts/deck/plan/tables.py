"""Plans slides with a native table: the comparison, and the scope of practice."""

from collections.abc import Sequence
from dataclasses import replace

from handouts.briefing.text import Text, words_text
from handouts.deck.layouts.levels import TextLevel
from handouts.deck.layouts.names import LayoutKind, PlaceholderName
from handouts.deck.layouts.placeholders import Box, Insets
from handouts.deck.layouts.table_styles import COMPARISON, SCOPE
from handouts.deck.plan.context import SlideContext
from handouts.deck.plan.model import Cell, Mark, SlideBody, SlideItem, Table
from handouts.deck.plan.paginate import paginate
from handouts.deck.typeset.fit import SLACK
from handouts.deck.typeset.text import Room, paragraph
from handouts.look.metrics import face
from handouts.look.type import Style
from handouts.look.units import Points, inch, sum_of
from handouts.outline import screen
from handouts.outline.parts import Comparison, Level, Permission, Row, Skill

Cells = tuple[Cell, ...]

_INSETS = Insets(inch(0.2), inch(0.05), inch(0.1), inch(0.05))
_MOST_ROWS = 7
_ROW, _ROW_LEAST, _ROW_STEP = inch(0.62), inch(0.52), inch(0.01)
_LABELS = inch(3.50)
_MOST_SKILLS = 9
_SKILL_ROW = inch(0.46)
_SKILLS = {5: inch(3.60)}
_SKILLS_USUAL = inch(4.333)
_SKILLS_LEAST = 0.7
"""Share of its usual width that the column of skills keeps, however long a level's name is."""
_HEAD_INDENT, _WORD_INDENT = inch(0.30), inch(0.34)
_SPARE = inch(0.02)
_MARK = inch(0.26)


def comparison(context: SlideContext, part: Comparison, two_lines: bool) -> list[SlideBody]:
    """The comparison table: seven rows at most, then a slide more."""
    styles, grid = context.look.type.deck, context.look.grid.slide
    placeholder = context.placeholder(LayoutKind.COMPARISON, PlaceholderName.TABLE)
    box = placeholder.box.down(context.drop(two_lines))
    labels = _LABELS * context.share
    rest = (grid.content - labels) / 2
    widths = (labels, rest, rest)
    room = grid.body_bottom - box.y
    bold = replace(styles.table, face=styles.table.bold_face)
    names = (_cell(context, level.name, styles.table_head, rest) for level in context.outline.lanes)
    head = (_cell(context, part.topic, styles.table_corner, labels, indent=Points(0)), *names)

    def set_row(row: Row, size: float) -> Cells:
        label = _cell(context, row.label.text, _sized(bold, size), labels, indent=Points(0))
        return (label, *(_cell(context, text, _sized(styles.table, size), rest) for text in row.cells))

    def fits(rows: Sequence[Cells], _: float) -> bool:
        return _fits([head, *rows], _ROW_LEAST, room)

    _, chunks = paginate(part.rows, placeholder.rules.sizes, set_row, fits, _MOST_ROWS)
    pages = []
    for chunk in chunks:
        rows = (head, *chunk)
        heights, over = _spread(rows, room), _over(rows, _ROW_LEAST, room)
        frame = replace(box, height=sum_of(heights))
        table = Table(placeholder, frame, COMPARISON, part.title.plain, widths, heights, rows, over)
        pages.append(SlideBody(LayoutKind.COMPARISON, [table]))
    return pages


def scope(context: SlideContext, part: screen.Scope, two_lines: bool) -> list[SlideBody]:
    """The scope matrix: the words say yes, limited or no; the marks beside them are decoration."""
    styles, grid = context.look.type.deck, context.look.grid.slide
    placeholder = context.placeholder(LayoutKind.SCOPE, PlaceholderName.TABLE)
    box = placeholder.box.down(context.drop(two_lines))
    levels, sizes = context.outline.levels, placeholder.rules.sizes
    first = _SKILLS.get(len(levels), _SKILLS_USUAL) * context.share
    least = _least(context, min(sizes))
    first = max(_SKILLS_LEAST * first, min(first, grid.content - len(levels) * least))
    width = (grid.content - first) / len(levels)
    widths = (first, *(width for _ in levels))
    note = context.placeholder(LayoutKind.SCOPE, PlaceholderName.NOTE)
    room = (note.box.y if part.note else grid.body_bottom) - box.y
    corner = _cell(context, words_text(context.locale.skill), styles.table_corner, first, indent=Points(0))
    head = (corner, *(_heading(context, level, width) for level in levels))

    def set_row(skill: Skill, size: float) -> tuple[Skill, Cells]:
        name = _cell(context, skill.name.text, _sized(styles.matrix, size), first, indent=Points(0))
        values = (
            _value(context, value, level, size, width)
            for level, value in zip(levels, skill.permissions, strict=True)
        )
        return skill, (name, *values)

    def fits(rows: Sequence[tuple[Skill, Cells]], _: float) -> bool:
        return _fits([head, *(cells for _, cells in rows)], _SKILL_ROW, room)

    _, chunks = paginate(part.skills, sizes, set_row, fits, _MOST_SKILLS)
    pages = []
    for chunk in chunks:
        rows = (head, *(cells for _, cells in chunk))
        heights, over = tuple(_height(cells, _SKILL_ROW) for cells in rows), _over(rows, _SKILL_ROW, room)
        frame = replace(box, height=sum_of(heights))
        table = Table(placeholder, frame, SCOPE, part.title.plain, widths, heights, rows, over)
        parts: list[SlideItem] = [table]
        if part.note is not None:
            parts.append(context.fill(LayoutKind.SCOPE, PlaceholderName.NOTE, [paragraph(part.note)]))
        columns = replace(frame, x=frame.x + first, width=width)
        parts += _marks(context, [skill for skill, _ in chunk], columns, heights)
        pages.append(SlideBody(LayoutKind.SCOPE, parts))
    return pages


def _cell(
    context: SlideContext, text: Text, style: Style, width: Points, *, indent: Points = _INSETS.left
) -> Cell:
    """A cell of a column of that width. What is too high for the slide is said of its row."""
    room = Room((TextLevel(style),), width - indent - _INSETS.right)
    return Cell(context.typesetter.fit([paragraph(text)], room), style.size, replace(_INSETS, left=indent))


def _sized(style: Style, size: float) -> Style:
    return replace(style, leading=style.leading * size / style.size, size=size)


def _heading(context: SlideContext, level: Level, width: Points) -> Cell:
    """The name of a level, in its colour."""
    style = context.look.type.deck.matrix_head
    cell = _cell(context, level.name, style, width, indent=_HEAD_INDENT * context.share)
    if level.lane is None:
        return replace(cell, fill="other_light", colour="ink")
    return replace(cell, fill=f"lane{level.lane + 1}", colour="white")


def _value(context: SlideContext, value: Permission, level: Level, size: float, width: Points) -> Cell:
    """What a level may do, in a word beside its mark."""
    words, style = context.locale, _sized(context.look.type.deck.matrix, size)
    said = {Permission.YES: words.yes, Permission.LIMITED: words.limited, Permission.NO: words.no}[value]
    indent = _HEAD_INDENT * context.share + _WORD_INDENT
    return replace(
        _cell(context, words_text(said), style, width, indent=indent),
        fill=None if level.lane is None else f"lane{level.lane + 1}_tint",
        colour="ink3" if value is Permission.NO else None,
    )


def _least(context: SlideContext, size: float) -> Points:
    """Least width of a level's column: its name and the words below it, at `size`, stay on one line."""
    styles, words = context.look.type.deck, context.locale
    head, plain, indent = styles.matrix_head, styles.matrix, _HEAD_INDENT * context.share
    names = [face(head.face).width(level.name.plain, head.size) for level in context.outline.levels]
    said = [face(plain.face).width(word, size) for word in (words.yes, words.limited, words.no)]
    needed = max(Points(max(names)), Points(max(said)) + _WORD_INDENT) / SLACK
    return needed + indent + _INSETS.right + _SPARE


def _marks(
    context: SlideContext, skills: Sequence[Skill], first: Box, heights: Sequence[Points]
) -> list[SlideItem]:
    """The marks beside the words; `first` is the column of the first level, with its heading."""
    marks: list[SlideItem] = []
    y = first.y + heights[0]
    for skill, height in zip(skills, heights[1:], strict=True):
        for column, (level, value) in enumerate(zip(context.outline.levels, skill.permissions, strict=True)):
            lane = level.lane
            token = "ink3" if lane is None or value is Permission.NO else f"lane{lane + 1}"
            ground = "white" if lane is None else f"lane{lane + 1}_tint"
            left = first.x + column * first.width + _HEAD_INDENT * context.share
            marks.append(Mark(left, y + (height - _MARK) / 2, _MARK, value, token, ground))
        y += height
    return marks


def _fits(rows: Sequence[Cells], least: Points, room: Points) -> bool:
    """Whether rows that are at least so high fit the room, and no word is wider than its cell."""
    whole = all(cell.text.misfit is None for cells in rows for cell in cells)
    return whole and sum_of(_height(cells, least) for cells in rows) <= room


def _over(rows: Sequence[Cells], least: Points, room: Points) -> Points:
    """How much rows are too high for the room."""
    return max(Points(0), sum_of(_height(cells, least) for cells in rows) - room)


def _height(cells: Cells, least: Points) -> Points:
    return max(least, max(cell.text.height for cell in cells) + (_INSETS.top + _INSETS.bottom))


def _spread(rows: Sequence[Cells], room: Points) -> tuple[Points, ...]:
    """Row heights: the usual height, or as much of it as the room allows."""
    steps = [_ROW - _ROW_STEP * n for n in range(round((_ROW - _ROW_LEAST) / _ROW_STEP) + 1)]
    for least in steps:
        heights = tuple(_height(cells, least) for cells in rows)
        if sum_of(heights) <= room:
            break
    return heights
