"""Plans slides that lead through the talk: cover, short answer, section, agenda and steps."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from handouts.briefing.model import Step
from handouts.briefing.model import slides as a
from handouts.briefing.text import Text
from handouts.deck.layouts.common import RULE_INK, RULE_LINE
from handouts.deck.layouts.dark import shows_drawing
from handouts.deck.layouts.names import NUMBERS, ROLES, LayoutKind, PlaceholderName
from handouts.deck.layouts.placeholders import Box
from handouts.deck.plan.distribute import POINTS, Stack, stack
from handouts.deck.plan.fit import Paragraph, Stretch, fit, paragraph
from handouts.deck.plan.model import Filled, Rule, SlideBody, SlideItem, Vehicle
from handouts.deck.plan.paginate import paginate
from handouts.deck.plan.typeset import SlideContext

_ROWS_MOST = 6
_ROW_GAPS = {LayoutKind.ROWS: (34.0, 14.0), LayoutKind.ROWS_COMPACT: (24.0, 6.0)}
"""Widest and narrowest gap between rows, in points."""
_ROW_RISES = {LayoutKind.ROWS: 1.9, LayoutKind.ROWS_COMPACT: -1.3}
"""How far above the middle of the gap (points) a rule is as far from the line above as from the number below.

A large number stands above the line of its head, a small one stays below the top of it.
"""


def cover(context: SlideContext, slide: a.CoverSlide) -> list[SlideBody]:
    """Topic, audience, presenter; the ambulance if the talk is about calling one."""
    briefing = context.briefing
    below = [paragraph(briefing.audience)]
    if slide.presenter is not None:
        below.append(paragraph(slide.presenter, 1))
    parts: list[SlideItem] = [
        context.fill(
            LayoutKind.COVER, PlaceholderName.TOPIC, [paragraph(briefing.topic)], briefing.topic.origin
        ),
        context.fill(LayoutKind.COVER, PlaceholderName.AUDIENCE, below, briefing.audience.origin),
    ]
    if briefing.call_911 is not None and shows_drawing(context.layouts[LayoutKind.COVER]):
        parts.append(Vehicle(context.placeholder(LayoutKind.COVER, PlaceholderName.PICTURE).box))
    return [SlideBody(LayoutKind.COVER, parts)]


def short_answer(context: SlideContext) -> list[SlideBody]:
    """Each role's name, what it does, and its key number."""
    parts: list[SlideItem] = []
    unit = context.look.type.deck.big_unit.size
    for role_name, number_name, (key, role) in zip(
        ROLES, NUMBERS, context.briefing.roles.items(), strict=True
    ):
        name, number = context.briefing.levels[key].name, role.key_number
        figure = context.briefing.figures[number.figure]
        amount = context.locale.figure(figure.least, figure.most, figure.unit)
        parts += [
            context.fill(
                LayoutKind.SHORT_ANSWER,
                role_name,
                [paragraph(name), paragraph(role.summary.on_slide, 1)],
                role.summary.on_slide.origin,
            ),
            context.fill(
                LayoutKind.SHORT_ANSWER,
                number_name,
                [
                    paragraph(number.before),
                    Paragraph((Stretch(amount), Stretch(f" {number.after.plain}", size=unit)), 1),
                ],
                number.before.origin,
            ),
        ]
    return [SlideBody(LayoutKind.SHORT_ANSWER, parts)]


def section(context: SlideContext, slide: a.SectionSlide, number: int) -> list[SlideBody]:
    """A pause: the number of the part, its name and what it is about."""
    return [
        SlideBody(
            LayoutKind.SECTION,
            [
                context.fill(
                    LayoutKind.SECTION,
                    PlaceholderName.NUMBER,
                    [paragraph(context.locale.number(number))],
                    slide.title.origin,
                ),
                context.fill(
                    LayoutKind.SECTION,
                    PlaceholderName.TEXT,
                    [paragraph(slide.text)],
                    slide.text.origin,
                    tidy=True,
                ),
            ],
        )
    ]


