"""Each rule of the accessibility check sees its fault, and nothing is held against a good deck."""

import time
from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from pptx.dml.color import RGBColor
from pptx.oxml.ns import qn
from pptx.util import Inches

from handouts.deck.accessibility import Finding, Rule, check, notices
from handouts.deck.ooxml.area import Area
from handouts.deck.ooxml.photo import Photo
from handouts.diagnostics import Severity
from tests.deck.accessibility.faults import FAULTS, Fault, add_picture, add_text
from tests.deck.sample import find, sample_deck, sample_presentation
from tests.images import plain, saved


def test_a_good_deck_has_no_findings() -> None:
    assert check(sample_presentation()) == ()
    assert check(sample_deck()) == ()


@pytest.mark.parametrize(("rule", "fault"), FAULTS, ids=lambda part: getattr(part, "__name__", part))
def test_the_rule_sees_its_fault_and_only_that(rule: Rule, fault: Fault) -> None:
    deck = sample_presentation()
    fault(deck)
    found = check(deck)
    assert {finding.rule for finding in found} == {rule}, "\n".join(map(str, found))
    assert all(finding.help.endswith(".") and finding.message for finding in found)


def test_every_rule_has_a_fault() -> None:
    assert set(Rule) == {rule for rule, _ in FAULTS}


def test_every_rule_has_a_code_that_warns() -> None:
    assert {rule.code.severity for rule in Rule} == {Severity.WARNING}


def test_a_finding_names_slide_and_shape() -> None:
    deck = sample_presentation()
    add_text(deck.slides[2], "• typed", 1, 5).name = "Remark"
    (finding,) = check(deck)
    assert (finding.slide, finding.shape, finding.rule) == (3, "Remark", "FAKE-BULLET")
    assert str(finding) == 'FAKE-BULLET: slide 3, Remark: "• typed" starts with a typed bullet or number'


def test_a_notice_points_at_the_content_of_the_shape_or_of_its_slide() -> None:
    findings = [
        Finding(Rule.ALT_MISSING, 2, "Chart", "no text", "Mend it.", shape_id=7),
        Finding(Rule.NOTES, 2, "", "no notes", "Write some."),
        Finding(Rule.DOC_TITLE, 0, "", "no title", "Set it."),
    ]
    origins = {(2, 7): "sections.1.blocks.0", (2, 0): "sections.1", (0, 0): "title"}
    chart, notes, title = notices(findings, origins)
    assert (chart.code, chart.origin, chart.help) == ("alt-missing", "sections.1.blocks.0", "Mend it.")
    assert chart.message == "slide 2, Chart: no text"
    assert (notes.origin, title.origin) == ("sections.1", "title")
    assert chart.severity is Severity.WARNING


def test_a_decorative_shape_needs_no_description_but_a_plain_one_does() -> None:
    deck = sample_presentation()
    ladder = find(deck, 4, "Ladder")
    del ladder._element.nvGrpSpPr.cNvPr.attrib["descr"]
    assert {finding.shape for finding in check(deck)} == {"Ladder", "Arrow"}


def test_words_over_a_gradient_are_judged_against_its_worst_colour() -> None:
    deck = sample_presentation()
    box = add_text(deck.slides[2], "On a gradient", 1, 5)
    box.fill.gradient()
    dark, light = box.fill.gradient_stops
    light.color.rgb = RGBColor(0xFF, 0xFF, 0xFF)
    dark.color.rgb = RGBColor(0x99, 0x99, 0x99)
    assert check(deck) == ()
    dark.color.rgb = RGBColor(0x44, 0x44, 0x44)
    assert {finding.rule for finding in check(deck)} == {"CONTRAST"}


def test_half_transparent_fill_shows_what_lies_below() -> None:
    deck = sample_presentation()
    box = add_text(deck.slides[2], "On a veil", 1, 5)
    box.fill.solid()
    box.fill.fore_color.rgb = RGBColor(0, 0, 0)
    colour = box._element.spPr.find(".//{*}srgbClr")
    assert {finding.rule for finding in check(deck)} == {"CONTRAST"}
    colour.append(colour.makeelement(f"{{{colour.nsmap['a']}}}alpha", {"val": "10000"}))
    assert check(deck) == ()


@pytest.mark.parametrize(
    ("ground", "ink", "fine"), [(20, 255, True), (20, 60, False), (240, 20, True), (240, 190, False)]
)
def test_words_over_a_picture_are_judged_against_its_colours(ground: int, ink: int, fine: bool) -> None:
    deck = sample_presentation()
    picture = add_picture(deck.slides[2], "A plain area", 1, 5)
    picture._element.blipFill.blip.set(qn("r:embed"), shade_of_gray(deck.slides[2], ground))
    picture.width, picture.height = Inches(6), Inches(1)
    box = add_text(deck.slides[2], "Over a picture", 1.2, 5.2)
    box.text_frame.paragraphs[0].runs[0].font.color.rgb = RGBColor(ink, ink, ink)
    found = {finding.rule for finding in check(deck)}
    assert found == ({"OVERLAP"} if fine else {"OVERLAP", "CONTRAST"})


def shade_of_gray(slide: Any, value: int) -> str:
    _, rel_id = slide.part.get_or_add_image_part(BytesIO(plain((value, value, value))))
    return str(rel_id)


def test_a_picture_with_two_halves_is_judged_where_the_words_stand() -> None:
    image = Image.new("RGB", (100, 50), "white")
    image.paste("black", (0, 0, 50, 50))
    photo, box = Photo(saved(image)), Area(0, 0, 1000, 500)

    def seen(area: Area) -> set[str]:
        return {shade.colour for shade in photo.shades(box, area) or ()}

    assert seen(Area(10, 10, 400, 400)) == {"#000000"}
    assert seen(Area(600, 10, 900, 400)) == {"#FFFFFF"}
    assert {"#000000", "#FFFFFF"} <= seen(Area(300, 10, 700, 400))


def test_a_picture_that_cannot_be_read_has_no_colours() -> None:
    assert Photo(b"<svg/>").shades(Area(0, 0, 10, 10), Area(0, 0, 5, 5)) is None


@pytest.mark.speed
def test_twenty_five_slides_take_well_under_a_tenth_of_a_second() -> None:
    deck = sample_presentation()
    layout = deck.slide_layouts.get_by_name("Title and Content")
    for number in range(21):
        slide = deck.slides.add_slide(layout)
        slide.shapes.title.text = f"Slide {number}"
        slide.placeholders[1].text = "Words that say something\nand more of them"
    start = time.perf_counter()
    check(deck)
    assert time.perf_counter() - start < 0.1
