"""Plans slides with the two lanes side by side: the facts of the roles, and the answer to a scenario."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import TypeAlias

from handouts.briefing.model import slides as a
from handouts.briefing.text import Text
from handouts.deck.layouts.common import RULE_LINE
from handouts.deck.layouts.levels import TextLevel
from handouts.deck.layouts.names import HEADINGS, ITEMS, LayoutKind, PlaceholderName
from handouts.deck.plan.distribute import Stack, stack
from handouts.deck.plan.fit import Paragraph, lines, paragraph
from handouts.deck.plan.model import Rule, SlideBody, SlideItem
from handouts.deck.plan.paginate import paginate
from handouts.deck.plan.typeset import SlideContext

Pair: TypeAlias = tuple[Text | None, Text | None]

_MOST = 4
_NARROWEST = 10.0


def roles(context: SlideContext, slide: a.RolesSlide) -> list[SlideBody]:
    """The two roles with their facts."""
    headings: list[list[Paragraph]] = []
    columns: list[list[Text]] = []
    for key, role in context.briefing.roles.items():
        headings.append([paragraph(context.briefing.levels[key].name), paragraph(role.subtitle.on_slide, 1)])
        wanted = [name for owner, _, name in (fact.partition(".") for fact in slide.pick) if owner == key]
        columns.append([role.facts[name].on_slide for name in (wanted if slide.pick else role.facts)])
    subtitles = [role.subtitle.on_slide.origin for role in context.briefing.roles.values()]
    return _lanes(context, LayoutKind.LANES, headings, subtitles, columns, context.look.type.deck.fact_sizes)


def scenario_answer(context: SlideContext, slide: a.ScenarioAnswerSlide) -> list[SlideBody]:
    """What each role does in the case, and what follows."""
    scenario = context.briefing.scenarios[slide.scenario]
    headings = [[paragraph(text)] for text in scenario.headings.values()]
    origins = [text.origin for text in scenario.headings.values()]
    columns = [list(answers) for answers in scenario.answers.values()]
    sizes = context.look.type.deck.answer_sizes
    pages = _lanes(context, LayoutKind.SCENARIO_ANSWER, headings, origins, columns, sizes)
    conclusion = context.fill(
        LayoutKind.SCENARIO_ANSWER,
        PlaceholderName.CONCLUSION,
        [paragraph(scenario.conclusion)],
        scenario.conclusion.origin,
        sizes=context.look.type.deck.conclusion_sizes,
    )
    pages[-1].parts.append(conclusion)
    return pages


def _lanes(
    context: SlideContext,
    kind: LayoutKind,
    headings: Sequence[Sequence[Paragraph]],
    origins: Sequence[str],
    columns: Sequence[Sequence[Text]],
    sizes: Sequence[float],
) -> list[SlideBody]:
    left, right = columns
    pairs: list[Pair] = list(zip_longest(left, right))

    def fits(part: Sequence[Pair], size: float) -> bool:
        return _stack(context, kind, part, size)[0] is not None

    size, chunks = paginate(pairs, tuple(sizes), fits, _MOST)
    return [SlideBody(kind, _parts(context, kind, headings, origins, chunk, size)) for chunk in chunks]


def _parts(
    context: SlideContext,
    kind: LayoutKind,
    headings: Sequence[Sequence[Paragraph]],
    origins: Sequence[str],
    pairs: Sequence[Pair],
    size: float,
) -> list[SlideItem]:
    parts: list[SlideItem] = []
    rules: list[SlideItem] = []
    stacked, counts = _stack(context, kind, pairs, size)
    for lane, (heading, items) in enumerate(zip(HEADINGS, ITEMS, strict=True)):
        placeholder = context.placeholder(kind, items)
        level = placeholder.levels[0]
        made, texts = [], [pair[lane] for pair in pairs if pair[lane] is not None]
        for row, text in enumerate(texts):
            assert text is not None
            entry = _item(text, lane)
            pad = (max(counts[row]) - counts[row][lane]) * _leading(level, size)
            after = (stacked.gap if stacked else _NARROWEST) + pad
            last = row == len(texts) - 1
            made.append(entry if last or abs(after - level.after) < 0.05 else replace(entry, after=after))
        parts.append(context.fill(kind, heading, headings[lane], origins[lane]))
        if made and texts[0] is not None:
            parts.append(context.fill(kind, items, made, texts[0].origin, sizes=(size,)))
        places = stacked.rules() if stacked else ()
        rules += [Rule(placeholder.box.x, y, placeholder.box.width, RULE_LINE, "line") for y in places]
    return parts + rules


def _stack(
    context: SlideContext, kind: LayoutKind, pairs: Sequence[Pair], size: float
) -> tuple[Stack | None, list[tuple[int, int]]]:
    """Rows of both lanes, each as high as its longer side, and how many lines each side has."""
    placeholder = context.placeholder(kind, PlaceholderName.LEFT_ITEMS)
    level = placeholder.levels[0]
    counts = []
    for pair in pairs:
        left, right = (
            len(lines(_item(text, lane), placeholder.levels, placeholder.width, size)) if text else 0
            for lane, text in enumerate(pair)
        )
        counts.append((left, right))
    heights = [max(row) * level.line(size) for row in counts]
    top = placeholder.box.y + placeholder.insets.top
    return stack(heights, top, placeholder.height, level.after, _NARROWEST), counts


def _item(text: Text, lane: int) -> Paragraph:
    """A fact; its bold words stand in the text colour of its role."""
    return paragraph(text, lead=f"lane{lane + 1}_ink")


def _leading(level: TextLevel, size: float) -> float:
    return level.style.leading * size / level.style.size
