"""Native charts with their workbook. Range bars: solid to the low end, pale to the high end."""

from collections.abc import Sequence
from typing import cast

from pptx.chart.chart import Chart
from pptx.chart.data import ChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml.ns import qn
from pptx.shapes.graphfrm import GraphicFrame

from handouts.deck.draw.canvas import SlideCanvas
from handouts.deck.draw.placeholders import reference_xml
from handouts.deck.draw.shapes import lengths
from handouts.deck.layouts.theme import colour, fill, line
from handouts.deck.ooxml.markup import emu, fragment, hundredths, safe
from handouts.deck.ooxml.presentation import element_of
from handouts.deck.ooxml.xml import C, Element, P, child
from handouts.deck.plan.model import RangeBars
from handouts.look.units import Points, inch
from handouts.outline.parts import Bar

_GAP, _OVERLAP = 60, 100
_SPAN = 1.6
"""The value axis reaches this many times the longest bar, which leaves room for its label."""
_OUTLINE, _AXIS = Points(1.5), Points(1)
_LABEL_OFFSET = 200


def draw_range(canvas: SlideCanvas, chart: RangeBars) -> None:
    """Put the chart on the slide, in its placeholder."""
    made = canvas.slide.shapes.add_chart(
        XL_CHART_TYPE.BAR_STACKED, *lengths(chart.box), _data(canvas, chart.bars)
    )
    frame = cast(GraphicFrame, made)  # python-pptx declares the chart inside it
    about = child(element_of(frame), f"{P}nvGraphicFramePr")
    named = child(about, f"{P}cNvPr")
    named.set("id", str(canvas.next_id()))
    named.set("name", chart.placeholder.name.label)
    named.set("descr", chart.alt)
    child(about, f"{P}nvPr").append(fragment(reference_xml(chart.placeholder)))
    _dress(canvas, frame.chart, chart.bars)


def _data(canvas: SlideCanvas, bars: Sequence[Bar]) -> ChartData:
    locale = canvas.locale
    longest = max(bar.most for bar in bars)
    data = ChartData()
    data.categories = [bar.level.name.plain for bar in bars]
    data.add_series(locale.low_end, [bar.least for bar in bars])
    data.add_series(locale.to_high_end, [bar.most - bar.least for bar in bars])
    data.add_series(locale.label, [round(longest * (_SPAN - 1), 6) for _ in bars])
    return data


def _dress(canvas: SlideCanvas, chart: Chart, bars: Sequence[Bar]) -> None:
    chart.has_legend = chart.has_title = False
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = _GAP, _OVERLAP
    chart.value_axis.visible = False
    chart.value_axis.has_major_gridlines = False
    chart.value_axis.minimum_scale = 0
    chart.value_axis.maximum_scale = round(max(bar.most for bar in bars) * _SPAN, 6)
    axis = chart.category_axis
    axis.reverse_order = True
    axis.tick_labels.offset = _LABEL_OFFSET
    for series in plot.series:
        series.invert_if_negative = False
    space = chart._chartSpace
    low, high, label = space.iter(qn("c:ser"))
    for number, bar in enumerate(bars):
        _point(canvas, low, number, bar, pale=False)
        if bar.most > bar.least:
            _point(canvas, high, number, bar, pale=True)
    _after_invert(label, "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>", before=True)
    _label(canvas, label, bars)
    _axis(canvas, space)
    _finish(canvas, space)


_ROOM = f'<a:bodyPr wrap="none" lIns="{emu(inch(0.1))}"/>'
"""A label does not wrap and keeps off its bar."""


def _point(canvas: SlideCanvas, series: Element, number: int, bar: Bar, *, pale: bool) -> None:
    """Colour of one bar: its role's, or gray for a level that is no role."""
    solid = "other" if bar.level.lane is None else f"lane{bar.level.lane + 1}"
    light = "other_light" if bar.level.lane is None else f"lane{bar.level.lane + 1}_mid"
    paint = fill(canvas.look, light if pale else solid) + line(canvas.look, solid, _OUTLINE)
    _after_invert(
        series,
        f'<c:dPt><c:idx val="{number}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"<c:spPr>{paint}</c:spPr></c:dPt>",
    )


def _after_invert(series: Element, markup: str, *, before: bool = False) -> None:
    """Insert behind invertIfNegative and earlier points, or before it (c:spPr)."""
    invert = child(series, f"{C}invertIfNegative")
    if before:
        invert.addprevious(fragment(markup))
        return
    points = series.findall(f"{C}dPt")
    (points[-1] if points else invert).addnext(fragment(markup))


def _label(canvas: SlideCanvas, series: Element, bars: Sequence[Bar]) -> None:
    """The words right of each bar, as labels of a series that shows nothing else."""
    style = canvas.look.type.deck.chart
    made = []
    for number, bar in enumerate(bars):
        bold = "0" if bar.level.lane is None else "1"
        paint = fill(canvas.look, style.colour)
        run = f'<a:rPr lang="{canvas.language}" sz="{hundredths(style.size)}" b="{bold}">{paint}</a:rPr>'
        made.append(
            f'<c:dLbl><c:idx val="{number}"/><c:tx><c:rich>{_ROOM}<a:lstStyle/>'
            f"<a:p><a:r>{run}<a:t>{safe(bar.label.plain)}</a:t></a:r></a:p></c:rich></c:tx>{_SHOWN}</c:dLbl>"
        )
    text = _text(canvas, _ROOM)
    labels = f"<c:dLbls>{''.join(made)}<c:spPr><a:noFill/></c:spPr>{text}{_SHOWN}</c:dLbls>"
    child(series, f"{C}cat").addprevious(fragment(labels))


_SHOWN = (
    '<c:dLblPos val="inBase"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)


def _text(canvas: SlideCanvas, body: str = "<a:bodyPr/>") -> str:
    style = canvas.look.type.deck.chart
    return (
        f'<c:txPr>{body}<a:lstStyle/><a:p><a:pPr><a:defRPr sz="{hundredths(style.size)}" b="0">'
        f"<a:solidFill>{colour(canvas.look, style.colour)}</a:solidFill></a:defRPr></a:pPr>"
        f'<a:endParaRPr lang="{canvas.language}"/></a:p></c:txPr>'
    )


def _axis(canvas: SlideCanvas, space: Element) -> None:
    """One ink line at zero, no tick marks, names in ink."""
    axis = next(space.iter(qn("c:catAx")))
    for name in ("c:majorTickMark", "c:minorTickMark"):
        for mark in axis.findall(qn(name)):
            mark.set("val", "none")
    position = child(axis, f"{C}tickLblPos")
    for old in (*axis.findall(qn("c:spPr")), *axis.findall(qn("c:txPr"))):
        axis.remove(old)
    position.addnext(fragment(_text(canvas)))
    position.addnext(fragment(f"<c:spPr>{line(canvas.look, 'ink', _AXIS)}</c:spPr>"))


def _finish(canvas: SlideCanvas, space: Element) -> None:
    """Positive axis ids, the language, square corners."""
    ids: dict[str, str] = {}
    for entry in space.iter(qn("c:axId"), qn("c:crossAx")):
        entry.set("val", ids.setdefault(entry.attrib["val"], str(1001 + len(ids))))
    first = child(space, f"{C}date1904")
    for old in space.findall(qn("c:roundedCorners")):
        space.remove(old)
    first.addnext(fragment('<c:roundedCorners val="0"/>'))
    first.addnext(fragment(f'<c:lang val="{canvas.language}"/>'))
