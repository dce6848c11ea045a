"""Plans slides that the room talks about: what is shared, myths, scenario and quiz questions."""

from collections.abc import Sequence
from dataclasses import replace

from handouts.briefing.text import Text, words_text
from handouts.deck.layouts.common import RULE_INK, RULE_LINE
from handouts.deck.layouts.levels import EM_LINE
from handouts.deck.layouts.names import QUESTIONS, LayoutKind, PlaceholderName
from handouts.deck.layouts.placeholders import Box
from handouts.deck.plan.context import SlideContext
from handouts.deck.plan.distribute import Stack, stack
from handouts.deck.plan.figures import share_bar
from handouts.deck.plan.model import Filled, Mark, Rule, SlideBody, SlideItem
from handouts.deck.typeset.text import Paragraph, Stretch, paragraph, room_in
from handouts.look.units import Points, inch
from handouts.outline import screen
from handouts.outline.parts import Permission, Shared

_MARK = inch(0.42)
_ITEM_GAPS = (Points(34), Points(8))
_CHOICE_GAPS = (Points(24), Points(8))
_BAR_GAP = inch(0.12)
_RULE_RISE = inch(0.19)
_BAR = inch(1.2)


def shared(context: SlideContext, part: Shared, two_lines: bool) -> list[SlideBody]:
    """What the roles have in common, each with a tick in ink: it belongs to neither role."""
    kind, items = LayoutKind.SHARED, [paragraph(item.text) for item in part.items]
    down = context.drop(two_lines)
    return [SlideBody(kind, _ticked(context, kind, PlaceholderName.ITEMS, items, down, _ITEM_GAPS, None))]


def myth(context: SlideContext, part: screen.MythAndFact, two_lines: bool) -> list[SlideBody]:
    """The mistake in quotation marks, what is true, and the evidence if there is any."""
    kind = LayoutKind.MYTH if part.evidence is None else LayoutKind.MYTH_EVIDENCE
    grid, locale, down = context.look.grid.slide, context.locale, context.drop(two_lines)
    quote = _quote(context, kind, part.myth, down)
    further = Points((sum(quote.text.lines) - 1) * context.look.type.deck.myth.leading)
    lower, end = down + further, grid.body_bottom
    evidence: list[SlideItem] = []
    if part.evidence is not None:
        (x, width), caption = grid.label_column, [paragraph(part.evidence.note.text)]
        note = context.fill(kind, PlaceholderName.CAPTION, caption)
        bar = Box(x, note.placeholder.box.y - _BAR - _BAR_GAP, width, _BAR)
        end = bar.y - inch(0.08)
        evidence = [share_bar(context, part.evidence, bar), note]
    place = context.placeholder(kind, PlaceholderName.FACT).box.moved(lower)
    place = replace(place, height=end - place.y)
    truth = context.fill(kind, PlaceholderName.FACT, [paragraph(part.fact)], box=place)
    above = _label(context, kind, PlaceholderName.MYTH_LABEL, locale.myth, part.myth, down)
    below = _label(context, kind, PlaceholderName.FACT_LABEL, locale.fact, part.fact, lower)
    between = context.placeholder(kind, PlaceholderName.FACT_LABEL).box.moved(lower).y - _RULE_RISE
    rules = (
        Rule(grid.margin, grid.body_top_one + down, grid.content, RULE_LINE, "line"),
        Rule(grid.margin, between, grid.content, RULE_INK, "ink"),
    )
    return [SlideBody(kind, [above, quote, below, _at_home(truth), *evidence, *rules])]


def _quote(context: SlideContext, kind: LayoutKind, myth: Text, down: Points) -> Filled:
    """The mistake, in a box as high as its lines."""
    place = context.placeholder(kind, PlaceholderName.MYTH).box.moved(down)
    said = [_quoted(context, paragraph(myth))]
    quote = context.fill(kind, PlaceholderName.MYTH, said, box=replace(place, height=inch(1.35)))
    size = quote.text.size or context.look.type.deck.myth.size
    height = Points(sum(quote.text.lines) * EM_LINE * size) + inch(0.1)
    return _at_home(replace(quote, box=replace(place, height=height)))


