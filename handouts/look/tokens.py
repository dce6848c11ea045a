"""The look as one value: palette, type and grid. Both renderers take it as an argument."""

from dataclasses import dataclass, field
from pathlib import Path

from handouts.look.grid import Grid
from handouts.look.palette import Palette
from handouts.look.type import BLACK, BOLD, BOLD_ITALIC, ITALIC, REGULAR, SEMIBOLD, Type

FONT_FOLDER = Path(__file__).parent / "fonts"
PRINT_FONTS = {
    name: FONT_FOLDER / f"{name}.ttf" for name in (REGULAR, SEMIBOLD, BOLD, BLACK, ITALIC, BOLD_ITALIC)
}
"""Font files that the handout embeds, by face name (SIL Open Font License, see OFL.txt beside them)."""


@dataclass(frozen=True, slots=True)
class LaneColours:
    """Colours of one role or level: fill, text, tint, pale bar end, form on a dark slide, text on fill."""

    fill: str
    text: str
    tint: str
    mid: str
    dark: str
    on_fill: str


@dataclass(frozen=True, slots=True)
class Look:
    """Everything visible that is not content."""

    palette: Palette = field(default_factory=Palette)
    type: Type = field(default_factory=Type)
    grid: Grid = field(default_factory=Grid)
    themed: bool = True
    """Colours on slides are named by theme slot; written out where the theme is somebody else's."""

    def lane(self, index: int | None) -> LaneColours:
        """Colours of the left role (0), the right role (1), or a level that is no lane (None)."""
        p = self.palette
        match index:
            case 0:
                return LaneColours(p.lane1, p.lane1_ink, p.lane1_tint, p.lane1_mid, p.lane1_dark, p.white)
            case 1:
                return LaneColours(p.lane2, p.lane2_ink, p.lane2_tint, p.lane2_mid, p.lane2_dark, p.white)
            case _:
                return LaneColours(p.other, p.ink3, p.white, p.other_light, p.soft_dark, p.ink)

    def colour(self, token: str) -> str:
        """The '#RRGGBB' of a colour token."""
        return str(getattr(self.palette, token))
