"""Sources are numbered once for both documents, in the order in which readers meet them."""

import pytest

from handouts.outline import paper, screen
from handouts.outline.parts import Comparison, Ladder, RangeChart
from tests.briefing.samples import FILES, changed, loaded, text_of
from tests.outline.samples import outline_of, printed, projected
from tests.places import POOL


@pytest.fixture(scope="module")
def pool():
    return outline_of(text_of(POOL))


LANES = """    - show: roles
      title: Two jobs
      notes: {minutes: 1, say: Both.}
"""


def numbers(listed):
    return [(entry.number, entry.key) for entry in listed]


def body(outline, kind):
    return next(one.body for one in outline.slides if isinstance(one.body, kind))


def slide(outline, kind):
    return next(one for one in outline.slides if isinstance(one.body, kind))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_sources_are_numbered_from_one_without_gaps_in_order_of_first_use(path):
    made = outline_of(text_of(path))
    on_paper = [entry.number for entry in printed(made)]
    assert on_paper == list(range(1, len(on_paper) + 1))
    assert [entry.number for entry in made.sources] == list(range(1, len(made.sources) + 1))
    assert made.sources[0].number in made.answer.numbers


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_source_of_the_content_is_used_and_so_printed(path):
    text = text_of(path)
    assert {entry.key for entry in outline_of(text).sources} == set(loaded(text).briefing.sources)


def test_a_source_used_on_the_deck_only_is_numbered_after_those_of_the_paper():
    text = changed(
        text_of(POOL),
        "    conclusion: Either can help the swimmer out.\n    source: handbook\n",
        "    conclusion: Either can help the swimmer out.\n    source: deck_only\n",
    )
    text = changed(
        text, "sources:\n  handbook", "sources:\n  deck_only:\n    publisher: A\n    title: B\n  handbook"
    )
    made = outline_of(text)
    assert numbers(printed(made)) == [(1, "handbook"), (2, "course_list"), (3, "pay_table")]
    assert numbers(projected(made))[-1] == (4, "deck_only")
    assert made.source(4).title.plain == "B"


def test_a_source_that_nothing_uses_has_no_number():
    text = changed(text_of(POOL), "sources:\n", "sources:\n  spare:\n    publisher: A\n    title: B\n")
    assert "spare" not in {entry.key for entry in outline_of(text).sources}


def test_a_figure_in_a_text_brings_its_sources(pool):
    (ladder,) = [section for section in (*pool.front, *pool.back) if isinstance(section, Ladder)]
    rung = ladder.rungs[2]
    assert rung.hours.text.figures == ("teacher_hours",)
    assert rung.hours.numbers == rung.hours_in_full.numbers == (1, 2)


def test_a_figure_named_by_its_key_brings_its_sources(pool):
    (chart,) = [section for section in pool.front if isinstance(section, RangeChart)]
    assert chart.note.numbers == (1, 2)
    assert body(pool, screen.MythAndFact).evidence.note.numbers == (2,)
    key_numbers = changed(text_of(POOL), "answer_source: handbook", "answer_source: pay_table")
    assert slide(outline_of(key_numbers), screen.ShortAnswer).numbers == (1, 2, 3)


def test_the_numbers_of_a_text_rise_and_stand_once(pool):
    rows = [row for section in pool.front if isinstance(section, Comparison) for row in section.rows]
    assert rows
    for row in rows:
        assert list(row.label.numbers) == sorted(set(row.label.numbers))


def test_a_slide_cites_what_it_shows_but_not_what_is_only_said(pool):
    assert slide(pool, Comparison).numbers == (1, 3)
    assert slide(pool, screen.Cover).numbers == ()
    said = changed(text_of(POOL), "say: Welcome to the sample pool.", 'say: "{guard_pay} an hour"')
    assert slide(outline_of(said), screen.Cover).numbers == ()


def test_a_slide_with_picked_skills_cites_only_those():
    text = changed(text_of(POOL), "pick: [whistle, float, tow, diving]", "pick: [first_lesson]")
    found = slide(outline_of(text), screen.Scope)
    assert found.numbers == (1, 2)
    assert [skill.name.text.origin.split(".")[-2] for skill in found.body.skills] == ["first_lesson"]


def test_a_figure_in_a_title_brings_its_source_too():
    text = changed(
        text_of(POOL),
        "comparison:\n  title: At a glance",
        'comparison:\n  title: "{lesson_share} at a glance"',
    )
    text = changed(text, "source: [handbook, course_list]", "source: handbook")
    assert "course_list" in [entry.key for entry in printed(outline_of(text))][:2]


def test_words_for_the_screen_bring_no_source_to_the_paper():
    fact = 'slide: "**Watches the water** from chair and deck"'
    made = outline_of(changed(text_of(POOL), fact, 'slide: "**Watches the water** for {guard_pay}"'))
    on_paper = next(section for section in made.front if isinstance(section, paper.Roles))
    assert on_paper.lanes[0].facts[0].numbers == (1,)
    on_screen = changed(
        text_of(POOL), "    - show: scenario_question\n", LANES + "    - show: scenario_question\n"
    )
    made = outline_of(changed(on_screen, fact, 'slide: "**Watches the water** for {guard_pay}"'))
    assert body(made, screen.Lanes).lanes[0].facts[0].numbers == (1, 3)


def test_each_slide_cites_only_sources_that_the_deck_lists():
    for path in FILES:
        made = outline_of(text_of(path))
        listed = {entry.number for entry in projected(made)}
        for one in made.slides:
            assert set(one.numbers) <= listed
