"""What kind of picture some bytes are, told from the bytes alone, and what it costs to look at it."""

import warnings
from io import BytesIO

from PIL import Image

_MAGIC: tuple[tuple[int, bytes, str, str], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", "png", "image/png"),
    (0, b"\xff\xd8\xff", "jpg", "image/jpeg"),
    (0, b"GIF8", "gif", "image/gif"),
    (0, b"BM", "bmp", "image/bmp"),
    (0, b"II*\x00", "tiff", "image/tiff"),
    (0, b"MM\x00*", "tiff", "image/tiff"),
    (40, b" EMF", "emf", "image/x-emf"),
    (0, b"\xd7\xcd\xc6\x9a", "wmf", "image/x-wmf"),
    (0, b"\x01\x00\x09\x00", "wmf", "image/x-wmf"),
)
"""Where it stands, what stands there, file ending, content type.

SVG is not among them: it may call other files from the network, and PowerPoint keeps a PNG beside it.
"""
_DECODED = ("PNG", "JPEG", "GIF", "BMP", "TIFF")


def picture_kind(blob: bytes) -> tuple[str, str] | None:
    """File ending and content type of a picture; None for what is no picture of a kind that is kept."""
    for start, magic, ending, type_ in _MAGIC:
        if blob.startswith(magic, start):
            return ending, type_
    return None


def cost(blob: bytes) -> int:
    """Pixels to decode; a JPEG is decoded at a smaller size. 0 for what is not decoded."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = Image.open(BytesIO(blob), formats=_DECODED)
    except Exception:  # whatever a decoder says of a stranger's picture: it will not be decoded
        return 0
    return image.width * image.height // (4 if image.format == "JPEG" else 1)
