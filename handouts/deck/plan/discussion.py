"""Plans slides that the room talks about: what is shared, myths, scenario and quiz questions."""

from collections.abc import Sequence
from dataclasses import replace

from handouts.briefing.model import Myth, Permission, Question, Scenario, ShareChart, Shared
from handouts.deck.layouts.common import RULE_INK, RULE_LINE
from handouts.deck.layouts.levels import EM_LINE
from handouts.deck.layouts.names import QUESTIONS, LayoutKind, PlaceholderName
from handouts.deck.layouts.placeholders import Box
from handouts.deck.plan.distribute import POINTS, Stack, stack
from handouts.deck.plan.figures import share_bar
from handouts.deck.plan.fit import Paragraph, Stretch, fit, paragraph
from handouts.deck.plan.model import Filled, Mark, Rule, SlideBody, SlideItem
from handouts.deck.plan.paginate import paginate
from handouts.deck.plan.typeset import SlideContext

_MARK = 0.42
_ITEM_GAPS = (34.0, 8.0)
_CHOICE_GAPS = (24.0, 8.0)
_BAR_GAP = 0.12
_RULE_RISE = 0.19
_BAR = 1.2


def shared(context: SlideContext, part: Shared, two_lines: bool) -> list[SlideBody]:
    """What the roles have in common, each with a tick in ink: it belongs to neither role."""
    items = [paragraph(claim.on_slide) for claim in part.items.values()]
    origins = [claim.on_slide.origin for claim in part.items.values()]
    parts = _ticked(
        context,
        LayoutKind.SHARED,
        PlaceholderName.ITEMS,
        items,
        origins,
        context.drop(two_lines),
        _ITEM_GAPS,
        None,
    )
    return [SlideBody(LayoutKind.SHARED, parts)]


def myth(context: SlideContext, part: Myth, two_lines: bool) -> list[SlideBody]:
    """The mistake in quotation marks, what is true, and the evidence if there is any."""
    chart = context.briefing.charts[part.chart] if part.chart else None
    kind = LayoutKind.MYTH_EVIDENCE if isinstance(chart, ShareChart) else LayoutKind.MYTH
    styles, grid = context.look.type.deck, context.look.grid.slide
    down = context.drop(two_lines)

    def place(name: PlaceholderName, by: float) -> Box:
        return context.placeholder(kind, name).box.moved(by)

    said = part.myth.on_slide
    quote = context.fill(
        kind,
        PlaceholderName.MYTH,
        [_quoted(context, paragraph(said))],
        said.origin,
        sizes=styles.myth_sizes,
        box=replace(place(PlaceholderName.MYTH, down), height=1.35),
        tidy=True,
    )
    further = (sum(quote.text.lines) - 1) * styles.myth.leading / POINTS
    size = quote.text.size or styles.myth.size
    quote = replace(
        quote,
        box=replace(
            place(PlaceholderName.MYTH, down), height=sum(quote.text.lines) * EM_LINE * size / POINTS + 0.1
        ),
    )
    lower = down + further
    fact = part.fact.on_slide
    statement_box = place(PlaceholderName.FACT, lower)
    has_evidence = kind is LayoutKind.MYTH_EVIDENCE
    evidence = (
        context.placeholder(kind, PlaceholderName.CAPTION).box.y - _BAR - _BAR_GAP if has_evidence else 0.0
    )
    end = evidence - 0.08 if has_evidence else grid.body_bottom
    labels = [
        context.fill(kind, name, [paragraph(word)], said.origin, box=place(name, by))
        for name, word, by in (
            (PlaceholderName.MYTH_LABEL, context.locale.myth, down),
            (PlaceholderName.FACT_LABEL, context.locale.fact, lower),
        )
    ]
    statement = context.fill(
        kind,
        PlaceholderName.FACT,
        [paragraph(fact)],
        fact.origin,
        sizes=styles.myth_fact_sizes,
        box=replace(statement_box, height=end - statement_box.y),
        tidy=True,
    )
    parts: list[SlideItem] = [labels[0], quote, labels[1], statement]
    parts = [_at_home(entry) if isinstance(entry, Filled) else entry for entry in parts]
    if isinstance(chart, ShareChart):
        x, width = grid.label_column
        parts.append(share_bar(context, chart, Box(x, evidence, width, _BAR)))
        parts.append(
            context.fill(
                kind, PlaceholderName.CAPTION, [paragraph(chart.caption)], chart.caption.origin, tidy=True
            )
        )
    parts.append(Rule(grid.margin, grid.body_top_one + down, grid.content, RULE_LINE, "line"))
    between = place(PlaceholderName.FACT_LABEL, lower).y - _RULE_RISE
    parts.append(Rule(grid.margin, between, grid.content, RULE_INK, "ink"))
    return [SlideBody(kind, parts)]


