"""Fills the placeholders of a layout: text, source line, slide number."""

from handouts.deck.easel import Easel
from handouts.deck.layout_parts import frame_xml
from handouts.deck.markup import NAMESPACES, SLIDE_NUMBER, quoted
from handouts.deck.slides import Filled
from handouts.deck.slots import Place, Slot
from handouts.deck.text import inset_xml, paragraphs_xml


def draw_filled(easel: Easel, filled: Filled, number: int) -> None:
    """Put a placeholder with its text on the slide; `number` is the slide's own."""
    slot = filled.slot
    place = frame_xml(filled.box) if filled.box is not None else ""
    is_number = slot.place is Place.NUMBER
    text = number_xml(number) if is_number else paragraphs_xml(filled.text, easel, slot.levels)
    insets = inset_xml(filled.text, slot)
    easel.put(
        f'<p:sp {NAMESPACES}><p:nvSpPr><p:cNvPr id="{easel.next_id()}" name={quoted(slot.name)}/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{placeholder(slot)}</p:nvPr></p:nvSpPr>'
        f"<p:spPr>{place}</p:spPr><p:txBody><a:bodyPr{insets}/><a:lstStyle/>{text}</p:txBody>"
        "</p:sp>"
    )


def number_xml(number: int) -> str:
    """A paragraph with the slide number as a field (ECMA-376 part 1, 21.1.2.2.4)."""
    return f'<a:p><a:fld id="{SLIDE_NUMBER}" type="slidenum"><a:rPr/><a:t>{number}</a:t></a:fld></a:p>'


def placeholder(slot: Slot) -> str:
    """The mark that ties a shape to its placeholder on the layout."""
    size = ' sz="quarter"' if slot.place in (Place.FOOTER, Place.NUMBER) else ""
    index = f' idx="{slot.index}"' if slot.index else ""
    return f'<p:ph type="{slot.place}"{size}{index}/>'
