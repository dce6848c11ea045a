"""Colours of a picture, where text stands on one."""

import warnings
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Any

from PIL import Image

from handouts.deck.access.box import Box
from handouts.deck.access.colour import Shade
from handouts.deck.access.xml import A, Element, R

_THUMBNAIL = 256
_COLOURS = 24
"""A picture is judged at this many pixels across, and the part below a text in this many colours."""
_EFFECTS = {f"{A}alphaModFix", f"{A}extLst"}
"""What a picture may carry without being unknown to us; duotones and the like change its colours."""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture as a fill. `crop` holds the shares cut off at left, top, right and bottom."""

    blob: bytes
    crop: tuple[float, float, float, float] = (0, 0, 0, 0)
    alpha: float = 1.0
    tiled: bool = False

    def shades(self, box: Box, area: Box) -> tuple[Shade, ...] | None:
        """The colours that the picture, drawn in `box`, shows within `area`; None if it cannot be read."""
        image = _thumbnail(self.blob)
        if image is None or not box.width or not box.height:
            return None
        left, top, right, bottom = self.crop
        shares = (0.0, 0.0, 1.0, 1.0) if self.tiled else _shares(box, area)
        across, down = 1 - left - right, 1 - top - bottom
        pixels = (
            round((left + shares[0] * across) * image.width),
            round((top + shares[1] * down) * image.height),
            round((left + shares[2] * across) * image.width),
            round((top + shares[3] * down) * image.height),
        )
        x, y = min(pixels[0], image.width - 1), min(pixels[1], image.height - 1)
        part = image.crop((x, y, max(pixels[2], x + 1), max(pixels[3], y + 1)))
        few = part.resize((_COLOURS, _COLOURS), Image.Resampling.BOX).quantize(_COLOURS).convert("RGBA")
        seen = {few.getpixel((at % _COLOURS, at // _COLOURS)) for at in range(_COLOURS * _COLOURS)}
        return tuple(sorted({_shade(pixel, self.alpha) for pixel in seen}, key=lambda shade: shade.colour))


def read_photo(fill: Element, part: Any) -> Photo | None:
    """The picture of an a:blipFill or p:blipFill; None if it is not in the file or changed by effects."""
    blip = fill.find(f"{A}blip")
    rel_id = blip.get(f"{R}embed") if blip is not None else None
    if rel_id is None or any(effect.tag not in _EFFECTS for effect in blip.iterchildren("{*}*")):
        return None
    faded = blip.find(f"{A}alphaModFix")
    cut = fill.find(f"{A}srcRect")
    sides = [int(cut.get(side, "0")) / 100000 if cut is not None else 0.0 for side in "ltrb"]
    return Photo(
        part.related_part(rel_id).blob,
        (sides[0], sides[1], sides[2], sides[3]),
        int(faded.get("amt", "100000")) / 100000 if faded is not None else 1.0,
        fill.find(f"{A}tile") is not None,
    )


@lru_cache(maxsize=64)
def _thumbnail(blob: bytes) -> Image.Image | None:
    """A small copy with transparency; None for a format that cannot be read (EMF, SVG)."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(BytesIO(blob))
            image.draft("RGB", (_THUMBNAIL, _THUMBNAIL))
            small = image.convert("RGBA")
    except (OSError, ValueError, Image.DecompressionBombWarning, Image.DecompressionBombError):
        return None
    small.thumbnail((_THUMBNAIL, _THUMBNAIL))
    return small


def _shade(pixel: Any, alpha: float) -> Shade:
    red, green, blue, opaque = pixel
    return Shade(f"#{red:02X}{green:02X}{blue:02X}", alpha * opaque / 255)


def _shares(box: Box, area: Box) -> tuple[float, float, float, float]:
    """The area's edges as shares of the box, kept inside it."""

    def inside(value: float) -> float:
        return min(1.0, max(0.0, value))

    return (
        inside((area.left - box.left) / box.width),
        inside((area.top - box.top) / box.height),
        inside((area.right - box.left) / box.width),
        inside((area.bottom - box.top) / box.height),
    )
