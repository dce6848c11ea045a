"""What a deck is built on: our own template, or an agency's."""

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pptx import Presentation

from handouts.deck.layouts.catalogue import layouts
from handouts.deck.layouts.names import LayoutKind
from handouts.deck.layouts.own_template import write_template
from handouts.deck.layouts.placeholders import Layout
from handouts.diagnostics import Notice
from handouts.look.tokens import Look


@dataclass(frozen=True, slots=True)
class DeckBase:
    """An empty presentation, our layouts as they stand in it, and the look that fits them.

    `bases` are python-pptx layouts that slides are put on. It takes one deck only.
    """

    presentation: Any
    layouts: Mapping[LayoutKind, Layout]
    bases: Mapping[LayoutKind, Any]
    look: Look
    notices: tuple[Notice, ...] = ()


def own_base(look: Look) -> DeckBase:
    """The base of the project itself."""
    presentation = Presentation(BytesIO(write_template(look, as_template=False)))
    return DeckBase(presentation, layouts(look), by_name(presentation), look)


def by_name(presentation: Any) -> dict[LayoutKind, Any]:
    """Layouts that have the names of ours."""
    every = [layout for master in presentation.slide_masters for layout in master.slide_layouts]
    return {kind: layout for layout in every if (kind := LayoutKind.labelled(layout.name)) is not None}
