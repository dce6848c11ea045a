"""One fault for each rule, put into the sample deck."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

from lxml import etree
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches, Pt

from handouts.deck.accessibility import Rule
from tests.deck.sample import find, set_language
from tests.images import plain

Fault = Callable[[Any], None]
FAULTS: list[tuple[Rule, Fault]] = []


def breaks(rule: Rule) -> Callable[[Fault], Fault]:
    """Register a fault that must trip this rule, and no other."""

    def register(fault: Fault) -> Fault:
        FAULTS.append((rule, fault))
        return fault

    return register


def add_text(slide: Any, words: str, left: float, top: float, width: float = 3, height: float = 0.5) -> Any:
    box = slide.shapes.add_textbox(Inches(left), Inches(top), Inches(width), Inches(height))
    box.text_frame.text = words
    set_language(box._element)
    return box


def add_picture(slide: Any, alt: str, left: float = 1, top: float = 6.3) -> Any:
    picture = slide.shapes.add_picture(BytesIO(plain()), Inches(left), Inches(top), Inches(1), Inches(1))
    picture._element.nvPicPr.cNvPr.set("descr", alt)
    return picture


def first_run(shape: Any) -> Any:
    return shape.text_frame.paragraphs[0].runs[0]


def add_to_slide(slide: Any, xml: str) -> None:
    """Put an element after the slide's colour map: transitions and timing."""
    slide.element.append(parse_xml(xml))


@breaks(Rule.DOC_TITLE)
def no_document_title(deck: Any) -> None:
    deck.core_properties.title = " "


@breaks(Rule.DOC_TITLE)
def default_document_title(deck: Any) -> None:
    deck.core_properties.title = "PowerPoint Presentation"


@breaks(Rule.DOC_LANG)
def no_document_language(deck: Any) -> None:
    deck.core_properties.language = ""


@breaks(Rule.TITLE_MISSING)
def empty_title(deck: Any) -> None:
    deck.slides[1].shapes.title.text_frame.text = ""


@breaks(Rule.TITLE_MISSING)
def title_removed(deck: Any) -> None:
    title = deck.slides[2].shapes.title._element
    title.getparent().remove(title)


@breaks(Rule.TITLE_DUP)
def same_title_in_other_letters(deck: Any) -> None:
    first_run(deck.slides[2].shapes.title).text = "Both  roles answer the SAME call"


@breaks(Rule.TITLE_FIRST)
def title_read_last(deck: Any) -> None:
    title = deck.slides[2].shapes.title._element
    title.getparent().append(title)


@breaks(Rule.ORDER)
def upper_text_read_last(deck: Any) -> None:
    add_text(deck.slides[2], "Second", 1, 5.5)
    add_text(deck.slides[2], "First", 1, 4.5)


@breaks(Rule.ORDER)
def left_text_read_last(deck: Any) -> None:
    add_text(deck.slides[2], "Right", 5, 5)
    add_text(deck.slides[2], "Left", 1, 5)


@breaks(Rule.ORDER_FOOTER)
def footer_read_before_the_body(deck: Any) -> None:
    footer = find(deck, 2, "Footer ftr")._element
    deck.slides[1].shapes.title._element.addnext(footer)


@breaks(Rule.OFF_SLIDE)
def text_over_the_edge(deck: Any) -> None:
    add_text(deck.slides[2], "Hanging over", 8, 5, 3)


@breaks(Rule.OFF_SLIDE)
def text_that_runs_out_below(deck: Any) -> None:
    add_text(deck.slides[2], "Many words " * 30, 1, 6.5, 4).text_frame.word_wrap = True


@breaks(Rule.OFF_SLIDE)
def text_that_does_not_wrap(deck: Any) -> None:
    add_text(deck.slides[2], "Many words " * 30, 1, 6.5, 4)


@breaks(Rule.OVERLAP)
def text_over_the_table(deck: Any) -> None:
    add_text(deck.slides[2], "On top", 2, 2.5)


@breaks(Rule.OVERLAP)
def shape_over_text(deck: Any) -> None:
    add_text(deck.slides[2], "Hidden words", 1, 5)
    cover = deck.slides[2].shapes.add_shape(MSO_SHAPE.RECTANGLE, Inches(1), Inches(5), Inches(2), Inches(0.5))
    mark_decorative(cover)


