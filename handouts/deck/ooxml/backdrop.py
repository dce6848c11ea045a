"""What a layout with its master gives to its slides: placeholders, text, colours, things drawn below."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.slide import Slide, SlideLayout, SlideMaster

from handouts.deck.ooxml.area import Area, read_box
from handouts.deck.ooxml.colour import Scheme, read_scheme
from handouts.deck.ooxml.paint import NOTHING, Paint, Theme, read_fill, with_photo
from handouts.deck.ooxml.presentation import Presentation, element_of
from handouts.deck.ooxml.scene import FOOTERS, TITLES
from handouts.deck.ooxml.words import Inheritance
from handouts.deck.ooxml.xml import A, Element, P, child, first

_PLACEHOLDER = f"{P}nvPr/{P}ph"


@dataclass(frozen=True, slots=True)
class InheritedPlaceholder:
    """A placeholder of a layout with what it inherits from the master; `body` are a:bodyPr's attributes."""

    type: str
    box: Area | None
    text: Inheritance
    body: Mapping[str, str]
    fill: Paint
    line: Paint


class Backdrop:
    """One layout, resolved once and used by every slide on it."""

    def __init__(self, layout: SlideLayout, page: Area, presentation: Presentation) -> None:
        """Resolve the theme, the colour map and the placeholders of a python-pptx layout."""
        self._layout = layout
        self.layout, self.master = element_of(layout), element_of(layout.slide_master)
        self.page = page
        self.theme_part = _theme_part(layout)
        self.theme = _theme(layout, self.theme_part)
        styles = element_of(presentation).find(f"{P}defaultTextStyle")
        self.text = Inheritance([styles], self.theme.scheme)
        self._places: dict[tuple[int, str | None], InheritedPlaceholder] = {}
        self._models = {_idx(found): found for found in _placeholders(self.layout)}
        self._masters = {_role(found): found for found in reversed(_placeholders(self.master))}
        self.footer_top = self._footer_top()

    def place(self, reference: Element) -> InheritedPlaceholder:
        """The placeholder that a slide's p:ph points at (by idx, as PowerPoint does)."""
        idx = int(reference.get("idx", "0"))
        key = idx, reference.get("type")
        if key not in self._places:
            self._places[key] = self._resolve(self._models.get(idx), reference)
        return self._places[key]

    def background(self, slide: Slide | SlideLayout) -> Paint:
        """The background of a slide: its own, else the layout's, else the master's."""
        owners: tuple[Slide | SlideLayout | SlideMaster, ...] = slide, self._layout, self._layout.slide_master
        for owner in owners:
            found = element_of(owner).find(f"{P}cSld/{P}bg")
            if found is not None:
                return self._ground(found, owner.part)
        return NOTHING

    def _ground(self, found: Element, part: Part) -> Paint:
        """The paint of a p:bg (ECMA-376 part 1, 19.3.1.1)."""
        reference = found.find(f"{P}bgRef")
        if reference is not None:
            return self.theme.fill(int(reference.attrib["idx"]), self.theme.scheme.shade(reference))
        properties = child(found, f"{P}bgPr")
        paint = read_fill(properties, self.theme.scheme) or NOTHING
        return with_photo(paint, properties.find(f"{A}blipFill"), part)

    def _resolve(self, model: Element | None, reference: Element) -> InheritedPlaceholder:
        own_type = reference.get("type") or (_type(model) if model is not None else "obj")
        master = self._masters.get(_group(own_type))
        shapes = [shape for shape in (model, master) if shape is not None]
        styles = self.master.find(f"{P}txStyles")
        style = {"title": "titleStyle", "body": "bodyStyle"}.get(_group(own_type), "otherStyle")
        lists = [shape.find(f"{P}txBody/{A}lstStyle") for shape in shapes]
        if styles is not None:
            lists.append(styles.find(f"{P}{style}"))
        xfrm = first(shapes, f"{P}spPr/{A}xfrm")
        body: dict[str, str] = {}
        for shape in reversed(shapes):
            properties = shape.find(f"{P}txBody/{A}bodyPr")
            body.update(properties.attrib if properties is not None else {})
        scheme = self.theme.scheme
        fills = [read_fill(shape.find(f"{P}spPr"), scheme) for shape in shapes]
        lines = [read_fill(shape.find(f"{P}spPr/{A}ln"), scheme) for shape in shapes]
        return InheritedPlaceholder(
            type=own_type,
            box=read_box(xfrm) if xfrm is not None else None,
            text=Inheritance([*lists, *self.text.styles], scheme),
            body=body,
            fill=next((fill for fill in fills if fill is not None), NOTHING),
            line=next((line for line in lines if line is not None), NOTHING),
        )

    def _footer_top(self) -> float:
        """Where the footer line starts; below the page if the layout has none at its foot."""
        references = [_reference(shape) for shape in self._models.values()]
        tops = [
            box.top
            for reference in references
            if reference.get("type") in FOOTERS and (box := self.place(reference).box) is not None
        ]
        return min((top for top in tops if top > 0.8 * self.page.height), default=self.page.bottom)


def _theme_part(layout: SlideLayout) -> Element:
    return _parsed(layout.slide_master.part.part_related_by(RT.THEME).blob)


@lru_cache(maxsize=16)
def _parsed(blob: bytes) -> Element:
    """A theme, which all layouts of a master share; nobody changes it."""
    return etree.fromstring(blob)


def _theme(layout: SlideLayout, theme: Element) -> Theme:
    """The theme of a layout's master under the layout's colour map."""
    master = layout.slide_master
    names = dict(child(element_of(master), f"{P}clrMap").attrib)
    override = element_of(layout).find(f"{P}clrMapOvr/{A}overrideClrMapping")
    if override is not None:
        names.update(override.attrib)
    formats = child(theme, f"{A}themeElements/{A}fmtScheme")
    fills, lines, backgrounds = (
        tuple(child(formats, f"{A}{name}")) for name in ("fillStyleLst", "lnStyleLst", "bgFillStyleLst")
    )
    return Theme(Scheme(read_scheme(theme), names), fills, backgrounds, lines)


def _placeholders(part: Element) -> list[Element]:
    return [shape for shape in part.iter(f"{P}sp", f"{P}pic") if shape[0].find(_PLACEHOLDER) is not None]


def _reference(shape: Element) -> Element:
    return child(shape[0], _PLACEHOLDER)


def _idx(shape: Element) -> int:
    return int(_reference(shape).get("idx", "0"))


def _type(shape: Element) -> str:
    return str(_reference(shape).get("type", "obj"))


def _role(shape: Element) -> str:
    return _group(_type(shape))


def _group(placeholder: str) -> str:
    """The master's placeholder that serves this type: title, body, or one of the footers."""
    if placeholder in TITLES:
        return "title"
    return placeholder if placeholder in FOOTERS else "body"
