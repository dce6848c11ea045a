"""What a deck is built on: our own template, or an agency's, made ready once for any number of decks."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from pptx.slide import SlideLayout

from handouts.deck.layouts.catalogue import layouts
from handouts.deck.layouts.names import LayoutKind
from handouts.deck.layouts.own_template import layout_parts, write_template
from handouts.deck.layouts.placeholders import Layout
from handouts.deck.ooxml.presentation import Presentation, masters, open_presentation, root_of
from handouts.diagnostics import Notice
from handouts.look.tokens import Look


@dataclass(frozen=True, slots=True)
class DeckBase:
    """A presentation without slides, for one deck, and the layouts in it that slides are put on."""

    presentation: Presentation
    bases: Mapping[LayoutKind, SlideLayout]


@dataclass(frozen=True, slots=True)
class PreparedTemplate:
    """A template that is ready for slides: plain data, which can be kept, sent, and used again.

    `package` is a file without slides that holds our layouts, `parts` the names of their parts and `hosts`
    of those that they were made from, `layouts` what stands where on them, and `look` the one that fits.
    """

    package: bytes
    parts: Mapping[LayoutKind, str]
    hosts: Mapping[LayoutKind, str]
    layouts: Mapping[LayoutKind, Layout]
    look: Look
    notices: tuple[Notice, ...] = ()

    def fresh(self) -> DeckBase:
        """A fresh copy to draw one deck on."""
        presentation = open_presentation(self.package)
        for text in root_of(presentation.core_properties):
            text.text = text.text or ""  # written as <x></x>, as python-pptx does, and not as <x/>
        found = {str(layout.part.partname): layout for layout in _every(presentation)}
        return DeckBase(presentation, {kind: found[name] for kind, name in self.parts.items()})


@lru_cache(maxsize=1)
def own_prepared(look: Look) -> PreparedTemplate:
    """The template of the project itself; made once for a look."""
    package = write_template(look, as_template=False, compressed=False)
    parts = layout_parts(look)
    return PreparedTemplate(package, parts, parts, layouts(look), look)


def by_name(presentation: Presentation) -> dict[LayoutKind, SlideLayout]:
    """Layouts that have the names of ours."""
    return {
        kind: layout
        for layout in _every(presentation)
        if (kind := LayoutKind.labelled(layout.name)) is not None
    }


def _every(presentation: Presentation) -> list[SlideLayout]:
    return [layout for master in masters(presentation) for layout in master.slide_layouts]