def mark_decorative(shape: Any) -> None:
    about = shape._element[0][0]
    about.append(
        etree.fromstring(
            f'<a:extLst {nsdecls("a")}><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">'
            '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" '
            'val="1"/></a:ext></a:extLst>'
        )
    )


@breaks(Rule.PH_EMPTY)
def empty_body(deck: Any) -> None:
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text = "One more"
    slide.notes_slide.notes_text_frame.text = "Words"
    set_language(slide.element)
    set_language(slide.notes_slide.element)


@breaks(Rule.ALT_MISSING)
def chart_without_alternative(deck: Any) -> None:
    del find(deck, 1, "Chart")._element.nvGraphicFramePr.cNvPr.attrib["descr"]


@breaks(Rule.ALT_MISSING)
def picture_without_alternative(deck: Any) -> None:
    add_picture(deck.slides[2], "")


@breaks(Rule.ALT_FILENAME)
def picture_named_by_its_file(deck: Any) -> None:
    add_picture(deck.slides[2], "ambulance_final.png")


@breaks(Rule.ALT_FILENAME)
def picture_named_picture(deck: Any) -> None:
    add_picture(deck.slides[2], "Picture 4")


@breaks(Rule.ALT_LONG)
def picture_with_an_essay(deck: Any) -> None:
    add_picture(deck.slides[2], "An ambulance. " * 30)


@breaks(Rule.TBL_HEADER)
def table_without_header_row(deck: Any) -> None:
    find(deck, 3, "Table").table.first_row = False


@breaks(Rule.TBL_HEADER_EMPTY)
def empty_corner(deck: Any) -> None:
    first_run(find(deck, 3, "Table").table.cell(0, 0)).text = ""


@breaks(Rule.TBL_MERGED)
def merged_cells(deck: Any) -> None:
    table = find(deck, 3, "Table").table
    table.cell(1, 1).merge(table.cell(1, 2))


@breaks(Rule.TBL_BLANK)
def blank_row(deck: Any) -> None:
    for cell in find(deck, 3, "Table").table.rows[1].cells:
        first_run(cell).text = ""


@breaks(Rule.SIZE)
def small_run(deck: Any) -> None:
    first_run(deck.slides[1].placeholders[1]).font.size = Pt(16)


@breaks(Rule.SIZE)
def small_table(deck: Any) -> None:
    first_run(find(deck, 3, "Table").table.cell(1, 1)).font.size = Pt(12)


@breaks(Rule.SIZE)
def small_chart_labels(deck: Any) -> None:
    find(deck, 1, "Chart").chart.category_axis.tick_labels.font.size = Pt(12)


@breaks(Rule.SIZE)
def small_footer(deck: Any) -> None:
    first_run(find(deck, 2, "Footer ftr")).font.size = Pt(12)


@breaks(Rule.SIZE)
def text_shrunk_to_fit(deck: Any) -> None:
    body = deck.slides[1].placeholders[1].text_frame._txBody
    body.find(qn("a:bodyPr")).append(parse_xml(f'<a:normAutofit {nsdecls("a")} fontScale="50000"/>'))


@breaks(Rule.CONTRAST)
def pale_text(deck: Any) -> None:
    first_run(deck.slides[1].placeholders[1]).font.color.rgb = RGBColor(0xBB, 0xBB, 0xBB)


@breaks(Rule.CONTRAST)
def pale_text_on_a_shape_below(deck: Any) -> None:
    slide = deck.slides[2]
    panel = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, Inches(1), Inches(5), Inches(4), Inches(1))
    mark_decorative(panel)
    panel.fill.solid()
    panel.fill.fore_color.rgb = RGBColor(0x22, 0x22, 0x22)
    add_text(slide, "Black on nearly black", 1.1, 5.1)


@breaks(Rule.CONTRAST)
def dark_background_of_the_layout(deck: Any) -> None:
    deck.slide_layouts.get_by_name("Title and Content").background.fill.solid()
    fill = deck.slide_layouts.get_by_name("Title and Content").background.fill
    fill.fore_color.rgb = RGBColor(0x22, 0x22, 0x22)


@breaks(Rule.CONTRAST)
def pale_cell(deck: Any) -> None:
    find(deck, 3, "Table").table.cell(0, 1).fill.fore_color.rgb = RGBColor(0xEE, 0xEE, 0xEE)


