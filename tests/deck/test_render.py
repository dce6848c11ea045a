"""The finished deck: valid, accessible, reproducible, with everything a presenter needs."""

import datetime
import zipfile
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from pptx import Presentation
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import qn

from handouts.briefing.inline import parse_text
from handouts.deck import accessibility
from handouts.deck.base import own_prepared
from handouts.deck.plan.slides import MOST_SLIDES
from handouts.diagnostics import ContentError
from handouts.look.tokens import Look
from tests.deck.built import DECKS, deck_of, drawn, opened, plans
from tests.deck.seeding import saved
from tests.handout.samples import changed, emt, pool
from tests.validators import EACH_OFFICE, audit, outlines, sdk_audit, through_libreoffice

NAMES = tuple(DECKS)
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"


@pytest.mark.parametrize("name", NAMES)
def test_it_is_valid(name: str) -> None:
    assert audit(deck_of(name)) == []


@pytest.mark.parametrize("office", EACH_OFFICE)
def test_microsofts_validator_finds_nothing(office: str) -> None:
    assert sdk_audit(deck_of("emt-paramedic"), office) == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_keeps_anybody_from_reading_it(name: str) -> None:
    assert [str(finding) for finding in accessibility.check(deck_of(name))] == []


def test_two_builds_are_the_same_to_the_byte() -> None:
    assert drawn(pool()).data == deck_of("pool-staff")


def test_italic_words_are_italic_on_slides_in_tables_and_nowhere_else() -> None:
    text = parse_text("Pay *here* and ***now***", {})
    briefing = changed(pool(), "roles.guard.summary.text", text)
    briefing = changed(briefing, "comparison.rows.pay.label.slide", text)
    deck = Presentation(BytesIO(drawn(briefing).data))
    found = {
        (run.find(qn("a:t")).text, run.find(qn("a:rPr")).get("i"), run.find(qn("a:rPr")).get("b"))
        for slide in deck.slides
        for run in slide.element.iter(qn("a:r"))
        if run.find(qn("a:rPr")).get("i")
    }
    assert found == {("here", "1", None), ("now", "1", "1")}
    assert audit(drawn(briefing).data) == []


def test_charts_and_notes_go_on_from_the_names_that_a_template_has() -> None:
    template = own_prepared(Look())
    presentation = template.fresh().presentation
    for name in ("/ppt/charts/chart7.xml", "/ppt/notesSlides/notesSlide2.xml"):
        own = Part(PackURI(name), "application/xml", presentation.part.package, b"<own/>")
        presentation.part.relate_to(own, "urn:own")
    template = replace(template, package=saved(presentation))
    with zipfile.ZipFile(BytesIO(drawn(emt(), template=template).data)) as made:
        names = made.namelist()
        assert made.read("ppt/charts/chart7.xml") == b"<own/>"
    assert len(set(names)) == len(names)
    assert "ppt/charts/chart8.xml" in names
    assert "ppt/notesSlides/notesSlide3.xml" in names


@pytest.mark.parametrize("name", NAMES)
def test_it_has_as_many_slides_as_planned(name: str) -> None:
    assert len(opened(name).slides) == len(plans(DECKS[name]()))


def every(name: str, *tags: str) -> list[Any]:
    roots = [root for slide in opened(name).slides for root in (slide.element, slide.notes_slide.element)]
    return [found for root in roots for found in root.iter(*map(qn, tags))]


@pytest.mark.parametrize("name", NAMES)
def test_every_run_and_paragraph_end_says_its_language(name: str) -> None:
    runs = every(name, "a:r", "a:fld", "a:br")
    assert runs
    assert {run.find(qn("a:rPr")).get("lang") for run in runs} == {"en-US"}
    assert {end.get("lang") for end in every(name, "a:endParaRPr")} == {"en-US"}


@pytest.mark.parametrize("name", NAMES)
def test_no_shape_has_a_style_of_its_own_and_nothing_moves(name: str) -> None:
    assert every(name, "p:style", "p:transition", "p:timing") == []


@pytest.mark.parametrize("name", NAMES)
def test_slides_use_theme_colours_only(name: str) -> None:
    assert every(name, "a:srgbClr") == []


@pytest.mark.parametrize("name", NAMES)
def test_titles_have_no_hard_line_break(name: str) -> None:
    assert [slide.shapes.title.text_frame.text for slide in opened(name).slides] == [
        plan.title for plan in plans(DECKS[name]())
    ]
    assert every(name, "a:br") == []


