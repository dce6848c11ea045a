"""Renders an outline as a PowerPoint deck: plan, draw, then notes, sections, shows and properties."""

import re
from collections.abc import Mapping, Sequence
from typing import assert_never

from pptx.opc.packuri import PackURI
from pptx.slide import Slide, SlideLayout

from handouts.briefing.logo import Picture
from handouts.deck.accessibility import check, notices
from handouts.deck.base import PreparedTemplate, own_prepared
from handouts.deck.draw.ambulance import draw_vehicle
from handouts.deck.draw.blocks import draw_blocks, draw_share
from handouts.deck.draw.canvas import SlideCanvas
from handouts.deck.draw.charts import draw_range
from handouts.deck.draw.language import write_language
from handouts.deck.draw.marks import draw_mark
from handouts.deck.draw.notes import write_notes
from handouts.deck.draw.pictures import draw_code, draw_logo
from handouts.deck.draw.placeholders import draw_filled
from handouts.deck.draw.properties import write_properties
from handouts.deck.draw.save import package_of
from handouts.deck.draw.shapes import draw_rule
from handouts.deck.draw.slide_lists import write_sections, write_shows
from handouts.deck.draw.tables import draw_table
from handouts.deck.ooxml.presentation import Presentation, element_of, tree_of
from handouts.deck.plan.model import (
    Blocks,
    Filled,
    Logo,
    Mark,
    QrCode,
    RangeBars,
    Rule,
    ShareBar,
    SlideItem,
    SlidePlan,
    Table,
    Vehicle,
)
from handouts.deck.plan.slides import plan
from handouts.diagnostics import Rendered
from handouts.locale.model import Locale
from handouts.look.tokens import Look
from handouts.outline import Outline


def render(
    outline: Outline,
    look: Look,
    locale: Locale,
    logo: Picture | None = None,
    template: PreparedTemplate | None = None,
) -> Rendered:
    """Make the deck on a template; on our own when that is left out.

    Raises ContentError when something does not fit, or cannot be written or drawn.
    """
    template = template or own_prepared(look)
    plans = plan(outline, template.look, locale, has_logo=logo is not None, on=template.layouts)
    cuts = {key: name.plain for key, name in outline.cuts.items()}
    presentation = draw_slides(plans, template, locale, outline.language, cuts, logo)
    write_properties(presentation, outline)
    origins = {(number, 0): item.origin for number, item in enumerate(plans, 1)}
    found = notices(check(presentation), origins)
    return Rendered(package_of(presentation), len(plans), (*template.notices, *found))


def draw_slides(
    plans: Sequence[SlidePlan],
    template: PreparedTemplate,
    locale: Locale,
    language: str,
    cuts: Mapping[str, str],
    logo: Picture | None = None,
) -> Presentation:
    """The slides with notes, sections and custom shows (`cuts`), drawn on a fresh copy of the template."""
    base = template.fresh()
    presentation = base.presentation
    _count_names(presentation)
    slides = {item.key: _empty_slide(presentation, base.bases[item.kind]) for item in plans}
    for number, item in enumerate(plans, 1):
        slide = slides[item.key]
        canvas = SlideCanvas(slide, template.look, locale, language, slides.__getitem__)
        for part in item.parts:
            _draw(canvas, part, number, logo)
        write_notes(slide, number, item.notes)
    write_sections(presentation, plans, locale.introduction)
    write_shows(presentation, plans, cuts)
    write_language(presentation, language)
    return presentation


def _draw(canvas: SlideCanvas, part: SlideItem, number: int, logo: Picture | None) -> None:
    """Draw one part of a slide."""
    match part:
        case Filled():
            draw_filled(canvas, part, number)
        case Rule():
            draw_rule(canvas, part)
        case Mark():
            draw_mark(canvas, part)
        case Table():
            draw_table(canvas, part)
        case RangeBars():
            draw_range(canvas, part)
        case ShareBar():
            draw_share(canvas, part)
        case Blocks():
            draw_blocks(canvas, part)
        case Vehicle():
            draw_vehicle(canvas, part)
        case QrCode():
            draw_code(canvas, part)
        case Logo():
            if logo is not None:
                draw_logo(canvas, part, logo)
        case _:
            assert_never(part)


def _empty_slide(presentation: Presentation, layout: SlideLayout) -> Slide:
    """A slide without the placeholders that python-pptx copies: the plan says which are used."""
    slide: Slide = presentation.slides.add_slide(layout)
    tree = tree_of(slide)
    for shape in slide.shapes:
        tree.remove(element_of(shape))
    return slide


def _count_names(presentation: Presentation) -> None:
    """Count part names instead of searching for a free one, which takes quadratic time.

    The count goes on from the names that are taken: an agency's template may hold charts or notes.
    """
    package = presentation.part.package
    taken = [str(part.partname) for part in package.iter_parts()]
    counts: dict[str, int] = {}

    def last(template: str) -> int:
        name = re.compile(re.escape(template).replace("%d", r"(\d+)"))
        return max((int(found[1]) for found in map(name.fullmatch, taken) if found), default=0)

    def next_partname(tmpl: str) -> PackURI:
        counts[tmpl] = (counts[tmpl] if tmpl in counts else last(tmpl)) + 1
        return PackURI(tmpl % counts[tmpl])

    package.next_partname = next_partname  # type: ignore[method-assign]
