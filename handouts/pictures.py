"""A logo from a stranger, made safe: checked before it is decoded, and one form for both documents."""

import io
import struct
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from handouts.beside import read_beside
from handouts.briefing.text import Text
from handouts.diagnostics import ContentError, Notice, quote

if TYPE_CHECKING:
    from PIL import Image

MOST_BYTES = 5_000_000
MOST_PIXELS = 12_000_000
MOST_SCANS = 50
"""Scans of a progressive JPEG. A few bytes make one, and each costs the time of the whole picture."""
SAVED_LONGEST = 1200
"""Pixels of the longer side that the documents carry; 1200 is 600 dpi at two inches."""

_UNREADABLE = (
    OSError,
    ValueError,
    SyntaxError,
    LookupError,
    TypeError,
    ArithmeticError,
    EOFError,
    struct.error,
)
"""What Pillow raises for damaged files, beside its own errors, which are among these."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as PNG bytes, its size in pixels, and its words for those who cannot see it."""

    data: bytes
    width: int
    height: int
    alt: Text


def read_picture(folder: Path, file: str, alt: Text, origin: str) -> Picture:
    """Read a PNG or JPEG that lies in `folder` or below. Raises ContentError that names `origin`."""
    name = quote(file)
    data = read_beside(folder, file, MOST_BYTES, "picture", origin)
    flat = decoded(data, name, origin)
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
                if image.width * image.height > MOST_PIXELS or _scans(image, data) > MOST_SCANS:
                    raise _too_large(name, origin, f"{image.width} × {image.height}")
                return _flat(image)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _too_large(name, origin, "too many") from None
    except _UNREADABLE:
        raise _problem(
            "picture-unreadable", origin, f'"{name}" is not a PNG or JPEG picture', "save it again as PNG"
        ) from None


def _scans(image: "Image.Image", data: bytes) -> int:
    """Start-of-scan markers of a JPEG (ITU-T T.81, B.1.1.3); in coded data their bytes cannot occur."""
    return data.count(b"\xff\xda") if image.format == "JPEG" else 0


def _flat(image: "Image.Image") -> "Image.Image":
    """Pixels as seen on white paper; PDF/A-2 allows transparency only with care (ISO 19005-2, 6.2.10)."""
    from PIL import Image, ImageOps

    image.load()
    upright = ImageOps.exif_transpose(image)
    if upright.mode.startswith("I"):  # 16 bits of gray; Pillow would cut off what is above 8
        upright = upright.convert("I").point(lambda value: value / 257).convert("L")
    seen = upright.convert("RGBA")
    flat = Image.new("RGB", seen.size, "white")
    flat.paste(seen, mask=seen.getchannel("A"))
    return flat


def _too_large(name: str, origin: str, pixels: str) -> ContentError:
    return _problem(
        "picture-large",
        origin,
        f'"{name}" has {pixels} pixels or too many layers',
        f"save a smaller copy, of at most {MOST_PIXELS:,} pixels, not progressive",
    )


def _problem(code: str, origin: str, message: str, help_text: str) -> ContentError:
    return ContentError([Notice(code, origin, message, help_text)])
