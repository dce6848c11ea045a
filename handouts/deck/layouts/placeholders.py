"""What a layout is made of: placeholders with their place and type, and what is drawn behind them."""

from dataclasses import dataclass, field
from enum import StrEnum

from handouts.deck.layouts.levels import TextLevel


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the slide, in inches from its top left corner."""

    x: float
    y: float
    width: float
    height: float

    def down(self, by: float) -> "Box":
        """The box with its top moved down and its bottom kept."""
        return Box(self.x, self.y + by, self.width, self.height - by)

    def moved(self, by: float) -> "Box":
        """The whole box moved down."""
        return Box(self.x, self.y + by, self.width, self.height)


@dataclass(frozen=True, slots=True)
class Insets:
    """Space between a box and its text, in inches."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


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
    """A placeholder. `fill` is a colour token, `anchor` t, ctr or b."""

    name: str
    type: PlaceholderType
    index: int
    box: Box
    levels: tuple[TextLevel, ...]
    insets: Insets = NO_INSETS
    anchor: str = "t"
    fill: str | None = None

    @property
    def width(self) -> float:
        """Width for text, in points."""
        return 72 * (self.box.width - self.insets.left - self.insets.right)

    @property
    def height(self) -> float:
        """Height for text, in points."""
        return 72 * (self.box.height - self.insets.top - self.insets.bottom)


@dataclass(frozen=True, slots=True)
class Panel:
    """A filled rectangle; a rule is one that is only a few points high."""

    box: Box
    fill: str


class LayoutKind(StrEnum):
    """The layouts, one for each kind of slide. The value is the name that PowerPoint shows."""

    COVER = "Cover"
    SHORT_ANSWER = "Short answer"
    ROWS = "Numbered rows"
    ROWS_COMPACT = "Numbered rows, compact"
    SECTION = "Section"
    LANES = "Two lanes"
    COMPARISON = "Comparison table"
    CHART = "Chart"
    SHARE = "Share of a whole"
    SCOPE = "Scope of practice"
    LADDER = "Ladder"
    SHARED = "In common"
    MYTH = "Myth and fact"
    MYTH_EVIDENCE = "Myth and fact with evidence"
    SCENARIO_QUESTION = "Scenario question"
    SCENARIO_ANSWER = "Scenario answer"
    QUIZ_QUESTION = "Quiz question"
    QUIZ_ANSWER = "Quiz answer"
    CALL = "Call for help"
    CALL_CONTACT = "Call for help with contact"
    SOURCES = "Sources and limits"


@dataclass(frozen=True, slots=True)
class Layout:
    """A slide layout. `type` is its standard type, None for one of our own (ECMA-376 part 1, 19.7.15)."""

    kind: LayoutKind
    type: str | None
    placeholders: tuple[Placeholder, ...]
    dark: bool = False
    panels: tuple[Panel, ...] = field(default=())

    def placeholder(self, name: str) -> Placeholder:
        """The placeholder of that name."""
        return next(placeholder for placeholder in self.placeholders if placeholder.name == name)
