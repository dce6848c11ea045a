"""What goes on which slide: from the briefing to measured slides. Pure: nothing is drawn here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from handouts.briefing.citations import cite
from handouts.briefing.model import Briefing, RangeChart, Slide
from handouts.briefing.model import slides as a
from handouts.briefing.text import Text
from handouts.deck import plan_close, plan_figures, plan_lanes, plan_open, plan_tables, plan_talk, speech
from handouts.deck.fit import Paragraph, Stretch, paragraph
from handouts.deck.layouts import layouts
from handouts.deck.setter import Setter
from handouts.deck.slides import Filled, Page, SlidePlan
from handouts.deck.slots import Kind, Layout, Place
from handouts.diagnostics import ContentError, Notice
from handouts.look.tokens import Look
from handouts.words import Words


@dataclass(frozen=True, slots=True)
class Asked:
    """A slide of the content, where it stands there, and the number of its section."""

    slide: Slide
    key: str
    section: int


MOST_SLIDES = 200
"""Slides of a deck, continued ones among them: each costs about 40 ms, and a run has its limit."""


def plan(
    briefing: Briefing,
    look: Look,
    words: Words,
    *,
    has_logo: bool = False,
    on: Mapping[Kind, Layout] | None = None,
) -> tuple[SlidePlan, ...]:
    """Plan every slide on the layouts `on` (our own when left out).

    Raises ContentError with everything that is missing or does not fit.
    """
    setter = Setter(briefing, look, words, cite(briefing), on or layouts(look))
    plans: list[SlidePlan] = []
    section = 0
    for index, slide in enumerate(briefing.deck.slides):
        section += isinstance(slide, a.SectionSlide)
        plans += _slides(setter, Asked(slide, f"deck.slides.{index}", section), has_logo)
        if len(plans) > MOST_SLIDES:
            message = f"from here on the deck has more than {MOST_SLIDES} slides"
            notice = Notice(
                "too-many-slides", f"deck.slides.{index}", message, "make two content files of it"
            )
            raise ContentError([*setter.notices, notice])
    if setter.notices:
        raise ContentError(setter.notices)
    first, *rest = plans
    notes = (speech.whole_talk(briefing, words), *first.notes)
    return (replace(first, notes=notes), *rest)


def _slides(setter: Setter, asked: Asked, has_logo: bool) -> list[SlidePlan]:
    """The slides that one slide of the content becomes."""
    slide, words = asked.slide, setter.words
    title = _title(setter, slide)
    if title is None:
        return []
    pages = _pages(setter, asked, has_logo, _lines(setter, slide, title.plain, title.origin) > 1)
    titles = _numbered(title.plain, len(pages), words)
    if len(pages) > 1 and any(_lines(setter, slide, text, title.origin) > 1 for text in titles):
        pages = _pages(setter, asked, has_logo, True)
        titles = _numbered(title.plain, len(pages), words)
    numbers = setter.citations.of_slide(slide)
    plans = []
    for part, (text, page) in enumerate(zip(titles, pages, strict=True)):
        foot = slide.foot or page.foot
        said = setter.sourced(page.kind, foot, numbers)
        notes = speech.speech(slide.notes, numbers, setter.citations, words)
        parts = (
            _set_title(setter, page.kind, text, title.origin),
            *page.parts,
            *_foot(setter, page, said, asked),
        )
        plans.append(
            SlidePlan(
                key=asked.key if part == 0 else f"{asked.key}:{part + 1}",
                origin=asked.key,
                kind=page.kind,
                title=text,
                parts=parts,
                notes=notes if part == 0 else speech.continued(title.plain, numbers, setter.citations, words),
                cuts=slide.cuts,
                opens=title.plain if isinstance(slide, a.SectionSlide) and part == 0 else None,
            )
        )
    return plans


def _title(setter: Setter, slide: Slide) -> Text | None:
    """The title of a slide: its own, or the case, question or call that it shows."""
    match slide:
        case a.CoverSlide():
            return setter.briefing.title
        case a.ScenarioQuestionSlide(scenario=key):
            return setter.briefing.scenarios[key].case
        case a.QuizQuestionSlide(question=key):
            return setter.briefing.quiz[key].question
        case a.CallSlide():
            part = setter.briefing.call_911
            return part.text.on_slide if part is not None else None
        case _:
            return slide.title


def _pages(setter: Setter, asked: Asked, has_logo: bool, two_lines: bool) -> list[Page]:
    """What stands below the title; several pages where one does not hold it."""
    briefing = setter.briefing
    slide = asked.slide
    match slide:
        case a.CoverSlide():
            return plan_open.cover(setter, slide)
        case a.ShortAnswerSlide():
            return plan_open.short_answer(setter)
        case a.AgendaSlide():
            return plan_open.agenda(setter, two_lines)
        case a.SectionSlide():
            return plan_open.section(setter, slide, asked.section)
        case a.RolesSlide():
            return plan_lanes.roles(setter, slide)
        case a.ComparisonSlide() if briefing.comparison is not None:
            return plan_tables.comparison(setter, briefing.comparison, slide, two_lines)
        case a.ScopeSlide() if briefing.scope is not None:
            return plan_tables.scope(setter, briefing.scope, slide, two_lines)
        case a.ChartSlide(chart=key):
            chart = briefing.charts[key]
            if isinstance(chart, RangeChart):
                return plan_figures.range_chart(setter, chart)
            return plan_figures.share_chart(setter, chart)
        case a.LadderSlide() if briefing.ladder is not None:
            return plan_figures.ladder(setter, briefing.ladder, two_lines)
        case a.SharedSlide() if briefing.shared is not None:
            return plan_talk.shared(setter, briefing.shared, two_lines)
        case a.MythSlide(myth=key) if briefing.myths is not None:
            return plan_talk.myth(setter, briefing.myths.items[key], two_lines)
        case a.StepsSlide():
            return plan_open.steps(setter, slide, two_lines)
        case a.ScenarioQuestionSlide(scenario=key):
            return plan_talk.scenario_question(setter, briefing.scenarios[key])
        case a.ScenarioAnswerSlide():
            return plan_lanes.scenario_answer(setter, slide)
        case a.QuizQuestionSlide(question=key):
            return plan_talk.quiz_question(setter, briefing.quiz[key])
        case a.QuizAnswerSlide(question=key):
            return plan_talk.quiz_answer(setter, briefing.quiz[key], two_lines)
        case a.CallSlide() if briefing.call_911 is not None:
            return plan_close.call(setter, briefing.call_911, has_logo=has_logo)
        case a.SourcesSlide():
            return plan_close.sources(setter, two_lines)
        case (
            a.ComparisonSlide()
            | a.ScopeSlide()
            | a.LadderSlide()
            | a.SharedSlide()
            | a.MythSlide()
            | a.CallSlide()
        ):
            return _missing(setter, asked)
        case _:
            assert_never(slide)


def _missing(setter: Setter, asked: Asked) -> list[Page]:
    show = asked.slide.show
    setter.notices.append(
        Notice(
            "missing-part",
            asked.key,
            f"this slide shows {show}, but the content has no such part",
            "write the part, or take the slide out of the deck",
        )
    )
    return []


def _lines(setter: Setter, slide: Slide, text: str, origin: str) -> int:
    """Lines of a title on a white slide; the dark ones have room of their own."""
    if isinstance(slide, a.CoverSlide | a.SectionSlide):
        return 1
    before = list(setter.notices)
    lines = sum(setter.title(Kind.LANES, text, origin).text.lines)
    setter.notices[:] = before
    return lines


def _set_title(setter: Setter, kind: Kind, text: str, origin: str) -> Filled:
    """A title in the sizes that its layout permits."""
    styles = setter.look.type.deck
    ladders = {
        Kind.COVER: styles.cover_ladder,
        Kind.SECTION: styles.section_ladder,
        Kind.SCENARIO_QUESTION: styles.case_ladder,
        Kind.QUIZ_QUESTION: styles.quiz_ladder,
        Kind.CALL: styles.call_ladder,
        Kind.CALL_CONTACT: styles.call_ladder,
    }
    if kind not in ladders:
        return setter.title(kind, text, origin)
    return setter.fill(kind, "Title", (Paragraph((Stretch(text),)),), origin, ladder=ladders[kind], even=True)


def _foot(setter: Setter, page: Page, said: Sequence[str], asked: Asked) -> list[Filled]:
    """Source line and slide number."""
    parts = []
    if said:
        origin = asked.slide.foot.origin if asked.slide.foot else asked.key
        parts.append(setter.fill(page.kind, "Sources", [paragraph(line) for line in said], origin))
    if any(slot.place is Place.NUMBER for slot in setter.layouts[page.kind].slots):
        parts.append(setter.fill(page.kind, "Slide number", [paragraph("")], asked.key))
    return parts


def _numbered(title: str, count: int, words: Words) -> list[str]:
    """The title of each part: 'Title' and 'Title (continued)', or 'Title (1 of 3)' and on."""
    if count == 1:
        return [title]
    if count == 2:
        return [title, words.continued.format(title=title)]
    return [words.part_of.format(title=title, part=n, parts=count) for n in range(1, count + 1)]
