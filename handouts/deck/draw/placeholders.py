"""Fills the placeholders of a layout: text, source line, slide number."""

from handouts.deck.draw.canvas import SlideCanvas
from handouts.deck.draw.text import inset_xml, paragraphs_xml
from handouts.deck.layouts.layout_xml import frame_xml
from handouts.deck.layouts.placeholders import Placeholder, PlaceholderType
from handouts.deck.ooxml.markup import SLIDE_NUMBER, quoted
from handouts.deck.plan.model import Filled


def draw_filled(canvas: SlideCanvas, filled: Filled, number: int) -> None:
    """Put a placeholder with its text on the slide; `number` is the slide's own."""
    placeholder = filled.placeholder
    place = frame_xml(filled.box) if filled.box is not None else ""
    is_number = placeholder.type is PlaceholderType.NUMBER
    text = number_xml(number) if is_number else paragraphs_xml(filled.text, canvas, placeholder.levels)
    insets, name = inset_xml(filled.text, placeholder), quoted(placeholder.name.label)
    canvas.put(
        f'<p:sp><p:nvSpPr><p:cNvPr id="{canvas.next_id()}" name={name}/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{reference_xml(placeholder)}</p:nvPr>'
        f"</p:nvSpPr><p:spPr>{place}</p:spPr><p:txBody><a:bodyPr{insets}/><a:lstStyle/>{text}</p:txBody>"
        "</p:sp>"
    )


def number_xml(number: int) -> str:
    """A paragraph with the slide number as a field (ECMA-376 part 1, 21.1.2.2.4)."""
    return f'<a:p><a:fld id="{SLIDE_NUMBER}" type="slidenum"><a:rPr/><a:t>{number}</a:t></a:fld></a:p>'


def reference_xml(placeholder: Placeholder) -> str:
    """The mark that ties a shape to its placeholder on the layout."""
    size = ' sz="quarter"' if placeholder.type in (PlaceholderType.FOOTER, PlaceholderType.NUMBER) else ""
    index = f' idx="{placeholder.index}"' if placeholder.index else ""
    return f'<p:ph type="{placeholder.type}"{size}{index}/>'
