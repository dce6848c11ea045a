"""A deck of more than sixty slides: valid for every judge, accessible, and the same in every process."""

from typing import Any

import pytest

from handouts.briefing.check import load
from handouts.briefing.model import Briefing
from handouts.deck.accessibility import check
from handouts.verify.deck import deck_faults
from tests.deck.built import drawn
from tests.places import CONTENT
from tests.validators import audit, sdk_audit

TIMES = 3


def stress_briefing() -> Briefing:
    """The shipped content with every titled slide three times, each with a title of its own."""
    briefing = load({CONTENT.name: CONTENT.read_bytes()}).briefing
    slides: list[Any] = list(briefing.deck.slides)
    for turn in range(2, TIMES + 1):
        for slide in slides[: len(briefing.deck.slides)]:
            if "title" not in type(slide).model_fields or slide.show in ("agenda", "sources"):
                continue
            first, *rest = slide.title.runs
            title = type(slide.title)(
                (type(first)(f"{turn}: {first.text}", first.bold), *rest), slide.title.origin
            )
            slides.append(slide.model_copy(update={"title": title}))
    deck = briefing.deck.model_copy(update={"slides": tuple(slides)})
    return briefing.model_copy(update={"deck": deck})


@pytest.mark.slow
def test_sixty_slides_are_valid_and_accessible() -> None:
    made = drawn(stress_briefing())
    assert made.count >= 60
    assert deck_faults(made.data) == []
    assert audit(made.data) == []
    assert sdk_audit(made.data) == []
    assert [str(finding) for finding in check(made.data)] == []
    assert drawn(stress_briefing()).data == made.data