@pytest.mark.parametrize("name", NAMES)
def test_every_section_is_listed_and_every_slide_stands_in_one(name: str) -> None:
    root = opened(name).element
    listed = [slide.get("id") for slide in root.iter(f"{P14}sldId")]
    assert listed == [slide.get("id") for slide in root.find(qn("p:sldIdLst"))]
    names = [section.get("name") for section in root.iter(f"{P14}section")]
    assert names == ["Introduction", *(plan.opens for plan in plans(DECKS[name]()) if plan.opens)]


def test_each_cut_is_a_custom_show_of_its_slides() -> None:
    deck = opened("pool-staff")
    (show,) = deck.element.iter(qn("p:custShow"))
    assert show.get("name") == "Short, 5 minutes"
    targets = [deck.part.related_part(entry.get(qn("r:id"))).slide for entry in show.iter(qn("p:sld"))]
    titles = [slide.shapes.title.text_frame.text for slide in targets]
    assert titles == [plan.title for plan in plans(pool()) if "short" in plan.cuts]
    assert len(titles) == 4


def test_the_agenda_jumps_to_the_section_slides() -> None:
    deck = opened("emt-paramedic")
    agenda = deck.slides[2]
    links = [
        link
        for link in agenda.element.iter(qn("a:hlinkClick"))
        if link.get("action") == "ppaction://hlinksldjump"
    ]
    reached = [agenda.part.related_part(link.get(qn("r:id"))).slide for link in links]
    assert [slide.slide_layout.name for slide in reached] == ["Section"] * 4
    texts = [link.getparent().getparent().find(qn("a:t")).text for link in links]
    assert texts == [slide.shapes.title.text_frame.text for slide in reached]


def test_document_properties_tell_title_language_and_date() -> None:
    core = opened("emt-paramedic").core_properties
    assert core.title == emt().title.plain
    assert (core.language, core.subject) == ("en-US", emt().topic.plain)
    assert core.created == core.modified
    assert core.created.date() == datetime.date(2026, 11, 23)
    assert "EMT" in core.keywords


@pytest.mark.parametrize("name", NAMES)
def test_footers_and_numbers_are_placeholders(name: str) -> None:
    for slide in opened(name).slides:
        marks = list(slide.element.iter(qn("p:ph")))
        places = [mark.get("type") for mark in marks]
        assert ("sldNum" in places) is (slide.slide_layout.name != "Cover")
        assert all(mark.get("idx") or mark.get("type") in ("title", "ctrTitle") for mark in marks)


@pytest.mark.parametrize("name", NAMES)
def test_tables_flag_their_header_row_and_first_column(name: str) -> None:
    tables = every(name, "a:tblPr")
    assert tables
    assert all((table.get("firstRow"), table.get("firstCol")) == ("1", "1") for table in tables)


def test_a_chart_keeps_its_workbook_and_positive_axes() -> None:
    chart = next(shape.chart for shape in opened("emt-paramedic").slides[8].shapes if shape.has_chart)
    assert chart.part.chart_workbook.xlsx_part is not None
    ids = [int(axis.get("val")) for axis in chart._chartSpace.iter(qn("c:axId"), qn("c:crossAx"))]
    assert all(axis > 0 for axis in ids)
    assert chart._chartSpace.find(qn("c:lang")).get("val") == "en-US"


@pytest.mark.parametrize("name", NAMES)
def test_no_part_is_stored_twice(name: str) -> None:
    names = zipfile.ZipFile(BytesIO(deck_of(name))).namelist()
    assert len(set(names)) == len(names)


def test_it_survives_libreoffice() -> None:
    before, after = (
        [(slide.title, slide.tables, slide.notes) for slide in outlines(data)]
        for data in (deck_of("pool-staff"), through_libreoffice(deck_of("pool-staff")))
    )
    assert after == before


def test_a_deck_of_very_many_slides_is_refused_before_it_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """140 tables of 20 rows came to 421 slides, and took 17 seconds."""

    def never(*_: object) -> None:
        raise AssertionError("it was drawn")

    monkeypatch.setattr("handouts.deck.render._empty_slide", never)
    slides = pool().deck.slides
    table = next(slide for slide in slides if slide.show == "comparison")
    briefing = changed(pool(), "deck.slides", (slides[0], *[table] * (MOST_SLIDES + 1)))
    with pytest.raises(ContentError) as caught:
        drawn(briefing)
    (notice,) = caught.value.notices
    assert (notice.code, notice.origin) == ("too-many-slides", f"deck.slides.{MOST_SLIDES}")
