"""Plans slides with the two lanes side by side: the facts of the roles, and the answer to a scenario."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from handouts.briefing.text import Text
from handouts.deck.layouts.common import RULE_LINE
from handouts.deck.layouts.names import HEADINGS, ITEMS, LayoutKind, PlaceholderName
from handouts.deck.plan.context import SlideContext
from handouts.deck.plan.distribute import Stack, stack
from handouts.deck.plan.model import Rule, SlideBody, SlideItem
from handouts.deck.plan.paginate import paginate
from handouts.deck.typeset.text import Paragraph, paragraph, room_in
from handouts.look.units import Points
from handouts.outline import screen

_MOST = 4
_NARROWEST = Points(10)


@dataclass(frozen=True, slots=True)
class _Pair:
    """What stands side by side, set: a fact of each lane, if it has one left, and the lines each takes."""

    facts: tuple[Paragraph | None, ...]
    lines: tuple[int, ...]


def roles(context: SlideContext, body: screen.Lanes) -> list[SlideBody]:
    """The two roles with their facts."""
    headings = [[paragraph(lane.level.name), paragraph(lane.subtitle, 1)] for lane in body.lanes]
    facts = [[fact.text for fact in lane.facts] for lane in body.lanes]
    return _lanes(context, LayoutKind.LANES, headings, facts)


def scenario_answer(context: SlideContext, body: screen.ScenarioAnswer) -> list[SlideBody]:
    """What each role does in the case, and what follows."""
    kind, headings = LayoutKind.SCENARIO_ANSWER, [[paragraph(text)] for text in body.headings]
    pages = _lanes(context, kind, headings, body.answers)
    pages[-1].parts.append(context.fill(kind, PlaceholderName.CONCLUSION, [paragraph(body.conclusion)]))
    return pages


def _lanes(
    context: SlideContext,
    kind: LayoutKind,
    headings: Sequence[Sequence[Paragraph]],
    columns: Sequence[Sequence[Text]],
) -> list[SlideBody]:
    placeholder = context.placeholder(kind, ITEMS[0])
    room = room_in(placeholder)

    def set_pair(pair: Sequence[Text | None], size: float) -> _Pair:
        facts = tuple(_fact(text, lane) if text is not None else None for lane, text in enumerate(pair))
        counts = (context.typesetter.count(fact, room, size) if fact is not None else 0 for fact in facts)
        return _Pair(facts, tuple(counts))

    def fits(part: Sequence[_Pair], size: float) -> bool:
        return _stack(context, kind, part, size) is not None

    pairs = list(zip_longest(*columns))
    size, chunks = paginate(pairs, placeholder.rules.sizes, set_pair, fits, _MOST)
    return [SlideBody(kind, _parts(context, kind, headings, chunk, size)) for chunk in chunks]


def _fact(text: Text, lane: int) -> Paragraph:
    """A fact; its bold words stand in the text colour of its role."""
    return paragraph(text, lead=f"lane{lane + 1}_ink")


def _stack(context: SlideContext, kind: LayoutKind, pairs: Sequence[_Pair], size: float) -> Stack | None:
    """Rows of both lanes, each as high as its longer side."""
    placeholder = context.placeholder(kind, ITEMS[0])
    level = placeholder.levels[0]
    heights = [max(pair.lines) * level.line(size) for pair in pairs]
    top = placeholder.box.y + placeholder.insets.top
    return stack(heights, top, placeholder.height, level.after, _NARROWEST)


def _parts(
    context: SlideContext,
    kind: LayoutKind,
    headings: Sequence[Sequence[Paragraph]],
    pairs: Sequence[_Pair],
    size: float,
) -> list[SlideItem]:
    """Headings and facts of both lanes, so far apart that rows stand side by side, and the rules between."""
    parts: list[SlideItem] = []
    rules: list[SlideItem] = []
    stacked = _stack(context, kind, pairs, size)
    for lane, name in enumerate(ITEMS):
        placeholder = context.placeholder(kind, name)
        level, made = placeholder.levels[0], list[Paragraph]()
        leading = level.style.leading * size / level.style.size
        for pair in pairs:
            fact = pair.facts[lane]
            if fact is not None:
                pad = Points((max(pair.lines) - pair.lines[lane]) * leading)
                after = (stacked.gap if stacked else _NARROWEST) + pad
                made.append(fact if abs(after - level.after) < 0.05 else replace(fact, after=after))
        parts.append(context.fill(kind, HEADINGS[lane], headings[lane]))
        if made:
            made[-1] = replace(made[-1], after=None)
            parts.append(context.fill(kind, name, made, size=size))
        places = stacked.rules() if stacked else ()
        rules += [Rule(placeholder.box.x, y, placeholder.box.width, RULE_LINE, "line") for y in places]
    return parts + rules
