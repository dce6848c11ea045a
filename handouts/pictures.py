"""A picture that comes with the content: its bytes, size and words."""

from dataclasses import dataclass

from handouts.briefing.text import Text


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG or JPEG of `width` by `height` pixels; `alt` says what it shows."""

    data: bytes
    width: int
    height: int
    alt: Text
