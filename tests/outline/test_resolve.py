"""What a section or slide shows is decided once: picks, words for paper or screen, figures, lanes."""

import pytest

from handouts.outline import dump, paper, screen
from handouts.outline.parts import Comparison, Permission, RangeChart, ShareChart
from tests.briefing.samples import FILES, changed, loaded, text_of
from tests.golden import check_golden
from tests.outline.samples import outline_of
from tests.places import CONTENT, POOL


@pytest.fixture(scope="module")
def pool():
    return outline_of(text_of(POOL))


@pytest.fixture(scope="module")
def shipped():
    return outline_of(text_of(CONTENT))


PICKED = """    - show: scope
      pick: [diving, whistle]
"""


def sections(outline, kind):
    return [section for section in (*outline.front, *outline.back) if isinstance(section, kind)]


def bodies(outline, kind):
    return [one.body for one in outline.slides if isinstance(one.body, kind)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_outline_can_be_read(path):
    check_golden(f"outline-{path.stem}.txt", dump(outline_of(text_of(path))))


def test_paper_and_screen_have_their_own_words(pool):
    (on_paper,), (on_screen,) = sections(pool, Comparison), bodies(pool, Comparison)
    assert on_paper.rows[-1].label.text.plain == "Pay"
    assert on_screen.rows[-1].label.text.plain == "Pay, January 2026"
    assert on_screen.rows[-1].label.text.origin == "comparison.rows.pay.label.slide"


def test_the_outline_knows_which_texts_may_have_words_for_the_screen(pool):
    assert "comparison.rows.pay.label.slide" in pool.wordings
    assert "comparison.rows.place.label" in pool.wordings
    assert not {"title", "contact.name", "roles.guard.key_number.before"} & pool.wordings


def test_picks_are_shown_in_their_order():
    text = text_of(POOL)
    made = outline_of(changed(text, "pick: [whistle, float, tow, diving]", "pick: [diving, whistle]"))
    (scope,) = bodies(made, screen.Scope)
    assert [skill.origin.rpartition(".")[2] for skill in scope.skills] == ["diving", "whistle"]
    assert scope.skills[0].permissions == (Permission.NO, Permission.NO, Permission.YES)


def test_picked_skills_keep_the_order_of_their_groups_on_paper():
    text = changed(text_of(POOL), "    - show: scope\n    - show: ladder", PICKED + "    - show: ladder")
    (scope,) = sections(outline_of(text), paper.Scope)
    shown = [(group.name.plain, [skill.name.text.plain for skill in group.skills]) for group in scope.groups]
    assert shown == [("Safety", ["Blow the whistle"]), ("Lessons", ["Teach diving"])]


def test_groups_without_a_picked_skill_are_not_shown_on_paper(pool):
    (scope,) = sections(pool, paper.Scope)
    assert all(group.skills for group in scope.groups)


def test_levels_know_their_lane(shipped):
    assert [level.key for level in shipped.lanes] == ["emt", "paramedic"]
    assert [level.lane for level in shipped.lanes] == [0, 1]
    assert [level.key for level in shipped.levels if level.lane is None] == ["emr", "aemt"]


def test_charts_say_in_words_what_they_show(shipped):
    ranges = sections(shipped, RangeChart) + bodies(shipped, RangeChart)
    assert ranges
    for chart in ranges:
        for bar in chart.bars:
            assert bar.label.plain in chart.alt or f"{bar.most:,.0f}" in chart.alt
    share = next(body.evidence for body in bodies(shipped, screen.MythAndFact) if body.evidence)
    assert isinstance(share, ShareChart)
    assert share.amount in share.alt
    assert share.amount == f"{share.percent:g}%"


def test_the_address_of_the_qr_code_is_typed_on_paper_and_only_there():
    contact = "contact:\n  name: Sample pool\n  url: https://www.example.org/help/\n"
    text = changed(text_of(POOL), "figures:\n", contact + "figures:\n")
    pool = outline_of(text)
    (call,) = sections(pool, paper.Call)
    assert [line.plain for line in call.contact.lines] == ["www.example.org/help"]
    assert any(run.href == call.contact.url for line in call.contact.lines for run in line.runs)
    (help_,) = bodies(pool, screen.CallForHelp)
    assert help_.contact.lines == ()


def test_an_entry_for_two_abbreviations_counts_for_each(shipped):
    letters = {entry.letters: entry.meaning for entry in shipped.abbreviations}
    text = changed(text_of(POOL), "term: PSA", 'term: "PSA, PSB"')
    text = changed(
        text, "expansion: Pool Sample Association", 'expansion: "Pool Sample Association, Pool Sample Board"'
    )
    made = {entry.letters: entry.meaning for entry in outline_of(text).abbreviations}
    assert made == {"PSA": "Pool Sample Association", "PSB": "Pool Sample Board"}
    assert letters["EMT"] == "Emergency medical technician"


def test_every_section_of_the_talk_is_on_the_agenda_and_numbered(shipped):
    openers = [one for one in shipped.slides if isinstance(one.body, screen.Opener)]
    (agenda,) = bodies(shipped, screen.Agenda)
    assert [entry.key for entry in agenda.entries] == [one.origin for one in openers]
    assert [one.body.number for one in openers] == list(range(1, len(openers) + 1))


def test_the_right_choice_is_known_by_its_place(shipped):
    briefing = loaded(text_of(CONTENT)).briefing
    for one, asked in zip(
        bodies(shipped, screen.QuizAnswer),
        (slide for slide in briefing.deck.slides if slide.show == "quiz_answer"),
        strict=True,
    ):
        question = briefing.quiz[asked.question]
        assert one.choices[one.right] == question.choices[question.answer]
