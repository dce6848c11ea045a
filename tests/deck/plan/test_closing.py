"""The last slides with what an ordinary agency writes: the contact card, and the list of sources."""

from dataclasses import replace

import pytest

from handouts.briefing.logo import Picture
from handouts.briefing.model import Briefing
from handouts.briefing.text import words_text
from handouts.deck.layouts.names import COLUMNS, LayoutKind, PlaceholderName
from handouts.deck.plan.model import Filled, QrCode, SlidePlan
from handouts.look.units import inch
from tests.deck.built import drawn, plans, said
from tests.deck.rendered import outside
from tests.handout.samples import changed, emt, logo, pool
from tests.validators import drawn_by_libreoffice

NAME = "Riverbend County Emergency Medical Services"
LINES = ("www.riverbend.example.org", "Not urgent: (555) 555-0100")
MAIL = "communityeducation@riverbend-ems.example.org"


def asked(*lines: str, url: str | None = "https://www.riverbend.example.org") -> Briefing:
    """The shipped content with an agency of the usual length to ask."""
    briefing = emt()
    assert briefing.contact is not None
    words = {
        "name": words_text(NAME, "contact.name"),
        "lines": tuple(words_text(line, f"contact.lines.{at}") for at, line in enumerate(lines)),
        "url": url,
    }
    return changed(briefing, "contact", briefing.contact.model_copy(update=words))


def card(briefing: Briefing, picture: Picture | None) -> tuple[Filled, list[QrCode]]:
    made = plans(briefing, has_logo=picture is not None)
    slide = next(slide for slide in made if slide.kind is LayoutKind.CALL_CONTACT)
    return said(slide, PlaceholderName.CONTACT), [part for part in slide.parts if isinstance(part, QrCode)]


@pytest.mark.parametrize("picture", [None, logo()], ids=["no logo", "logo"])
@pytest.mark.parametrize("lines", [LINES, (*LINES, MAIL)], ids=["two lines", "three lines"])
def test_an_ordinary_agency_fits_the_card(lines: tuple[str, ...], picture: Picture | None) -> None:
    contact, (code,) = card(asked(*lines), picture)
    assert contact.text.size is None
    assert code.box.width >= inch(1.6)
    assert contact.box is not None
    assert code.box.y + code.box.height < contact.box.y
    panel = inch(1.20 + 5.55)
    assert contact.box.y + contact.box.height <= panel


@pytest.mark.slow
@pytest.mark.parametrize("picture", [None, logo()], ids=["no logo", "logo"])
def test_the_card_holds_its_text_when_it_is_drawn(picture: Picture | None) -> None:
    briefing = asked(*LINES, MAIL)
    made = plans(briefing, has_logo=picture is not None)
    data = drawn(briefing, picture).data
    assert outside(made, drawn_by_libreoffice(data)) == []


def test_a_long_address_goes_on_after_a_mark() -> None:
    contact, _ = card(asked(MAIL), None)
    assert [entry.plain for entry in contact.text.paragraphs[1:]] == [
        "communityeducation@",
        "riverbend-ems.example.org",
    ]


def test_without_a_code_the_card_is_left_to_the_words() -> None:
    contact, codes = card(asked(*LINES, url=None), logo())
    assert codes == []
    assert contact.text.misfit is None


def sources(briefing: Briefing) -> list[SlidePlan]:
    return [slide for slide in plans(briefing) if slide.kind is LayoutKind.SOURCES]


def longer(briefing: Briefing) -> Briefing:
    """Every source with a title that takes several lines."""
    titles = {
        key: source.model_copy(update={"title": replace(source.title, runs=words_text("A title " * 25).runs)})
        for key, source in briefing.sources.items()
    }
    return changed(briefing, "sources", titles)


def test_sources_fill_a_slide_before_the_next_and_the_limits_come_last() -> None:
    made = sources(longer(emt()))
    assert len(made) > 1
    limits = [[part.placeholder.name for part in slide.parts if isinstance(part, Filled)] for slide in made]
    assert [PlaceholderName.LIMITS in names for names in limits] == [False] * (len(made) - 1) + [True]
    listed = [
        entry.start or 0 for slide in made for name in COLUMNS for entry in said(slide, name).text.paragraphs
    ]
    assert listed == sorted(listed)
    assert len(set(listed)) == len(listed)


def test_sources_of_one_slide_stand_above_the_limits() -> None:
    (slide,) = sources(pool())
    assert said(slide, PlaceholderName.LIMITS)


def test_the_parts_of_a_source_are_sentences() -> None:
    entries = [
        entry.plain
        for slide in sources(emt())
        for name in COLUMNS
        for entry in said(slide, name).text.paragraphs
    ]
    assert any(
        "National EMS Scope of Practice Model 2019. DOT HS 813 151, 2021." in entry for entry in entries
    )
    assert not any("?." in entry or ".." in entry for entry in entries)
