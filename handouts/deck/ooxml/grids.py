"""Read tables: cells with their text and the fill they get from the cell or from the table style."""

from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from handouts.deck.ooxml.paint import NOTHING, PICTURE, Paint, Theme, read_fill
from handouts.deck.ooxml.scene import Cell, Grid
from handouts.deck.ooxml.words import Inheritance
from handouts.deck.ooxml.xml import A, Element, first, is_on

_DEFAULT_STYLE = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"
_MEDIUM_2 = etree.fromstring(
    '<a:tblStyle xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:wholeTbl><a:tcTxStyle><a:schemeClr val="dk1"/></a:tcTxStyle><a:tcStyle><a:fill><a:solidFill>'
    '<a:schemeClr val="accent1"><a:tint val="20000"/></a:schemeClr></a:solidFill></a:fill></a:tcStyle>'
    '</a:wholeTbl><a:band1H><a:tcStyle><a:fill><a:solidFill><a:schemeClr val="accent1"><a:tint val="40000"/>'
    "</a:schemeClr></a:solidFill></a:fill></a:tcStyle></a:band1H>"
    '<a:firstRow><a:tcTxStyle b="on"><a:schemeClr val="lt1"/></a:tcTxStyle><a:tcStyle><a:fill><a:solidFill>'
    '<a:schemeClr val="accent1"/></a:solidFill></a:fill></a:tcStyle></a:firstRow></a:tblStyle>'
)
"""PowerPoint's own default style, which files name without describing it (Medium Style 2, accent 1)."""


@dataclass(frozen=True, slots=True)
class TableStyles:
    """The table styles that a deck describes, by id."""

    styles: dict[str, Element]

    def get(self, style_id: str | None) -> Element | None:
        """The style of that id; None if there is none or only PowerPoint knows it."""
        return self.styles.get(style_id or "", _MEDIUM_2 if style_id == _DEFAULT_STYLE else None)


def read_grid(table: Element, theme: Theme, base: Inheritance, styles: TableStyles) -> Grid:
    """A table with every cell's text and fill resolved."""
    properties = table.find(f"{A}tblPr")
    if properties is None:
        properties = etree.Element(f"{A}tblPr")
    style_id = properties.findtext(f"{A}tableStyleId")
    style = styles.get(style_id)
    rows = table.findall(f"{A}tr")
    places = _places(properties, len(rows))
    chains: dict[tuple[str, ...], tuple[Inheritance, Paint]] = {}
    cells = []
    for y, row in enumerate(rows):
        entries = row.findall(f"{A}tc")
        for x, entry in enumerate(entries):
            key = places(y, x, len(entries))
            if key not in chains:
                chains[key] = _look(style, key, theme, base, unknown=bool(style_id) and style is None)
            chain, filled = chains[key]
            own = read_fill(entry.find(f"{A}tcPr"), theme.scheme)
            fill = filled if own is None else own
            cells.append(Cell(y, x, chain.paragraphs(entry.find(f"{A}txBody")), fill, _is_merged(entry)))
    return Grid(tuple(cells), is_on(properties.get("firstRow")), is_on(properties.get("firstCol")))


def _places(properties: Element, rows: int) -> Callable[[int, int, int], tuple[str, ...]]:
    """Names of the style parts that apply to a cell, nearest first (ECMA-376 part 1, 20.1.4.2)."""
    on = {
        name
        for name in ("firstRow", "lastRow", "firstCol", "lastCol", "bandRow", "bandCol")
        if is_on(properties.get(name))
    }
    corners = {("top", "left"): "nwCell", ("top", "right"): "neCell"}
    corners |= {("bottom", "left"): "swCell", ("bottom", "right"): "seCell"}

    def places(y: int, x: int, columns: int) -> tuple[str, ...]:
        top, bottom = "firstRow" in on and y == 0, "lastRow" in on and y == rows - 1
        left, right = "firstCol" in on and x == 0, "lastCol" in on and x == columns - 1
        names = []
        if (top or bottom) and (left or right):
            names.append(corners["top" if top else "bottom", "left" if left else "right"])
        names += [
            name
            for name, here in (("firstRow", top), ("lastRow", bottom), ("firstCol", left), ("lastCol", right))
            if here
        ]
        if "bandRow" in on and not top and not bottom:
            names.append("band2H" if (y - ("firstRow" in on)) % 2 else "band1H")
        if "bandCol" in on and not left and not right:
            names.append("band2V" if (x - ("firstCol" in on)) % 2 else "band1V")
        return (*names, "wholeTbl")

    return places


def _look(
    style: Element | None, names: tuple[str, ...], theme: Theme, base: Inheritance, *, unknown: bool
) -> tuple[Inheritance, Paint]:
    """Text and fill of the cells under those style parts."""
    parts = [part for name in names if style is not None and (part := style.find(f"{A}{name}")) is not None]
    texts = [text for part in parts if (text := part.find(f"{A}tcTxStyle")) is not None]
    colours = [shade for text in texts if (shade := theme.scheme.shade(text)) is not None]
    fill = read_fill(first(parts, f"{A}tcStyle/{A}fill"), theme.scheme)
    reference = first(parts, f"{A}tcStyle/{A}fillRef")
    if fill is None and reference is not None:
        fill = theme.fill(int(reference.attrib["idx"]), theme.scheme.shade(reference))
    chain = base.under(None, colours[0]) if colours else base
    return chain, PICTURE if unknown else fill or NOTHING


def _is_merged(cell: Element) -> bool:
    spans = int(cell.get("gridSpan", "1")) > 1 or int(cell.get("rowSpan", "1")) > 1
    return spans or is_on(cell.get("hMerge")) or is_on(cell.get("vMerge"))
