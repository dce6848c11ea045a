"""Plans slides that lead through the talk: cover, short answer, section, agenda and steps."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from handouts.briefing.model import Step
from handouts.briefing.model import slides as a
from handouts.briefing.text import Text
from handouts.deck.fit import Paragraph, Stretch, fit, paragraph
from handouts.deck.furniture import RULE_INK, RULE_LINE
from handouts.deck.paging import paginate
from handouts.deck.setter import Setter
from handouts.deck.slides import Filled, Page, Part, Rule, Vehicle
from handouts.deck.slots import Box, Kind, Layout
from handouts.deck.stacking import POINTS, Stack, stack

_DRAWING_LEAST = 4.0
"""Inches of width that the ambulance needs."""
_ROWS_MOST = 6
_ROW_GAPS = {Kind.ROWS: (34.0, 14.0), Kind.ROWS_COMPACT: (24.0, 6.0)}
"""Widest and narrowest gap between rows, in points."""
_ROW_RISES = {Kind.ROWS: 1.9, Kind.ROWS_COMPACT: -1.3}
"""How far above the middle of the gap (points) a rule is as far from the line above as from the number below.

A large number stands above the line of its head, a small one stays below the top of it.
"""


def cover(setter: Setter, slide: a.CoverSlide) -> list[Page]:
    """Topic, audience, presenter; the ambulance if the talk is about calling one."""
    briefing = setter.briefing
    below = [paragraph(briefing.audience)]
    if slide.presenter is not None:
        below.append(paragraph(slide.presenter, 1))
    parts: list[Part] = [
        setter.fill(Kind.COVER, "Topic", [paragraph(briefing.topic)], briefing.topic.origin),
        setter.fill(Kind.COVER, "Audience and presenter", below, briefing.audience.origin),
    ]
    if briefing.call_911 is not None and shows_drawing(setter.layouts[Kind.COVER]):
        parts.append(Vehicle(setter.slot(Kind.COVER, "Picture").box))
    return [Page(Kind.COVER, parts)]


def shows_drawing(layout: Layout) -> bool:
    """Tell whether a cover has a place for the ambulance, which is white and so needs a dark ground."""
    return layout.dark and layout.slot("Picture").box.width >= _DRAWING_LEAST


def short_answer(setter: Setter) -> list[Page]:
    """Each role's name, what it does, and its key number."""
    parts: list[Part] = []
    unit = setter.look.type.deck.big_unit.size
    for side, (key, role) in zip(("Left", "Right"), setter.briefing.roles.items(), strict=True):
        name, number = setter.briefing.levels[key].name, role.key_number
        figure = setter.briefing.figures[number.figure]
        amount = setter.words.figure(figure.least, figure.most, figure.unit)
        parts += [
            setter.fill(
                Kind.SHORT_ANSWER,
                f"{side} role",
                [paragraph(name), paragraph(role.summary.on_slide, 1)],
                role.summary.on_slide.origin,
            ),
            setter.fill(
                Kind.SHORT_ANSWER,
                f"{side} number",
                [
                    paragraph(number.before),
                    Paragraph((Stretch(amount), Stretch(f" {number.after.plain}", size=unit)), 1),
                ],
                number.before.origin,
            ),
        ]
    return [Page(Kind.SHORT_ANSWER, parts)]


def section(setter: Setter, slide: a.SectionSlide, number: int) -> list[Page]:
    """A pause: the number of the part, its name and what it is about."""
    return [
        Page(
            Kind.SECTION,
            [
                setter.fill(
                    Kind.SECTION, "Number", [paragraph(setter.words.number(number))], slide.title.origin
                ),
                setter.fill(Kind.SECTION, "Text", [paragraph(slide.text)], slide.text.origin, tidy=True),
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


def agenda(setter: Setter, two_lines: bool) -> list[Page]:
    """The sections with their lines; each leads to its section slide."""
    found = [
        (f"deck.slides.{index}", slide)
        for index, slide in enumerate(setter.briefing.deck.slides)
        if isinstance(slide, a.SectionSlide)
    ]
    rows = [Row(number, slide.title, slide.agenda, key) for number, (key, slide) in enumerate(found, 1)]
    return _rows(setter, rows, two_lines)


def steps(setter: Setter, slide: a.StepsSlide, two_lines: bool) -> list[Page]:
    """The steps of a sequence."""
    every = setter.briefing.steps[slide.steps].steps
    wanted = [step.partition(".")[2] for step in slide.pick] or list(every)
    shown: list[Step] = [every[key] for key in wanted]
    rows = [Row(number, step.name, step.text.on_slide) for number, step in enumerate(shown, 1)]
    return _rows(setter, rows, two_lines)


def _rows(setter: Setter, rows: Sequence[Row], two_lines: bool) -> list[Page]:
    kinds = {setter.slot(kind, "Rows").levels[0].style.size: kind for kind in _ROW_GAPS}
    down = setter.drop(two_lines)

    def fits(part: Sequence[Row], size: float) -> bool:
        return _stack(setter, kinds[size], part, down) is not None

    size, chunks = paginate(rows, tuple(kinds), fits, _ROWS_MOST)
    return [Page(kinds[size], _row_parts(setter, kinds[size], chunk, down)) for chunk in chunks]


def _box(setter: Setter, kind: Kind, down: float) -> Box:
    return setter.slot(kind, "Rows").box.down(down)


def _stack(setter: Setter, kind: Kind, rows: Sequence[Row], down: float) -> Stack | None:
    slot, box = setter.slot(kind, "Rows"), _box(setter, kind, down)
    heights = [fit(row.paragraphs(False, 0), slot.levels, slot.width, slot.height).height for row in rows]
    room = POINTS * (box.height - slot.insets.top)
    return stack(heights, box.y + slot.insets.top, room, *_ROW_GAPS[kind])


def _row_parts(setter: Setter, kind: Kind, rows: Sequence[Row], down: float) -> list[Part]:
    slot, box = setter.slot(kind, "Rows"), _box(setter, kind, down)
    stacked = _stack(setter, kind, rows, down)
    gap = stacked.gap if stacked else _ROW_GAPS[kind][1]
    own = slot.levels[1].after
    made = [
        entry
        for index, row in enumerate(rows)
        for entry in row.paragraphs(index == 0, None if abs(gap - own) < 0.05 else gap)
    ]
    filled: Filled = setter.fill(kind, "Rows", made, rows[0].line.origin, box=box if down else None)
    places = stacked.rules(_ROW_RISES[kind]) if stacked else ()
    rules = [Rule(box.x, y, box.width, RULE_LINE, "line") for y in places]
    return [filled, Rule(box.x, box.y, box.width, RULE_INK, "ink"), *rules]
