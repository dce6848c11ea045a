"""Speaker notes on the notes page of a slide."""

from collections.abc import Sequence

from pptx.shapes.placeholder import NotesSlidePlaceholder
from pptx.slide import Slide

from handouts.deck.draw.placeholders import number_xml
from handouts.deck.ooxml.markup import fragment, safe
from handouts.deck.ooxml.presentation import notes_placeholders, reference_of
from handouts.deck.ooxml.xml import A, Element


def write_notes(slide: Slide, number: int, paragraphs: Sequence[str]) -> None:
    """Write the notes, a paragraph each, and the number of the slide into its field."""
    page = slide.notes_slide
    body = page.notes_placeholder
    assert body is not None  # every notes master that gets here has a place for text
    _fill(body, [f"<a:p><a:r><a:rPr/><a:t>{safe(text)}</a:t></a:r></a:p>" for text in paragraphs])
    for shape in notes_placeholders(page):
        if reference_of(shape).get("type") == "sldNum":
            _fill(shape, [number_xml(number)])


def _fill(shape: NotesSlidePlaceholder, paragraphs: Sequence[str]) -> None:
    """Replace the paragraphs of a shape."""
    body: Element = shape.text_frame._txBody
    for old in body.findall(f"{A}p"):
        body.remove(old)
    for markup in paragraphs:
        body.append(fragment(markup))
