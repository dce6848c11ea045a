"""Colours of a picture, where text stands on one."""

import warnings
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from PIL import Image
from pptx.opc.package import Part

from handouts.deck.ooxml.area import Area
from handouts.deck.ooxml.colour import Shade
from handouts.deck.ooxml.xml import A, Element, R

MOST_PIXELS = 12_000_000
MOST_SCANS = 50
"""A larger picture, or a JPEG of more scans, is not decoded: it would cost time and memory without bound."""
_THUMBNAIL = 256
_COLOURS = 24
"""A picture is judged at this many pixels across, and the part below a text in this many colours."""
_FORMATS = ("PNG", "JPEG", "GIF", "BMP", "TIFF")
"""What is decoded. For others Pillow may start a program: Ghostscript for EPS."""
_EFFECTS = {f"{A}alphaModFix", f"{A}extLst"}
"""What a picture may carry without being unknown to us; duotones and the like change its colours."""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture as a fill. `crop` holds the shares cut off at left, top, right and bottom."""

    blob: bytes
    crop: tuple[float, float, float, float] = (0, 0, 0, 0)
    alpha: float = 1.0
    tiled: bool = False

    def shades(self, box: Area, area: Area) -> tuple[Shade, ...] | None:
        """The colours that the picture, drawn in `box`, shows within `area`; None if it cannot be read."""
        return _shades(self, box, area)


@lru_cache(maxsize=4096)
def _shades(photo: Photo, box: Area, area: Area) -> tuple[Shade, ...] | None:
    image = _thumbnail(photo.blob)
    if image is None or not box.width or not box.height:
        return None
    left, top, right, bottom = photo.crop
    shares = (0.0, 0.0, 1.0, 1.0) if photo.tiled else _shares(box, area)
    across, down = 1 - left - right, 1 - top - bottom
    x, x2 = _pixels(left + shares[0] * across, left + shares[2] * across, image.width)
    y, y2 = _pixels(top + shares[1] * down, top + shares[3] * down, image.height)
    part = image.crop((x, y, x2, y2))
    few = part.resize((_COLOURS, _COLOURS), Image.Resampling.BOX).quantize(_COLOURS).convert("RGBA")
    pixels = few.tobytes()
    seen = {pixels[at : at + 4] for at in range(0, len(pixels), 4)}
    return tuple(sorted({_shade(pixel, photo.alpha) for pixel in seen}, key=lambda shade: shade.colour))


def _pixels(start: float, end: float, size: int) -> tuple[int, int]:
    """At least one pixel between two shares of a side; a crop may lie outside of its picture."""
    first = min(max(round(start * size), 0), size - 1)
    return first, min(max(round(end * size), first + 1), size)


def read_photo(fill: Element, part: Part) -> Photo | None:
    """The picture of an a:blipFill or p:blipFill; None if it is not in the file or changed by effects."""
    blip = fill.find(f"{A}blip")
    if blip is None or any(effect.tag not in _EFFECTS for effect in blip.iterchildren("{*}*")):
        return None
    rel_id = blip.get(f"{R}embed")
    if rel_id is None:
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


@lru_cache(maxsize=256)
def _thumbnail(blob: bytes) -> Image.Image | None:
    """A small copy with transparency; None for a picture that cannot be read (EMF, WMF) or is too large.

    A JPEG is decoded at an eighth of its size, unless it is progressive and has to be held as a whole.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = Image.open(BytesIO(blob), formats=_FORMATS)
            if image.info.get("progressive") is None:
                image.draft("RGB", (_THUMBNAIL, _THUMBNAIL))
            scans = blob.count(b"\xff\xda") if image.format == "JPEG" else 1
            if image.width * image.height > MOST_PIXELS or scans > MOST_SCANS:
                return None
            small = image.convert("RGBA")
            small.thumbnail((_THUMBNAIL, _THUMBNAIL))
            return small
    except Exception:  # whatever a decoder says of a stranger's picture: nobody can tell its colours
        return None


def _shade(pixel: bytes, alpha: float) -> Shade:
    red, green, blue, opaque = pixel
    return Shade(f"#{red:02X}{green:02X}{blue:02X}", alpha * opaque / 255)


def _shares(box: Area, area: Area) -> tuple[float, float, float, float]:
    """The area's edges as shares of the box, kept inside it."""

    def inside(value: float) -> float:
        return min(1.0, max(0.0, value))

    return (
        inside((area.left - box.left) / box.width),
        inside((area.top - box.top) / box.height),
        inside((area.right - box.left) / box.width),
        inside((area.bottom - box.top) / box.height),
    )