def _label(
    context: SlideContext, kind: LayoutKind, name: PlaceholderName, word: str, of: Text, down: Points
) -> Filled:
    """The word "Myth" or "Fact" beside the text it belongs to."""
    box = context.placeholder(kind, name).box.moved(down)
    return _at_home(context.fill(kind, name, [paragraph(words_text(word, of.origin))], box=box))


def scenario_question(context: SlideContext, part: screen.ScenarioQuestion, case: Text) -> list[SlideBody]:
    """One question for each role about the case in the title."""
    kind, label = LayoutKind.SCENARIO_QUESTION, words_text(context.locale.scenario, case.origin)
    parts: list[SlideItem] = [context.fill(kind, PlaceholderName.LABEL, [paragraph(label)])]
    for name, text in zip(QUESTIONS, part.questions, strict=True):
        parts.append(context.fill(kind, name, [paragraph(text)]))
    parts.append(context.fill(kind, PlaceholderName.PROMPT, [paragraph(part.prompt)]))
    return [SlideBody(kind, parts)]


def quiz_question(context: SlideContext, part: screen.QuizQuestion, question: Text) -> list[SlideBody]:
    """The choices of the question in the title, lettered."""
    kind, label = LayoutKind.QUIZ_QUESTION, words_text(context.locale.question, question.origin)
    choices = [paragraph(text) for text in part.choices]
    return [
        SlideBody(
            kind,
            [
                context.fill(kind, PlaceholderName.LABEL, [paragraph(label)]),
                context.fill(kind, PlaceholderName.CHOICES, choices),
            ],
        )
    ]


def quiz_answer(context: SlideContext, part: screen.QuizAnswer, two_lines: bool) -> list[SlideBody]:
    """The choices again; the right one is marked by a word, by weight and by a tick."""
    kind, choices = LayoutKind.QUIZ_ANSWER, list[Paragraph]()
    for index, text in enumerate(part.choices):
        if index == part.right:
            said = Stretch(
                context.locale.labelled(context.locale.answer, text.plain), bold=True, origin=text.origin
            )
        else:
            said = Stretch(text.plain, colour="ink2", origin=text.origin)
        choices.append(Paragraph((said,)))
    down = context.drop(two_lines)
    first, *marks = _ticked(context, kind, PlaceholderName.CHOICES, choices, down, _CHOICE_GAPS, part.right)
    reason = context.fill(kind, PlaceholderName.REASON, [paragraph(part.because)])
    return [SlideBody(kind, [first, reason, *marks])]


def _ticked(
    context: SlideContext,
    kind: LayoutKind,
    name: PlaceholderName,
    items: Sequence[Paragraph],
    down: Points,
    gaps: tuple[Points, Points],
    only: int | None,
) -> list[SlideItem]:
    """A list with rules between its items and ticks left of them, or left of `only` one."""
    placeholder, grid = context.placeholder(kind, name), context.look.grid.slide
    box = placeholder.box.down(down)
    room = box.height - placeholder.insets.top

    def stacked(size: float) -> Stack | None:
        heights = [context.typesetter.height([entry], room_in(placeholder), size) for entry in items]
        return stack(heights, box.y + placeholder.insets.top, room, *gaps)

    for size in placeholder.rules.sizes:
        found = stacked(size)
        if found is not None:
            break
    gap = found.gap if found else gaps[1]
    after = None if abs(gap - placeholder.levels[0].after) < 0.05 else gap
    made = [replace(entry, after=after) for entry in items]
    parts: list[SlideItem] = [context.fill(kind, name, made, box=box if down else None, size=size)]
    leading = placeholder.levels[0].line(size)
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
