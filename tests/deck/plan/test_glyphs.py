"""Characters that the slides cannot show are refused at the text that they come from."""

import json

import pytest

from handouts.briefing.check import load
from handouts.deck.plan.glyphs import MOST
from handouts.deck.render import render
from handouts.diagnostics import ContentError
from handouts.look.tokens import Look
from tests.locales import ENGLISH
from tests.trust.spoiling import with_value
from tests.work import at_most

PLACES = {
    "comparison.rows.pay.label.slide": ("comparison", "rows", "pay", "label", "slide"),
    "audience": ("audience",),
    "deck.slides.0.notes.say": ("deck", "slides", 0, "notes", "say"),
    "comparison.rows.place.cells.guard": ("comparison", "rows", "place", "cells", "guard"),
}


@pytest.mark.parametrize("char", ["ש", "م", "\ue000", "😀", "中", "ไ", "𝔘", "\u0378"], ids=ascii)
@pytest.mark.parametrize("origin", PLACES)
def test_a_character_without_a_glyph_is_refused_by_name_and_place(origin: str, char: str) -> None:
    data = with_value(PLACES[origin], "set", f"One {char} two")
    with pytest.raises(ContentError) as caught:
        render(load({"c.yaml": data}).briefing, Look(), ENGLISH)
    (notice,) = caught.value.notices
    assert (notice.code, notice.origin) == ("missing-glyph", origin)
    assert f"U+{ord(char):04X}" in notice.message


@pytest.mark.parametrize("words", ["Ünïcödé ŷ ǿ", "Ελληνικά", "Кириллица", "½ ² ≥ → • – … “x”"])
def test_what_the_font_has_is_drawn(words: str) -> None:
    data = with_value(PLACES["audience"], "set", words)
    assert render(load({"c.yaml": data}).briefing, Look(), ENGLISH).count > 5


def test_it_is_refused_at_every_text_that_holds_it() -> None:
    tree = json.loads(with_value(PLACES["audience"], "set", "One 中 two"))
    tree["comparison"]["rows"]["place"]["cells"]["guard"] = "Three 中"
    with pytest.raises(ContentError) as caught:
        render(load({"c.yaml": json.dumps(tree).encode()}).briefing, Look(), ENGLISH)
    assert {notice.origin for notice in caught.value.notices} == {
        "audience",
        "comparison.rows.place.cells.guard",
    }


def test_very_many_are_refused_with_little_work() -> None:
    """143 kB of notes with 38,000 characters took 25 seconds."""
    tree = json.loads(with_value(PLACES["audience"], "set", "One"))
    every = [chr(0x3400 + number) for number in range(20_000)]
    tree["deck"]["slides"][0]["notes"]["say"] = ["".join(every[at : at + 300]) for at in range(0, 6000, 300)]
    briefing = load({"c.yaml": json.dumps(tree).encode()}).briefing
    with pytest.raises(ContentError) as caught, at_most(calls=1_000_000):
        render(briefing, Look(), ENGLISH)
    assert len(caught.value.notices) == MOST
