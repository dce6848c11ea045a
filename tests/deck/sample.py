"""A small deck without faults, on python-pptx's own template: tests break one thing in it at a time."""

from datetime import datetime
from functools import cache
from io import BytesIO
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from lxml import etree
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches, Pt

P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
INK = RGBColor(0x17, 0x20, 0x2E)
NAVY = RGBColor(0x0B, 0x22, 0x60)
WHITE = RGBColor(0xFF, 0xFF, 0xFF)


def sample_presentation() -> Any:
    """The sample, opened: each test may change its own."""
    return Presentation(BytesIO(sample_deck()))


@cache
def sample_deck() -> bytes:
    """Four slides: chart, text with a link and a footer, table, ladder of shapes."""
    deck: Any = Presentation()
    core = deck.core_properties
    core.title, core.author, core.language = "Two roles, one team", "Agency", "en-US"
    core.created = core.modified = datetime(2026, 1, 15)
    _chart(deck)
    _text(deck)
    _table(deck)
    _ladder(deck)
    for slide in deck.slides:
        slide.notes_slide.notes_text_frame.text = f"Say this about {slide.shapes.title.text.lower()}."
        for root in (slide.element, slide.notes_slide.element):
            set_language(root)
    _sections(deck)
    out = BytesIO()
    deck.save(out)
    return out.getvalue()


def set_language(root: Any) -> None:
    """Mark every run below `root` as American English."""
    for run in root.iter(qn("a:r"), qn("a:fld")):
        run.get_or_add_rPr().set("lang", "en-US")


def find(deck: Any, slide: int, name: str) -> Any:
    """The shape of that name on a slide, counted from 1."""
    return next(shape for shape in deck.slides[slide - 1].shapes if shape.name == name)


def _add_slide(deck: Any, title: str, layout: str = "Title Only") -> Any:
    slide = deck.slides.add_slide(deck.slide_layouts.get_by_name(layout))
    slide.shapes.title.text = title
    return slide


def _chart(deck: Any) -> None:
    slide = _add_slide(deck, "How long training takes")
    data = CategoryChartData()
    data.categories = ["EMT", "Paramedic"]
    data.add_series("Hours", (170, 1500))
    box = (Inches(1), Inches(2), Inches(8), Inches(4))
    frame = slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *box, data)
    frame.name = "Chart"
    frame._element.nvGraphicFramePr.cNvPr.set("descr", "EMT 170 hours, paramedic 1,500 hours of training.")
    chart = frame.chart
    chart.has_legend = False
    plot = chart.plots[0]
    plot.has_data_labels = True
    plot.data_labels.position = XL_LABEL_POSITION.OUTSIDE_END
    plot.data_labels.font.size = Pt(20)
    series = plot.series[0]
    series.format.fill.solid()
    series.format.fill.fore_color.rgb = NAVY
    ids: dict[str, str] = {}
    for axis in chart._chartSpace.iter(qn("c:axId"), qn("c:crossAx")):
        axis.set("val", ids.setdefault(axis.get("val"), str(1001 + len(ids))))
    language = parse_xml(f'<c:lang {nsdecls("c")} val="en-US"/>')
    chart._chartSpace.find(qn("c:date1904")).addnext(language)


def _text(deck: Any) -> None:
    slide = _add_slide(deck, "Both roles answer the same call", "Title and Content")
    body = slide.placeholders[1].text_frame
    body.text = "An EMT gives basic life support"
    paragraph = body.add_paragraph()
    paragraph.text = "A paramedic may do more: "
    link = paragraph.add_run()
    link.text = "national scope of practice"
    link.hyperlink.address = "https://www.ems.gov/scope"
    # PowerPoint colours a link from the theme unless the run says that its own colour counts
    link._r.rPr.find(qn("a:hlinkClick")).append(
        etree.fromstring(
            f'<a:extLst {nsdecls("a")}><a:ext uri="{{A12FA001-AC4F-418D-AE19-62706E023703}}">'
            '<ahyp:hlinkClr xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" '
            'val="tx"/></a:ext></a:extLst>'
        )
    )
    for place, words in (("ftr", "Two roles, one team"), ("sldNum", "2")):
        _footer(slide, place, words)


