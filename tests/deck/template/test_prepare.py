"""A deck on an agency's template: our layouts on its masters, readable, valid, nothing left out."""

import datetime
import pickle
import re
from functools import cache
from io import BytesIO
from types import SimpleNamespace
from typing import Any

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from handouts.deck.accessibility import check
from handouts.deck.base import PreparedTemplate
from handouts.deck.layouts.catalogue import layouts
from handouts.deck.layouts.names import LayoutKind, PlaceholderName
from handouts.deck.layouts.own_template import write_template
from handouts.deck.layouts.placeholders import PlaceholderType
from handouts.deck.template import prepare_template
from handouts.deck.template.contrast import Tone
from handouts.diagnostics import ContentError, Severity
from handouts.look.tokens import Look
from handouts.look.units import Points, inch
from handouts.verify.deck import deck_faults
from tests.deck.built import drawn
from tests.deck.sample import set_language
from tests.deck.seeding import saved
from tests.deck.template import templates
from tests.handout.samples import pool
from tests.tools import able, run
from tests.validators import audit, sdk_audit

TEMPLATES = {
    "plain": templates.plain,
    "dark": templates.dark,
    "middling": templates.middling,
    "small": templates.small,
    "wide font": lambda: templates.in_font("Verdana"),
    "dark picture": lambda: templates.with_picture_ground((20, 30, 60)),
    "gray picture": lambda: templates.with_picture_ground((128, 128, 128)),
}


def base(name: str, **more: Any) -> PreparedTemplate:
    return prepare_template(TEMPLATES[name](), f"{name}.potx", Look(), **more)


@cache
def unused(name: str) -> PreparedTemplate:
    """The base on a template, to look at only."""
    return base(name)


@cache
def filled(name: str) -> bytes:
    """A deck with a slide on every layout of a template."""
    return filled_deck(base(name))


def filled_deck(built: PreparedTemplate) -> bytes:
    """A slide on every layout, with a word in every placeholder for text."""
    base = built.fresh()
    deck: Any = base.presentation
    for kind, layout in built.layouts.items():
        slide = deck.slides.add_slide(base.bases[kind])
        for shape in list(slide.placeholders):
            place = shape._element.ph.get("type")
            if place in ("pic", "tbl", "chart"):
                shape._element.getparent().remove(shape._element)
            else:
                shape.text_frame.text = kind.label if place in ("title", "ctrTitle") else "Words"
        slide.notes_slide.notes_text_frame.text = "Say this."
        set_language(slide.element)
        set_language(slide.notes_slide.element)
        assert layout.kind == kind
    core = deck.core_properties
    core.title, core.language = "Two roles", "en-US"
    return saved(deck)


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_layout_can_be_read_on_every_template(name: str) -> None:
    found = check(filled(name))
    rules = ("CONTRAST", "SIZE", "OFF-SLIDE", "TITLE-MISSING", "OVERLAP")
    assert [str(finding) for finding in found if finding.rule in rules] == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_result_is_valid(name: str) -> None:
    data = filled(name)
    assert deck_faults(data) == []
    assert audit(data) == []


def test_the_sdk_has_nothing_against_the_result() -> None:
    for name in ("plain", "dark", "small"):
        assert sdk_audit(filled(name)) == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_no_place_of_ours_is_lost_and_none_hangs_over(name: str) -> None:
    built, ours = unused(name), layouts(Look())
    grid = built.look.grid.slide
    assert set(built.layouts) == set(ours)
    for kind, layout in built.layouts.items():
        assert [placeholder.name for placeholder in layout.placeholders] == [
            placeholder.name for placeholder in sort_like(ours[kind].placeholders)
        ]
        for placeholder in layout.placeholders:
            assert placeholder.box.x >= -1, (kind, placeholder)
            assert placeholder.box.y >= -1, (kind, placeholder)
            assert placeholder.box.x + placeholder.box.width <= grid.width + Points(1), (kind, placeholder)
            assert placeholder.box.y + placeholder.box.height <= inch(7.51), (kind, placeholder)
            assert placeholder.box.height > inch(0.2), (kind, placeholder)


