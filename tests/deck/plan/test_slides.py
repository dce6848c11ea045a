"""What goes on which slide, and what is said when something does not fit."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handouts.briefing.model import Briefing
from handouts.briefing.model import slides as a
from handouts.briefing.text import Run, Text
from handouts.deck.layouts.names import LayoutKind, PlaceholderName
from handouts.deck.plan.model import Filled, Mark, Rule, Table
from handouts.diagnostics import ContentError, Notice
from tests.deck.built import DECKS, plans, said
from tests.handout.samples import changed, emt, pool, with_text, with_texts

MANY = "one two three four five six seven eight nine ten eleven twelve " * 12


def problems(briefing: Briefing) -> tuple[Notice, ...]:
    with pytest.raises(ContentError) as caught:
        plans(briefing)
    return caught.value.notices


def slide_at(briefing: Briefing, kind: type[object]) -> int:
    return next(i for i, slide in enumerate(briefing.deck.slides) if isinstance(slide, kind))


@pytest.mark.parametrize("name", DECKS)
def test_every_title_is_unique_and_no_slide_is_lost(name: str) -> None:
    made = plans(DECKS[name]())
    titles = [slide.title for slide in made]
    assert len(set(titles)) == len(titles)
    assert len({slide.origin for slide in made}) == len(DECKS[name]().deck.slides)


@pytest.mark.parametrize("name", DECKS)
def test_the_title_is_read_first_and_the_number_last(name: str) -> None:
    for slide in plans(DECKS[name]()):
        texts = [part.placeholder.name for part in slide.parts if isinstance(part, Filled)]
        assert texts[0] is PlaceholderName.TITLE
        assert texts[-1] is PlaceholderName.SLIDE_NUMBER or slide.kind is LayoutKind.COVER


@pytest.mark.parametrize("name", DECKS)
def test_every_slide_has_notes_with_its_minutes(name: str) -> None:
    first, *rest = plans(DECKS[name]())
    assert first.notes[0].startswith("Whole talk: about")
    assert all(slide.notes[0].startswith("Minutes:") for slide in rest if ":" not in slide.key)


@pytest.mark.parametrize("kind", [LayoutKind.LANES, LayoutKind.SCENARIO_ANSWER])
def test_the_rules_between_facts_stand_in_the_middle_of_their_gaps(kind: LayoutKind) -> None:
    slide = next(slide for slide in plans(emt()) if slide.kind is kind)
    left = next(
        p for p in slide.parts if isinstance(p, Filled) and p.placeholder.name is PlaceholderName.LEFT_ITEMS
    )
    rules = [p.y for p in slide.parts if isinstance(p, Rule) and p.x == left.placeholder.box.x]
    level, y, expected = left.placeholder.levels[0], left.placeholder.box.y + left.placeholder.insets.top, []
    for entry, lines in list(zip(left.text.paragraphs, left.text.lines, strict=True))[:-1]:
        foot = y + lines * level.line(left.text.size or level.style.size)
        gap = level.after if entry.after is None else entry.after
        expected.append(foot + gap / 2)
        y = foot + gap
    assert rules == pytest.approx(expected, abs=0.5)


def test_notes_name_the_sources_of_the_slide() -> None:
    slide = plans(pool())[4]
    assert slide.notes[-1] == (
        "Sources: 1 Sample source, Handbook of the sample pool; 3 Sample source, Table of pay."
    )


def test_the_source_line_ends_with_the_numbers() -> None:
    slide = plans(pool())[5]
    assert said(slide, PlaceholderName.SOURCES).text.plain == "Rules of the sample pool. Source 1"


def test_eight_rows_are_split_evenly_and_the_second_title_says_so() -> None:
    briefing = emt()
    index = slide_at(briefing, a.ComparisonSlide)
    rows = tuple(briefing.comparison.rows)[:8] if briefing.comparison else ()
    made = plans(changed(briefing, f"deck.slides.{index}.pick", rows))
    tables = [slide for slide in made if slide.origin == f"deck.slides.{index}"]
    assert [slide.title for slide in tables] == [
        "Both transport patients; schooling and skills differ",
        "Both transport patients; schooling and skills differ (continued)",
    ]
    assert [len(part.rows) for slide in tables for part in slide.parts if isinstance(part, Table)] == [5, 5]
    assert tables[1].key == f"deck.slides.{index}:2"


def test_three_parts_are_counted() -> None:
    briefing = emt()
    index = slide_at(briefing, a.ScopeSlide)
    made = plans(changed(briefing, f"deck.slides.{index}.pick", ()))
    titles = [slide.title for slide in made if slide.origin == f"deck.slides.{index}"]
    assert titles[0] == "Every EMT skill is also a paramedic skill (1 of 3)"
    assert len(titles) == 3


def test_a_continued_slide_repeats_no_words_to_say() -> None:
    briefing = emt()
    index = slide_at(briefing, a.ScopeSlide)
    made = plans(changed(briefing, f"deck.slides.{index}.pick", ()))
    second = [slide for slide in made if slide.origin == f"deck.slides.{index}"][1]
    assert second.notes[0].startswith(
        "This is the rest of “Every EMT skill is also a paramedic skill”: the words"
    )
    assert not any(line.startswith("Say:") for line in second.notes)


def test_the_matrix_says_yes_limited_and_no_in_words() -> None:
    slide = plans(pool())[5]
    table = next(part for part in slide.parts if isinstance(part, Table))
    assert [cell.text.plain for cell in table.rows[2]] == ["Throw a float", "Limited", "Yes", "Yes"]
    marks = [part for part in slide.parts if isinstance(part, Mark)]
    assert [mark.value for mark in marks[3:6]] == ["limited", "yes", "yes"]


def test_the_agenda_leads_to_each_section() -> None:
    made = plans(pool())
    rows = said(made[2], PlaceholderName.ROWS).text.paragraphs
    jumps = [stretch.jump for entry in rows for stretch in entry.stretches if stretch.jump]
    assert jumps == ["deck.slides.3", "deck.slides.7"]
    assert [slide.opens for slide in made if slide.opens] == ["In the water", "At the desk"]


def test_the_right_choice_is_marked_by_a_word_and_a_shape() -> None:
    briefing = emt()
    slide = plans(briefing)[slide_at(briefing, a.QuizAnswerSlide)]
    choices = said(slide, PlaceholderName.CHOICES).text.paragraphs
    assert [entry.plain.startswith("Answer: ") for entry in choices] == [False, False, True]
    assert len([part for part in slide.parts if isinstance(part, Mark)]) == 1


def test_a_long_fact_is_reported_where_it_stands() -> None:
    (notice,) = problems(with_text(emt(), "deck.slides.4.title", MANY))
    assert (notice.code, notice.origin) == ("does-not-fit", "deck.slides.4.title")
    assert "too long for its place on the slide, even at 32 points" in notice.message
    assert "cut about" in notice.help


def test_shorter_words_for_the_screen_are_advised_where_they_can_be_given() -> None:
    (notice,) = problems(with_text(emt(), "roles.emt.summary.text", MANY))
    assert notice.help.endswith(", or give shorter words for the screen under slide:")
    (notice,) = problems(with_text(emt(), "deck.slides.4.title", MANY))
    assert notice.help.endswith("words")


def test_the_first_notes_name_the_minutes_of_each_cut() -> None:
    first = plans(emt())[0].notes[0]
    assert first.startswith("Whole talk: about 35 minutes. Minutes of each custom show: Class, 35 minutes: ")
    assert "; Career day, 12 minutes: 12." in first


def test_a_word_that_is_too_wide_is_named() -> None:
    found = problems(with_text(pool(), "levels.teacher.name", "Wassersicherheitsbeauftragte"))
    assert any('the word "Wassersicherheitsbeauftragte" is wider' in notice.message for notice in found)
    assert {notice.origin for notice in found} == {"levels.teacher.name"}


def test_all_that_does_not_fit_is_reported_at_once() -> None:
    briefing = with_text(pool(), "deck.slides.1.title", MANY)
    briefing = with_text(briefing, "deck.slides.3.text", MANY)
    assert {notice.origin for notice in problems(briefing)} == {"deck.slides.1.title", "deck.slides.3.text"}


@pytest.mark.parametrize("levels", [2, 4, 5])
def test_the_ladder_takes_two_to_five_levels(levels: int) -> None:
    briefing = emt()
    steps = briefing.ladder.steps if briefing.ladder else ()
    chosen = tuple((*steps, *steps)[:levels])
    made = plans(changed(briefing, "ladder.steps", chosen))
    assert any(slide.kind is LayoutKind.LADDER for slide in made)


@settings(max_examples=settings.default.max_examples // 5)
@given(st.integers(1, 400), st.integers(1, 11))
def test_every_text_fits_or_is_reported_at_its_own_path(count: int, length: int) -> None:
    words = " ".join(["w" * length] * count)
    names = {"deck.slides.3.title", "deck.slides.3.text", "deck.slides.3.agenda"}

    def rewrite(path: str, text: Text) -> Text:
        return replace(text, runs=(Run(words),), origin=path) if path in names else text

    briefing = with_texts(pool(), rewrite)
    origins = {notice.origin for notice in _notices(briefing)}
    assert origins <= names
    assert origins or count * length < 2000


def _notices(briefing: Briefing) -> tuple[Notice, ...]:
    try:
        plans(briefing)
    except ContentError as problem:
        return problem.notices
    return ()
