"""What a deck is built on: our own template, or an agency's."""

from collections.abc import Mapping
from dataclasses import dataclass

from pptx.slide import SlideLayout

from handouts.deck.layouts.catalogue import layouts
from handouts.deck.layouts.names import LayoutKind
from handouts.deck.layouts.own_template import write_template
from handouts.deck.layouts.placeholders import Layout
from handouts.deck.ooxml.presentation import Presentation, masters, open_presentation
from handouts.diagnostics import Notice
from handouts.look.tokens import Look


@dataclass(frozen=True, slots=True)
class DeckBase:
    """An empty presentation, our layouts as they stand in it, and the look that fits them.

    `bases` are python-pptx layouts that slides are put on. It takes one deck only.
    """

    presentation: Presentation
    layouts: Mapping[LayoutKind, Layout]
    bases: Mapping[LayoutKind, SlideLayout]
    look: Look
    notices: tuple[Notice, ...] = ()


def own_base(look: Look) -> DeckBase:
    """The base of the project itself."""
    presentation = open_presentation(write_template(look, as_template=False))
    return DeckBase(presentation, layouts(look), by_name(presentation), look)


def by_name(presentation: Presentation) -> dict[LayoutKind, SlideLayout]:
    """Layouts that have the names of ours."""
    every = [layout for master in masters(presentation) for layout in master.slide_layouts]
    return {kind: layout for layout in every if (kind := LayoutKind.labelled(layout.name)) is not None}