def sort_like(placeholders: Any) -> list[Any]:
    """Title first, footer last: the order in which our layouts have them."""
    titles = [
        placeholder
        for placeholder in placeholders
        if placeholder.type in (PlaceholderType.TITLE, PlaceholderType.COVER_TITLE)
    ]
    feet = [
        placeholder
        for placeholder in placeholders
        if placeholder.type in (PlaceholderType.FOOTER, PlaceholderType.NUMBER)
    ]
    return [
        *titles,
        *(
            placeholder
            for placeholder in placeholders
            if placeholder not in titles and placeholder not in feet
        ),
        *feet,
    ]


def test_the_layouts_in_the_file_stand_where_the_plan_thinks() -> None:
    built = unused("plain")
    found: dict[str, Any] = {layout.name: layout for layout in built.fresh().presentation.slide_layouts}
    for kind, layout in built.layouts.items():
        places = {shape.placeholder_format.idx: shape for shape in found[kind.label].placeholders}
        assert set(places) == {placeholder.index for placeholder in layout.placeholders}
        for placeholder in layout.placeholders:
            shape = places[placeholder.index]
            assert shape.left.pt == pytest.approx(placeholder.box.x, abs=0.1)
            assert shape.top.pt == pytest.approx(placeholder.box.y, abs=0.1)
            size = shape._element.find(".//{*}lvl1pPr/{*}defRPr").get("sz")
            assert int(size) / 100 == pytest.approx(placeholder.levels[0].style.size, abs=0.01)


def test_titles_stand_where_the_template_has_them() -> None:
    built = unused("plain")
    template = Presentation(BytesIO(templates.plain()))
    place = template.slide_layouts.get_by_name("Title Only").placeholders[0]
    title = built.layouts[LayoutKind.COMPARISON].placeholder(PlaceholderName.TITLE).box
    assert (title.x, title.y) == pytest.approx((place.left.pt, place.top.pt), abs=0.1)
    assert built.layouts[LayoutKind.COMPARISON].placeholder(PlaceholderName.TITLE).levels[0].align == "ctr"


def test_a_small_template_is_scaled_to_our_height() -> None:
    built = unused("small")
    assert built.fresh().presentation.slide_height == 6858000
    assert built.fresh().presentation.slide_width == pytest.approx(12192000, abs=10)
    assert "scaled by 1.33" in built.notices[0].help


def test_places_are_scaled_with_the_page() -> None:
    small = Presentation(BytesIO(templates.small())).slide_layouts.get_by_name("Title Only").placeholders[0]
    title = unused("small").layouts[LayoutKind.COMPARISON].placeholder(PlaceholderName.TITLE).box
    share = 7.5 / 5.625
    assert (title.x, title.y) == pytest.approx((small.left.pt * share, small.top.pt * share), abs=0.1)
    assert (title.width, title.height) == pytest.approx(
        (small.width.pt * share, small.height.pt * share), abs=0.1
    )


def test_a_logo_on_a_layout_comes_along() -> None:
    built = prepare_template(templates.with_logo(), "a.potx", Look())
    layout = built.fresh().presentation.slide_layouts.get_by_name(LayoutKind.COMPARISON.label)
    (logo,) = [shape for shape in layout.shapes if shape.name == "Logo"]
    rel_id = logo._element.find(".//{*}blip").get(qn("r:embed"))
    assert layout.part.related_part(rel_id).content_type == "image/png"
    assert deck_faults(filled_deck(built)) == []


def test_missing_view_properties_are_added() -> None:
    data = filled_deck(prepare_template(templates.without_view_properties(), "a.potx", Look()))
    assert audit(data) == []
    assert deck_faults(data) == []


def test_a_narrow_page_gets_smaller_text_but_never_too_small() -> None:
    styles, narrow = Look().type.deck, unused("plain").look.type.deck
    assert narrow.fact.size < styles.fact.size
    sizes = [style.size for style in (narrow.fact, narrow.table, narrow.matrix, narrow.source, narrow.note)]
    assert min(sizes) >= 18
    assert narrow.foot.size == 14
    assert min(narrow.fact_sizes) == 18


def test_a_wide_font_is_measured_wider() -> None:
    title = (
        unused("wide font").layouts[LayoutKind.COMPARISON].placeholder(PlaceholderName.TITLE).levels[0].style
    )
    assert title.face == "Calibri@1.31"
    rows = unused("plain").layouts[LayoutKind.ROWS].placeholder(PlaceholderName.ROWS).levels[0].style
    assert rows.face == "Calibri-Bold"


