"""A logo from a stranger, made safe: checked before it is decoded, and one form for both documents."""

import io
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handouts.briefing.text import Text
from handouts.diagnostics import Code, ContentError, Notice, quote

if TYPE_CHECKING:
    from PIL import Image

MOST_BYTES = 5_000_000
"""Bytes that the file of a logo may have; whoever reads it sees to that."""
MOST_PIXELS = 12_000_000
MOST_SIDE = 20_000
"""Pixels of the longer side: each row of pixels costs memory beside its pixels."""
MOST_SCANS = 50
"""Scans of a progressive JPEG. A few bytes make one, and each costs the time of the whole picture."""
_DEPTH_AT = 24
"""The byte of a PNG that holds the bits of a channel: in its header, which comes first."""
_ORIENTATION = 0x0112
_TURNS = {
    2: "FLIP_LEFT_RIGHT",
    3: "ROTATE_180",
    4: "FLIP_TOP_BOTTOM",
    5: "TRANSPOSE",
    6: "ROTATE_270",
    7: "TRANSVERSE",
    8: "ROTATE_90",
}
"""How a picture is turned upright, by its Exif orientation (Exif 2.32, 4.6.4 A)."""
LIGHTEST = 240
"""The lightest gray, of 255, that can be told from paper."""
SAVED_LONGEST = 1200
"""Pixels of the longer side that the documents carry; 1200 is 600 dpi at two inches."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as PNG bytes, its size in pixels, and its words for those who cannot see it."""

    data: bytes
    width: int
    height: int
    alt: Text


def read_logo(data: bytes, file: str, alt: Text, origin: str) -> Picture:
    """Read a picture as `read_picture` does, that has something to be seen on white paper."""
    from PIL import Image

    picture = read_picture(data, file, alt, origin)
    with Image.open(io.BytesIO(picture.data)) as image:
        levels = image.convert("L").histogram()
    if not any(levels[: LIGHTEST + 1]):
        message = f'"{quote(file)}" cannot be seen on white paper: all of it is white, or nearly'
        help_text = "take the dark form of the logo; the white one is for dark grounds"
        raise _problem(Code.PICTURE_INVISIBLE, origin, message, help_text)
    return picture


def read_picture(data: bytes, file: str, alt: Text, origin: str) -> Picture:
    """Read the bytes of a PNG or JPEG; `file` names it. Raises ContentError that names `origin`."""
    flat = decoded(data, quote(file), origin)
    flat.thumbnail((SAVED_LONGEST, SAVED_LONGEST))
    out = io.BytesIO()
    flat.save(out, "PNG", optimize=True)
    return Picture(out.getvalue(), flat.width, flat.height, alt)


def decoded(data: bytes, name: str, origin: str) -> "Image.Image":
    """The picture upright, in RGB, on white. The size is checked before a pixel is decoded."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
                if (
                    image.width * image.height > MOST_PIXELS
                    or max(image.size) > MOST_SIDE
                    or _scans(image, data) > MOST_SCANS
                ):
                    raise _too_large(name, origin, f"{image.width} × {image.height}")
                return _flat(image, data)
    except ContentError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _too_large(name, origin, "too many") from None
    except Exception as problem:  # a file from a stranger can be broken in any way
        raise _problem(
            Code.PICTURE_UNREADABLE,
            origin,
            f'"{name}" is no PNG or JPEG picture, or it is damaged',
            "save it again as PNG",
        ) from problem


def _scans(image: "Image.Image", data: bytes) -> int:
    """Start-of-scan markers of a JPEG (ITU-T T.81, B.1.1.3); in coded data their bytes cannot occur."""
    return 0 if image.format == "PNG" else data.count(b"\xff\xda")  # Pillow calls some JPEGs "MPO"


def _flat(image: "Image.Image", data: bytes) -> "Image.Image":
    """Pixels as seen on white paper; PDF/A-2 allows transparency only with care (ISO 19005-2, 6.2.10)."""
    from PIL import Image

    image.load()
    turn = _TURNS.get(image.getexif().get(_ORIENTATION, 1))
    shown = _eight_bits(image, data)
    upright = shown if turn is None else shown.transpose(Image.Transpose[turn])
    seen = upright.convert("RGBA")
    flat = Image.new("RGB", seen.size, "white")
    flat.paste(seen, mask=seen.getchannel("A"))
    return flat


def _eight_bits(image: "Image.Image", data: bytes) -> "Image.Image":
    """The picture with 8 bits a channel, and with its transparent colour as Pillow understands it.

    A PNG names that colour in its own bits (PNG specification, 11.3.2.1), Pillow compares it with 8 bits.
    """
    from PIL import ImageChops

    clear = image.info.get("transparency")
    if image.mode.startswith("I"):  # 16 bits of gray; Pillow would cut off what is above 8
        wide = image.convert("I")
        shown = wide.point(lambda value: value / 257).convert("L")
        if isinstance(clear, int):
            above = wide.point(lambda value: value - clear).convert("L")
            below = wide.point(lambda value: -value + clear).convert("L")
            shown.putalpha(ImageChops.add(above, below).point(lambda value: 255 if value else 0))
        return shown
    bits = data[_DEPTH_AT] if image.format == "PNG" else 8
    if isinstance(clear, int) and image.mode == "L" and bits < 8:
        image.info["transparency"] = clear * 255 // (2**bits - 1)
    elif isinstance(clear, tuple) and bits == 16:
        image.info["transparency"] = tuple(value >> 8 for value in clear)
    return image


def _too_large(name: str, origin: str, pixels: str) -> ContentError:
    return _problem(
        Code.PICTURE_LARGE,
        origin,
        f'"{name}" has {pixels} pixels or too many layers',
        f"save a copy of at most {MOST_PIXELS:,} pixels and {MOST_SIDE:,} on a side, not progressive",
    )


def _problem(code: Code, origin: str, message: str, help_text: str) -> ContentError:
    return ContentError([Notice(code, origin, message, help_text)])
