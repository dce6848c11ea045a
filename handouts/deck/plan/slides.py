"""What goes on which slide: from the outline to measured slides. Pure: nothing is drawn here."""

from collections.abc import Mapping
from dataclasses import replace
from typing import assert_never

from handouts.briefing.text import words_text
from handouts.deck.layouts.catalogue import layouts
from handouts.deck.layouts.names import LayoutKind, PlaceholderName
from handouts.deck.layouts.placeholders import Layout
from handouts.deck.plan import closing, discussion, figures, lanes, notes_text, openers, tables
from handouts.deck.plan.context import SlideContext
from handouts.deck.plan.foot import foot
from handouts.deck.plan.model import Filled, SlideBody, SlidePlan
from handouts.deck.plan.reports import Reports
from handouts.deck.typeset.text import paragraph
from handouts.diagnostics import Code, ContentError, Notice
from handouts.locale.model import Locale
from handouts.look.metrics import face
from handouts.look.tokens import Look
from handouts.outline import Outline, parts, screen
from handouts.outline.screen import Slide

MOST_SLIDES = 200
"""Slides of a deck, continued ones among them: each costs about 40 ms, and a run has its limit."""


def plan(
    outline: Outline,
    look: Look,
    locale: Locale,
    *,
    has_logo: bool = False,
    on: Mapping[LayoutKind, Layout] | None = None,
) -> tuple[SlidePlan, ...]:
    """Plan every slide on the layouts `on` (our own when left out).

    Raises ContentError with everything that does not fit or cannot be written.
    """
    context = SlideContext(outline, look, locale, on or layouts(look), has_logo)
    reports = Reports(context.typesetter, face(look.type.deck.title.face), outline.wordings)
    plans: list[SlidePlan] = []
    for slide in outline.slides:
        made = _slides(context, slide, reports)
        for each in made:
            reports.placed(each.parts)
        plans += made
        if len(plans) > MOST_SLIDES:
            message = f"from here on the deck has more than {MOST_SLIDES} slides"
            notice = Notice(Code.TOO_MANY_SLIDES, slide.origin, message, "make two content files of it")
            raise ContentError([*reports.notices, notice])
    first, *rest = plans
    notes = (notes_text.whole_talk(outline, locale, reports), *first.notes)
    if reports.notices:
        raise ContentError(reports.notices)
    return (replace(first, notes=notes), *rest)


def _slides(context: SlideContext, slide: Slide, reports: Reports) -> list[SlidePlan]:
    """The slides that one slide of the content becomes."""
    outline, locale, title = context.outline, context.locale, slide.title.plain
    pages = _pages(context, slide, _takes_two_lines(context, slide, title))
    titles = _numbered(title, len(pages), locale)
    if len(pages) > 1 and any(_takes_two_lines(context, slide, text) for text in titles):
        pages = _pages(context, slide, True)
        titles = _numbered(title, len(pages), locale)
    plans = []
    for part, (text, page) in enumerate(zip(titles, pages, strict=True)):
        said = slide.foot or words_text(page.foot or "", slide.origin)
        speak = notes_text.speech if part == 0 else notes_text.continued
        below = foot(context, page.kind, said.plain, slide.numbers, said.origin)
        plans.append(
            SlidePlan(
                key=slide.origin if part == 0 else f"{slide.origin}:{part + 1}",
                origin=slide.origin,
                kind=page.kind,
                title=text,
                parts=(_set_title(context, page.kind, text, slide), *page.parts, *below),
                notes=speak(slide, outline, locale, reports),
                cuts=slide.cuts,
                opens=title if isinstance(slide.body, screen.Opener) and part == 0 else None,
            )
        )
    return plans


def _pages(context: SlideContext, slide: Slide, two_lines: bool) -> list[SlideBody]:
    """What stands below the title; several pages where one does not hold it."""
    body = slide.body
    match body:
        case screen.Cover():
            return openers.cover(context, body)
        case screen.ShortAnswer():
            return openers.short_answer(context, body)
        case screen.Agenda():
            return openers.agenda(context, body, two_lines)
        case screen.Opener():
            return openers.section(context, body, slide.title)
        case screen.Lanes():
            return lanes.roles(context, body)
        case parts.Comparison():
            return tables.comparison(context, body, two_lines)
        case parts.RangeChart():
            return figures.range_chart(context, body)
        case parts.ShareChart():
            return figures.share_chart(context, body)
        case screen.Scope():
            return tables.scope(context, body, two_lines)
        case parts.Ladder():
            return figures.ladder(context, body, two_lines)
        case parts.Shared():
            return discussion.shared(context, body, two_lines)
        case screen.MythAndFact():
            return discussion.myth(context, body, two_lines)
        case screen.Steps():
            return openers.steps(context, body, two_lines)
        case screen.ScenarioQuestion():
            return discussion.scenario_question(context, body, slide.title)
        case screen.ScenarioAnswer():
            return lanes.scenario_answer(context, body)
        case screen.QuizQuestion():
            return discussion.quiz_question(context, body, slide.title)
        case screen.QuizAnswer():
            return discussion.quiz_answer(context, body, two_lines)
        case screen.CallForHelp():
            return closing.call(context, body)
        case screen.SourceList():
            return closing.sources(context, body, two_lines)
        case _:
            assert_never(body)


def _takes_two_lines(context: SlideContext, slide: Slide, text: str) -> bool:
    """Whether a title takes two lines on a white slide; the dark ones have room of their own."""
    if isinstance(slide.body, screen.Cover | screen.Opener):
        return False
    return sum(_set_title(context, LayoutKind.LANES, text, slide).text.lines) > 1


def _set_title(context: SlideContext, kind: LayoutKind, text: str, slide: Slide) -> Filled:
    title = paragraph(words_text(text, slide.title.origin))
    return context.fill(kind, PlaceholderName.TITLE, [title])


def _numbered(title: str, count: int, locale: Locale) -> list[str]:
    """The title of each part: 'Title' and 'Title (continued)', or 'Title (1 of 3)' and on."""
    if count == 1:
        return [title]
    if count == 2:
        return [title, locale.continued.format(title=title)]
    return [locale.part_of.format(title=title, part=n, parts=count) for n in range(1, count + 1)]
