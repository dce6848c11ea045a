"""Pictures made fit for PDF/A: grey or RGB. Pillow is imported only when a picture is drawn."""

from io import BytesIO

from reportlab.lib.utils import ImageReader


def open_image(data: bytes) -> ImageReader:
    """A PNG or JPEG as ReportLab wants it; ValueError in plain words for anything else."""
    from PIL import Image, UnidentifiedImageError

    try:
        picture = Image.open(BytesIO(data))
        picture.load()
    except (UnidentifiedImageError, OSError, SyntaxError) as error:
        raise ValueError("the picture cannot be read; save it again as PNG or JPEG") from error
    if picture.format not in ("PNG", "JPEG"):
        raise ValueError(f"a {picture.format} picture cannot be used; save it as PNG or JPEG")
    if picture.mode == "CMYK":  # the output intent is RGB (ISO 19005-2, 6.2.4.3)
        raise ValueError("the picture is in print colours (CMYK); save it in RGB")
    if picture.format == "JPEG" and picture.mode in ("L", "RGB"):
        return ImageReader(BytesIO(data))
    transparent = "transparency" in picture.info or picture.mode in ("LA", "RGBA", "PA")
    return ImageReader(picture.convert("RGBA" if transparent else "RGB"))
