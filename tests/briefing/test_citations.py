import pytest

from handouts.briefing.citations import cite, skills
from tests.briefing.samples import FILES, POOL, SHIPPED, changed, loaded, text_of


def cited(text):
    return cite(loaded(text).briefing)


@pytest.fixture(scope="module")
def pool():
    return cited(text_of(POOL))


def numbers(listed):
    return [(entry.number, entry.key) for entry in listed]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_sources_are_numbered_from_one_without_gaps_in_order_of_first_use(path):
    made = cited(text_of(path))
    paper = [entry.number for entry in made.on_handout]
    assert paper == list(range(1, len(paper) + 1))
    assert sorted({*paper, *(entry.number for entry in made.in_deck)}) == list(
        range(1, len(made.numbered) + 1)
    )
    assert next(iter(made.numbered)) == made.briefing.answer_source[0]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_source_of_the_content_is_used_and_so_printed(path):
    made = cited(text_of(path))
    assert set(made.numbered) == set(made.briefing.sources)


def test_a_source_used_on_the_deck_only_is_numbered_after_those_of_the_paper():
    text = changed(
        text_of(POOL),
        "    conclusion: Either can help the swimmer out.\n    source: handbook\n",
        "    conclusion: Either can help the swimmer out.\n    source: deck_only\n",
    )
    text = changed(
        text, "sources:\n  handbook", "sources:\n  deck_only:\n    publisher: A\n    title: B\n  handbook"
    )
    made = cited(text)
    assert numbers(made.on_handout) == [(1, "handbook"), (2, "course_list"), (3, "pay_table")]
    assert numbers(made.in_deck)[-1] == (4, "deck_only")
    assert made.entry(4).source.title.plain == "B"


def test_a_source_that_nothing_uses_has_no_number():
    text = changed(text_of(POOL), "sources:\n", "sources:\n  spare:\n    publisher: A\n    title: B\n")
    assert "spare" not in cited(text).numbered


def test_a_figure_in_a_text_brings_its_sources(pool):
    rung = pool.briefing.ladder.steps[2]
    assert rung.hours.text.figures == ("teacher_hours",)
    assert pool.numbers(rung) == (pool.numbered["handbook"], pool.numbered["course_list"])
    assert pool.numbers(rung.hours.text) == pool.numbers(rung)


def test_a_figure_named_by_its_key_brings_its_sources(pool):
    assert pool.numbers(pool.briefing.charts["lesson_time"]) == (pool.numbered["course_list"],)
    assert pool.numbers(pool.briefing.roles["teacher"].key_number) == (1, 2)


def test_the_numbers_of_several_parts_are_sorted_and_stand_once(pool):
    rows = pool.briefing.comparison.rows
    assert pool.numbers(rows["pay"], rows["place"], rows["pay"]) == (1, 3)


def test_a_slide_cites_what_it_shows_but_not_what_is_only_said(pool):
    slides = {slide.show: slide for slide in pool.briefing.deck.slides}
    assert pool.of_slide(slides["comparison"]) == (1, 3)
    assert pool.of_slide(slides["cover"]) == ()
    said = changed(text_of(POOL), "say: Welcome to the sample pool.", 'say: "{guard_pay} an hour"')
    made = cited(said)
    assert made.of_slide(made.briefing.deck.slides[0]) == ()


def test_a_slide_with_picked_skills_cites_only_those():
    text = changed(text_of(POOL), "pick: [whistle, float, tow, diving]", "pick: [first_lesson]")
    made = cited(text)
    slide = next(slide for slide in made.briefing.deck.slides if slide.show == "scope")
    assert made.of_slide(slide) == (1, 2)
    assert list(skills(made.briefing, slide.pick)) == ["first_lesson"]


def test_picked_skills_keep_the_order_of_the_groups(pool):
    assert list(skills(pool.briefing, ("diving", "whistle"))) == ["whistle", "diving"]
    assert len(skills(pool.briefing, ())) == 6


def test_a_figure_in_a_title_brings_its_source_too():
    text = changed(
        text_of(POOL),
        "comparison:\n  title: At a glance",
        'comparison:\n  title: "{lesson_share} at a glance"',
    )
    text = changed(text, "source: [handbook, course_list]", "source: handbook")
    assert "course_list" in [entry.key for entry in cited(text).on_handout][:2]


def test_the_deck_shows_every_kind_of_slide_and_all_can_be_cited():
    made = cited(text_of(SHIPPED))
    kinds = {slide.show for slide in made.briefing.deck.slides}
    assert len(kinds) >= 15
    for slide in made.briefing.deck.slides:
        assert set(made.of_slide(slide)) <= {entry.number for entry in made.in_deck}
