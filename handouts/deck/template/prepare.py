"""An agency's template made ready: emptied, brought to size, with our layouts on its masters."""

from collections.abc import Mapping
from dataclasses import replace

from lxml import etree
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import qn
from pptx.slide import SlideLayout

from handouts.deck.base import PreparedTemplate, by_name
from handouts.deck.layouts.catalogue import layouts
from handouts.deck.layouts.names import LayoutKind
from handouts.deck.layouts.table_styles import table_styles_xml
from handouts.deck.ooxml.markup import emu
from handouts.deck.ooxml.package import pack, parts_of
from handouts.deck.ooxml.presentation import Presentation
from handouts.deck.ooxml.xml import A
from handouts.deck.template.adapt import Adapted, Adapter
from handouts.deck.template.content_area import content_area, room
from handouts.deck.template.fonts import theme_fonts
from handouts.deck.template.insert_layouts import graft
from handouts.deck.template.intake.open import open_template
from handouts.deck.template.is_ours import is_ours
from handouts.deck.template.match import match
from handouts.deck.template.report import left_out, report, used
from handouts.deck.template.resize import resize
from handouts.deck.template.sizes import in_font, scaled
from handouts.deck.template.template_layout import TemplateLayout, read_template_layouts
from handouts.diagnostics import Code, ContentError, Notice, quote
from handouts.look.grid import SlideGrid
from handouts.look.tokens import Look
from handouts.look.units import inches

_LEAST_ROOM = 0.65
"""Least width and height below the title, as shares of what our own slides have."""


def prepare_template(
    data: bytes, name: str, look: Look, mapping: Mapping[str, str] | None = None, origin: str = ""
) -> PreparedTemplate:
    """An agency's template file, ready for slides.

    `mapping` says which of its layouts serves which kind of slide, by name; what it leaves out is
    matched. Raises ContentError if the template cannot serve.
    """
    opened = open_template(data, name, origin)
    presentation = opened.presentation
    bases = by_name(presentation)
    if is_ours(presentation, bases, look):
        notices = (report(name, origin, [*left_out(opened.left_out)]),) if opened.left_out else ()
        parts = _parts(bases)
        return PreparedTemplate(_package(presentation), parts, parts, layouts(look), look, notices)
    factor = resize(presentation, emu(look.grid.slide.height))
    matches = match(layouts(look), read_template_layouts(presentation), mapping or {}, name, origin)
    usual = matches[LayoutKind.LANES].host
    title_font, text_font = theme_fonts(usual.backdrop.theme_part)
    wide, high = room(usual, look.grid.slide)
    if min(wide, high) < _LEAST_ROOM:
        raise ContentError([_too_small(usual, name, origin, look.grid.slide, wide)])
    wide /= text_font.width
    deck = scaled(look.type.deck, min(1.0, wide, (wide * high) ** 0.5))
    look = replace(look, themed=False, type=replace(look.type, deck=deck))
    ours = layouts(look)
    adapter = Adapter(look, title_font, text_font, max(1.0, 1 / wide))
    adapted = {kind: adapter.adapt(ours[kind], found.host) for kind, found in matches.items()}
    bases = {kind: graft(presentation, made, look, text_font) for kind, made in adapted.items()}
    _add_table_styles(presentation, look)
    _list_notes_master(presentation)
    lines = [*used(matches, adapted, factor, (title_font, text_font)), *left_out(opened.left_out)]
    look = replace(
        look,
        grid=replace(look.grid, slide=_grid(look.grid.slide, adapted[LayoutKind.COMPARISON])),
        type=replace(look.type, deck=in_font(deck, text_font)),
    )
    ours = {kind: made.layout for kind, made in adapted.items()}
    hosts = _parts({kind: found.host.layout for kind, found in matches.items()})
    notice = report(name, origin, lines)
    return PreparedTemplate(_package(presentation), _parts(bases), hosts, ours, look, (notice,))


def _package(presentation: Presentation) -> bytes:
    return pack(parts_of(presentation.part.package), compressed=False)


def _parts(chosen: Mapping[LayoutKind, SlideLayout]) -> dict[LayoutKind, str]:
    """The names of the parts that these layouts are."""
    return {kind: str(layout.part.partname) for kind, layout in chosen.items()}


def _too_small(host: TemplateLayout, name: str, origin: str, grid: SlideGrid, wide: float) -> Notice:
    """`wide` is the width that there is, as a share of what our own slides have."""
    assert host.title is not None
    area = content_area(host, host.title)
    across, down = max(0.0, inches(area.width)), max(0.0, inches(area.height))
    if wide < _LEAST_ROOM:
        needed = inches(_LEAST_ROOM * grid.content)
        message = (
            f'the layout "{host.shown}" of the template "{quote(name)}" has only {across:.1f} '
            f"inches of width (slides counted as 7.5 inches high); it needs {needed:.1f}"
        )
        return Notice(Code.TEMPLATE_ROOM, origin, message, "Take a template for wide slides (16:9 or 4:3).")
    message = (
        f'the layout "{host.shown}" of the template "{quote(name)}" leaves only {down:.1f} '
        f"inches of height below its title (slides counted as 7.5 inches high)"
    )
    help_ = "Move its title up in PowerPoint (View, Slide Master), or name another layout under layouts:."
    return Notice(Code.TEMPLATE_ROOM, origin, message, help_)


def _grid(grid: SlideGrid, table: Adapted) -> SlideGrid:
    """The grid of the template: titles have one place, whether they take one line or two."""
    title = table.layout.placeholders[0].box
    area = content_area(table.host, title)
    share = area.width / grid.content
    label, wide = grid.label_column
    return replace(
        grid,
        width=table.host.page.width,
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


def _add_table_styles(presentation: Presentation, look: Look) -> None:
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


def _list_notes_master(presentation: Presentation) -> None:
    """A notes master, which python-pptx makes when there is none but does not list."""
    root = presentation.element
    if root.find(qn("p:notesMasterIdLst")) is None:
        rel_id = presentation.part.relate_to(presentation.notes_master.part, RT.NOTES_MASTER)
        entry = root.makeelement(qn("p:notesMasterIdLst"), {})
        etree.SubElement(entry, qn("p:notesMasterId")).set(qn("r:id"), rel_id)
        root.find(qn("p:sldMasterIdLst")).addnext(entry)
