"""Colours that can be seen on the template's own grounds, by computed contrast."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from handouts.look.palette import Palette, contrast, luminance

_TEXT, _MARK = 4.5, 3.0
"""Least contrast of text and of marks (WCAG 2.1: 1.4.3, 1.4.11)."""
_LIGHT_TEXT = ("ink", "ink2", "ink3", "lane1_ink", "lane2_ink")
_LIGHT_MARKS = ("lane1", "lane2", "other")
_DARK_TEXT = ("white", "soft_dark", "lane1_dark", "lane2_dark")
TO_LIGHT = {"white": "ink", "soft_dark": "ink2", "lane1_dark": "lane1_ink", "lane2_dark": "lane2_ink"}
"""What the tokens of a dark slide become on a light ground."""


class Tone(Enum):
    """What a slide stands on: the template's own light or dark ground, or a plate of ours."""

    LIGHT = "on the template's light ground"
    DARK = "on the template's dark ground"
    LIGHT_PLATE = "on a white plate, to be readable"
    DARK_PLATE = "on a dark plate, to be readable"


@dataclass(frozen=True, slots=True)
class Reader:
    """Says which of our colours can be read on a ground. A ground of None is a picture."""

    palette: Palette

    def tone(self, ground: frozenset[str] | None, *, wants_dark: bool) -> Tone:
        """How content stands on that ground."""
        if ground is not None:
            if self._all(_LIGHT_TEXT, ground, _TEXT) and self._all(_LIGHT_MARKS, ground, _MARK):
                return Tone.LIGHT
            if wants_dark and self._all(_DARK_TEXT, ground, _TEXT):
                return Tone.DARK
        return Tone.DARK_PLATE if wants_dark else Tone.LIGHT_PLATE

    def opener_tone(self, own: str | None, ground: frozenset[str] | None) -> Tone:
        """How a cover stands there. On a picture the template's own text colour says which it is made for."""
        if ground is not None:
            return Tone.DARK if self._least("white", ground) > self._least("ink", ground) else Tone.LIGHT
        return Tone.DARK if own is not None and luminance(own) > 0.4 else Tone.LIGHT

    def replacement(self, own: str | None, ground: frozenset[str] | None, least: float) -> str | None:
        """The token to use in place of the template's own text colour; None if that one can be read."""
        if ground is None or (own is not None and min(contrast(own, colour) for colour in ground) >= least):
            return None
        return max(("ink", "white"), key=lambda token: self._least(token, ground))

    def first(self, tokens: tuple[str, ...], ground: frozenset[str] | None) -> str:
        """The first token that can be read as small text, else the one that can be read best."""
        if ground is None:
            return tokens[0]
        readable = (token for token in tokens if self._least(token, ground) >= _TEXT)
        return next(readable, max(tokens, key=lambda token: self._least(token, ground)))

    def _all(self, tokens: Iterable[str], ground: frozenset[str], least: float) -> bool:
        return all(self._least(token, ground) >= least for token in tokens)

    def _least(self, token: str, ground: frozenset[str]) -> float:
        return min(contrast(str(getattr(self.palette, token)), colour) for colour in ground)
