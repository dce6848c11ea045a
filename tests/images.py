"""Small pictures as files."""

import io
import struct
import zlib
from typing import Any

from PIL import Image


def saved(image: Image.Image, form: str = "PNG", **more: Any) -> bytes:
    """A picture as a file of that form."""
    out = io.BytesIO()
    image.save(out, form, **more)
    return out.getvalue()


def plain(
    colour: str | tuple[int, int, int] = "navy", size: tuple[int, int] = (60, 40), form: str = "PNG"
) -> bytes:
    """A picture of one colour."""
    return saved(Image.new("RGB", size, colour), form)


def chunk(kind: bytes, data: bytes) -> bytes:
    """A chunk of a PNG, with its check sum."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, body: bytes = b"", *extra: bytes, depth: int = 8, colour: int = 2) -> bytes:
    """A PNG that says it is that large, whatever is in it; `extra` chunks stand before its pixels."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress(body, 9))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(extra) + pixels + chunk(b"IEND", b"")
