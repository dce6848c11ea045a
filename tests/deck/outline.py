"""A deck as text that a reviewer can read: layouts, titles, shapes in reading order, notes."""

from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.oxml.ns import qn

_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"


def outline(data: bytes) -> str:
    """Every slide of a deck."""
    deck = Presentation(BytesIO(data))
    return "\n".join(_slide(slide, number) for number, slide in enumerate(deck.slides, 1))


def _slide(slide: Any, number: int) -> str:
    shapes = [line for shape in slide.shapes for line in _shape(shape, 1)]
    notes = [f"  > {p.text}" for p in slide.notes_slide.notes_text_frame.paragraphs]
    return "\n".join([f"slide {number}: {slide.slide_layout.name}", *shapes, *notes, ""])


def _shape(shape: Any, depth: int) -> list[str]:
    element = shape._element
    named = next(element.iter(qn("p:cNvPr")))
    indent = "  " * depth
    if next(named.iter(_DECORATIVE), None) is not None:
        return [f"{indent}({shape.name})"]
    place = next(element.iter(qn("p:ph")), None)
    kind = element.tag.rpartition("}")[2] if place is None else place.get("type", "obj")
    alt = f" alt: {named.get('descr')}" if named.get("descr") else ""
    lines = [f"{indent}{kind} {shape.name}{alt}"]
    if shape.has_text_frame and shape.text_frame.text:
        lines += [f"{indent}  | {p.text}" for p in shape.text_frame.paragraphs]
    if getattr(shape, "has_table", False) and shape.has_table:
        lines += [f"{indent}  | " + " | ".join(c.text for c in row.cells) for row in shape.table.rows]
    if getattr(shape, "has_chart", False) and shape.has_chart:
        plot = shape.chart.plots[0]
        lines.append(f"{indent}  | {list(plot.categories)}")
        lines += [f"{indent}  | {series.name} {list(series.values)}" for series in plot.series]
    for child in getattr(shape, "shapes", ()):
        lines += _shape(child, depth + 1)
    return lines
