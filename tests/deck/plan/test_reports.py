"""What is wrong with texts is told where they stand: characters that the slides cannot show among it."""

import json

import pytest

from handouts.briefing.check import load
from handouts.deck.plan.model import ShareBar
from handouts.deck.plan.reports import MOST_CHARACTERS
from handouts.diagnostics import ContentError
from tests.deck.built import drawn, plans
from tests.trust.spoiling import with_value
from tests.work import at_most

PLACES = {
    "comparison.rows.pay.label.slide": ("comparison", "rows", "pay", "label", "slide"),
    "audience": ("audience",),
    "deck.slides.0.notes.say": ("deck", "slides", 0, "notes", "say"),
    "comparison.rows.place.cells.guard": ("comparison", "rows", "place", "cells", "guard"),
    "roles.guard.key_number.after": ("roles", "guard", "key_number", "after"),
    "sources.handbook.title": ("sources", "handbook", "title"),
    "deck.cuts.short": ("deck", "cuts", "short"),
}


@pytest.mark.parametrize("char", ["ש", "م", "\ue000", "😀", "中", "ไ", "𝔘", "\u0378"], ids=ascii)
@pytest.mark.parametrize("origin", PLACES)
def test_a_character_without_a_glyph_is_refused_by_name_and_place(origin: str, char: str) -> None:
    data = with_value(PLACES[origin], "set", f"One {char} two")
    with pytest.raises(ContentError) as caught:
        drawn(load({"c.yaml": data}).briefing)
    (notice,) = caught.value.notices
    assert (notice.code, notice.origin) == ("missing-glyph", origin)
    assert f"U+{ord(char):04X}" in notice.message


@pytest.mark.parametrize("words", ["Ünïcödé ŷ ǿ", "Ελληνικά", "Кириллица", "½ ² ≥ → • – … “x”"])
def test_what_the_font_has_is_drawn(words: str) -> None:
    data = with_value(PLACES["audience"], "set", words)
    assert drawn(load({"c.yaml": data}).briefing).count > 5


def test_what_is_only_read_aloud_is_not_refused_for_its_letters() -> None:
    data = with_value(("charts", "lesson_time", "finding"), "set", "中: {lesson_share} of the time")
    made = plans(load({"c.yaml": data}).briefing)
    assert any("中" in part.alt for slide in made for part in slide.parts if isinstance(part, ShareBar))


def test_it_is_refused_at_every_text_that_holds_it() -> None:
    tree = json.loads(with_value(PLACES["audience"], "set", "One 中 two"))
    tree["comparison"]["rows"]["place"]["cells"]["guard"] = "Three 中"
    with pytest.raises(ContentError) as caught:
        drawn(load({"c.yaml": json.dumps(tree).encode()}).briefing)
    assert {notice.origin for notice in caught.value.notices} == {
        "audience",
        "comparison.rows.place.cells.guard",
    }


def test_the_words_of_a_chart_are_looked_at_though_nobody_sets_them() -> None:
    tree = json.loads(with_value(("charts", "course_hours", "bars", 0, "label"), "set", "One 中 two"))
    notes = {"minutes": 1, "say": "Look."}
    tree["deck"]["slides"][1] = {"show": "chart", "chart": "course_hours", "title": "Hours", "notes": notes}
    with pytest.raises(ContentError) as caught:
        drawn(load({"c.yaml": json.dumps(tree).encode()}).briefing)
    (notice,) = caught.value.notices
    assert notice.origin == "charts.course_hours.bars.0.label"


def test_what_is_too_long_is_told_in_the_same_run() -> None:
    tree = json.loads(with_value(PLACES["audience"], "set", "One 中 two"))
    tree["deck"]["slides"][1]["title"] = "very " * 60
    with pytest.raises(ContentError) as caught:
        drawn(load({"c.yaml": json.dumps(tree).encode()}).briefing)
    assert {(notice.code, notice.origin) for notice in caught.value.notices} == {
        ("missing-glyph", "audience"),
        ("does-not-fit", "deck.slides.1.title"),
    }


def test_a_text_in_two_places_is_told_where_most_is_too_much() -> None:
    tree = json.loads(with_value(PLACES["audience"], "set", "One"))
    tree["deck"]["slides"][3]["title"] = "several words " * 60
    with pytest.raises(ContentError) as caught:
        drawn(load({"c.yaml": json.dumps(tree).encode()}).briefing)
    (notice,) = caught.value.notices
    assert notice.origin == "deck.slides.3.title"
    assert "even at 40 points" in notice.message


def test_very_many_are_refused_with_little_work() -> None:
    """143 kB of notes with 38,000 characters took 25 seconds."""
    tree = json.loads(with_value(PLACES["audience"], "set", "One"))
    every = [chr(0x3400 + number) for number in range(20_000)]
    tree["deck"]["slides"][0]["notes"]["say"] = ["".join(every[at : at + 300]) for at in range(0, 6000, 300)]
    briefing = load({"c.yaml": json.dumps(tree).encode()}).briefing
    with pytest.raises(ContentError) as caught, at_most(calls=1_000_000):
        drawn(briefing)
    assert len(caught.value.notices) == MOST_CHARACTERS