@breaks(Rule.CONTRAST)
def cell_coloured_by_the_table_style(deck: Any) -> None:
    cell = find(deck, 3, "Table").table.cell(0, 1)
    fill = cell._tc.tcPr.find(qn("a:solidFill"))
    cell._tc.tcPr.remove(fill)  # now the style's blue lies below
    first_run(cell).font.color.rgb = RGBColor(0x17, 0x20, 0x2E)


@breaks(Rule.CONTRAST)
def pale_axis(deck: Any) -> None:
    font = find(deck, 1, "Chart").chart.value_axis.tick_labels.font
    font.size = Pt(18)
    font.color.rgb = RGBColor(0xCC, 0xCC, 0xCC)


@breaks(Rule.CONTRAST_GFX)
def pale_bars(deck: Any) -> None:
    fill = find(deck, 1, "Chart").chart.plots[0].series[0].format.fill
    fill.fore_color.rgb = RGBColor(0xDD, 0xDD, 0xDD)


@breaks(Rule.CONTRAST_GFX)
def pale_arrow(deck: Any) -> None:
    ladder = find(deck, 4, "Ladder")
    (arrow,) = [shape for shape in ladder.shapes if shape.name == "Arrow"]
    arrow.line.color.rgb = RGBColor(0xDD, 0xDD, 0xDD)


@breaks(Rule.CHART_COLOUR_ONLY)
def two_series_with_a_legend(deck: Any) -> None:
    chart = find(deck, 1, "Chart").chart
    data = CategoryChartData()
    data.categories = ["EMT", "Paramedic"]
    data.add_series("Hours", (170, 1500))
    data.add_series("Exams", (1, 2))
    chart.replace_data(data)
    chart.has_legend = True
    chart.legend.font.size = Pt(18)


@breaks(Rule.LANG)
def run_without_language(deck: Any) -> None:
    del first_run(deck.slides[1].placeholders[1])._r.rPr.attrib["lang"]


@breaks(Rule.LANG)
def notes_without_language(deck: Any) -> None:
    frame = deck.slides[1].notes_slide.notes_text_frame
    del frame.paragraphs[0].runs[0]._r.rPr.attrib["lang"]


@breaks(Rule.LANG)
def chart_without_language(deck: Any) -> None:
    space = find(deck, 1, "Chart").chart._chartSpace
    space.remove(space.find(qn("c:lang")))


@breaks(Rule.LINK_TEXT)
def bare_address(deck: Any) -> None:
    deck.slides[1].placeholders[1].text_frame.paragraphs[1].runs[1].text = "https://www.ems.gov/scope"


@breaks(Rule.LINK_TEXT)
def click_here(deck: Any) -> None:
    deck.slides[1].placeholders[1].text_frame.paragraphs[1].runs[1].text = "Click here"


@breaks(Rule.FAKE_BULLET)
def typed_bullet(deck: Any) -> None:
    first_run(deck.slides[1].placeholders[1]).text = "• An EMT gives basic life support"


@breaks(Rule.FAKE_BULLET)
def typed_numbers(deck: Any) -> None:
    box = add_text(deck.slides[2], "1. Check the scene", 1, 5)
    box.text_frame.add_paragraph().text = "2. Call 911"
    set_language(box._element)


@breaks(Rule.AUTO_ADVANCE)
def timed_slide(deck: Any) -> None:
    add_to_slide(deck.slides[1], f'<p:transition {nsdecls("p")} advTm="5000"/>')


@breaks(Rule.ANIMATION)
def fading_slide(deck: Any) -> None:
    add_to_slide(deck.slides[1], f"<p:transition {nsdecls('p')}><p:fade/></p:transition>")


@breaks(Rule.ANIMATION)
def appearing_shape(deck: Any) -> None:
    add_to_slide(
        deck.slides[1],
        f'<p:timing {nsdecls("p")}><p:tnLst><p:par><p:cTn id="1"><p:childTnLst><p:animEffect filter="fade">'
        '<p:cBhvr><p:cTn id="2"/><p:tgtEl><p:spTgt spid="2"/></p:tgtEl></p:cBhvr></p:animEffect>'
        "</p:childTnLst></p:cTn></p:par></p:tnLst></p:timing>",
    )


@breaks(Rule.SECTION_NAME)
def default_section_name(deck: Any) -> None:
    next(deck.element.iter("{*}section")).set("name", "Default Section")


@breaks(Rule.NOTES)
def slide_without_notes(deck: Any) -> None:
    deck.slides[1].notes_slide.notes_text_frame.text = ""
