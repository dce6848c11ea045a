"""Read the shapes of a slide, a layout or a master as items in reading order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import ceil

from pptx.opc.package import Part

from handouts.deck.ooxml.area import POINT, Area, Frame, read_box
from handouts.deck.ooxml.backdrop import Backdrop, InheritedPlaceholder
from handouts.deck.ooxml.charts import read_plot
from handouts.deck.ooxml.grids import TableStyles, read_grid
from handouts.deck.ooxml.paint import NOTHING, PICTURE, Layer, Paint, read_fill, with_photo
from handouts.deck.ooxml.presentation import root_of
from handouts.deck.ooxml.scene import Grid, Item, ItemKind, Paragraph, Plot
from handouts.deck.ooxml.words import LINE, Inheritance
from handouts.deck.ooxml.xml import ALTERNATE, DECORATIVE, A, C, Element, P, R, child, is_on, local
from handouts.look.metrics import face
from handouts.look.type import DECK_BOLD, DECK_REGULAR

_KINDS = {"sp": ItemKind.SHAPE, "pic": ItemKind.PICTURE, "cxnSp": ItemKind.CONNECTOR, "grpSp": ItemKind.GROUP}
_KINDS |= {"graphicFrame": ItemKind.OBJECT, "contentPart": ItemKind.OBJECT}
_INSETS = {"lIns": 91440, "tIns": 45720, "rIns": 91440, "bIns": 45720}
"""Default insets of a text box, in EMU (ECMA-376 part 1, 21.1.2.1.1)."""
_PLACEHOLDER = f"{P}nvPr/{P}ph"
_RAGGED = 1.06
"""Lines do not end at the edge: text that wraps needs that much more than its plain length."""


@dataclass(frozen=True, slots=True)
class ShapeReader:
    """Reads the shapes of one part: `part` resolves its charts, `backdrop` what they inherit."""

    part: Part
    backdrop: Backdrop
    tables: TableStyles

    def items(self, tree: Element, frame: Frame = Frame()) -> Iterator[Item]:  # noqa: B008
        """The shapes below a p:spTree or p:grpSp, without those hidden in the selection pane."""
        for element, kind in _shown(tree):
            yield self._item(element, kind, frame)

    def drawn(self, tree: Element) -> Iterator[Item]:
        """The shapes of a master or layout that slides show: all but its placeholders."""
        for element, kind in _shown(tree):
            if element[0].find(_PLACEHOLDER) is None:
                yield self._item(element, kind, Frame())

    def _item(self, element: Element, kind: ItemKind, frame: Frame) -> Item:
        about, properties = element[0][0], element.find(f"{P}spPr")
        reference = element[0].find(_PLACEHOLDER)
        place = self.backdrop.place(reference) if reference is not None else None
        box = self._box(element, kind, place, frame)
        fill, line = self._paints(element, place)
        mark = next(about.iter(DECORATIVE), None)
        children: tuple[Item, ...] = ()
        if kind is ItemKind.GROUP:
            xfrm = element.find(f"{P}grpSpPr/{A}xfrm")
            children = tuple(self.items(element, frame if xfrm is None else frame.inside(xfrm)))
        body = element.find(f"{P}txBody")
        paragraphs = self._text(element, place).paragraphs(body)
        kind, grid, plot = self._content(element, kind)
        own_body = dict(child(body, f"{A}bodyPr").attrib) if body is not None else {}
        inherited = place.body if place is not None else {}
        see_through = not fill and not line and kind is ItemKind.SHAPE and properties is not None
        ink = _ink(box, paragraphs, {**inherited, **own_body}) if see_through else box
        return Item(
            id=int(about.attrib["id"]),
            name=about.get("name", ""),
            kind=kind,
            box=box,
            ink=ink,
            alt=about.get("descr", "").strip(),
            decorative=mark is not None and is_on(mark.get("val", "1")),
            placeholder=place.type if place is not None else None,
            in_footer=box.top >= self.backdrop.footer_top - POINT,
            paragraphs=paragraphs,
            fill=fill,
            line=line,
            grid=grid,
            plot=plot,
            link=about.find(f"{A}hlinkClick") is not None,
            children=children,
        )

    def _box(
        self, element: Element, kind: ItemKind, place: InheritedPlaceholder | None, frame: Frame
    ) -> Area:
        holder = {ItemKind.GROUP: f"{P}grpSpPr/{A}xfrm", ItemKind.OBJECT: f"{P}xfrm"}.get(
            kind, f"{P}spPr/{A}xfrm"
        )
        xfrm = element.find(holder)
        if xfrm is not None and xfrm.find(f"{A}ext") is not None:
            return frame.place(read_box(xfrm))
        return place.box if place is not None and place.box is not None else self.backdrop.page

    def _paints(self, element: Element, place: InheritedPlaceholder | None) -> tuple[Paint, Paint]:
        """Fill and line: stated, else of the layout's placeholder, else of the shape style."""
        properties, style = element.find(f"{P}spPr"), element.find(f"{P}style")
        theme = self.backdrop.theme
        fill, line = (place.fill, place.line) if place is not None else (NOTHING, NOTHING)
        if style is not None:
            filled, lined = child(style, f"{A}fillRef"), child(style, f"{A}lnRef")
            fill = theme.fill(int(filled.attrib["idx"]), theme.scheme.shade(filled))
            line = theme.line(int(lined.attrib["idx"]), theme.scheme.shade(lined))
        own_fill = read_fill(properties, theme.scheme)
        own_line = read_fill(properties.find(f"{A}ln") if properties is not None else None, theme.scheme)
        if element.tag == f"{P}pic":
            return with_photo(PICTURE, element.find(f"{P}blipFill"), self.part), NOTHING
        if own_fill is not None and properties is not None:
            fill = with_photo(own_fill, properties.find(f"{A}blipFill"), self.part)
        return fill, line if own_line is None else own_line

    def _text(self, element: Element, place: InheritedPlaceholder | None) -> Inheritance:
        if place is not None:
            return place.text
        reference = element.find(f"{P}style/{A}fontRef")
        colour = self.backdrop.theme.scheme.shade(reference) if reference is not None else None
        return self.backdrop.text.under(None, colour)

    def _content(self, element: Element, kind: ItemKind) -> tuple[ItemKind, Grid | None, Plot | None]:
        """The table or chart in a graphic frame."""
        data = element.find(f"{A}graphic/{A}graphicData") if kind is ItemKind.OBJECT else None
        if data is None or len(data) == 0:
            return kind, None, None
        if data[0].tag == f"{A}tbl":
            grid = read_grid(data[0], self.backdrop.theme, self.backdrop.text, self.tables)
            return ItemKind.TABLE, grid, None
        if data[0].tag == f"{C}chart":
            part = self.part.related_part(data[0].attrib[f"{R}id"])
            return ItemKind.CHART, None, read_plot(root_of(part), self.backdrop.theme)
        return kind, None, None


