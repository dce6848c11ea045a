"""A slide being drawn: gives out shape ids, puts XML into the tree, keeps links for later."""

from collections.abc import Callable
from dataclasses import dataclass, field

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.slide import Slide

from handouts.deck.ooxml.markup import fragment
from handouts.deck.ooxml.presentation import tree_of
from handouts.deck.ooxml.xml import Element
from handouts.locale.model import Locale
from handouts.look.tokens import Look


@dataclass
class SlideCanvas:
    """A slide, the look, words and language it is drawn with, and where links within the deck lead."""

    slide: Slide
    look: Look
    locale: Locale
    language: str
    slide_of: Callable[[str], Slide]
    """Gives the slide of a plan's key."""
    last_id: int = field(default=1)
    """The shape tree itself has id 1."""

    def next_id(self) -> int:
        """A shape id that is new on this slide (ECMA-376 part 1, 19.3.1.12)."""
        self.last_id += 1
        return self.last_id

    def put(self, markup: str) -> Element:
        """Append a shape; what comes later is read later and lies above."""
        made = fragment(markup)
        tree_of(self.slide).append(made)
        return made

    def link(self, address: str) -> str:
        """Relationship id of a link to the web."""
        return str(self.slide.part.relate_to(address, RT.HYPERLINK, is_external=True))

    def jump(self, key: str) -> str:
        """Relationship id of a link to another slide."""
        return str(self.slide.part.relate_to(self.slide_of(key).part, RT.SLIDE))
