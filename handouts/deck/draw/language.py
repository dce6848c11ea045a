"""The language of every run, so that screen readers speak it right and spelling is checked in it."""

from pptx.oxml.ns import qn

from handouts.deck.ooxml.markup import fragment
from handouts.deck.ooxml.presentation import Presentation, element_of, slides
from handouts.deck.ooxml.xml import Element

_RUNS = (qn("a:r"), qn("a:fld"), qn("a:br"))


def write_language(presentation: Presentation, language: str) -> None:
    """Set the language on every run and paragraph end of slides, notes, layouts and masters."""
    sheets = [
        *slides(presentation),
        *(slide.notes_slide for slide in slides(presentation)),
        *presentation.slide_layouts,
        presentation.slide_master,
        presentation.notes_master,
    ]
    for sheet in sheets:
        mark(element_of(sheet), language)


def mark(root: Element, language: str) -> None:
    """Set the language on every run and paragraph end below an element (ECMA-376 part 1, 21.1.2.3.9)."""
    for run in root.iter(*_RUNS):
        properties = run.find(qn("a:rPr"))
        if properties is None:
            properties = fragment("<a:rPr/>")
            run.insert(0, properties)
        properties.set("lang", language)
    for paragraph in root.iter(qn("a:p")):
        end = paragraph.find(qn("a:endParaRPr"))
        if end is None:
            end = fragment("<a:endParaRPr/>")
            paragraph.append(end)
        end.set("lang", language)
