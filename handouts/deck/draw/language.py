"""The language of every run, so that screen readers speak it right and spelling is checked in it."""

from typing import Any

from pptx.oxml.ns import qn

from handouts.deck.ooxml.markup import NAMESPACES, element

_RUNS = (qn("a:r"), qn("a:fld"), qn("a:br"))


def write_language(presentation: Any, language: str) -> None:
    """Set the language on every run and paragraph end of slides, notes, layouts and masters."""
    roots = [slide.element for slide in presentation.slides]
    roots += [slide.notes_slide.element for slide in presentation.slides]
    roots += [layout.element for layout in presentation.slide_layouts]
    roots += [presentation.slide_master.element, presentation.notes_master.element]
    for root in roots:
        mark(root, language)


def mark(root: Any, language: str) -> None:
    """Set the language on every run and paragraph end below an element (ECMA-376 part 1, 21.1.2.3.9)."""
    for run in root.iter(*_RUNS):
        properties = run.find(qn("a:rPr"))
        if properties is None:
            properties = element(f"<a:rPr {NAMESPACES}/>")
            run.insert(0, properties)
        properties.set("lang", language)
    for paragraph in root.iter(qn("a:p")):
        end = paragraph.find(qn("a:endParaRPr"))
        if end is None:
            end = element(f"<a:endParaRPr {NAMESPACES}/>")
            paragraph.append(end)
        end.set("lang", language)
