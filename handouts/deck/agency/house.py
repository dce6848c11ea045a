"""An agency's template made ready: emptied, brought to size, with our layouts on its masters."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from lxml import etree
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import qn

from handouts.deck.access.xml import A
from handouts.deck.agency.adapting import Adapted, Adapter
from handouts.deck.agency.areas import content_area, room
from handouts.deck.agency.fonts import theme_fonts
from handouts.deck.agency.grafting import graft
from handouts.deck.agency.matching import Match, match
from handouts.deck.agency.opening import open_template
from handouts.deck.agency.resizing import resize
from handouts.deck.agency.sizes import in_font, scaled
from handouts.deck.agency.stage import Stage, read_stages
from handouts.deck.house import House
from handouts.deck.layouts import layouts
from handouts.deck.markup import NAMESPACES, emu
from handouts.deck.slots import Kind
from handouts.deck.table_styles import table_styles_xml
from handouts.diagnostics import ContentError, Notice, Severity
from handouts.look.grid import SlideGrid
from handouts.look.tokens import Look

_LEAST_ROOM = 0.65
"""Least width and height below the title, as shares of what our own slides have."""


def agency_house(
    data: bytes, name: str, look: Look, mapping: Mapping[str, str] | None = None, origin: str = ""
) -> House:
    """The house of an agency from its template file.

    `mapping` says which of its layouts serves which kind of slide, by name; what it leaves out is
    matched. Raises ContentError if the template cannot serve.
    """
    presentation = open_template(data, name, origin)
    if {layout.name for layout in presentation.slide_layouts} >= set(Kind):
        return House(presentation, layouts(look), look)  # our own template, restyled
    factor = resize(presentation, emu(look.grid.slide.height))
    matches = match(layouts(look), read_stages(presentation), mapping or {}, name, origin)
    usual = matches[Kind.LANES].stage
    title_font, text_font = theme_fonts(usual.backdrop.theme_part)
    wide, high = room(usual, look.grid.slide)
    if min(wide, high) < _LEAST_ROOM:
        raise ContentError([_too_small(usual, name, origin)])
    wide /= text_font.width
    deck = scaled(look.type.deck, min(1.0, wide, (wide * high) ** 0.5))
    look = replace(look, themed=False, type=replace(look.type, deck=deck))
    ours = layouts(look)
    adapter = Adapter(look, title_font, text_font, max(1.0, 1 / wide))
    adapted = {kind: adapter.adapt(ours[kind], found.stage) for kind, found in matches.items()}
    for made in adapted.values():
        graft(presentation, made, look, text_font)
    _add_table_styles(presentation, look)
    _add_view_properties(presentation)
    _list_notes_master(presentation)
    notice = _report(name, origin, matches, adapted, factor, (title_font, text_font))
    look = replace(
        look,
        grid=replace(look.grid, slide=_grid(look.grid.slide, adapted[Kind.COMPARISON])),
        type=replace(look.type, deck=in_font(deck, text_font)),
    )
    return House(presentation, {kind: made.layout for kind, made in adapted.items()}, look, (notice,))


def _too_small(stage: Stage, name: str, origin: str) -> Notice:
    assert stage.title is not None
    area = content_area(stage, stage.title)
    message = (
        f'the layout "{stage.name}" of the template "{name}" leaves only {area.width:.1f} by '
        f"{area.height:.1f} inches below its title (slides counted as 7.5 inches high)"
    )
    help_ = "Move its title up in PowerPoint (View, Slide Master), or name another layout under layouts:."
    return Notice("template-room", origin, message, help_)


def _grid(grid: SlideGrid, table: Adapted) -> SlideGrid:
    """The grid of the template: titles have one place, whether they take one line or two."""
    title = table.layout.slots[0].box
    area = content_area(table.stage, title)
    share = area.width / grid.content
    label, wide = grid.label_column
    return replace(
        grid,
        width=table.stage.page.width,
        margin=area.x,
        content=area.width,
        title=(title.x, title.y, title.width, title.height),
        half=grid.half * share,
        half1=area.x,
        half2=area.x + (grid.half2 - grid.margin) * share,
        label_column=(area.x + (label - grid.margin) * share, wide * share),
        body_top_one=area.y,
        body_top_two=area.y,
        body_bottom=area.y + area.height,
    )


def _add_table_styles(presentation: Any, look: Look) -> None:
    """Our table styles beside the template's own."""
    made = etree.fromstring(table_styles_xml(look).encode())
    try:
        part = presentation.part.part_related_by(RT.TABLE_STYLES)
    except KeyError:
        blob = etree.tostring(made, xml_declaration=True, encoding="UTF-8", standalone=True)
        name = PackURI("/ppt/tableStyles.xml")
        part = Part(name, CT.PML_TABLE_STYLES, presentation.part.package, blob)
        presentation.part.relate_to(part, RT.TABLE_STYLES)
        return
    root = etree.fromstring(part.blob)
    known = {style.get("styleId") for style in root.iter(f"{A}tblStyle")}
    root.extend([style for style in made if style.get("styleId") not in known])
    part.blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _add_view_properties(presentation: Any) -> None:
    """View properties, without which PowerPoint offers to repair the file; LibreOffice writes none."""
    kinds = {relation.reltype for relation in presentation.part.rels.values()}
    if RT.VIEW_PROPS not in kinds:
        blob = f"<p:viewPr {NAMESPACES}/>".encode()
        part = Part(PackURI("/ppt/viewProps.xml"), CT.PML_VIEW_PROPS, presentation.part.package, blob)
        presentation.part.relate_to(part, RT.VIEW_PROPS)


def _list_notes_master(presentation: Any) -> None:
    """A notes master, which python-pptx makes when there is none but does not list."""
    root = presentation.element
    if root.find(qn("p:notesMasterIdLst")) is None:
        rel_id = presentation.part.relate_to(presentation.notes_master.part, RT.NOTES_MASTER)
        entry = root.makeelement(qn("p:notesMasterIdLst"), {})
        etree.SubElement(entry, qn("p:notesMasterId")).set(qn("r:id"), rel_id)
        root.find(qn("p:sldMasterIdLst")).addnext(entry)


def _report(
    name: str,
    origin: str,
    matches: Mapping[Kind, Match],
    adapted: Mapping[Kind, Adapted],
    factor: float,
    fonts: tuple[Any, Any],
) -> Notice:
    """What was matched with what, for whoever wants to name other layouts."""
    lines = [
        f'{kind}: on "{found.stage.name}" ({found.how}), {adapted[kind].tone.value}'
        for kind, found in matches.items()
    ]
    if factor != 1:
        lines.append(f"The slides were scaled by {factor:.2f} to be 7.5 inches high.")
    lines += [
        f'The font "{font.name}" is not known here; texts were measured with much room to spare.'
        for font in dict.fromkeys(fonts)
        if not font.known
    ]
    message = f'the deck stands on the template "{name}"'
    return Notice("template-used", origin, message, "\n".join(lines), Severity.NOTE)
