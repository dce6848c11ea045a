"""What every part of the plan needs: content, look, words, layouts, and the typesetter."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from handouts.deck.layouts.names import LayoutKind, PlaceholderName
from handouts.deck.layouts.placeholders import Box, Layout, Placeholder
from handouts.deck.plan.model import Filled
from handouts.deck.typeset.fit import Typesetter
from handouts.deck.typeset.text import Paragraph, room_in
from handouts.locale.model import Locale
from handouts.look.grid import SlideGrid
from handouts.look.tokens import Look
from handouts.look.units import Points
from handouts.outline import Outline


@dataclass(frozen=True, slots=True)
class SlideContext:
    """The content, and what it is planned with; `has_logo` says whether there is one to draw."""

    outline: Outline
    look: Look
    locale: Locale
    layouts: Mapping[LayoutKind, Layout]
    has_logo: bool = False
    typesetter: Typesetter = field(default_factory=Typesetter)

    def placeholder(self, kind: LayoutKind, name: PlaceholderName) -> Placeholder:
        """A placeholder of a layout."""
        return self.layouts[kind].placeholder(name)

    def fill(
        self,
        kind: LayoutKind,
        name: PlaceholderName,
        paragraphs: Sequence[Paragraph],
        *,
        box: Box | None = None,
        size: float | None = None,
    ) -> Filled:
        """Set paragraphs into a placeholder by its rules.

        `box` is its place if not that of the layout; `size` is the one size permitted, if that is decided.
        """
        placeholder = self.placeholder(kind, name)
        rules = placeholder.rules if size is None else replace(placeholder.rules, sizes=(size,))
        return Filled(placeholder, self.typesetter.fit(paragraphs, room_in(placeholder, box), rules), box)

    @property
    def share(self) -> float:
        """Width of the content as a share of our own slides': a 4:3 template has three quarters."""
        return self.look.grid.slide.content / SlideGrid().content

    def drop(self, two_lines: bool) -> Points:
        """How far the body moves down below a title of two lines."""
        grid = self.look.grid.slide
        return grid.body_top_two - grid.body_top_one if two_lines else Points(0)