def test_an_unknown_font_is_said_and_measured_with_room() -> None:
    built = prepare_template(templates.in_font("Agency Grotesk"), "a.potx", Look())
    assert 'The font "Agency Grotesk" is not known here' in built.notices[0].help
    assert (
        built.layouts[LayoutKind.COMPARISON].placeholder(PlaceholderName.TITLE).levels[0].style.face
        == "Calibri@1.31"
    )


def test_the_report_says_what_stands_on_what() -> None:
    (notice,) = base("plain", origin="deck.template").notices
    assert (notice.code, notice.origin, notice.severity) == ("template-used", "deck.template", Severity.NOTE)
    assert 'Cover: on "Title Slide" (same type)' in notice.help
    assert len(re.findall(r"on \"", notice.help)) == len(LayoutKind)


def test_grounds_decide_about_plates() -> None:
    def tones(name: str) -> str:
        return unused(name).notices[0].help

    assert Tone.LIGHT.value in tones("plain")
    assert Tone.LIGHT_PLATE.value not in tones("plain")
    assert f'Comparison table: on "Title Only" (same type), {Tone.LIGHT_PLATE.value}' in tones("dark")
    assert f'Quiz question: on "Title Only" (same type), {Tone.DARK.value}' in tones("dark")
    assert Tone.LIGHT_PLATE.value in tones("middling")
    assert Tone.LIGHT_PLATE.value in tones("dark picture")


def test_a_mapping_by_name_wins() -> None:
    built = base("plain", mapping={"two lanes": "comparison"})
    assert 'Two lanes: on "Comparison" (named in the mapping)' in built.notices[0].help


@pytest.mark.parametrize(
    ("mapping", "expected"),
    [
        ({"Two lanes": "No such"}, 'it has no layout called "No such" (wanted for "Two lanes")'),
        ({"Two rooms": "Title Only"}, '"Two rooms" is not a kind of slide; the kinds are "Cover"'),
        ({"Two lanes": "Blank"}, 'its layout "Blank" (wanted for "Two lanes") has no title placeholder'),
    ],
)
def test_a_wrong_mapping_is_refused_with_a_list_to_choose_from(
    mapping: dict[str, str], expected: str
) -> None:
    with pytest.raises(ContentError) as caught:
        base("plain", mapping=mapping, origin="deck.layouts")
    (notice,) = caught.value.notices
    assert expected in notice.message
    assert notice.origin == "deck.layouts"
    assert "  Title Slide: 0:ctrTitle, 1:subTitle, 10:dt, 11:ftr, 12:sldNum" in notice.help
    assert '  layouts:\n    "Cover": "Title Slide"' in notice.help


def test_a_template_without_titles_is_refused() -> None:
    with pytest.raises(ContentError, match="no layout has a title placeholder"):
        prepare_template(templates.untitled(), "a.potx", Look())


def test_a_template_without_room_is_refused() -> None:
    with pytest.raises(ContentError, match=r"leaves only \d\.\d inches of height below its title"):
        prepare_template(templates.deep_title(), "a.potx", Look())


def test_a_template_that_is_too_narrow_says_what_it_needs() -> None:
    portrait = Presentation(BytesIO(templates.plain()))
    portrait.slide_width, portrait.slide_height = portrait.slide_height, portrait.slide_width
    for owner in (portrait.slide_master, *portrait.slide_layouts):
        for shape in owner.placeholders:
            shape.left, shape.width = int(shape.left * 0.5), int(shape.width * 0.5)
    with pytest.raises(ContentError, match=r"has only \d\.\d inches of width .*; it needs \d\.\d"):
        prepare_template(saved(portrait), "a.potx", Look())


class Later(datetime.datetime):
    """A clock that goes wrong."""

    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> "Later":
        return cls(2040, 1, 1, tzinfo=tz)


