"""Pictures that may and may not stand in the file."""

from io import BytesIO

import page
import pikepdf
import pytest
from PIL import Image

from handouts.tagging import Role
from handouts.tagging.images import open_image
from tests.pdf_audit import audit
from tests.tagging.sample import new_document, one_page


def saved(mode: str, file_format: str) -> bytes:
    file = BytesIO()
    Image.new(mode, (6, 5)).save(file, file_format)
    return file.getvalue()


@pytest.mark.parametrize(
    ("mode", "file_format"),
    [*((mode, "PNG") for mode in ("L", "1", "P", "LA", "RGBA", "I;16")), ("RGB", "JPEG"), ("L", "JPEG")],
)
def test_every_kind_of_png_and_jpeg_gives_a_valid_file(mode: str, file_format: str) -> None:
    document = new_document()
    figure = one_page(document).add(Role.FIGURE, alt="A picture", bbox=(0, 0, 60, 50))
    with document.content(figure):
        document.image(saved(mode, file_format), 0, 0, 60, 50)
    document.end_page()
    data = document.finish()
    assert audit(data).problems == []
    assert page.validate_pdf_bytes(data, profile=page.ValidationProfile.PDF_A_2A).failures == []


def test_a_jpeg_is_embedded_as_it_is() -> None:
    data = saved("RGB", "JPEG")
    document = new_document()
    one_page(document)
    document.image(data, 0, 0, 60, 50)
    document.end_page()
    with pikepdf.open(BytesIO(document.finish())) as file:
        (image,) = file.pages[0].Resources.XObject.values()
        assert image.read_raw_bytes() == data


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"no picture", "cannot be read"),
        (saved("CMYK", "JPEG"), "CMYK"),
        (saved("P", "GIF"), "GIF"),
        (saved("RGB", "PNG")[:40], "cannot be read"),
    ],
)
def test_other_pictures_are_refused_in_plain_words(data: bytes, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        open_image(data)