def _shown(tree: Element) -> Iterator[tuple[Element, ItemKind]]:
    """The shapes below an element that are not hidden, and what they are."""
    for element in tree.iterchildren("{*}*"):
        if element.tag == ALTERNATE:
            yield from _shown(element[0])
        kind = _KINDS.get(local(element, P))
        if kind is not None and not is_on(element[0][0].get("hidden")):
            yield element, kind


def layers(items: Iterator[Item] | tuple[Item, ...]) -> Iterator[Layer]:
    """What these items paint, bottom first."""
    for item in items:
        if item.fill:
            yield item.box, item.fill
        yield from layers(item.children)


def _ink(box: Area, paragraphs: tuple[Paragraph, ...], body: Mapping[str, str]) -> Area:
    """Where the words of a see-through text box stand, estimated from the width table."""
    left, top, right, bottom = (int(body.get(name, usual)) for name, usual in _INSETS.items())
    inner = Area(box.left + left, box.top + top, box.right - right, box.bottom - bottom)
    wraps = body.get("wrap") != "none"
    available = inner.width if wraps else float("inf")
    widest, height = 0.0, 0.0
    for index, paragraph in enumerate(paragraphs):
        width, lines, size = _measure(paragraph, available)
        widest = max(widest, width)
        height += lines * size * LINE * paragraph.leading * POINT
        height += paragraph.above * POINT if index else 0
    start = {"ctr": (inner.left + inner.right - widest) / 2, "r": inner.right - widest}
    aligned = {start.get(paragraph.align, inner.left) for paragraph in paragraphs if paragraph.text}
    x1, x2 = (inner.left, inner.right)
    if len(aligned) == 1 and (widest <= inner.width or not wraps):
        x1 = aligned.pop()
        x2 = x1 + widest
    free = inner.height - height
    y1 = inner.top + {"ctr": free / 2, "b": free}.get(body.get("anchor", "t"), 0)
    return Area(x1, y1, x2, y1 + height)


def _measure(paragraph: Paragraph, available: float) -> tuple[float, int, float]:
    """Width of the widest line in EMU, number of lines, and the largest size in points."""
    widest, lines, run = 0.0, 1, 0.0
    size = max((words.size for words in paragraph.words if words.text.strip()), default=0)
    for words in paragraph.words:
        if words.text == "\n":
            widest, lines, run = max(widest, run), lines + _extra(run, available) + 1, 0
        else:
            run += face(DECK_BOLD if words.bold else DECK_REGULAR).width(words.text, words.size) * POINT
    lines += _extra(run, available)
    return min(max(widest, run), available), lines, size


def _extra(run: float, available: float) -> int:
    return ceil(run * _RAGGED / available) - 1 if run > available else 0
