"""The default template: every part as XML text from the tokens, zipped in memory. No binary file is kept."""

from handouts.deck.layouts.catalogue import layouts
from handouts.deck.layouts.layout_xml import layout_xml
from handouts.deck.layouts.master_xml import master_xml, notes_master_xml
from handouts.deck.layouts.names import LayoutKind
from handouts.deck.layouts.table_styles import table_styles_xml
from handouts.deck.layouts.theme import theme_xml
from handouts.deck.ooxml.markup import HEAD, NAMESPACES, emu, hundredths
from handouts.deck.ooxml.package import pack
from handouts.look.tokens import Look

_OFFICE = "application/vnd.openxmlformats-officedocument"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_NAME = "Two lanes"
_NOTES_NAME = "Two lanes, notes"
_LAYOUT = "ppt/slideLayouts/slideLayout{}.xml"
_WIDTH = 12_192_000
"""Width of a 16:9 slide in EMU: 13 1/3 inches."""


def write_template(look: Look, *, as_template: bool = True, compressed: bool = True) -> bytes:
    """The template as a .potx file, or as an empty .pptx to put slides into."""
    texts = _parts(look, "template" if as_template else "presentation")
    return pack({name: text.encode() for name, text in texts.items()}, compressed=compressed)


def layout_parts(look: Look) -> dict[LayoutKind, str]:
    """The name of the part that each layout is."""
    return {kind: f"/{_LAYOUT.format(number)}" for number, kind in enumerate(layouts(look), 1)}


def _parts(look: Look, kind: str) -> dict[str, str]:
    made = [layout_xml(layout, look) for layout in layouts(look).values()]
    numbers = range(1, len(made) + 1)
    types = {
        "/ppt/presentation.xml": f"presentationml.{kind}.main",
        "/ppt/presProps.xml": "presentationml.presProps",
        "/ppt/viewProps.xml": "presentationml.viewProps",
        "/ppt/tableStyles.xml": "presentationml.tableStyles",
        "/ppt/theme/theme1.xml": "theme",
        "/ppt/theme/theme2.xml": "theme",
        "/ppt/slideMasters/slideMaster1.xml": "presentationml.slideMaster",
        "/ppt/notesMasters/notesMaster1.xml": "presentationml.notesMaster",
        "/docProps/app.xml": "extended-properties",
    } | {f"/{_LAYOUT.format(n)}": "presentationml.slideLayout" for n in numbers}
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{_OFFICE}.{type_}+xml"/>' for name, type_ in types.items()
    )
    core = f"{_PACKAGE}/metadata/core-properties"
    parts = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
        "_rels/.rels": _rels(
            f"{_RELATIONS}/officeDocument ppt/presentation.xml",
            f"{_PACKAGE}/relationships/metadata/core-properties docProps/core.xml",
            f"{_RELATIONS}/extended-properties docProps/app.xml",
        ),
        "docProps/app.xml": f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'extended-properties"><Application>Microsoft Office PowerPoint</Application></Properties>',
        "docProps/core.xml": f'{HEAD}<cp:coreProperties xmlns:cp="{core}" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>',
        "ppt/presentation.xml": _presentation(look),
        "ppt/_rels/presentation.xml.rels": _rels(
            f"{_RELATIONS}/slideMaster slideMasters/slideMaster1.xml",
            f"{_RELATIONS}/notesMaster notesMasters/notesMaster1.xml",
            f"{_RELATIONS}/presProps presProps.xml",
            f"{_RELATIONS}/viewProps viewProps.xml",
            f"{_RELATIONS}/theme theme/theme1.xml",
            f"{_RELATIONS}/tableStyles tableStyles.xml",
        ),
        "ppt/presProps.xml": f"{HEAD}<p:presentationPr {NAMESPACES}/>",
        "ppt/viewProps.xml": f"{HEAD}<p:viewPr {NAMESPACES}/>",
        "ppt/tableStyles.xml": table_styles_xml(look),
        "ppt/theme/theme1.xml": theme_xml(look, _NAME),
        "ppt/theme/theme2.xml": theme_xml(look, _NOTES_NAME),
        "ppt/slideMasters/slideMaster1.xml": master_xml(look, len(made)),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": _rels(
            *(f"{_RELATIONS}/slideLayout ../slideLayouts/slideLayout{n}.xml" for n in numbers),
            f"{_RELATIONS}/theme ../theme/theme1.xml",
        ),
        "ppt/notesMasters/notesMaster1.xml": notes_master_xml(look),
        "ppt/notesMasters/_rels/notesMaster1.xml.rels": _rels(f"{_RELATIONS}/theme ../theme/theme2.xml"),
    }
    for number, layout in enumerate(made, 1):
        parts[_LAYOUT.format(number)] = layout
        parts[f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels"] = _rels(
            f"{_RELATIONS}/slideMaster ../slideMasters/slideMaster1.xml"
        )
    return parts


def _presentation(look: Look) -> str:
    grid = look.grid.slide
    size = hundredths(look.type.deck.smallest)
    levels = "".join(
        f'<a:lvl{n}pPr marL="0" algn="l"><a:defRPr sz="{size}"><a:solidFill><a:schemeClr val="tx1"/>'
        f'</a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl{n}pPr>'
        for n in range(1, 10)
    )
    return (
        f'{HEAD}<p:presentation {NAMESPACES} showSpecialPlsOnTitleSld="0" saveSubsetFonts="1">'
        '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst><p:sldIdLst/>'
        f'<p:sldSz cx="{_WIDTH}" cy="{emu(grid.height)}"/><p:notesSz cx="6858000" cy="9144000"/>'
        f"<p:defaultTextStyle>{levels}</p:defaultTextStyle></p:presentation>"
    )


def _rels(*entries: str) -> str:
    """A relationships part from 'type target' pairs, as rId1 and on."""
    made = []
    for number, entry in enumerate(entries, 1):
        type_, target = entry.split(" ")
        made.append(f'<Relationship Id="rId{number}" Type="{type_}" Target="{target}"/>')
    return f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{"".join(made)}</Relationships>'
