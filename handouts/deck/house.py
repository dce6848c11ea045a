"""What a deck is built on: our own template, or an agency's."""

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pptx import Presentation

from handouts.deck.layouts import layouts
from handouts.deck.slots import Kind, Layout
from handouts.deck.template import write_template
from handouts.diagnostics import Notice
from handouts.look.tokens import Look


@dataclass(frozen=True, slots=True)
class House:
    """An empty presentation, our layouts as they stand in it, and the look that fits them.

    `bases` are python-pptx layouts that slides are put on. It takes one deck only.
    """

    presentation: Any
    layouts: Mapping[Kind, Layout]
    bases: Mapping[Kind, Any]
    look: Look
    notices: tuple[Notice, ...] = ()


def own_house(look: Look) -> House:
    """The house of the project itself."""
    presentation = Presentation(BytesIO(write_template(look, as_template=False)))
    return House(presentation, layouts(look), by_name(presentation), look)


def by_name(presentation: Any) -> dict[Kind, Any]:
    """Layouts that have the names of ours."""
    every = [layout for master in presentation.slide_masters for layout in master.slide_layouts]
    return {Kind(layout.name): layout for layout in every if layout.name in set(Kind)}