def _footer(slide: Any, place: str, words: str) -> None:
    """Bring a footer placeholder of the layout onto the slide."""
    (model,) = [
        shape for shape in slide.slide_layout.placeholders if shape._element.ph.get("type", "obj") == place
    ]
    look = '<a:rPr sz="1400"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:rPr>'
    if place == "sldNum":
        text = f'<a:fld id="{_guid(place)}" type="slidenum">{look}<a:t>{words}</a:t></a:fld>'
    else:
        text = f"<a:r>{look}<a:t>{words}</a:t></a:r>"
    shape_id = max(int(found.get("id")) for found in slide.element.iter(qn("p:cNvPr"))) + 1
    slide.shapes._spTree.append(
        parse_xml(
            f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{shape_id}" name="Footer {place}"/>'
            f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{place}" sz="quarter" '
            f'idx="{model._element.ph.get("idx")}"/></p:nvPr></p:nvSpPr><p:spPr/>'
            f"<p:txBody><a:bodyPr/><a:lstStyle/><a:p>{text}</a:p></p:txBody></p:sp>"
        )
    )


def _table(deck: Any) -> None:
    slide = _add_slide(deck, "What each role may do")
    frame = slide.shapes.add_table(3, 3, Inches(1), Inches(2), Inches(8), Inches(1.5))
    frame.name = "Table"
    rows = [("Skill", "EMT", "Paramedic"), ("Give oxygen", "Yes", "Yes"), ("Read a 12-lead ECG", "No", "Yes")]
    for y, row in enumerate(rows):
        for x, words in enumerate(row):
            cell = frame.table.cell(y, x)
            cell.text = words
            cell.fill.solid()
            cell.fill.fore_color.rgb = NAVY if y == 0 else WHITE
            font = cell.text_frame.paragraphs[0].runs[0].font
            font.size, font.color.rgb = Pt(20), WHITE if y == 0 else INK


def _ladder(deck: Any) -> None:
    slide = _add_slide(deck, "From first step to paramedic")
    shapes = slide.shapes
    low = _block(shapes, "EMT", Inches(1), Inches(5))
    high = _block(shapes, "Paramedic", Inches(5.5), Inches(3))
    arrow = shapes.add_connector(MSO_CONNECTOR.ELBOW, 0, 0, Inches(1), Inches(1))
    arrow.name = "Arrow"
    arrow.begin_connect(low, 3)
    arrow.end_connect(high, 1)
    arrow.line.color.rgb = INK
    group = shapes.add_group_shape(shapes=[low, high, arrow])
    group.name = "Ladder"
    group._element.nvGrpSpPr.cNvPr.set("descr", "Two steps: EMT, then paramedic.")


def _block(shapes: Any, words: str, left: int, top: int) -> Any:
    block = shapes.add_shape(MSO_SHAPE.RECTANGLE, left, top, Inches(3), Inches(1))
    block.name = words
    block.text_frame.text = words
    block.fill.solid()
    block.fill.fore_color.rgb = NAVY
    block.text_frame.paragraphs[0].runs[0].font.size = Pt(24)
    return block


def _sections(deck: Any) -> None:
    ids = [entry.get("id") for entry in deck.slides._sldIdLst]
    parts = (("Training", ids[:2]), ("Practice", ids[2:]))
    sections = "".join(
        f'<p14:section name="{name}" id="{_guid(name)}"><p14:sldIdLst>'
        + "".join(f'<p14:sldId id="{number}"/>' for number in numbers)
        + "</p14:sldIdLst></p14:section>"
        for name, numbers in parts
    )
    root = deck.element
    old = root.find(qn("p:extLst"))
    if old is not None:
        root.remove(old)
    root.append(
        parse_xml(
            f'<p:extLst {nsdecls("p")}><p:ext uri="{SECTIONS}"><p14:sectionLst xmlns:p14="{P14}">'
            f"{sections}</p14:sectionLst></p:ext></p:extLst>"
        )
    )
    # python-pptx makes the notes master but does not list it
    master = deck.part.relate_to(deck.notes_master.part, RT.NOTES_MASTER)
    listed = (
        f'<p:notesMasterIdLst {nsdecls("p", "r")}><p:notesMasterId r:id="{master}"/></p:notesMasterIdLst>'
    )
    root.find(qn("p:sldMasterIdLst")).addnext(parse_xml(listed))


def _guid(name: str) -> str:
    return f"{{{str(uuid5(NAMESPACE_URL, name)).upper()}}}"
