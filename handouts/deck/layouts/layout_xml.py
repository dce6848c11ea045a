"""The XML of layouts and of their placeholders and panels."""

from handouts.deck.layouts.levels import TextLevel
from handouts.deck.layouts.placeholders import Box, Insets, Layout, Panel, Placeholder, PlaceholderType
from handouts.deck.layouts.theme import colour, fill
from handouts.deck.ooxml.markup import HEAD, NAMESPACES, SLIDE_NUMBER, emu, hundredths, quoted, safe
from handouts.look.tokens import Look
from handouts.look.type import DECK_LINE, Style

TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/>'
    "</a:xfrm></p:grpSpPr>"
)
DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
NUMBER = f'<a:fld id="{SLIDE_NUMBER}" type="slidenum"><a:t>‹#›</a:t></a:fld>'


def layout_xml(layout: Layout, look: Look) -> str:
    """A slide layout. A dark one hides the master's lane rule and has its own on a dark ground."""
    shapes = [panel_xml(panel, look, number) for number, panel in enumerate(layout.panels, 2)]
    first = 2 + len(shapes)
    shapes += [
        placeholder_xml(placeholder, look, number)
        for number, placeholder in enumerate(layout.placeholders, first)
    ]
    kind = f'type="{layout.type}"' if layout.type else 'userDrawn="1"'
    hide = ' showMasterSp="0"' if layout.dark else ""
    ground = f"<p:bg><p:bgPr>{fill(look, 'ink')}<a:effectLst/></p:bgPr></p:bg>" if layout.dark else ""
    return (
        f'{HEAD}<p:sldLayout {NAMESPACES} {kind} preserve="1"{hide}><p:cSld name={quoted(layout.kind.label)}>'
        f"{ground}<p:spTree>{TREE}{''.join(shapes)}</p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def panel_xml(panel: Panel, look: Look, number: int) -> str:
    """A filled rectangle without a line: a piece of the lane rule, a panel, a card."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Panel {number}">{DECORATIVE}</p:cNvPr><p:cNvSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{frame_xml(panel.box)}'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill(look, panel.fill)}<a:ln><a:noFill/></a:ln>'
        "</p:spPr></p:sp>"
    )


def placeholder_xml(placeholder: Placeholder, look: Look, number: int) -> str:
    """A placeholder of a layout or master, with its place, insets, levels and prompt."""
    size = ' sz="quarter"' if placeholder.type in (PlaceholderType.FOOTER, PlaceholderType.NUMBER) else ""
    index = f' idx="{placeholder.index}"' if placeholder.index else ""
    painted = fill(look, placeholder.fill) if placeholder.fill else ""
    levels = "".join(level_xml(level, look, at) for at, level in enumerate(placeholder.levels, 1))
    text = (
        NUMBER
        if placeholder.type is PlaceholderType.NUMBER
        else f"<a:r><a:t>{safe(placeholder.name.label)}</a:t></a:r>"
    )
    prompt = (
        ' hasCustomPrompt="1"' if placeholder.type is PlaceholderType.BODY and placeholder.index != 1 else ""
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={quoted(placeholder.name.label)}/><p:cNvSpPr>'
        '<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>'
        f'<p:ph type="{placeholder.type}"{size}{index}{prompt}/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{frame_xml(placeholder.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{painted}'
        "</p:spPr>"
        f'<p:txBody><a:bodyPr wrap="square" {insets_xml(placeholder.insets)} '
        f'anchor="{placeholder.anchor}">'
        f"<a:noAutofit/></a:bodyPr><a:lstStyle>{levels}</a:lstStyle><a:p>{text}</a:p></p:txBody></p:sp>"
    )


def frame_xml(box: Box) -> str:
    """The place and size of a shape."""
    return (
        f'<a:xfrm><a:off x="{emu(box.x)}" y="{emu(box.y)}"/>'
        f'<a:ext cx="{emu(box.width)}" cy="{emu(box.height)}"/></a:xfrm>'
    )


def insets_xml(insets: Insets) -> str:
    """The text insets of a shape."""
    return (
        f'lIns="{emu(insets.left)}" tIns="{emu(insets.top)}" '
        f'rIns="{emu(insets.right)}" bIns="{emu(insets.bottom)}"'
    )


def spacing_xml(level: TextLevel) -> str:
    """Line spacing: exact points, or a share of the font's own line, which is larger than its size."""
    if level.exact:
        return f'<a:lnSpc><a:spcPts val="{hundredths(level.style.leading)}"/></a:lnSpc>'
    share = level.style.leading / (DECK_LINE * level.style.size)
    return f'<a:lnSpc><a:spcPct val="{round(share * 1000) * 100}"/></a:lnSpc>'


def level_xml(level: TextLevel, look: Look, number: int, fonts: str = "mn") -> str:
    """How text of one outline level is set: spacing, numbering, size, colour, font."""
    style: Style = level.style
    bullet = "<a:buNone/>"
    if level.numbering and level.number_style:
        paint = colour(look, level.number_style.colour)
        share = round(level.number_style.size / style.size * 100) * 1000
        bullet = (
            f'<a:buClr>{paint}</a:buClr><a:buSzPct val="{share}"/><a:buFont typeface="+mj-lt"/>'
            f'<a:buAutoNum type="{level.numbering}"/>'
        )
    bold = "1" if style.face == style.bold_face else "0"
    return (
        f'<a:lvl{number}pPr marL="{emu(level.margin)}" indent="{emu(level.indent)}" algn="{level.align}">'
        f'{spacing_xml(level)}<a:spcBef><a:spcPts val="0"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="{hundredths(level.after)}"/></a:spcAft>{bullet}'
        f'<a:defRPr sz="{hundredths(style.size)}" b="{bold}">{fill(look, style.colour)}'
        f'<a:latin typeface="+{fonts}-lt"/><a:ea typeface="+{fonts}-ea"/><a:cs typeface="+{fonts}-cs"/>'
        f"</a:defRPr></a:lvl{number}pPr>"
    )
