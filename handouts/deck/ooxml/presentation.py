"""Ways into a python-pptx presentation that tell their types, where its own declarations do not.

python-pptx leaves some properties undeclared, so that whatever comes from them would go unchecked.
"""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import cast

import pptx
from pptx.opc.package import Part, XmlPart
from pptx.presentation import Presentation
from pptx.shapes.base import BaseShape
from pptx.shapes.placeholder import LayoutPlaceholder, NotesSlidePlaceholder
from pptx.slide import NotesSlide, Slide, SlideLayout, SlideMaster, _BaseSlide
from pptx.util import Length

from handouts.deck.ooxml.xml import Element, P, child

__all__ = [
    "Presentation",
    "element_of",
    "masters",
    "notes_placeholders",
    "open_presentation",
    "page_size",
    "placeholders",
    "reference_of",
    "root_of",
    "slides",
    "tree_of",
]


def open_presentation(data: bytes) -> Presentation:
    """The presentation of a file."""
    return pptx.Presentation(BytesIO(data))


def page_size(presentation: Presentation) -> tuple[Length, Length]:
    """Width and height of its slides. Raises ValueError if it does not say."""
    width, height = presentation.slide_width, presentation.slide_height
    if width is None or height is None:
        raise ValueError("the presentation does not say how large its slides are")
    return width, height


def element_of(owner: Presentation | _BaseSlide | BaseShape) -> Element:
    """The element that a presentation, a slide, a layout, a master, a page of notes or a shape stands for."""
    found: Element = owner.element
    return found


def root_of(part: Part) -> Element:
    """The element that a part of XML holds. Raises ValueError for a part of another kind."""
    if not isinstance(part, XmlPart):
        raise ValueError(f"{part.partname} is no part of XML that is known")
    return part._element


def tree_of(sheet: _BaseSlide) -> Element:
    """The tree of shapes of a slide, a layout or a master (ECMA-376 part 1, 19.3.1.45)."""
    return child(element_of(sheet), f"{P}cSld/{P}spTree")


def masters(presentation: Presentation) -> Iterator[SlideMaster]:
    """The slide masters."""
    yield from presentation.slide_masters


def slides(presentation: Presentation) -> Iterator[Slide]:
    """The slides, in order."""
    yield from presentation.slides


def placeholders(layout: SlideLayout) -> list[LayoutPlaceholder]:
    """The placeholders of a layout, which python-pptx declares so that mypy will not go through them."""
    return list(cast(Iterable[LayoutPlaceholder], layout.placeholders))


def notes_placeholders(page: NotesSlide) -> list[NotesSlidePlaceholder]:
    """The placeholders of a page of notes, of which the same is true."""
    return list(cast(Iterable[NotesSlidePlaceholder], page.placeholders))


def reference_of(shape: BaseShape) -> Element:
    """The p:ph of a placeholder (ECMA-376 part 1, 19.3.1.36)."""
    return child(element_of(shape), f"*/{P}nvPr/{P}ph")
