"""What goes on which slide: from the briefing to measured slides. Pure: nothing is drawn here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from handouts.briefing.citations import cite
from handouts.briefing.model import Briefing, RangeChart, Slide
from handouts.briefing.model import slides as a
from handouts.briefing.text import Text
from handouts.deck.layouts.catalogue import layouts
from handouts.deck.layouts.names import LayoutKind, PlaceholderName
from handouts.deck.layouts.placeholders import Layout, PlaceholderType
from handouts.deck.plan import closing, discussion, figures, lanes, notes_text, openers, tables
from handouts.deck.plan.fit import Paragraph, Stretch, paragraph
from handouts.deck.plan.model import Filled, SlideBody, SlidePlan
from handouts.deck.plan.typeset import SlideContext
from handouts.diagnostics import Code, ContentError, Notice
from handouts.locale.model import Locale
from handouts.look.tokens import Look


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
    locale: Locale,
    *,
    has_logo: bool = False,
    on: Mapping[LayoutKind, Layout] | None = None,
) -> tuple[SlidePlan, ...]:
    """Plan every slide on the layouts `on` (our own when left out).

    Raises ContentError with everything that is missing or does not fit.
    """
    context = SlideContext(briefing, look, locale, cite(briefing), on or layouts(look))
    plans: list[SlidePlan] = []
    section = 0
    for index, slide in enumerate(briefing.deck.slides):
        section += isinstance(slide, a.SectionSlide)
        plans += _slides(context, Asked(slide, f"deck.slides.{index}", section), has_logo)
        if len(plans) > MOST_SLIDES:
            message = f"from here on the deck has more than {MOST_SLIDES} slides"
            notice = Notice(
                Code.TOO_MANY_SLIDES, f"deck.slides.{index}", message, "make two content files of it"
            )
            raise ContentError([*context.notices, notice])
    if context.notices:
        raise ContentError(context.notices)
    first, *rest = plans
    notes = (notes_text.whole_talk(briefing, locale), *first.notes)
    return (replace(first, notes=notes), *rest)


def _slides(context: SlideContext, asked: Asked, has_logo: bool) -> list[SlidePlan]:
    """The slides that one slide of the content becomes."""
    slide, locale = asked.slide, context.locale
    title = _title(context, slide)
    if title is None:
        return []
    pages = _pages(context, asked, has_logo, _lines(context, slide, title.plain, title.origin) > 1)
    titles = _numbered(title.plain, len(pages), locale)
    if len(pages) > 1 and any(_lines(context, slide, text, title.origin) > 1 for text in titles):
        pages = _pages(context, asked, has_logo, True)
        titles = _numbered(title.plain, len(pages), locale)
    numbers = context.citations.of_slide(slide)
    plans = []
    for part, (text, page) in enumerate(zip(titles, pages, strict=True)):
        foot = slide.foot or page.foot
        said = context.sourced(page.kind, foot, numbers)
        notes = notes_text.speech(slide.notes, numbers, context.citations, locale)
        parts = (
            _set_title(context, page.kind, text, title.origin),
            *page.parts,
            *_foot(context, page, said, asked),
        )
        plans.append(
            SlidePlan(
                key=asked.key if part == 0 else f"{asked.key}:{part + 1}",
                origin=asked.key,
                kind=page.kind,
                title=text,
                parts=parts,
                notes=notes
                if part == 0
                else notes_text.continued(title.plain, numbers, context.citations, locale),
                cuts=slide.cuts,
                opens=title.plain if isinstance(slide, a.SectionSlide) and part == 0 else None,
            )
        )
    return plans


def _title(context: SlideContext, slide: Slide) -> Text | None:
    """The title of a slide: its own, or the case, question or call that it shows."""
    match slide:
        case a.CoverSlide():
            return context.briefing.title
        case a.ScenarioQuestionSlide(scenario=key):
            return context.briefing.scenarios[key].case
        case a.QuizQuestionSlide(question=key):
            return context.briefing.quiz[key].question
        case a.CallSlide():
            part = context.briefing.call_911
            return part.text.on_slide if part is not None else None
        case _:
            return slide.title


def _pages(context: SlideContext, asked: Asked, has_logo: bool, two_lines: bool) -> list[SlideBody]:
    """What stands below the title; several pages where one does not hold it."""
    briefing = context.briefing
    slide = asked.slide
    match slide:
        case a.CoverSlide():
            return openers.cover(context, slide)
        case a.ShortAnswerSlide():
            return openers.short_answer(context)
        case a.AgendaSlide():
            return openers.agenda(context, two_lines)
        case a.SectionSlide():
            return openers.section(context, slide, asked.section)
        case a.RolesSlide():
            return lanes.roles(context, slide)
        case a.ComparisonSlide() if briefing.comparison is not None:
            return tables.comparison(context, briefing.comparison, slide, two_lines)
        case a.ScopeSlide() if briefing.scope is not None:
            return tables.scope(context, briefing.scope, slide, two_lines)
        case a.ChartSlide(chart=key):
            chart = briefing.charts[key]
            if isinstance(chart, RangeChart):
                return figures.range_chart(context, chart)
            return figures.share_chart(context, chart)
        case a.LadderSlide() if briefing.ladder is not None:
            return figures.ladder(context, briefing.ladder, two_lines)
        case a.SharedSlide() if briefing.shared is not None:
            return discussion.shared(context, briefing.shared, two_lines)
        case a.MythSlide(myth=key) if briefing.myths is not None:
            return discussion.myth(context, briefing.myths.items[key], two_lines)
        case a.StepsSlide():
            return openers.steps(context, slide, two_lines)
        case a.ScenarioQuestionSlide(scenario=key):
            return discussion.scenario_question(context, briefing.scenarios[key])
        case a.ScenarioAnswerSlide():
            return lanes.scenario_answer(context, slide)
        case a.QuizQuestionSlide(question=key):
            return discussion.quiz_question(context, briefing.quiz[key])
        case a.QuizAnswerSlide(question=key):
            return discussion.quiz_answer(context, briefing.quiz[key], two_lines)
        case a.CallSlide() if briefing.call_911 is not None:
            return closing.call(context, briefing.call_911, has_logo=has_logo)
        case a.SourcesSlide():
            return closing.sources(context, two_lines)
        case (
            a.ComparisonSlide()
            | a.ScopeSlide()
            | a.LadderSlide()
            | a.SharedSlide()
            | a.MythSlide()
            | a.CallSlide()
        ):
            return _missing(context, asked)
        case _:
            assert_never(slide)


def _missing(context: SlideContext, asked: Asked) -> list[SlideBody]:
    show = asked.slide.show
    context.notices.append(
        Notice(
            Code.MISSING_PART,
            asked.key,
            f"this slide shows {show}, but the content has no such part",
            "write the part, or take the slide out of the deck",
        )
    )
    return []


def _lines(context: SlideContext, slide: Slide, text: str, origin: str) -> int:
    """Lines of a title on a white slide; the dark ones have room of their own."""
    if isinstance(slide, a.CoverSlide | a.SectionSlide):
        return 1
    before = list(context.notices)
    lines = sum(context.title(LayoutKind.LANES, text, origin).text.lines)
    context.notices[:] = before
    return lines


def _set_title(context: SlideContext, kind: LayoutKind, text: str, origin: str) -> Filled:
    """A title in the sizes that its layout permits."""
    styles = context.look.type.deck
    ladders = {
        LayoutKind.COVER: styles.cover_sizes,
        LayoutKind.SECTION: styles.section_sizes,
        LayoutKind.SCENARIO_QUESTION: styles.case_sizes,
        LayoutKind.QUIZ_QUESTION: styles.quiz_sizes,
        LayoutKind.CALL: styles.call_sizes,
        LayoutKind.CALL_CONTACT: styles.call_sizes,
    }
    if kind not in ladders:
        return context.title(kind, text, origin)
    return context.fill(
        kind, PlaceholderName.TITLE, (Paragraph((Stretch(text),)),), origin, sizes=ladders[kind], even=True
    )


def _foot(context: SlideContext, page: SlideBody, said: Sequence[str], asked: Asked) -> list[Filled]:
    """Source line and slide number."""
    parts = []
    if said:
        origin = asked.slide.foot.origin if asked.slide.foot else asked.key
        parts.append(
            context.fill(page.kind, PlaceholderName.SOURCES, [paragraph(line) for line in said], origin)
        )
    if any(
        placeholder.type is PlaceholderType.NUMBER for placeholder in context.layouts[page.kind].placeholders
    ):
        parts.append(context.fill(page.kind, PlaceholderName.SLIDE_NUMBER, [paragraph("")], asked.key))
    return parts


def _numbered(title: str, count: int, locale: Locale) -> list[str]:
    """The title of each part: 'Title' and 'Title (continued)', or 'Title (1 of 3)' and on."""
    if count == 1:
        return [title]
    if count == 2:
        return [title, locale.continued.format(title=title)]
    return [locale.part_of.format(title=title, part=n, parts=count) for n in range(1, count + 1)]