@dataclass(frozen=True, slots=True)
class Row:
    """A numbered row: its head, its line, and the slide that its head leads to."""

    number: int
    head: Text
    line: Text
    jump: str | None = None

    def paragraphs(self, first: bool, gap: float | None = None) -> list[Paragraph]:
        """Head and line; the first row of a slide says which number the list starts with."""
        head = paragraph(self.head)
        stretches = tuple(replace(stretch, jump=self.jump) for stretch in head.stretches)
        start = self.number if first and self.number > 1 else None
        return [Paragraph(stretches, 0, start=start), replace(paragraph(self.line, 1), after=gap)]


def agenda(context: SlideContext, two_lines: bool) -> list[SlideBody]:
    """The sections with their lines; each leads to its section slide."""
    found = [
        (f"deck.slides.{index}", slide)
        for index, slide in enumerate(context.briefing.deck.slides)
        if isinstance(slide, a.SectionSlide)
    ]
    rows = [Row(number, slide.title, slide.agenda, key) for number, (key, slide) in enumerate(found, 1)]
    return _rows(context, rows, two_lines)


def steps(context: SlideContext, slide: a.StepsSlide, two_lines: bool) -> list[SlideBody]:
    """The steps of a sequence."""
    every = context.briefing.steps[slide.steps].steps
    wanted = [step.partition(".")[2] for step in slide.pick] or list(every)
    shown: list[Step] = [every[key] for key in wanted]
    rows = [Row(number, step.name, step.text.on_slide) for number, step in enumerate(shown, 1)]
    return _rows(context, rows, two_lines)


def _rows(context: SlideContext, rows: Sequence[Row], two_lines: bool) -> list[SlideBody]:
    kinds = {context.placeholder(kind, PlaceholderName.ROWS).levels[0].style.size: kind for kind in _ROW_GAPS}
    down = context.drop(two_lines)

    def fits(part: Sequence[Row], size: float) -> bool:
        return _stack(context, kinds[size], part, down) is not None

    size, chunks = paginate(rows, tuple(kinds), fits, _ROWS_MOST)
    return [SlideBody(kinds[size], _row_parts(context, kinds[size], chunk, down)) for chunk in chunks]


def _box(context: SlideContext, kind: LayoutKind, down: float) -> Box:
    return context.placeholder(kind, PlaceholderName.ROWS).box.down(down)


def _stack(context: SlideContext, kind: LayoutKind, rows: Sequence[Row], down: float) -> Stack | None:
    placeholder, box = context.placeholder(kind, PlaceholderName.ROWS), _box(context, kind, down)
    heights = [
        fit(row.paragraphs(False, 0), placeholder.levels, placeholder.width, placeholder.height).height
        for row in rows
    ]
    room = POINTS * (box.height - placeholder.insets.top)
    return stack(heights, box.y + placeholder.insets.top, room, *_ROW_GAPS[kind])


def _row_parts(context: SlideContext, kind: LayoutKind, rows: Sequence[Row], down: float) -> list[SlideItem]:
    placeholder, box = context.placeholder(kind, PlaceholderName.ROWS), _box(context, kind, down)
    stacked = _stack(context, kind, rows, down)
    gap = stacked.gap if stacked else _ROW_GAPS[kind][1]
    own = placeholder.levels[1].after
    made = [
        entry
        for index, row in enumerate(rows)
        for entry in row.paragraphs(index == 0, None if abs(gap - own) < 0.05 else gap)
    ]
    filled: Filled = context.fill(
        kind, PlaceholderName.ROWS, made, rows[0].line.origin, box=box if down else None
    )
    places = stacked.rules(_ROW_RISES[kind]) if stacked else ()
    rules = [Rule(box.x, y, box.width, RULE_LINE, "line") for y in places]
    return [filled, Rule(box.x, box.y, box.width, RULE_INK, "ink"), *rules]
