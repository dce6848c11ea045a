"""Read a whole presentation for the check."""

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.parts.slide import SlideLayoutPart
from pptx.slide import Slide as PptxSlide
from pptx.slide import SlideLayout

from handouts.deck.ooxml.area import Area
from handouts.deck.ooxml.backdrop import Backdrop
from handouts.deck.ooxml.grids import TableStyles
from handouts.deck.ooxml.paint import Layer
from handouts.deck.ooxml.presentation import Presentation, element_of, open_presentation, page_size, tree_of
from handouts.deck.ooxml.presentation import slides as slides_of
from handouts.deck.ooxml.scene import Deck, Paragraph, Slide
from handouts.deck.ooxml.shapes import ShapeReader, layers
from handouts.deck.ooxml.xml import P14, A, P, is_on


def read(presentation: Presentation | bytes) -> Deck:
    """The deck of a python-pptx presentation, or of a file's bytes."""
    if isinstance(presentation, bytes):
        presentation = open_presentation(presentation)
    page = Area(0, 0, *page_size(presentation))
    tables = _table_styles(presentation)
    backdrops: dict[SlideLayoutPart, tuple[Backdrop, tuple[Layer, ...]]] = {}
    slides = []
    for number, slide in enumerate(slides_of(presentation), 1):
        layout = slide.slide_layout
        if layout.part not in backdrops:
            backdrop = Backdrop(layout, page, presentation)
            backdrops[layout.part] = backdrop, tuple(drawn_below(layout, backdrop, tables))
        backdrop, drawn = backdrops[layout.part]
        if not is_on(element_of(slide).get("showMasterSp", "1")):
            drawn = ()
        ground = ((page, backdrop.background(slide)), *drawn)
        reader = ShapeReader(slide.part, backdrop, tables)
        items = tuple(reader.items(tree_of(slide)))
        slides.append(Slide(number, items, ground, _notes(slide, backdrop), element_of(slide)))
    core = presentation.core_properties
    sections = tuple(entry.get("name", "") for entry in element_of(presentation).iter(f"{P14}section"))
    return Deck(core.title, core.language, page, tuple(slides), sections)


def drawn_below(layout: SlideLayout, backdrop: Backdrop, tables: TableStyles) -> list[Layer]:
    """What the master and the layout draw themselves; their placeholders are not drawn on slides."""
    parts = [layout.slide_master] if is_on(element_of(layout).get("showMasterSp", "1")) else []
    found: list[Layer] = []
    for part in (*parts, layout):
        reader = ShapeReader(part.part, backdrop, tables)
        found += layers(reader.drawn(tree_of(part)))
    return found


def _notes(slide: PptxSlide, backdrop: Backdrop) -> tuple[Paragraph, ...]:
    """Speaker notes of a slide."""
    if not slide.has_notes_slide:
        return ()
    body = slide.notes_slide.notes_placeholder
    return backdrop.text.paragraphs(element_of(body).find(f"{P}txBody")) if body is not None else ()


def _table_styles(presentation: Presentation) -> TableStyles:
    try:
        part = presentation.part.part_related_by(RT.TABLE_STYLES)
    except KeyError:
        return TableStyles({})
    root = etree.fromstring(part.blob)
    return TableStyles({style.attrib["styleId"]: style for style in root.findall(f"{A}tblStyle")})
