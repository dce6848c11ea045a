"""Plans slides with the two lanes side by side: the facts of the roles, and the answer to a scenario."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import TypeAlias

from handouts.briefing.model import slides as a
from handouts.briefing.text import Text
from handouts.deck.fit import Level, Paragraph, lines, paragraph
from handouts.deck.furniture import RULE_LINE
from handouts.deck.paging import paginate
from handouts.deck.setter import Setter
from handouts.deck.slides import Page, Part, Rule
from handouts.deck.slots import Kind
from handouts.deck.stacking import Stack, stack

Pair: TypeAlias = tuple[Text | None, Text | None]

_SIDES = ("Left", "Right")
_MOST = 4
_NARROWEST = 10.0


def roles(setter: Setter, slide: a.RolesSlide) -> list[Page]:
    """The two roles with their facts."""
    headings: list[list[Paragraph]] = []
    columns: list[list[Text]] = []
    for key, role in setter.briefing.roles.items():
        headings.append([paragraph(setter.briefing.levels[key].name), paragraph(role.subtitle.on_slide, 1)])
        wanted = [name for owner, _, name in (fact.partition(".") for fact in slide.pick) if owner == key]
        columns.append([role.facts[name].on_slide for name in (wanted if slide.pick else role.facts)])
    subtitles = [role.subtitle.on_slide.origin for role in setter.briefing.roles.values()]
    return _lanes(setter, Kind.LANES, headings, subtitles, columns, setter.look.type.deck.fact_ladder)


def scenario_answer(setter: Setter, slide: a.ScenarioAnswerSlide) -> list[Page]:
    """What each role does in the case, and what follows."""
    scenario = setter.briefing.scenarios[slide.scenario]
    headings = [[paragraph(text)] for text in scenario.headings.values()]
    origins = [text.origin for text in scenario.headings.values()]
    columns = [list(answers) for answers in scenario.answers.values()]
    ladder = setter.look.type.deck.answer_ladder
    pages = _lanes(setter, Kind.SCENARIO_ANSWER, headings, origins, columns, ladder)
    conclusion = setter.fill(
        Kind.SCENARIO_ANSWER,
        "Conclusion",
        [paragraph(scenario.conclusion)],
        scenario.conclusion.origin,
        ladder=setter.look.type.deck.conclusion_ladder,
    )
    pages[-1].parts.append(conclusion)
    return pages


def _lanes(
    setter: Setter,
    kind: Kind,
    headings: Sequence[Sequence[Paragraph]],
    origins: Sequence[str],
    columns: Sequence[Sequence[Text]],
    ladder: Sequence[float],
) -> list[Page]:
    left, right = columns
    pairs: list[Pair] = list(zip_longest(left, right))

    def fits(part: Sequence[Pair], size: float) -> bool:
        return _stack(setter, kind, part, size)[0] is not None

    size, chunks = paginate(pairs, tuple(ladder), fits, _MOST)
    return [Page(kind, _parts(setter, kind, headings, origins, chunk, size)) for chunk in chunks]


def _parts(
    setter: Setter,
    kind: Kind,
    headings: Sequence[Sequence[Paragraph]],
    origins: Sequence[str],
    pairs: Sequence[Pair],
    size: float,
) -> list[Part]:
    parts: list[Part] = []
    rules: list[Part] = []
    stacked, counts = _stack(setter, kind, pairs, size)
    for lane, side in enumerate(_SIDES):
        slot = setter.slot(kind, f"{side} items")
        level = slot.levels[0]
        made, texts = [], [pair[lane] for pair in pairs if pair[lane] is not None]
        for row, text in enumerate(texts):
            assert text is not None
            entry = _item(text, lane)
            pad = (max(counts[row]) - counts[row][lane]) * _leading(level, size)
            after = (stacked.gap if stacked else _NARROWEST) + pad
            last = row == len(texts) - 1
            made.append(entry if last or abs(after - level.after) < 0.05 else replace(entry, after=after))
        parts.append(setter.fill(kind, f"{side} heading", headings[lane], origins[lane]))
        if made and texts[0] is not None:
            parts.append(setter.fill(kind, f"{side} items", made, texts[0].origin, ladder=(size,)))
        places = stacked.rules() if stacked else ()
        rules += [Rule(slot.box.x, y, slot.box.width, RULE_LINE, "line") for y in places]
    return parts + rules


def _stack(
    setter: Setter, kind: Kind, pairs: Sequence[Pair], size: float
) -> tuple[Stack | None, list[tuple[int, int]]]:
    """Rows of both lanes, each as high as its longer side, and how many lines each side has."""
    slot = setter.slot(kind, "Left items")
    level = slot.levels[0]
    counts = []
    for pair in pairs:
        left, right = (
            len(lines(_item(text, lane), slot.levels, slot.width, size)) if text else 0
            for lane, text in enumerate(pair)
        )
        counts.append((left, right))
    heights = [max(row) * level.line(size) for row in counts]
    top = slot.box.y + slot.insets.top
    return stack(heights, top, slot.height, level.after, _NARROWEST), counts


def _item(text: Text, lane: int) -> Paragraph:
    """A fact; its bold words stand in the text colour of its role."""
    return paragraph(text, lead=f"lane{lane + 1}_ink")


def _leading(level: Level, size: float) -> float:
    return level.style.leading * size / level.style.size