def test_a_template_is_prepared_to_the_same_bytes_whenever_that_is_done(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = SimpleNamespace(datetime=Later, timezone=datetime.timezone)
    monkeypatch.setattr("pptx.parts.coreprops.dt", clock)
    assert base("dark") == unused("dark")


@pytest.mark.parametrize("name", ["plain", "dark picture"])
def test_a_prepared_template_can_be_sent_and_serves_any_number_of_decks(name: str) -> None:
    there = pickle.loads(pickle.dumps(unused(name)))
    assert there == unused(name)
    one, again, here = (drawn(pool(), template=each).data for each in (there, there, unused(name)))
    assert one == again == here


def test_each_layout_tells_which_one_of_the_template_it_was_made_from() -> None:
    built = base("plain", mapping={"Chart": "Title Slide"})
    parts = {str(layout.part.partname): layout.name for layout in built.fresh().presentation.slide_layouts}
    assert parts[built.hosts[LayoutKind.CHART]] == "Title Slide"
    assert parts[built.parts[LayoutKind.CHART]] == LayoutKind.CHART.label


@pytest.mark.slow
def test_a_template_of_pandoc_serves() -> None:
    with able("pandoc") as tool:
        template = run(tool, "--print-default-data-file", "reference.pptx")
    data = filled_deck(prepare_template(template, "reference.pptx", Look()))
    assert deck_faults(data) == []
    assert audit(data) == []
    assert [finding for finding in check(data) if finding.rule == "CONTRAST"] == []


def test_the_number_leaves_the_source_line_its_room() -> None:
    for layout in unused("plain").layouts.values():
        placeholders = {placeholder.type: placeholder.box for placeholder in layout.placeholders}
        if PlaceholderType.NUMBER in placeholders:
            assert placeholders[PlaceholderType.NUMBER].width == pytest.approx(inch(1.0))
            assert placeholders[PlaceholderType.FOOTER].width > inch(7.5)


def test_a_cover_without_a_place_for_the_ambulance_is_told() -> None:
    assert "for the ambulance; it is not drawn" in unused("plain").notices[0].help
    assert not unused("plain").layouts[LayoutKind.COVER].dark
    assert unused("dark").layouts[LayoutKind.COVER].dark


def test_slides_stand_on_the_layout_that_was_matched_not_on_another_of_its_name() -> None:
    data = templates.twice("Title Slide", "Cover")
    built = prepare_template(data, "a.potx", Look(), mapping={"Cover": "Title Slide"})
    base: Any = built.fresh().bases[LayoutKind.COVER]
    assert {shape.placeholder_format.idx for shape in base.placeholders} == {
        placeholder.index for placeholder in built.layouts[LayoutKind.COVER].placeholders
    }
    assert deck_faults(filled_deck(built)) == []


def test_a_deck_of_ours_on_another_page_does_not_pass_for_our_template() -> None:
    deck = filled("plain")
    built = prepare_template(deck, "a.potx", Look())
    assert built.look.grid.slide.width == pytest.approx(inch(10))
    assert [str(finding) for finding in check(filled_deck(built)) if finding.rule == "OFF-SLIDE"] == []


def test_our_template_with_a_place_moved_does_not_pass_for_ours() -> None:
    def moved(by: int) -> PreparedTemplate:
        deck: Any = Presentation(BytesIO(write_template(Look(), as_template=False)))
        deck.slide_layouts.get_by_name(LayoutKind.CHART.label).placeholders[0].top += by
        return prepare_template(saved(deck), "a.potx", Look())

    assert moved(0).notices == ()
    assert moved(400_000).notices != ()


def test_names_in_the_template_reach_no_terminal_as_they_are() -> None:
    deck: Any = Presentation()
    deck.slide_layouts[0].element.cSld.set("name", "A\u009b2Jx\u202e\nFAKE: line")
    built = prepare_template(saved(deck), "a\x1b.potx", Look())
    told = built.notices[0].message + built.notices[0].help
    assert 'Cover: on "A\ufffd2Jx\ufffd FAKE: line"' in told
    with pytest.raises(ContentError) as caught:
        prepare_template(saved(deck), "a\x1b.potx", Look(), mapping={"Cover": "No\x1bsuch"})
    (notice,) = caught.value.notices
    for words in (told, notice.message, notice.help):
        assert words.replace("\n", "").isprintable()
    pasted = prepare_template(saved(deck), "a.potx", Look(), mapping={"Cover": "A\ufffd2Jx\ufffd FAKE: line"})
    assert "(named in the mapping)" in pasted.notices[0].help
