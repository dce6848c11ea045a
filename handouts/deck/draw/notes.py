"""Speaker notes on the notes page of a slide."""

from collections.abc import Sequence
from typing import Any

from handouts.deck.draw.placeholders import number_xml
from handouts.deck.ooxml.markup import NAMESPACES, element, safe


def write_notes(slide: Any, number: int, paragraphs: Sequence[str]) -> None:
    """Write the notes, a paragraph each, and the number of the slide into its field."""
    page = slide.notes_slide
    body = page.notes_text_frame._txBody
    for old in list(body.p_lst):
        body.remove(old)
    for text in paragraphs:
        body.append(element(f"<a:p {NAMESPACES}><a:r><a:rPr/><a:t>{safe(text)}</a:t></a:r></a:p>"))
    for shape in page.placeholders:
        if shape._element.ph.get("type") == "sldNum":
            field = element(number_xml(number).replace("<a:p>", f"<a:p {NAMESPACES}>"))
            holder = shape.text_frame._txBody
            for old in list(holder.p_lst):
                holder.remove(old)
            holder.append(field)
