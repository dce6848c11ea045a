"""Native shapes without p:style, so that no theme adds a line or a shadow."""

from collections.abc import Sequence

from pptx.util import Emu, Length

from handouts.deck.draw.canvas import SlideCanvas
from handouts.deck.layouts.layout_xml import DECORATIVE, frame_xml
from handouts.deck.layouts.placeholders import Box
from handouts.deck.layouts.theme import line
from handouts.deck.ooxml.markup import emu, quoted
from handouts.deck.plan.model import Rule
from handouts.look.icons import Point, bounds
from handouts.look.units import inch

NO_LINE = "<a:ln><a:noFill/></a:ln>"


def lengths(box: Box) -> tuple[Length, Length, Length, Length]:
    """Left, top, width and height as python-pptx takes them."""
    return Emu(emu(box.x)), Emu(emu(box.y)), Emu(emu(box.width)), Emu(emu(box.height))


def draw_rule(canvas: SlideCanvas, rule: Rule) -> None:
    """A decorative straight line."""
    frame = frame_xml(Box(rule.x, rule.y, rule.width, inch(0)))
    canvas.put(
        f'<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="{canvas.next_id()}" name="Rule">{DECORATIVE}'
        f"</p:cNvPr><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>{frame}"
        f'<a:prstGeom prst="line"><a:avLst/></a:prstGeom>{line(canvas.look, rule.token, rule.weight)}'
        "</p:spPr></p:cxnSp>"
    )


def shape_xml(
    number: int,
    name: str,
    box: Box,
    geometry: str,
    paint: str,
    *,
    outline: str = NO_LINE,
    text: str = "",
    decorative: bool = False,
) -> str:
    """A shape. `geometry` comes from `preset` or `polygon`, `text` is a whole p:txBody."""
    mark = DECORATIVE if decorative else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={quoted(name)}>{mark}</p:cNvPr><p:cNvSpPr/>'
        f"<p:nvPr/></p:nvSpPr><p:spPr>{frame_xml(box)}{geometry}{paint}{outline}</p:spPr>{text}</p:sp>"
    )


def preset(name: str, **adjust: int) -> str:
    """A preset geometry: rect, ellipse, roundRect with adj."""
    guides = "".join(f'<a:gd name="{key}" fmla="val {value}"/>' for key, value in adjust.items())
    return f'<a:prstGeom prst="{name}"><a:avLst>{guides}</a:avLst></a:prstGeom>'


def polygon(points: Sequence[Point]) -> str:
    """A closed polygon that fills its shape; points in any unit."""
    left, top, width, height = bounds(points)
    scale = 10_000 / max(width, height)
    moved = ((round((x - left) * scale), round((y - top) * scale)) for x, y in points)
    first, *rest = (f'<a:pt x="{x}" y="{y}"/>' for x, y in moved)
    path = f"<a:moveTo>{first}</a:moveTo>" + "".join(f"<a:lnTo>{point}</a:lnTo>" for point in rest)
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{round(width * scale)}" h="{round(height * scale)}">{path}<a:close/></a:path>'
        "</a:pathLst></a:custGeom>"
    )


def group_xml(number: int, name: str, box: Box, inner: str, *, alt: str | None) -> str:
    """A group; children keep slide coordinates. Without `alt` it is decoration."""
    said = f" descr={quoted(alt)}" if alt is not None else ""
    mark = DECORATIVE if alt is None else ""
    corner = f'x="{emu(box.x)}" y="{emu(box.y)}"'
    size = f'cx="{emu(box.width)}" cy="{emu(box.height)}"'
    return (
        f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="{number}" name={quoted(name)}{said}>{mark}'
        f"</p:cNvPr><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off {corner}/><a:ext {size}/>"
        f"<a:chOff {corner}/><a:chExt {size}/></a:xfrm></p:grpSpPr>{inner}</p:grpSp>"
    )


def body_xml(text: str, insets: str, anchor: str = "t") -> str:
    """The text of a shape."""
    return (
        f'<p:txBody><a:bodyPr wrap="square" {insets} anchor="{anchor}"><a:noAutofit/></a:bodyPr>'
        f"<a:lstStyle/>{text}</p:txBody>"
    )
