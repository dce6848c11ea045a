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

    The presentation has a layout of the name of every kind. It takes one deck only.
    """

    presentation: Any
    layouts: Mapping[Kind, Layout]
    look: Look
    notices: tuple[Notice, ...] = ()


def own_house(look: Look) -> House:
    """The house of the project itself."""
    return House(Presentation(BytesIO(write_template(look, as_template=False))), layouts(look), look)
