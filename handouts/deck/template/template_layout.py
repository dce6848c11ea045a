"""A template's layouts as we need them: what places they have, where, and what lies behind."""

from collections import Counter
from dataclasses import dataclass

from pptx.slide import SlideLayout

from handouts.deck.layouts.placeholders import Box
from handouts.deck.ooxml.area import Area, points, read_box
from handouts.deck.ooxml.backdrop import Backdrop, InheritedPlaceholder
from handouts.deck.ooxml.grids import TableStyles
from handouts.deck.ooxml.markup import emu
from handouts.deck.ooxml.paint import Layer, beneath
from handouts.deck.ooxml.presentation import (
    Presentation,
    element_of,
    masters,
    page_size,
    placeholders,
    reference_of,
)
from handouts.deck.ooxml.read import drawn_below
from handouts.deck.ooxml.scene import FOOTERS, TITLES
from handouts.deck.ooxml.xml import A, P
from handouts.diagnostics import quote
from handouts.look.units import Points, inch

_DECOR = (*FOOTERS, "hdr", "sldImg")


@dataclass(frozen=True, slots=True)
class TemplateLayout:
    """One layout of the template. `boxes` are its places for content by type."""

    name: str
    type: str
    master: int
    layout: SlideLayout
    backdrop: Backdrop
    page: Box
    title: Box | None
    title_look: InheritedPlaceholder | None
    boxes: tuple[tuple[str, Box], ...]
    foot_top: Points
    number: Box | None
    layers: tuple[Layer, ...]

    @property
    def shown(self) -> str:
        """Its name for messages."""
        return quote(self.name)

    @property
    def places(self) -> Counter[str]:
        """How many places it has of each family."""
        return Counter(family(type_) for type_, _ in self.boxes)

    def describe(self) -> str:
        """'Title Slide: 0:ctrTitle, 1:subTitle' for people who write the mapping."""
        references = [reference_of(shape) for shape in placeholders(self.layout)]
        places = [f"{ref.get('idx', '0')}:{ref.get('type', 'obj')}" for ref in references]
        return f"{self.shown}: {quote(', '.join(places), 200) or 'no placeholders'}"

    def ground(self, box: Box) -> frozenset[str] | None:
        """Every colour that lies within the box; None if a picture does."""
        sides = (box.x, box.y, box.x + box.width, box.y + box.height)
        return beneath(self.layers, Area(*map(emu, sides)))


def read_template_layouts(presentation: Presentation) -> tuple[TemplateLayout, ...]:
    """Every layout of the template, master by master."""
    page = Area(0, 0, *page_size(presentation))
    return tuple(
        _read(layout, number, page, presentation)
        for number, master in enumerate(masters(presentation))
        for layout in master.slide_layouts
    )


def family(place: str) -> str:
    """Places that can stand in for one another: title, picture, or content of any kind."""
    if place in TITLES:
        return "title"
    return "picture" if place == "pic" else "content"


def _read(layout: SlideLayout, number: int, page: Area, presentation: Presentation) -> TemplateLayout:
    backdrop = Backdrop(layout, page, presentation)
    places = [backdrop.place(reference_of(shape)) for shape in placeholders(layout)]
    boxes = [(place.type, _box(place)) for place in places if place.box is not None]
    title = next((place for place in places if place.type in TITLES and place.box is not None), None)
    foot = min(backdrop.footer_top, 0.95 * page.bottom)
    layers = ((page, backdrop.background(layout)), *drawn_below(layout, backdrop, TableStyles({})))
    return TemplateLayout(
        name=layout.name,
        type=element_of(layout).get("type", ""),
        master=number,
        layout=layout,
        backdrop=backdrop,
        page=Box(inch(0), inch(0), points(page.right), points(page.bottom)),
        title=_box(title) if title is not None else None,
        title_look=title,
        boxes=tuple((type_, box) for type_, box in boxes if type_ not in (*TITLES, *_DECOR)),
        foot_top=points(foot),
        number=next((box for type_, box in boxes if type_ == "sldNum"), None),
        layers=layers,
    )


def master_body(host: TemplateLayout) -> Box | None:
    """The content area of the host's master, if it says where content goes."""
    for shape in element_of(host.layout.slide_master).iter(f"{P}sp"):
        reference = shape[0].find(f"{P}nvPr/{P}ph")
        if reference is not None and reference.get("type") == "body":
            xfrm = shape.find(f"{P}spPr/{A}xfrm")
            return _as_box(read_box(xfrm)) if xfrm is not None else None
    return None


def _box(place: InheritedPlaceholder) -> Box:
    assert place.box is not None
    return _as_box(place.box)


def _as_box(area: Area) -> Box:
    return Box(points(area.left), points(area.top), points(area.width), points(area.height))
