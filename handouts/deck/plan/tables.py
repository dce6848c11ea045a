"""Plans slides with a native table: the comparison, and the scope of practice."""

from collections.abc import Sequence
from dataclasses import replace

from handouts.briefing.model import Comparison, Level, Permission, Row, Scope, Skill
from handouts.briefing.model import slides as a
from handouts.briefing.text import Text
from handouts.deck.layouts.levels import TextLevel
from handouts.deck.layouts.names import LayoutKind, PlaceholderName
from handouts.deck.layouts.table_styles import COMPARISON, SCOPE
from handouts.deck.plan import fit
from handouts.deck.plan.distribute import POINTS
from handouts.deck.plan.fit import paragraph
from handouts.deck.plan.model import Cell, Mark, SlideBody, SlideItem, Table
from handouts.deck.plan.paginate import paginate
from handouts.deck.plan.typeset import SlideContext
from handouts.look.metrics import face
from handouts.look.type import Style

PADDING = 0.05
"""Margin above and below the text of a cell, in inches; to the right of it `SIDE`."""
SIDE = 0.1
INDENT = 0.2
_MOST_ROWS = 7
_ROW, _ROW_LEAST = 0.62, 0.52
_LABELS = 3.50
_MOST_SKILLS = 9
_SKILL_ROW = 0.46
_SKILLS = {5: 3.60}
_SKILLS_USUAL = 4.333
_SKILLS_LEAST = 0.7
"""Share of its usual width that the column of skills keeps, however long a level's name is."""
_HEAD_INDENT, _WORD_INDENT = 0.30, 0.34
_SPARE = 0.02
_MARK = 0.26
_ENOUGH = 10_000.0


def comparison(
    context: SlideContext, part: Comparison, slide: a.ComparisonSlide, two_lines: bool
) -> list[SlideBody]:
    """The comparison table: seven rows at most, then a slide more."""
    rows = [part.rows[key] for key in slide.pick] if slide.pick else list(part.rows.values())
    styles, grid = context.look.type.deck, context.look.grid.slide
    placeholder = context.placeholder(LayoutKind.COMPARISON, PlaceholderName.TABLE)
    box = placeholder.box.down(context.drop(two_lines))
    labels = _LABELS * context.share
    rest = (grid.content - labels) / 2
    widths = (labels, rest, rest)
    room = grid.body_bottom - box.y

    def set_row(row: Row, size: float, trial: bool = False) -> tuple[Cell, ...]:
        label = row.label.on_slide
        return (
            _cell(context, label, styles.table, size, widths[0], bold=True, indent=0.0, trial=trial),
            *(
                _cell(context, cell.on_slide, styles.table, size, rest, trial=trial)
                for cell in row.cells.values()
            ),
        )

    levels = [context.briefing.levels[key] for key in context.briefing.roles]
    head = (
        _cell(context, part.topic, styles.table_corner, styles.table_corner.size, widths[0], indent=0.0),
        *(_cell(context, level.name, styles.table_head, styles.table_head.size, rest) for level in levels),
    )

    def fits(rows: Sequence[Row], size: float) -> bool:
        every = [head, *(set_row(row, size, trial=True) for row in rows)]
        return _sound(every) and sum(_height(cells, _ROW_LEAST) for cells in every) <= room

    size, chunks = paginate(rows, styles.table_sizes, fits, _MOST_ROWS)
    pages = []
    for chunk in chunks:
        made = (head, *(set_row(row, size) for row in chunk))
        _check(context, made, [row.label.on_slide.origin for row in chunk], room, _ROW_LEAST)
        heights = _spread(made, room)
        table = Table(
            placeholder,
            replace(box, height=sum(heights)),
            COMPARISON,
            part.title.plain,
            widths,
            heights,
            made,
        )
        pages.append(SlideBody(LayoutKind.COMPARISON, [table]))
    return pages


def scope(context: SlideContext, part: Scope, slide: a.ScopeSlide, two_lines: bool) -> list[SlideBody]:
    """The scope matrix: the words say yes, limited or no; the marks beside them are decoration."""
    every = {key: skill for group in part.groups.values() for key, skill in group.skills.items()}
    skills = [every[key] for key in slide.pick] if slide.pick else list(every.values())
    styles, grid = context.look.type.deck, context.look.grid.slide
    placeholder = context.placeholder(LayoutKind.SCOPE, PlaceholderName.TABLE)
    box = placeholder.box.down(context.drop(two_lines))
    levels = context.briefing.levels
    first = _SKILLS.get(len(levels), _SKILLS_USUAL) * context.share
    first = max(_SKILLS_LEAST * first, min(first, grid.content - len(levels) * _least(context)))
    width = (grid.content - first) / len(levels)
    widths = (first, *(width for _ in levels))
    bottom = (
        context.placeholder(LayoutKind.SCOPE, PlaceholderName.NOTE).box.y if slide.note else grid.body_bottom
    )
    room = bottom - box.y

    def set_row(skill: Skill, size: float, trial: bool = False) -> tuple[Cell, ...]:
        name = _cell(context, skill.name.on_slide, styles.matrix, size, first, indent=0.0, trial=trial)
        values = (_value(context, skill.levels[key], key, size, width) for key in levels)
        return (name, *values)

    heads = (_heading(context, key, level, width) for key, level in levels.items())
    corner = _plain(context, context.locale.skill, styles.table_corner, first, 0.0)
    head = (corner, *heads)

    def fits(skills: Sequence[Skill], size: float) -> bool:
        every = [head, *(set_row(skill, size, trial=True) for skill in skills)]
        return _sound(every) and sum(_height(cells, _SKILL_ROW) for cells in every) <= room

    size, chunks = paginate(skills, styles.matrix_sizes, fits, _MOST_SKILLS)
    pages = []
    for chunk in chunks:
        made = (head, *(set_row(skill, size) for skill in chunk))
        _check(context, made, [skill.name.on_slide.origin for skill in chunk], room, _SKILL_ROW)
        heights = tuple(_height(cells, _SKILL_ROW) for cells in made)
        frame = replace(box, height=sum(heights))
        parts: list[SlideItem] = [Table(placeholder, frame, SCOPE, part.title.plain, widths, heights, made)]
        if slide.note is not None:
            parts.append(
                context.fill(
                    LayoutKind.SCOPE, PlaceholderName.NOTE, [paragraph(slide.note)], slide.note.origin
                )
            )
        parts += _marks(context, chunk, frame.x + first, width, frame.y, heights)
        pages.append(SlideBody(LayoutKind.SCOPE, parts))
    return pages


