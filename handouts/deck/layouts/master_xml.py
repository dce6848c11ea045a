"""The XML of the slide master and of the notes master."""

from handouts.deck.layouts.common import foot_placeholders, lane_rule, title_placeholder
from handouts.deck.layouts.layout_xml import NUMBER, TREE, level_xml, panel_xml, placeholder_xml
from handouts.deck.layouts.levels import TextLevel
from handouts.deck.layouts.names import PlaceholderName
from handouts.deck.layouts.placeholders import Box, Placeholder, PlaceholderType
from handouts.deck.layouts.theme import fill
from handouts.deck.ooxml.markup import HEAD, NAMESPACES, hundredths
from handouts.look.tokens import Look
from handouts.look.units import Points, inch

_MAP = (
    'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"'
)
_LEVELS = 9


def master_xml(look: Look, count: int) -> str:
    """The slide master for `count` layouts, whose relationships are rId1 and on."""
    grid, styles = look.grid.slide, look.type.deck
    body = Placeholder(
        PlaceholderName.TEXT,
        PlaceholderType.BODY,
        1,
        Box(grid.margin, grid.body_top_one, grid.content, inch(5.15)),
        (TextLevel(styles.fact),),
    )
    placeholders = (title_placeholder(grid, styles), body, *foot_placeholders(grid, styles, dark=False))
    shapes = [panel_xml(panel, look, number) for number, panel in enumerate(lane_rule(grid, False), 2)]
    shapes += [
        placeholder_xml(placeholder, look, number) for number, placeholder in enumerate(placeholders, 5)
    ]
    ids = "".join(
        f'<p:sldLayoutId id="{2147483649 + number}" r:id="rId{number + 1}"/>' for number in range(count)
    )
    body_levels = "".join(
        level_xml(TextLevel(styles.fact, after=Points(8)), look, n) for n in range(1, _LEVELS + 1)
    )
    size = hundredths(styles.smallest)
    plain = "".join(
        f'<a:lvl{n}pPr marL="0" algn="l"><a:defRPr sz="{size}">{fill(look, "ink")}'
        '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>'
        f"</a:lvl{n}pPr>"
        for n in range(1, _LEVELS + 1)
    )
    return (
        f"{HEAD}<p:sldMaster {NAMESPACES}><p:cSld><p:bg><p:bgPr>{fill(look, 'white')}<a:effectLst/>"
        f"</p:bgPr></p:bg><p:spTree>{TREE}{''.join(shapes)}</p:spTree></p:cSld><p:clrMap {_MAP}/>"
        f"<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst><p:txStyles>"
        f"<p:titleStyle>{level_xml(TextLevel(styles.title), look, 1, 'mj')}</p:titleStyle>"
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
            f"<a:p>{NUMBER}</a:p>",
        ),
    )
    shapes = []
    for number, (name, place, index, (x, y, width, height), text) in enumerate(places, 2):
        lock = ' noRot="1" noChangeAspect="1"' if place == "sldImg" else ""
        body = f"<p:txBody><a:bodyPr/><a:lstStyle/>{text}</p:txBody>" if text else ""
        shapes.append(
            f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"{lock}/>'
            f'</p:cNvSpPr><p:nvPr><p:ph type="{place}" idx="{index}"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>'
            f'<a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
            f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>{body}</p:sp>'
        )
    size = hundredths(look.type.deck.notes)
    levels = "".join(
        f'<a:lvl{n}pPr marL="{(n - 1) * 457200}" algn="l"><a:spcBef><a:spcPts val="400"/></a:spcBef>'
        f'<a:defRPr sz="{size}">{fill(look, "ink")}<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl{n}pPr>'
        for n in range(1, _LEVELS + 1)
    )
    return (
        f"{HEAD}<p:notesMaster {NAMESPACES}><p:cSld><p:bg><p:bgPr>{fill(look, 'white')}<a:effectLst/>"
        f"</p:bgPr></p:bg><p:spTree>{TREE}{''.join(shapes)}</p:spTree></p:cSld><p:clrMap {_MAP}/>"
        f"<p:notesStyle>{levels}</p:notesStyle></p:notesMaster>"
    )
