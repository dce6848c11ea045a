"""Measured text as DrawingML paragraphs. Only what a layout cannot know is written on the slide."""

from collections.abc import Sequence

from handouts.deck.draw.canvas import SlideCanvas
from handouts.deck.layouts.layout_xml import spacing_xml
from handouts.deck.layouts.levels import TextLevel
from handouts.deck.layouts.placeholders import Placeholder
from handouts.deck.layouts.theme import fill
from handouts.deck.ooxml.markup import emu, hundredths, safe
from handouts.deck.typeset.text import Fitted, Paragraph, Stretch
from handouts.look.tokens import Look

_KEEP_COLOUR = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr val="tx" '
    'xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor"/></a:ext>'
    "</a:extLst>"
)
"""A link keeps the colour of its text, so that colour goes on meaning a role."""


def paragraphs_xml(text: Fitted, canvas: SlideCanvas, levels: Sequence[TextLevel]) -> str:
    """Paragraphs for a placeholder: sizes and spacing come from its levels unless they had to change."""
    return "".join(_paragraph(entry, text, canvas, levels) for entry in text.paragraphs)


def full_paragraphs_xml(paragraphs: Sequence[Paragraph], look: Look, levels: Sequence[TextLevel]) -> str:
    """Paragraphs for a shape that is no placeholder: everything is said."""
    made = []
    for entry in paragraphs:
        level = levels[entry.level]
        style = level.style
        bold = ' b="1"' if style.face == style.bold_face else ""
        runs = "".join(
            f'<a:r><a:rPr sz="{hundredths(stretch.size or style.size)}"{flags(stretch, bold)}>'
            f"{fill(look, style.colour)}</a:rPr><a:t>{safe(stretch.text)}</a:t></a:r>"
            for stretch in entry.stretches
        )
        made.append(
            f'<a:p><a:pPr algn="{level.align}">{spacing_xml(level)}<a:spcBef><a:spcPts val="0"/></a:spcBef>'
            f'<a:spcAft><a:spcPts val="{hundredths(level.after)}"/></a:spcAft></a:pPr>{runs}</a:p>'
        )
    return "".join(made)


def _paragraph(entry: Paragraph, text: Fitted, canvas: SlideCanvas, levels: Sequence[TextLevel]) -> str:
    level = levels[entry.level]
    inner = ""
    if entry.after is not None:
        inner += f'<a:spcAft><a:spcPts val="{hundredths(entry.after)}"/></a:spcAft>'
    if entry.start is not None and level.numbering:
        inner += (
            f'<a:buFont typeface="+mj-lt"/><a:buAutoNum type="{level.numbering}" startAt="{entry.start}"/>'
        )
    outline = f' lvl="{entry.level}"' if entry.level else ""
    properties = f"<a:pPr{outline}>{inner}</a:pPr>" if outline or inner else ""
    size = text.size if entry.level == 0 else None
    runs = "".join(_run(stretch, canvas, size) for stretch in entry.stretches)
    return f"<a:p>{properties}{runs}</a:p>"


def _run(stretch: Stretch, canvas: SlideCanvas, size: float | None) -> str:
    own = stretch.size or size
    attributes = f' sz="{hundredths(own)}"' if own else ""
    paint = fill(canvas.look, stretch.colour) if stretch.colour else ""
    link = ""
    if stretch.href:
        link = f'<a:hlinkClick r:id="{canvas.link(stretch.href)}">{_KEEP_COLOUR}</a:hlinkClick>'
    elif stretch.jump:
        link = (
            f'<a:hlinkClick r:id="{canvas.jump(stretch.jump)}" action="ppaction://hlinksldjump">'
            f"{_KEEP_COLOUR}</a:hlinkClick>"
        )
    return (
        f"<a:r><a:rPr{attributes}{flags(stretch)}>{paint}{link}</a:rPr><a:t>{safe(stretch.text)}</a:t></a:r>"
    )


def flags(stretch: Stretch, bold: str = "") -> str:
    """The attributes of a stretch that is bolder than its level, or italic."""
    return (bold or (' b="1"' if stretch.bold else "")) + (' i="1"' if stretch.italic else "")


def inset_xml(text: Fitted, placeholder: Placeholder) -> str:
    """The insets that make lines break at an even place; half of it at each side of centred text."""
    if text.inset <= 1:
        return ""
    room, insets = text.inset, placeholder.insets
    match placeholder.levels[0].align:
        case "ctr":
            return f' lIns="{emu(insets.left + room / 2)}" rIns="{emu(insets.right + room / 2)}"'
        case "r":
            return f' lIns="{emu(insets.left + room)}"'
        case _:
            return f' rIns="{emu(insets.right + room)}"'