def scenario_question(context: SlideContext, part: Scenario) -> list[SlideBody]:
    """One question for each role."""
    kind, styles = LayoutKind.SCENARIO_QUESTION, context.look.type.deck
    parts: list[SlideItem] = [
        context.fill(kind, PlaceholderName.LABEL, [paragraph(context.locale.scenario)], part.case.origin)
    ]
    for name, text in zip(QUESTIONS, part.questions.values(), strict=True):
        parts.append(
            context.fill(
                kind,
                name,
                [paragraph(text)],
                text.origin,
                sizes=styles.question_sizes,
                tidy=True,
            )
        )
    parts.append(context.fill(kind, PlaceholderName.PROMPT, [paragraph(part.prompt)], part.prompt.origin))
    return [SlideBody(kind, parts)]


def quiz_question(context: SlideContext, part: Question) -> list[SlideBody]:
    """The choices, lettered."""
    kind = LayoutKind.QUIZ_QUESTION
    choices = [paragraph(text) for text in part.choices.values()]
    return [
        SlideBody(
            kind,
            [
                context.fill(
                    kind, PlaceholderName.LABEL, [paragraph(context.locale.question)], part.question.origin
                ),
                context.fill(
                    kind,
                    PlaceholderName.CHOICES,
                    choices,
                    next(iter(part.choices.values())).origin,
                    sizes=context.look.type.deck.choice_sizes,
                ),
            ],
        )
    ]


def quiz_answer(context: SlideContext, part: Question, two_lines: bool) -> list[SlideBody]:
    """The choices again; the right one is marked by a word, by weight and by a tick."""
    kind = LayoutKind.QUIZ_ANSWER
    choices, right = [], 0
    for index, (key, text) in enumerate(part.choices.items()):
        if key == part.answer:
            said = context.locale.labelled(context.locale.answer, text.plain)
            choices.append(Paragraph((Stretch(said, bold=True),)))
            right = index
        else:
            choices.append(Paragraph((Stretch(text.plain, colour="ink2"),)))
    origins = [text.origin for text in part.choices.values()]
    parts = _ticked(
        context, kind, PlaceholderName.CHOICES, choices, origins, context.drop(two_lines), _CHOICE_GAPS, right
    )
    reason = context.fill(
        kind,
        PlaceholderName.REASON,
        [paragraph(part.because)],
        part.because.origin,
        sizes=context.look.type.deck.because_sizes,
    )
    return [SlideBody(kind, [parts[0], reason, *parts[1:]])]


def _ticked(
    context: SlideContext,
    kind: LayoutKind,
    name: PlaceholderName,
    items: Sequence[Paragraph],
    origins: Sequence[str],
    down: float,
    gaps: tuple[float, float],
    only: int | None,
) -> list[SlideItem]:
    """A list with rules between its items and ticks left of them, or left of `only` one."""
    placeholder = context.placeholder(kind, name)
    box = placeholder.box.down(down)
    room = POINTS * (box.height - placeholder.insets.top)

    def stacked(size: float) -> Stack | None:
        heights = [
            fit([entry], placeholder.levels, placeholder.width, room, (size,)).height for entry in items
        ]
        return stack(heights, box.y + placeholder.insets.top, room, *gaps)

    size, _ = paginate(
        items, context.look.type.deck.list_sizes, lambda _, size: stacked(size) is not None, len(items)
    )
    found = stacked(size)
    gap = found.gap if found else gaps[1]
    after = None if abs(gap - placeholder.levels[0].after) < 0.05 else gap
    made = [replace(entry, after=after) for entry in items]
    filled = context.fill(kind, name, made, origins[0], sizes=(size,), box=box if down else None)
    parts: list[SlideItem] = [filled]
    grid = context.look.grid.slide
    leading = placeholder.levels[0].line(size) / POINTS
    for index, y in enumerate(found.tops if found else ()):
        if only is None or index == only:
            at = y + (leading - _MARK) / 2
            parts.append(Mark(grid.margin, at, _MARK, Permission.YES, "ink", "white"))
    if only is None:
        parts.append(Rule(grid.margin, box.y, grid.content, RULE_INK, "ink"))
    places = found.rules() if found else ()
    return parts + [Rule(grid.margin, y, grid.content, RULE_LINE, "line") for y in places]


def _quoted(context: SlideContext, entry: Paragraph) -> Paragraph:
    """The words in quotation marks, unless the author has set some."""
    before, after = context.locale.quotes.double
    if entry.plain.startswith(before):
        return entry
    first, *rest = entry.stretches
    stretches = [replace(first, text=before + first.text), *rest]
    stretches[-1] = replace(stretches[-1], text=stretches[-1].text + after)
    return replace(entry, stretches=tuple(stretches))


def _at_home(filled: Filled) -> Filled:
    """Leave the place to the layout where it is the layout's own."""
    return replace(filled, box=None) if filled.box == filled.placeholder.box else filled
