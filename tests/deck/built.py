"""Decks of the two content files, and parts of them that tests look at."""

from io import BytesIO
from typing import Any

from pptx import Presentation

from handouts.briefing.logo import Picture
from handouts.briefing.model import Briefing
from handouts.deck.base import PreparedTemplate
from handouts.deck.layouts.names import PlaceholderName
from handouts.deck.plan.model import Filled, SlidePlan
from handouts.deck.plan.slides import plan
from handouts.deck.render import render
from handouts.diagnostics import Rendered
from handouts.look.tokens import Look
from handouts.outline import resolve
from tests.built import documents
from tests.handout.samples import emt, pool
from tests.locales import ENGLISH
from tests.places import CONTENT, POOL

DECKS = {"emt-paramedic": emt, "pool-staff": pool}


def drawn(
    briefing: Briefing, logo: Picture | None = None, template: PreparedTemplate | None = None
) -> Rendered:
    """The deck of a briefing."""
    return render(resolve(briefing, ENGLISH), Look(), ENGLISH, logo, template)


def deck_of(name: str) -> bytes:
    content = {CONTENT.stem: CONTENT, POOL.stem: POOL}[name]
    return documents(content)[f"{name}-slides.pptx"].data


def opened(name: str) -> Any:
    return Presentation(BytesIO(deck_of(name)))


def plans(briefing: Briefing, *, has_logo: bool = False) -> tuple[SlidePlan, ...]:
    return plan(resolve(briefing, ENGLISH), Look(), ENGLISH, has_logo=has_logo)


def said(slide: SlidePlan, name: PlaceholderName) -> Filled:
    """The filled placeholder of that name."""
    return next(part for part in slide.parts if isinstance(part, Filled) and part.placeholder.name == name)
