"""Plans slides that the room talks about: what is shared, myths, scenario and quiz questions."""

from collections.abc import Sequence
from dataclasses import replace

from handouts.briefing.model import Myth, Question, Scenario, ShareChart, Shared, Value
from handouts.deck.fit import EM_LINE, Paragraph, Stretch, fit, paragraph
from handouts.deck.furniture import RULE_INK, RULE_LINE
from handouts.deck.paging import paginate
from handouts.deck.plan_figures import share_bar
from handouts.deck.setter import Setter
from handouts.deck.slides import Filled, Mark, Page, Part, Rule
from handouts.deck.slots import Box, Kind
from handouts.deck.stacking import POINTS, Stack, stack

_MARK = 0.42
_ITEM_GAPS = (34.0, 8.0)
_CHOICE_GAPS = (24.0, 8.0)
_BAR_GAP = 0.12
_RULE_RISE = 0.19
_BAR = 1.2


def shared(setter: Setter, part: Shared, two_lines: bool) -> list[Page]:
    """What the roles have in common, each with a tick in ink: it belongs to neither role."""
    items = [paragraph(claim.on_slide) for claim in part.items.values()]
    origins = [claim.on_slide.origin for claim in part.items.values()]
    parts = _ticked(setter, Kind.SHARED, "Items", items, origins, setter.drop(two_lines), _ITEM_GAPS, None)
    return [Page(Kind.SHARED, parts)]


def myth(setter: Setter, part: Myth, two_lines: bool) -> list[Page]:
    """The mistake in quotation marks, what is true, and the evidence if there is any."""
    chart = setter.briefing.charts[part.chart] if part.chart else None
    kind = Kind.MYTH_EVIDENCE if isinstance(chart, ShareChart) else Kind.MYTH
    styles, grid = setter.look.type.deck, setter.look.grid.slide
    down = setter.drop(two_lines)

    def place(name: str, by: float) -> Box:
        return setter.slot(kind, name).box.moved(by)

    said = part.myth.on_slide
    quote = setter.fill(
        kind,
        "Myth",
        [_quoted(setter, paragraph(said))],
        said.origin,
        ladder=styles.myth_ladder,
        box=replace(place("Myth", down), height=1.35),
        tidy=True,
    )
    further = (sum(quote.text.lines) - 1) * styles.myth.leading / POINTS
    size = quote.text.size or styles.myth.size
    quote = replace(
        quote, box=replace(place("Myth", down), height=sum(quote.text.lines) * EM_LINE * size / POINTS + 0.1)
    )
    lower = down + further
    fact = part.fact.on_slide
    statement_box = place("Fact", lower)
    has_evidence = kind is Kind.MYTH_EVIDENCE
    evidence = setter.slot(kind, "Caption").box.y - _BAR - _BAR_GAP if has_evidence else 0.0
    end = evidence - 0.08 if has_evidence else grid.body_bottom
    labels = [
        setter.fill(kind, f"{name} label", [paragraph(word)], said.origin, box=place(f"{name} label", by))
        for name, word, by in (("Myth", setter.words.myth, down), ("Fact", setter.words.fact, lower))
    ]
    statement = setter.fill(
        kind,
        "Fact",
        [paragraph(fact)],
        fact.origin,
        ladder=styles.myth_fact_ladder,
        box=replace(statement_box, height=end - statement_box.y),
        tidy=True,
    )
    parts: list[Part] = [labels[0], quote, labels[1], statement]
    parts = [_at_home(entry) if isinstance(entry, Filled) else entry for entry in parts]
    if isinstance(chart, ShareChart):
        x, width = grid.label_column
        parts.append(share_bar(setter, chart, Box(x, evidence, width, _BAR)))
        parts.append(
            setter.fill(kind, "Caption", [paragraph(chart.caption)], chart.caption.origin, tidy=True)
        )
    parts.append(Rule(grid.margin, grid.body_top_one + down, grid.content, RULE_LINE, "line"))
    between = place("Fact label", lower).y - _RULE_RISE
    parts.append(Rule(grid.margin, between, grid.content, RULE_INK, "ink"))
    return [Page(kind, parts)]


