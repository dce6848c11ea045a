"""Pages and slides look as they did when somebody last looked at them: coarse, small pictures.

UPDATE_GOLDEN=1 makes the pictures anew; view them before you commit them.
"""

import io
import os
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from tests.built import HANDOUT, SLIDES, documents
from tests.validators import drawn_by_libreoffice

FOLDER = Path(__file__).parent / "golden" / "looks"
WIDTH = 160
MEAN_MOST, SPOT_MOST = 2.0, 24
"""Gray steps (of 255) that a picture may differ by: on average, and in its worst spot after blurring."""


@cache
def pages(name: str) -> list[Image.Image]:
    """Every page of a document as a small picture."""
    data = documents()[name].data
    if name.endswith(".pptx"):
        data = drawn_by_libreoffice(data)
    pdf = pypdfium2.PdfDocument(data)
    try:
        shots = [page.render(scale=4 * WIDTH / page.get_width()).to_pil().convert("RGB") for page in pdf]
    finally:
        pdf.close()
    return [shot.resize((WIDTH, round(shot.height / 4)), Image.Resampling.BOX) for shot in shots]


def compare(name: str, index: int, picture: Image.Image) -> None:
    path = FOLDER / f"{Path(name).stem}-{index + 1:02}.png"
    if os.environ.get("UPDATE_GOLDEN") == "1":
        FOLDER.mkdir(parents=True, exist_ok=True)
        picture.quantize(48).save(path, optimize=True)
    golden = Image.open(io.BytesIO(path.read_bytes())).convert("RGB")
    mean, spot = difference(golden, picture)
    assert mean <= MEAN_MOST, f"{path.name} differs by {mean:.1f} gray steps on average: look at the page"
    assert spot <= SPOT_MOST, f"{path.name} differs by {spot} gray steps in one spot: look at the page"


def difference(one: Image.Image, other: Image.Image) -> tuple[float, int]:
    """Mean and worst difference in gray steps; the worst is taken after a blur that forgives a pixel."""
    assert one.size == other.size, "the page has another size"
    gray = ImageChops.difference(one, other).convert("L")
    return ImageStat.Stat(gray).mean[0], max(gray.filter(ImageFilter.BoxBlur(2)).tobytes())


@pytest.mark.parametrize("name", [HANDOUT, "emt-paramedic-handout-a4.pdf"])
def test_a_handout_page_looks_as_before(name: str) -> None:
    for index, picture in enumerate(pages(name)):
        compare(name, index, picture)


def test_large_print_pages_look_as_before() -> None:
    name = "emt-paramedic-handout-large-print.pdf"
    for index, picture in enumerate(pages(name)):
        compare(name, index, picture)


def test_the_slides_look_as_before_in_libreoffice() -> None:
    assert len(pages(SLIDES)) == documents()[SLIDES].count
    for index, picture in enumerate(pages(SLIDES)):
        compare(SLIDES, index, picture)


def test_the_comparison_sees_a_missing_line_of_text() -> None:
    picture = pages(HANDOUT)[0]
    worse = picture.copy()
    worse.paste("white", (40, 60, 90, 66))
    assert difference(picture, worse)[1] > SPOT_MOST or difference(picture, worse)[0] > MEAN_MOST
