"""What happens when the words are too many: step by step, told, and never a third page."""

import pytest

from handouts.briefing.model import Briefing
from handouts.diagnostics import Code, ContentError, Notice, Severity
from handouts.handout.edition import Edition
from handouts.look.grid import A4, LETTER, PAPERS
from tests.handout.samples import changed, emt, laid_out, page_text, pages_of, pool, with_text
from tests.work import at_most


def messages(briefing: Briefing, edition: Edition = Edition(LETTER)) -> dict[str, Notice]:  # noqa: B008
    return {notice.code: notice for notice in laid_out(briefing, edition).notices}


def refusals(briefing: Briefing, edition: Edition = Edition(LETTER)) -> dict[str, Notice]:  # noqa: B008
    with pytest.raises(ContentError) as caught:
        laid_out(briefing, edition)
    return {n.origin: n for n in caught.value.notices if n.severity is Severity.ERROR}


def longer(briefing: Briefing, rows: int) -> Briefing:
    """The same briefing with more rows in its comparison."""
    own = briefing.comparison.rows if briefing.comparison else {}
    first = next(iter(own.values()))
    more = {f"extra{number}": first for number in range(rows)}
    return changed(briefing, "comparison.rows", {**own, **more})


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
def test_the_shipped_content_fits_without_a_step_down(paper) -> None:
    told = messages(emt(), Edition(paper))
    assert not {notice.code for notice in told.values() if notice.severity is Severity.WARNING}


def test_room_that_is_left_is_told_in_words() -> None:
    notices = [n.message for n in laid_out(pool()).notices]
    assert any(message.startswith("Letter, page 1: room for about") for message in notices)
    assert any(message.startswith("Letter, page 2: room for about") for message in notices)


def test_a_second_line_where_there_may_be_two_is_the_first_step() -> None:
    briefing = with_text(pool(), "comparison.rows.place.cells.guard.text", "The whole pool " * 4)
    told = messages(briefing)
    assert told["extra-line"].origin == "comparison.rows.place.cells.guard.text"
    assert told["extra-line"].severity is Severity.WARNING


def test_a_page_concedes_in_order_and_tells_everything() -> None:
    order = ["tight-gaps", "tight-rows", "small-text"]
    reached: list[str] = []
    for rows in range(40):
        try:
            told = messages(longer(pool(), rows))
        except ContentError:
            break
        for code in order:
            if code in told and code not in reached:
                reached.append(code)
    assert reached == order


def test_a_page_that_cannot_hold_its_content_says_how_much_too_much_it_is() -> None:
    notice = refusals(longer(pool(), 40))["handout.front"]
    assert notice.code == "does-not-fit"
    assert notice.message.startswith("Letter, page 1: about ")
    assert notice.message.endswith("too full")
    assert "At a glance" in notice.help


def test_both_pages_report_in_one_run() -> None:
    briefing = with_text(pool(), "shared.items.test.text", "word " * 40)
    briefing = with_text(briefing, "ladder.steps.0.text.text", "word " * 40)
    assert {"shared.items.test.text", "ladder.steps.0.text.text"} <= set(refusals(briefing))


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("scope.groups.safety.skills.whistle.name.text", "Blow the whistle as loud as you possibly can"),
        ("scope.groups.safety.skills.float.note", "Helper: shallow end, and only with a swim teacher"),
        ("levels.helper.name", "Unbelievablyloooooooooooooooooooongname"),
        ("roles.guard.subtitle.text", "Watches the whole pool " * 4),
        ("comparison.rows.place.cells.guard.text", "Donaudampfschifffahrtsgesellschaftskapitaensmuetzenband"),
        ("myths.items.whistle.fact.text", "word " * 60),
        ("charts.course_hours.bars.2.label", "40–60 more hours after the first course of all " * 2),
        ("caveat.short", "The sample pool decides what each person may do. " * 3),
        ("call_911.title", "Call the sample desk as soon as you possibly can, please. " * 2),
    ],
)
def test_a_text_that_can_never_fit_its_place_is_named(path: str, words: str) -> None:
    notice = refusals(with_text(pool(), path, words))[path]
    assert notice.help


def test_words_to_cut_are_counted() -> None:
    briefing = with_text(pool(), "scope.groups.safety.skills.whistle.name.text", "whistle " * 7)
    notice = refusals(briefing)["scope.groups.safety.skills.whistle.name.text"]
    assert "2 lines; there is room for 1" in notice.message
    assert "cut about" in notice.help


def test_a_glossary_entry_that_is_left_out_is_told() -> None:
    terms = {f"term{n}": pool().glossary.terms["deck"] for n in range(80)}
    briefing = changed(pool(), "glossary.terms", terms)
    told = messages(briefing)
    assert '"Deck"' in told["glossary-cut"].message


def test_of_a_step_that_is_taken_again_and_again_the_last_is_told() -> None:
    terms = {f"term{n}": pool().glossary.terms["deck"] for n in range(80)}
    notices = laid_out(changed(pool(), "glossary.terms", terms)).notices
    assert [notice.code for notice in notices].count(Code.GLOSSARY_CUT) == 1


def test_a_page_that_no_step_can_save_is_refused_at_once() -> None:
    """A page of many parts took 94 seconds: every word of the glossary was left out in turn."""
    terms = {f"term{n}": pool().glossary.terms["deck"] for n in range(149)}
    own = pool().myths.items
    items = {**own, **{f"item{n}": next(iter(own.values())) for n in range(140)}}
    briefing = changed(changed(pool(), "glossary.terms", terms), "myths.items", items)
    with at_most(calls=2_000_000):
        found = refusals(briefing)
    assert found["handout.back"].code == "does-not-fit"


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
def test_the_standard_edition_has_two_pages(paper) -> None:
    assert len(pages_of(emt(), Edition(paper))) == 2


@pytest.mark.parametrize("char", ["\u4e2d", "\u0627", "\U0001f691"])
def test_a_character_without_a_glyph_is_refused_at_its_place(char: str) -> None:
    notice = refusals(with_text(pool(), "answer", f"Both {char} swim."))["answer"]
    assert notice.code == "missing-glyph"
    assert f"U+{ord(char):04X}" in notice.message


@pytest.mark.parametrize("large", [False, True])
def test_missing_characters_are_told_once_and_at_the_text_that_has_them(large: bool) -> None:
    path = "glossary.terms.deck.meaning"
    found = refusals(
        with_text(pool(), path, "The \u4e2d floor \u4e2d \U0001f691"), Edition(large_print=large)
    )
    assert list(found) == [path]
    assert "U+4E2D" in found[path].message
    assert "U+1F691" in found[path].message


def test_line_breaks_are_the_same_on_both_papers() -> None:
    for letter, a4 in zip(pages_of(emt()), pages_of(emt(), Edition(A4)), strict=True):
        assert page_text(letter) == page_text(a4)


def test_sections_may_stand_in_any_order_on_either_side() -> None:
    front, back = pool().handout.front, pool().handout.back
    swapped = changed(
        pool(), "handout", pool().handout.model_copy(update={"front": back[::-1], "back": front})
    )
    pages = pages_of(swapped)
    assert "Who does what" in page_text(pages[0])
    assert "At a glance" in page_text(pages[1])


def test_without_a_list_of_sources_no_number_leads_to_it() -> None:
    handout = pool().handout
    bare = handout.model_copy(update={"back": tuple(s for s in handout.back if s.show != "sources")})
    text = " ".join(map(page_text, pages_of(changed(pool(), "handout", bare))))
    assert "swim teachers add lessons." in text
    assert "Sources: page 2." not in text