def _cell(
    context: SlideContext,
    text: Text,
    style: Style,
    size: float,
    width: float,
    *,
    bold: bool = False,
    indent: float = INDENT,
    trial: bool = False,
) -> Cell:
    face = style.bold_face if bold else style.face
    level = TextLevel(replace(style, face=face, leading=style.leading * size / style.size, size=size))
    room = POINTS * (width - indent - SIDE)
    set_text = context.set([paragraph(text)], [level], room, _ENOUGH, text.origin, trial=trial)
    return Cell(set_text, indent=indent, size=size)


def _plain(context: SlideContext, text: str, style: Style, width: float, indent: float) -> Cell:
    """A cell with a word of the interface."""
    room = POINTS * (width - indent - SIDE)
    return Cell(
        context.set([paragraph(text)], [TextLevel(style)], room, _ENOUGH, ""), indent=indent, size=style.size
    )


def _heading(context: SlideContext, key: str, level: Level, width: float) -> Cell:
    lane, style = context.lane(key), context.look.type.deck.matrix_head
    cell = _cell(context, level.name, style, style.size, width, indent=_HEAD_INDENT * context.share)
    if lane is None:
        return replace(cell, fill="other_light", colour="ink")
    return replace(cell, fill=f"lane{lane + 1}", colour="white")


def _value(context: SlideContext, value: Permission, key: str, size: float, width: float) -> Cell:
    locale, style = context.locale, context.look.type.deck.matrix
    said = {Permission.YES: locale.yes, Permission.LIMITED: locale.limited, Permission.NO: locale.no}[value]
    lane = context.lane(key)
    return replace(
        _plain(context, said, replace(style, size=size), width, _HEAD_INDENT * context.share + _WORD_INDENT),
        fill=None if lane is None else f"lane{lane + 1}_tint",
        colour="ink3" if value is Permission.NO else None,
    )


def _least(context: SlideContext) -> float:
    """Least width of a level's column: its name and the words below it stay on one line."""
    styles, locale = context.look.type.deck, context.locale
    head, plain, indent = styles.matrix_head, styles.matrix, _HEAD_INDENT * context.share
    names = [face(head.face).width(level.name.plain, head.size) for level in context.briefing.levels.values()]
    size = min(styles.matrix_sizes)
    said = [face(plain.face).width(word, size) for word in (locale.yes, locale.limited, locale.no)]
    inches = max(max(names) / POINTS, max(said) / POINTS + _WORD_INDENT) / fit.SLACK
    return inches + indent + SIDE + _SPARE


def _marks(
    context: SlideContext,
    skills: Sequence[Skill],
    x: float,
    width: float,
    top: float,
    heights: Sequence[float],
) -> list[SlideItem]:
    marks: list[SlideItem] = []
    y = top + heights[0]
    for skill, height in zip(skills, heights[1:], strict=True):
        for column, key in enumerate(context.briefing.levels):
            lane, value = context.lane(key), skill.levels[key]
            token = "ink3" if lane is None or value is Permission.NO else f"lane{lane + 1}"
            ground = "white" if lane is None else f"lane{lane + 1}_tint"
            left = x + column * width + _HEAD_INDENT * context.share
            marks.append(Mark(left, y + (height - _MARK) / 2, _MARK, value, token, ground))
        y += height
    return marks


def _sound(rows: Sequence[Sequence[Cell]]) -> bool:
    """Tell whether no word is wider than its cell."""
    return not any(cell.text.over for cells in rows for cell in cells)


def _height(cells: Sequence[Cell], least: float) -> float:
    return max(least, max(cell.text.height for cell in cells) / POINTS + 2 * PADDING)


def _spread(rows: Sequence[Sequence[Cell]], room: float) -> tuple[float, ...]:
    """Row heights: the usual height, or as much of it as the room allows."""
    steps = [_ROW - 0.01 * n for n in range(round((_ROW - _ROW_LEAST) / 0.01) + 1)]
    for least in steps:
        heights = tuple(_height(cells, least) for cells in rows)
        if sum(heights) <= room:
            break
    return heights


def _check(
    context: SlideContext, rows: Sequence[Sequence[Cell]], origins: Sequence[str], room: float, least: float
) -> None:
    """Report a row that does not fit even on a slide of its own."""
    used = sum(_height(cells, least) for cells in rows)
    if used > room:
        tallest = max(rows[1:], key=lambda cells: _height(cells, least))
        context.too_tall(origins[list(rows[1:]).index(tallest)], (used - room) * POINTS)
