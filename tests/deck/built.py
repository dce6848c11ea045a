"""Decks of the two content files, and parts of them that tests look at."""

from functools import cache
from io import BytesIO
from typing import Any

from pptx import Presentation

from handouts.briefing.model import Briefing
from handouts.deck.layouts.names import PlaceholderName
from handouts.deck.plan.model import Filled, SlidePlan
from handouts.deck.plan.slides import plan
from handouts.deck.render import render
from handouts.look.tokens import Look
from tests.handout.samples import emt, pool
from tests.locales import ENGLISH

DECKS = {"emt-paramedic": emt, "pool-staff": pool}


@cache
def deck_of(name: str) -> bytes:
    return render(DECKS[name](), Look(), ENGLISH).data


def opened(name: str) -> Any:
    return Presentation(BytesIO(deck_of(name)))


def plans(briefing: Briefing) -> tuple[SlidePlan, ...]:
    return plan(briefing, Look(), ENGLISH)


def said(slide: SlidePlan, name: PlaceholderName) -> Filled:
    """The filled placeholder of that name."""
    return next(part for part in slide.parts if isinstance(part, Filled) and part.placeholder.name == name)
