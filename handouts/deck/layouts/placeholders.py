"""What a layout is made of: placeholders with their place and type, and what is drawn behind them."""

from dataclasses import dataclass, field
from enum import StrEnum

from handouts.deck.layouts.levels import TextLevel
from handouts.deck.layouts.names import LayoutKind, PlaceholderName
from handouts.deck.layouts.text_rules import AS_IT_IS, TextRules
from handouts.look.units import Points


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the slide, measured from its top left corner."""

    x: Points
    y: Points
    width: Points
    height: Points

    def down(self, by: Points) -> "Box":
        """The box with its top moved down and its bottom kept."""
        return Box(self.x, self.y + by, self.width, self.height - by)

    def moved(self, by: Points) -> "Box":
        """The whole box moved down."""
        return Box(self.x, self.y + by, self.width, self.height)


@dataclass(frozen=True, slots=True)
class Insets:
    """Space between a box and its text."""

    left: Points = Points(0)
    top: Points = Points(0)
    right: Points = Points(0)
    bottom: Points = Points(0)


NO_INSETS = Insets()


class PlaceholderType(StrEnum):
    """Placeholder types (ECMA-376 part 1, 19.7.10)."""

    TITLE = "title"
    COVER_TITLE = "ctrTitle"
    SUBTITLE = "subTitle"
    BODY = "body"
    TABLE = "tbl"
    CHART = "chart"
    PICTURE = "pic"
    FOOTER = "ftr"
    NUMBER = "sldNum"


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A placeholder. `fill` is a colour token, `anchor` t, ctr or b; `rules` say how its text may fit."""

    name: PlaceholderName
    type: PlaceholderType
    index: int
    box: Box
    levels: tuple[TextLevel, ...]
    insets: Insets = NO_INSETS
    anchor: str = "t"
    fill: str | None = None
    rules: TextRules = AS_IT_IS

    @property
    def width(self) -> Points:
        """Width for text."""
        return self.box.width - self.insets.left - self.insets.right

    @property
    def height(self) -> Points:
        """Height for text."""
        return self.box.height - self.insets.top - self.insets.bottom


@dataclass(frozen=True, slots=True)
class Panel:
    """A filled rectangle; a rule is one that is only a few points high."""

    box: Box
    fill: str


@dataclass(frozen=True, slots=True)
class Layout:
    """A slide layout. `type` is its standard type, None for one of our own (ECMA-376 part 1, 19.7.15)."""

    kind: LayoutKind
    type: str | None
    placeholders: tuple[Placeholder, ...]
    dark: bool = False
    panels: tuple[Panel, ...] = field(default=())

    def placeholder(self, name: PlaceholderName) -> Placeholder:
        """The placeholder of that name. Raises KeyError if this layout has none."""
        for placeholder in self.placeholders:
            if placeholder.name is name:
                return placeholder
        raise KeyError(f'the layout "{self.kind.label}" has no placeholder "{name.label}"')