def scenario_question(setter: Setter, part: Scenario) -> list[Page]:
    """One question for each role."""
    kind, styles = Kind.SCENARIO_QUESTION, setter.look.type.deck
    parts: list[Part] = [setter.fill(kind, "Label", [paragraph(setter.words.scenario)], part.case.origin)]
    for side, text in zip(("Left", "Right"), part.questions.values(), strict=True):
        parts.append(
            setter.fill(
                kind,
                f"{side} question",
                [paragraph(text)],
                text.origin,
                ladder=styles.question_ladder,
                tidy=True,
            )
        )
    parts.append(setter.fill(kind, "Prompt", [paragraph(part.prompt)], part.prompt.origin))
    return [Page(kind, parts)]


def quiz_question(setter: Setter, part: Question) -> list[Page]:
    """The choices, lettered."""
    kind = Kind.QUIZ_QUESTION
    choices = [paragraph(text) for text in part.choices.values()]
    return [
        Page(
            kind,
            [
                setter.fill(kind, "Label", [paragraph(setter.words.question)], part.question.origin),
                setter.fill(
                    kind,
                    "Choices",
                    choices,
                    next(iter(part.choices.values())).origin,
                    ladder=setter.look.type.deck.choice_ladder,
                ),
            ],
        )
    ]


def quiz_answer(setter: Setter, part: Question, two_lines: bool) -> list[Page]:
    """The choices again; the right one is marked by a word, by weight and by a tick."""
    kind = Kind.QUIZ_ANSWER
    choices, right = [], 0
    for index, (key, text) in enumerate(part.choices.items()):
        if key == part.answer:
            said = f"{setter.words.answer}: {text.plain}"
            choices.append(Paragraph((Stretch(said, bold=True),)))
            right = index
        else:
            choices.append(Paragraph((Stretch(text.plain, colour="ink2"),)))
    origins = [text.origin for text in part.choices.values()]
    parts = _ticked(setter, kind, "Choices", choices, origins, setter.drop(two_lines), _CHOICE_GAPS, right)
    reason = setter.fill(
        kind,
        "Reason",
        [paragraph(part.because)],
        part.because.origin,
        ladder=setter.look.type.deck.because_ladder,
    )
    return [Page(kind, [parts[0], reason, *parts[1:]])]


def _ticked(
    setter: Setter,
    kind: Kind,
    name: str,
    items: Sequence[Paragraph],
    origins: Sequence[str],
    down: float,
    gaps: tuple[float, float],
    only: int | None,
) -> list[Part]:
    """A list with rules between its items and ticks left of them, or left of `only` one."""
    slot = setter.slot(kind, name)
    box = slot.box.down(down)
    room = POINTS * (box.height - slot.insets.top)

    def stacked(size: float) -> Stack | None:
        heights = [fit([entry], slot.levels, slot.width, room, (size,)).height for entry in items]
        return stack(heights, box.y + slot.insets.top, room, *gaps)

    size, _ = paginate(
        items, setter.look.type.deck.list_ladder, lambda _, size: stacked(size) is not None, len(items)
    )
    found = stacked(size)
    gap = found.gap if found else gaps[1]
    after = None if abs(gap - slot.levels[0].after) < 0.05 else gap
    made = [replace(entry, after=after) for entry in items]
    filled = setter.fill(kind, name, made, origins[0], ladder=(size,), box=box if down else None)
    parts: list[Part] = [filled]
    grid = setter.look.grid.slide
    leading = slot.levels[0].line(size) / POINTS
    for index, y in enumerate(found.tops if found else ()):
        if only is None or index == only:
            at = y + (leading - _MARK) / 2
            parts.append(Mark(grid.margin, at, _MARK, Value.YES, "ink", "white"))
    if only is None:
        parts.append(Rule(grid.margin, box.y, grid.content, RULE_INK, "ink"))
    places = found.rules() if found else ()
    return parts + [Rule(grid.margin, y, grid.content, RULE_LINE, "line") for y in places]


def _quoted(setter: Setter, entry: Paragraph) -> Paragraph:
    """The words in quotation marks, unless the author has set some."""
    before, _, after = setter.words.quoted.partition("{text}")
    if entry.plain.startswith(before):
        return entry
    first, *rest = entry.stretches
    stretches = [replace(first, text=before + first.text), *rest]
    stretches[-1] = replace(stretches[-1], text=stretches[-1].text + after)
    return replace(entry, stretches=tuple(stretches))


def _at_home(filled: Filled) -> Filled:
    """Leave the place to the layout where it is the layout's own."""
    return replace(filled, box=None) if filled.box == filled.slot.box else filled
