"""The XML of layouts, of the slide master and of the notes master."""

from handouts.deck.fit import Level
from handouts.deck.layouts import foot_slots, lane_rule, title_slot
from handouts.deck.markup import NAMESPACES, emu, hundredths, points, quoted, safe
from handouts.deck.slots import Box, Insets, Layout, Panel, Place, Slot
from handouts.deck.theme import colour, fill
from handouts.look.tokens import Look
from handouts.look.type import DECK_LINE, Style

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAP = (
    'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"'
)
_TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/>'
    "</a:xfrm></p:grpSpPr>"
)
DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
_LEVELS = 9


def layout_xml(layout: Layout, look: Look) -> str:
    """A slide layout. A dark one hides the master's lane rule and has its own on a dark ground."""
    shapes = [panel_xml(panel, look, number) for number, panel in enumerate(layout.panels, 2)]
    first = 2 + len(shapes)
    shapes += [placeholder_xml(slot, look, number) for number, slot in enumerate(layout.slots, first)]
    kind = f'type="{layout.type}"' if layout.type else 'userDrawn="1"'
    hide = ' showMasterSp="0"' if layout.dark else ""
    ground = f"<p:bg><p:bgPr>{fill(look, 'ink')}<a:effectLst/></p:bgPr></p:bg>" if layout.dark else ""
    return (
        f'{_HEAD}<p:sldLayout {NAMESPACES} {kind} preserve="1"{hide}><p:cSld name={quoted(layout.kind)}>'
        f"{ground}<p:spTree>{_TREE}{''.join(shapes)}</p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def master_xml(look: Look, count: int) -> str:
    """The slide master for `count` layouts, whose relationships are rId1 and on."""
    grid, styles = look.grid.slide, look.type.deck
    body = Slot(
        "Text", Place.BODY, 1, Box(grid.margin, grid.body_top_one, grid.content, 5.15), (Level(styles.fact),)
    )
    slots = (title_slot(grid, styles), body, *foot_slots(grid, styles, dark=False))
    shapes = [panel_xml(panel, look, number) for number, panel in enumerate(lane_rule(grid, False), 2)]
    shapes += [placeholder_xml(slot, look, number) for number, slot in enumerate(slots, 5)]
    ids = "".join(
        f'<p:sldLayoutId id="{2147483649 + number}" r:id="rId{number + 1}"/>' for number in range(count)
    )
    body_levels = "".join(_level_xml(Level(styles.fact, after=8), look, n) for n in range(1, _LEVELS + 1))
    plain = "".join(
        f'<a:lvl{n}pPr marL="0" algn="l"><a:defRPr sz="1800">{fill(look, "ink")}'
        '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>'
        f"</a:lvl{n}pPr>"
        for n in range(1, _LEVELS + 1)
    )
    return (
        f"{_HEAD}<p:sldMaster {NAMESPACES}><p:cSld><p:bg><p:bgPr>{fill(look, 'white')}<a:effectLst/>"
        f"</p:bgPr></p:bg><p:spTree>{_TREE}{''.join(shapes)}</p:spTree></p:cSld><p:clrMap {_MAP}/>"
        f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst><p:txStyles>"
        f"<p:titleStyle>{_level_xml(Level(styles.title), look, 1, 'mj')}</p:titleStyle>"
        f"<p:bodyStyle>{body_levels}</p:bodyStyle><p:otherStyle>{plain}</p:otherStyle>"
        "</p:txStyles></p:sldMaster>"
    )


def notes_master_xml(look: Look) -> str:
    """The notes master: picture of the slide, notes, page number."""
    places = (
        ("Slide image", "sldImg", 2, (685800, 1143000, 5486400, 3086100), ""),
        ("Notes", "body", 3, (685800, 4400550, 5486400, 3600450), "<a:p><a:r><a:t>Notes</a:t></a:r></a:p>"),
        (
            "Slide number",
            "sldNum",
            5,
            (3884613, 8685213, 2971800, 458787),
            '<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:t>‹#›</a:t>'
            "</a:fld></a:p>",
        ),
    )
    shapes = []
    for number, (name, place, index, (x, y, width, height), text) in enumerate(places, 2):
        lock = ' noRot="1" noChangeAspect="1"' if place == "sldImg" else ""
        body = (
            f"<p:txBody><a:bodyPr/><a:lstStyle/>{text}</p:txBody>"
            if text
            else '<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody>'
        )
        shapes.append(
            f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"{lock}/>'
            f'</p:cNvSpPr><p:nvPr><p:ph type="{place}" idx="{index}"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>'
            f'<a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
            f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>{body if place != "sldImg" else ""}</p:sp>'
        )
    levels = "".join(
        f'<a:lvl{n}pPr marL="{(n - 1) * 457200}" algn="l"><a:spcBef><a:spcPts val="400"/></a:spcBef>'
        f'<a:defRPr sz="1200">{fill(look, "ink")}<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl{n}pPr>'
        for n in range(1, _LEVELS + 1)
    )
    return (
        f"{_HEAD}<p:notesMaster {NAMESPACES}><p:cSld><p:bg><p:bgPr>{fill(look, 'white')}<a:effectLst/>"
        f"</p:bgPr></p:bg><p:spTree>{_TREE}{''.join(shapes)}</p:spTree></p:cSld><p:clrMap {_MAP}/>"
        f"<p:notesStyle>{levels}</p:notesStyle></p:notesMaster>"
    )


def panel_xml(panel: Panel, look: Look, number: int) -> str:
    """A filled rectangle without a line: a piece of the lane rule, a panel, a card."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Panel {number}">{DECORATIVE}</p:cNvPr><p:cNvSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{frame_xml(panel.box)}'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill(look, panel.fill)}<a:ln><a:noFill/></a:ln>'
        "</p:spPr></p:sp>"
    )


def placeholder_xml(slot: Slot, look: Look, number: int) -> str:
    """A placeholder of a layout or master, with its place, insets, levels and prompt."""
    size = ' sz="quarter"' if slot.place in (Place.FOOTER, Place.NUMBER) else ""
    index = f' idx="{slot.index}"' if slot.index else ""
    painted = fill(look, slot.fill) if slot.fill else ""
    levels = "".join(_level_xml(level, look, at) for at, level in enumerate(slot.levels, 1))
    if slot.place is Place.NUMBER:
        text = '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:t>‹#›</a:t></a:fld>'
    else:
        text = f"<a:r><a:t>{safe(slot.name)}</a:t></a:r>"
    prompt = ' hasCustomPrompt="1"' if slot.place is Place.BODY and slot.index != 1 else ""
    return (
        f"<p:sp><p:nvSpPr><p:cNvPr id=\"{number}\" name={quoted(slot.name)}/><p:cNvSpPr>"
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{slot.place}"{size}{index}{prompt}/></p:nvPr>'
        f'</p:nvSpPr><p:spPr>{frame_xml(slot.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{painted}'
        f'</p:spPr><p:txBody><a:bodyPr wrap="square" {insets_xml(slot.insets)} anchor="{slot.anchor}">'
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


def spacing_xml(level: Level) -> str:
    """Line spacing: exact points, or a share of the font's own line, which is larger than its size."""
    if level.exact:
        return f'<a:lnSpc><a:spcPts val="{hundredths(level.style.leading)}"/></a:lnSpc>'
    share = level.style.leading / (DECK_LINE * level.style.size)
    return f'<a:lnSpc><a:spcPct val="{round(share * 1000) * 100}"/></a:lnSpc>'


def _level_xml(level: Level, look: Look, number: int, fonts: str = "mn") -> str:
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
