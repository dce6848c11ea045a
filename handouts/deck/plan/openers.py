"""Plans slides that lead through the talk: cover, short answer, section, agenda and steps."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from handouts.briefing.text import Text, words_text
from handouts.deck.layouts.common import RULE_INK, RULE_LINE
from handouts.deck.layouts.dark import shows_drawing
from handouts.deck.layouts.names import NUMBERS, ROLES, LayoutKind, PlaceholderName
from handouts.deck.layouts.placeholders import Box
from handouts.deck.plan.context import SlideContext
from handouts.deck.plan.distribute import Stack, stack
from handouts.deck.plan.model import Rule, SlideBody, SlideItem, Vehicle
from handouts.deck.plan.paginate import paginate
from handouts.deck.typeset.text import Paragraph, Stretch, paragraph, room_in
from handouts.look.units import Points
from handouts.outline import screen

_ROWS_MOST = 6
_ROW_GAPS = {LayoutKind.ROWS: (Points(34), Points(14)), LayoutKind.ROWS_COMPACT: (Points(24), Points(6))}
"""Widest and narrowest gap between rows."""
_ROW_RISES = {LayoutKind.ROWS: Points(1.9), LayoutKind.ROWS_COMPACT: Points(-1.3)}
"""How far above the middle of the gap a rule is as far from the line above as from the number below.

A large number stands above the line of its head, a small one stays below the top of it.
"""


def cover(context: SlideContext, body: screen.Cover) -> list[SlideBody]:
    """Topic, audience, presenter; the ambulance if the talk is about calling one."""
    kind, below = LayoutKind.COVER, [paragraph(body.audience)]
    if body.presenter is not None:
        below.append(paragraph(body.presenter, 1))
    parts: list[SlideItem] = [
        context.fill(kind, PlaceholderName.TOPIC, [paragraph(body.topic)]),
        context.fill(kind, PlaceholderName.AUDIENCE, below),
    ]
    if body.calls and shows_drawing(context.layouts[kind]):
        parts.append(Vehicle(context.placeholder(kind, PlaceholderName.PICTURE).box))
    return [SlideBody(kind, parts)]


def short_answer(context: SlideContext, body: screen.ShortAnswer) -> list[SlideBody]:
    """Each role's name, what it does, and its key number."""
    kind, parts = LayoutKind.SHORT_ANSWER, list[SlideItem]()
    for role, number, panel in zip(ROLES, NUMBERS, body.panels, strict=True):
        named = [paragraph(panel.level.name), paragraph(panel.summary, 1)]
        parts.append(context.fill(kind, role, named))
        parts.append(context.fill(kind, number, [paragraph(panel.before), _amount(context, panel)]))
    return [SlideBody(kind, parts)]


def _amount(context: SlideContext, panel: screen.Panel) -> Paragraph:
    """The key number with its unit, which is smaller."""
    unit, after = context.look.type.deck.big_unit.size, panel.after
    amount = Stretch(panel.amount, origin=panel.before.origin)
    return Paragraph((amount, Stretch(f" {after.plain}", size=unit, origin=after.origin)), 1)


def section(context: SlideContext, body: screen.Opener, title: Text) -> list[SlideBody]:
    """A pause: the number of the part, its name and what it is about."""
    kind, number = LayoutKind.SECTION, words_text(context.locale.number(body.number), title.origin)
    return [
        SlideBody(
            kind,
            [
                context.fill(kind, PlaceholderName.NUMBER, [paragraph(number)]),
                context.fill(kind, PlaceholderName.TEXT, [paragraph(body.text)]),
            ],
        )
    ]


@dataclass(frozen=True, slots=True)
class _Row:
    """A numbered row: its head, its line, and the slide that its head leads to."""

    number: int
    head: Text
    line: Text
    jump: str | None = None

    def paragraphs(self, first: bool, gap: Points | None = None) -> list[Paragraph]:
        """Head and line; the first row of a slide says which number the list starts with."""
        head = paragraph(self.head)
        stretches = tuple(replace(stretch, jump=self.jump) for stretch in head.stretches)
        start = self.number if first and self.number > 1 else None
        return [Paragraph(stretches, 0, start=start), replace(paragraph(self.line, 1), after=gap)]


def agenda(context: SlideContext, body: screen.Agenda, two_lines: bool) -> list[SlideBody]:
    """The sections with their lines; each leads to its section slide."""
    rows = [_Row(number, entry.title, entry.line, entry.key) for number, entry in enumerate(body.entries, 1)]
    return _rows(context, rows, two_lines)


def steps(context: SlideContext, body: screen.Steps, two_lines: bool) -> list[SlideBody]:
    """The steps of a sequence."""
    rows = [_Row(number, step.name, step.text) for number, step in enumerate(body.steps, 1)]
    return _rows(context, rows, two_lines)


_Set = tuple[_Row, Points]
"""A row and its height."""


def _rows(context: SlideContext, rows: Sequence[_Row], two_lines: bool) -> list[SlideBody]:
    """Rows on the roomier of two layouts that holds them all."""
    places = {kind: context.placeholder(kind, PlaceholderName.ROWS) for kind in _ROW_GAPS}
    kinds = {place.levels[0].style.size: kind for kind, place in places.items()}
    down = context.drop(two_lines)

    def set_row(row: _Row, size: float) -> _Set:
        return row, context.typesetter.height(row.paragraphs(False, Points(0)), room_in(places[kinds[size]]))

    def fits(part: Sequence[_Set], size: float) -> bool:
        return _stack(context, kinds[size], part, down) is not None

    size, chunks = paginate(rows, tuple(kinds), set_row, fits, _ROWS_MOST)
    return [SlideBody(kinds[size], _row_parts(context, kinds[size], chunk, down)) for chunk in chunks]


def _box(context: SlideContext, kind: LayoutKind, down: Points) -> Box:
    return context.placeholder(kind, PlaceholderName.ROWS).box.down(down)


def _stack(context: SlideContext, kind: LayoutKind, rows: Sequence[_Set], down: Points) -> Stack | None:
    box, inset = _box(context, kind, down), context.placeholder(kind, PlaceholderName.ROWS).insets.top
    heights = [height for _, height in rows]
    return stack(heights, box.y + inset, box.height - inset, *_ROW_GAPS[kind])


def _row_parts(
    context: SlideContext, kind: LayoutKind, rows: Sequence[_Set], down: Points
) -> list[SlideItem]:
    box, stacked = _box(context, kind, down), _stack(context, kind, rows, down)
    gap = stacked.gap if stacked else _ROW_GAPS[kind][1]
    own = context.placeholder(kind, PlaceholderName.ROWS).levels[1].after
    made = [
        entry
        for index, (row, _) in enumerate(rows)
        for entry in row.paragraphs(index == 0, None if abs(gap - own) < 0.05 else gap)
    ]
    filled = context.fill(kind, PlaceholderName.ROWS, made, box=box if down else None)
    places = stacked.rules(_ROW_RISES[kind]) if stacked else ()
    rules = [Rule(box.x, y, box.width, RULE_LINE, "line") for y in places]
    return [filled, Rule(box.x, box.y, box.width, RULE_INK, "ink"), *rules]
