"""What the model accepts, told on changed copies of the small content file."""

import datetime

import pytest
from pydantic import BaseModel

from handouts.briefing.model import Claim, Permission, Wording
from handouts.briefing.text import Text
from tests.briefing.samples import FILES, changed, loaded, problems, text_of
from tests.places import CONTENT, POOL


def briefing(old="title:", new="title:"):
    return loaded(changed(text_of(POOL), old, new)).briefing


def test_words_for_paper_serve_the_screen_unless_it_has_its_own():
    rows = briefing().comparison.rows
    assert rows["place"].label.on_slide.plain == "Place"
    assert (rows["pay"].label.text.plain, rows["pay"].label.on_slide.plain) == ("Pay", "Pay, January 2026")
    facts = briefing().roles["guard"].facts
    assert facts["watch"].on_slide.plain == "Watches the water from chair and deck"
    assert facts["rescue"].on_slide is facts["rescue"].text


def test_a_wording_may_be_written_short_or_long():
    short = Wording.model_validate("Words")
    assert short == Wording.model_validate({"text": "Words"})


def test_one_source_or_a_list_of_them_may_be_written():
    figures = briefing().figures
    assert figures["guard_hours"].source == ("handbook",)
    assert figures["teacher_hours"].source == ("handbook", "course_list")


def test_parts_cannot_be_changed_after_they_are_checked():
    with pytest.raises(ValueError):
        briefing().title = "x"
    assert Claim.model_config["frozen"]


def test_cells_come_in_the_order_of_the_roles_whatever_the_order_of_the_file():
    row = briefing(
        "        guard: The whole pool\n        teacher: One lane\n",
        "        teacher: One lane\n        guard: The whole pool\n",
    ).comparison.rows["place"]
    assert list(row.cells) == ["guard", "teacher"]


def test_levels_of_a_skill_come_in_the_order_of_the_levels():
    skill = (
        briefing(
            "levels: {helper: yes, guard: yes, teacher: yes}", "levels: {teacher: yes, helper: no, guard: No}"
        )
        .scope.groups["safety"]
        .skills["whistle"]
    )
    assert list(skill.levels.items()) == [
        ("helper", Permission.NO),
        ("guard", Permission.NO),
        ("teacher", Permission.YES),
    ]


def test_numbers_and_odd_scalars_stay_the_words_the_author_wrote():
    made = briefing('  number: "000"', "  number: 0112")
    assert made.call_911.number.plain == "0112"
    assert (
        briefing("guard: The whole pool", "guard: NO").comparison.rows["place"].cells["guard"].text.plain
        == "NO"
    )


def test_dates_are_dates():
    assert briefing().reviewed == datetime.date(2026, 2, 1)


def test_notes_may_be_one_text_or_several():
    slides = briefing().deck.slides
    assert [text.plain for text in slides[0].notes.say] == ["Welcome to the sample pool."]
    assert len(slides[4].notes.say) == 2


def test_the_minutes_of_all_slides_are_a_figure():
    made = briefing()
    total = sum(slide.notes.minutes for slide in made.deck.slides)
    assert made.deck.slides[2].title.plain == f"Two parts, about {total:g} minutes"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_text_of_the_content_knows_its_place(path):
    result = loaded(text_of(path))
    found = list(texts(result.briefing))
    assert len(found) > 100
    for text in found:
        span = result.places.values[text.origin].span
        assert span.line > 1, text
    origins = [text.origin for text in found]
    assert len(set(origins)) == len(origins)


def texts(part):
    if isinstance(part, Text):
        yield part
    elif isinstance(part, dict):
        for value in part.values():
            yield from texts(value)
    elif isinstance(part, tuple):
        for value in part:
            yield from texts(value)
    elif isinstance(part, BaseModel):
        for name in type(part).model_fields:
            yield from texts(getattr(part, name))


# --- Any two roles, two to five levels ---------------------------------------------------------------


def with_levels(count):
    """The small content with `count` levels: fewer by taking the helper away, more by adding levels."""
    text = text_of(POOL)
    if count < 3:
        text = text.replace("  helper:\n    name: Helper\n    full_name: Pool helper\n", "")
        text = text.replace("helper: yes, ", "").replace("helper: limited, ", "").replace("helper: no, ", "")
        text = text.replace(
            '      - level: helper\n        figure: helper_hours\n        label: "{helper_hours} hours"\n', ""
        )
        text = text.replace(
            '    - level: helper\n      hours: "{helper_hours} hours"\n      text: First tasks\n', ""
        )
    for extra in range(count - 3):
        text = changed(
            text,
            "  teacher:\n    name: Teacher\n",
            f"  extra{extra}:\n    name: Extra\n    full_name: Extra level\n  teacher:\n    name: Teacher\n",
        )
        text = text.replace("teacher: yes}", f"extra{extra}: no, teacher: yes}}")
    return text


@pytest.mark.parametrize("count", [2, 3, 4, 5])
def test_two_to_five_levels_are_content_not_code(count):
    assert len(loaded(with_levels(count)).briefing.levels) == count


def test_six_levels_are_too_many_and_the_place_is_told():
    found = problems(with_levels(6))
    assert [(each.notice.code, each.source_line) for each in found] == [("too-many", "levels:")]


def test_there_are_exactly_two_roles():
    third = "  helper:\n    subtitle: a\n    summary: {text: a, source: handbook}\n"
    third += "    key_number: {before: a, figure: guard_hours, after: a}\n"
    third += "    facts: {a: {text: a, source: handbook}}\n"
    found = problems(changed(text_of(POOL), "roles:\n", "roles:\n" + third))
    assert ("too-many", "roles:") in {(each.notice.code, each.source_line) for each in found}


def test_the_order_of_keys_in_the_file_does_not_matter():
    text = text_of(CONTENT)
    start, end = text.index("sources:\n  "), text.index("\nhandout:\n")
    moved = text[:start] + text[end:] + "\n" + text[start:end] + "\n"
    assert loaded(moved).briefing.sources.keys() == loaded(text).briefing.sources.keys()


@pytest.mark.parametrize("part", ["team", "contact", "keywords", "author"])
def test_optional_parts_may_be_absent(part):
    assert not getattr(briefing(), part)
