"""No text leaves its box when LibreOffice draws the deck."""

import random
from dataclasses import replace

import pytest

from handouts.briefing.model import Briefing
from handouts.briefing.text import Run, Text
from handouts.diagnostics import ContentError
from tests.deck.built import DECKS, deck_of, drawn, plans
from tests.deck.rendered import outside
from tests.handout.samples import emt, with_texts
from tests.validators import drawn_by_libreoffice

SYLLABLES = [
    "am",
    "bu",
    "lance",
    "care",
    "dis",
    "patch",
    "er",
    "first",
    "help",
    "in",
    "jec",
    "tion",
    "med",
    "i",
    "cine",
    "pa",
    "tient",
    "res",
    "cue",
    "scope",
    "train",
]


@pytest.mark.parametrize("name", DECKS)
def test_no_text_of_the_deck_leaves_its_box(name: str) -> None:
    pdf = drawn_by_libreoffice(deck_of(name))
    assert outside(plans(DECKS[name]()), pdf) == []


def test_a_text_that_is_not_there_is_noticed() -> None:
    pdf = drawn_by_libreoffice(deck_of("pool-staff"))
    made = plans(DECKS["pool-staff"]())
    other = plans(DECKS["emt-paramedic"]())
    assert outside((other[1], *made[1:]), pdf) != []


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(8))
def test_what_is_said_to_fit_does_fit(seed: int) -> None:
    """Random words in random lengths, tried until they are said to fit."""
    chance = random.Random(seed)
    for _ in range(200):
        briefing = _reworded(emt(), chance)
        try:
            made = plans(briefing)
        except ContentError:
            continue
        data = drawn(briefing).data
        assert outside(made, drawn_by_libreoffice(data)) == []
        return
    pytest.fail("no random text was said to fit")


def _reworded(briefing: Briefing, chance: random.Random) -> Briefing:
    """Other words, at most about as long, in every text; the shortest stay."""

    def rewrite(_path: str, text: Text) -> Text:
        if len(text.plain) < 12:
            return text
        bold, rest = text.runs[0].bold, len(text.runs) > 1
        words = _words(round(len(text.plain) * chance.uniform(0.5, 1.05)), chance)
        cut = max(1, len(words) // 3)
        runs = (
            (Run(" ".join(words[:cut]) + " ", bold), Run(" ".join(words[cut:]) or "on"))
            if rest
            else (Run(" ".join(words), bold),)
        )
        return replace(text, runs=runs)

    return with_texts(briefing, rewrite)


def _words(length: int, chance: random.Random) -> list[str]:
    words: list[str] = []
    while sum(map(len, words)) + len(words) < length:
        words.append("".join(chance.choices(SYLLABLES, k=chance.randint(1, 3))))
    return words or ["help"]
