"""Colours that can be seen on the template's own grounds, by computed contrast."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from handouts.look.palette import Palette, contrast

TEXT, LARGE_TEXT, MARK = 4.6, 3.1, 3.1
"""Least contrast of text, of text from 24 points up, and of marks (WCAG 2.1: 1.4.3, 1.4.11).

A tenth more than asked for: grounds that are pictures are sampled.
"""
_LIGHT_TEXT = ("ink", "ink2", "ink3", "lane1_ink", "lane2_ink")
_LIGHT_MARKS = ("lane1", "lane2", "other")
_DARK_TEXT = ("white", "soft_dark", "lane1_dark", "lane2_dark")
_OPENER_LIGHT = ("ink", "ink2")
_OPENER_DARK = ("white", "soft_dark")
TO_LIGHT = {"white": "ink", "soft_dark": "ink2", "lane1_dark": "lane1_ink", "lane2_dark": "lane2_ink"}
"""What text of a dark slide becomes on a light ground."""
FILLS_TO_LIGHT = {"white": "wash", "soft_dark": "line", "lane1_dark": "lane1", "lane2_dark": "lane2"}
"""What fills and rules of a dark slide become there."""

Ground = frozenset[str] | None
"""Every colour that lies below; None if a picture lies there whose colours cannot be told."""


class Tone(Enum):
    """What a slide stands on: the template's own light or dark ground, or a plate of ours."""

    LIGHT = "on the template's light ground"
    DARK = "on the template's dark ground"
    LIGHT_PLATE = "on a white plate, to be readable"
    DARK_PLATE = "on a dark plate, to be readable"

    @property
    def plate(self) -> str | None:
        """Colour token of the plate."""
        return {Tone.LIGHT_PLATE: "white", Tone.DARK_PLATE: "ink"}.get(self)


@dataclass(frozen=True, slots=True)
class Reader:
    """Says which of our colours can be read on a ground."""

    palette: Palette

    def tone(self, ground: Ground, *, wants_dark: bool) -> Tone:
        """How content stands on that ground."""
        if self._all(_LIGHT_TEXT, ground, TEXT) and self._all(_LIGHT_MARKS, ground, MARK):
            return Tone.LIGHT
        if wants_dark and self._all(_DARK_TEXT, ground, TEXT):
            return Tone.DARK
        return Tone.DARK_PLATE if wants_dark else Tone.LIGHT_PLATE

    def opener_tone(self, ground: Ground) -> Tone:
        """How a cover or section stands on that ground."""
        if self._all(_OPENER_LIGHT, ground, TEXT):
            return Tone.LIGHT
        return Tone.DARK if self._all(_OPENER_DARK, ground, TEXT) else Tone.DARK_PLATE

    def reads(self, colour: str | None, ground: Ground, least: float) -> bool:
        """Tell whether text of that colour, '#RRGGBB', has the contrast it needs."""
        if colour is None or ground is None:
            return False
        return min(contrast(colour, below) for below in ground) >= least

    def first(self, tokens: Iterable[str], ground: Ground, least: float) -> str | None:
        """The first of these tokens that can be read there; None if none can."""
        return next((token for token in tokens if self._all((token,), ground, least)), None)

    def _all(self, tokens: Iterable[str], ground: Ground, least: float) -> bool:
        return all(self.reads(str(getattr(self.palette, token)), ground, least) for token in tokens)
