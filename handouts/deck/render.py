"""Renders a briefing as a PowerPoint deck: plan, draw, then notes, sections, shows and properties."""

import re
from collections.abc import Callable
from typing import Any, assert_never

from pptx.opc.packuri import PackURI

from handouts.briefing.model import Briefing
from handouts.deck.access import check, notices
from handouts.deck.ambulance import draw_vehicle
from handouts.deck.cards import draw_code, draw_logo
from handouts.deck.charts import draw_range
from handouts.deck.easel import Easel
from handouts.deck.glyphs import missing_glyphs
from handouts.deck.house import House, own_house
from handouts.deck.ladder import draw_blocks, draw_share
from handouts.deck.language import write_language
from handouts.deck.marks import draw_mark
from handouts.deck.notes import write_notes
from handouts.deck.package import package_of
from handouts.deck.placeholders import draw_filled
from handouts.deck.plan import plan
from handouts.deck.properties import write_properties
from handouts.deck.sections import write_sections
from handouts.deck.shapes import draw_rule
from handouts.deck.shows import write_shows
from handouts.deck.slides import (
    Blocks,
    Code,
    Filled,
    Logo,
    Mark,
    Part,
    RangeBars,
    Rule,
    ShareBar,
    Table,
    Vehicle,
)
from handouts.deck.tables import draw_table
from handouts.diagnostics import ContentError, Rendered
from handouts.look.tokens import Look
from handouts.pictures import Picture
from handouts.words import Words


def render(
    briefing: Briefing, look: Look, words: Words, logo: Picture | None = None, house: House | None = None
) -> Rendered:
    """Make the deck in a house (our own when left out), which it uses up.

    Raises ContentError when something is missing, does not fit, or cannot be drawn.
    """
    house = house or own_house(look)
    look, presentation = house.look, house.presentation
    plans = plan(briefing, look, words, has_logo=logo is not None, on=house.layouts)
    problems = missing_glyphs(plans, briefing, look)
    if problems:
        raise ContentError(problems)
    _count_names(presentation)
    slides = {item.key: _empty_slide(presentation, house.bases[item.kind]) for item in plans}
    for number, item in enumerate(plans, 1):
        slide = slides[item.key]
        easel = Easel(slide, look, words, briefing.language, slides.__getitem__)
        for part in item.parts:
            _draw(easel, part, number, logo)
        write_notes(slide, number, item.notes)
    write_sections(presentation, plans, words.introduction)
    write_shows(presentation, plans, {key: name.plain for key, name in briefing.deck.cuts.items()})
    write_language(presentation, briefing.language)
    write_properties(presentation, briefing)
    origins = {(number, 0): item.origin for number, item in enumerate(plans, 1)}
    barriers = notices(check(presentation), origins)
    return Rendered(package_of(presentation), len(plans), (*house.notices, *barriers))


def _draw(easel: Easel, part: Part, number: int, logo: Picture | None) -> None:
    """Draw one part of a slide."""
    match part:
        case Filled():
            draw_filled(easel, part, number)
        case Rule():
            draw_rule(easel, part)
        case Mark():
            draw_mark(easel, part)
        case Table():
            draw_table(easel, part)
        case RangeBars():
            draw_range(easel, part)
        case ShareBar():
            draw_share(easel, part)
        case Blocks():
            draw_blocks(easel, part)
        case Vehicle():
            draw_vehicle(easel, part)
        case Code():
            draw_code(easel, part)
        case Logo():
            if logo is not None:
                draw_logo(easel, part, logo)
        case _:
            assert_never(part)


def _empty_slide(presentation: Any, layout: Any) -> Any:
    """A slide without the placeholders that python-pptx copies: the plan says which are used."""
    slide = presentation.slides.add_slide(layout)
    for shape in list(slide.shapes):
        shape._element.getparent().remove(shape._element)
    return slide


def _count_names(presentation: Any) -> None:
    """Count part names instead of searching for a free one, which takes quadratic time.

    The count goes on from the names that are taken: an agency's template may hold charts or notes.
    """
    package = presentation.part.package
    taken = [str(part.partname) for part in package.iter_parts()]
    counts: dict[str, int] = {}

    def last(template: str) -> int:
        name = re.compile(re.escape(template).replace("%d", r"(\d+)"))
        return max((int(found[1]) for found in map(name.fullmatch, taken) if found), default=0)

    def next_partname(template: str) -> PackURI:
        counts[template] = (counts[template] if template in counts else last(template)) + 1
        return PackURI(template % counts[template])

    name_parts: Callable[[str], PackURI] = next_partname
    package.next_partname = name_parts
