"""Logos from strangers: good ones of many kinds, spoiled ones, and ones that harm."""

import struct
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

from hypothesis import strategies as st
from PIL import Image

from tests.images import chunk, plain, png, saved
from tests.trust.outcome import Outcome, Tally, attempt
from tests.trust.spoiling import GOOD, spliced, splices

LOGO = b"contact:\n  name: Sample pool\n  logo:\n    file: %s\n    alt: Logo of the pool\nfigures:\n"


def with_logo(
    folder: Path,
    data: bytes | None,
    tally: Tally | None = None,
    name: bytes = b"logo.png",
    *,
    alone: bool = False,
) -> Outcome:
    """Build the sample with this logo; `alone` in a process of its own."""
    if data is not None:
        (folder / "logo.png").write_bytes(data)
    return attempt(folder, GOOD.replace(b"figures:\n", LOGO % name, 1), tally, alone=alone)


@cache
def pictures() -> tuple[bytes, ...]:
    """Good pictures of many kinds, small."""
    made = []
    noise = Image.effect_noise((40, 30), 90)
    kinds: list[tuple[str, str, dict[str, object]]] = [
        ("RGB", "PNG", {}),
        ("RGBA", "PNG", {}),
        ("P", "PNG", {"transparency": 3}),
        ("L", "PNG", {}),
        ("LA", "PNG", {}),
        ("1", "PNG", {}),
        ("I;16", "PNG", {}),
        ("RGB", "JPEG", {"exif": b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"}),
        ("RGB", "JPEG", {"progressive": True}),
        ("CMYK", "JPEG", {}),
    ]
    for mode, form, more in kinds:
        image = noise.convert("I").convert(mode) if mode == "I;16" else noise.convert(mode)
        made.append(saved(image, form, **more))
    return tuple(made)


def spoiled_picture(number: int, edits: list[tuple[int, int, bytes]], mended: bool) -> bytes:
    data = spliced(pictures()[number % len(pictures())], edits)
    return with_right_sums(data) if mended else data


def with_right_sums(data: bytes) -> bytes:
    """A PNG whose chunks have the right check sums, so that a decoder goes on to what is in them."""
    if not data.startswith(b"\x89PNG\r\n\x1a\n"):
        return data
    at, parts = 8, [data[:8]]
    while at + 12 <= len(data):
        size = struct.unpack(">I", data[at : at + 4])[0]
        body = data[at + 4 : at + 8 + size]
        parts.append(data[at : at + 4] + body + struct.pack(">I", zlib.crc32(body)))
        at += 12 + size
    return b"".join(parts)


spoiled_pictures = st.builds(spoiled_picture, st.integers(0, 99), splices, st.booleans())


PICTURES: dict[str, Callable[[], bytes]] = {
    "a bomb of 1.6 GB": lambda: png(24_000, 22_000, b"\0" * 100_000_000),
    "as large as is allowed": lambda: png(4000, 3000, b"\0" * 12_001 * 3000),
    "as large, with alpha and 16 bits": lambda: png(4000, 3000, b"\0" * 32_001 * 3000, depth=16, colour=6),
    "words that unpack to 200 MB": lambda: png(
        9, 9, b"\0" * 252, chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"x" * 200_000_000, 9))
    ),
    "a colour profile that unpacks to 200 MB": lambda: png(
        9, 9, b"\0" * 252, chunk(b"iCCP", b"x\0\0" + zlib.compress(b"x" * 200_000_000, 9))
    ),
    "one pixel high": lambda: png(12_000_000, 1, b"\0" * 36_000_001),
    "no pixels": lambda: png(0, 0, b""),
    "TIFF": lambda: plain(form="TIFF"),
    "GIF": lambda: plain(form="GIF"),
    "BMP": lambda: plain(form="BMP"),
    "WebP": lambda: plain(form="WEBP"),
    "PDF": lambda: plain(form="PDF"),
    "EPS": lambda: plain(form="EPS"),
    "EPS that runs a program": lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(%pipe%id) run\n",
    "SVG": lambda: b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
    "nothing": lambda: b"",
    "text": lambda: b"x" * 1000,
    "more bytes than are allowed": lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 6_000_000,
}
MAY_BE_BUILT = {"as large as is allowed", "as large, with alpha and 16 bits"} | {
    name for name in PICTURES if name.startswith(("words", "a colour", "one pixel"))
}
