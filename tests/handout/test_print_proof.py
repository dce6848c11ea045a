"""What is left of the pages on an office printer: gray, black and white, colour-blind eyes, the edge."""

import time
from functools import cache
from itertools import combinations
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from handouts.handout.edition import Edition
from handouts.handout.typeset.boxes import Fill, Shape
from handouts.handout.typeset.qr import LEAST_MODULE, QUIET, matrix, quiet_zone
from handouts.look.grid import A4, LETTER
from handouts.look.tokens import Look
from tests.handout.samples import emt, pages_of, rendered
from tests.tools import able, run

DPI = 150
QUARTER_INCH = 18.0
TWENTY_MM = 20 / 25.4 * 72
MACHADO = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""Machado, Oliveira and Fernandes 2009, severity 1.0, for linear RGB."""


@cache
def picture(page: int, *, a4: bool = False) -> Image.Image:
    """A page as an office printer's driver would see it, at 150 dpi."""
    data = rendered(emt(), Edition(A4 if a4 else LETTER)).data
    return pypdfium2.PdfDocument(data)[page].render(scale=DPI / 72).to_pil().convert("RGB")


@pytest.mark.parametrize("a4", [False, True])
@pytest.mark.parametrize("page", [0, 1])
def test_a_quarter_inch_at_every_edge_stays_white(page: int, a4: bool) -> None:
    image = picture(page, a4=a4)
    ink = Image.eval(image.convert("L"), lambda value: 255 * (value < 250)).getbbox()
    assert ink is not None
    edge = QUARTER_INCH * DPI / 72
    assert ink[0] >= edge
    assert ink[1] >= edge
    assert ink[2] <= image.width - edge
    assert ink[3] <= image.height - edge


def test_the_four_levels_print_as_different_grays() -> None:
    look = Look()
    fills = [look.palette.other_light, look.lane(0).fill, look.lane(1).fill, look.palette.white]
    grays = [Image.new("RGB", (1, 1), fill).convert("L").tobytes()[0] for fill in fills]
    roles = sorted(grays[1:3])
    assert roles[1] - roles[0] > 60
    assert min(abs(one - other) for one, other in combinations(grays, 2)) > 15


@pytest.mark.parametrize("page", [0, 1])
def test_headings_stay_readable_in_pure_black_and_white(page: int) -> None:
    """White words on a role's colour: after a hard threshold both ground and words are still there."""
    image = picture(page).convert("L").point(lambda value: 255 * (value > 150))
    heads = [
        box
        for box in pages_of(emt())[page].boxes
        if isinstance(box, Fill)
        and box.fill in (Look().lane(0).fill, Look().lane(1).fill)
        and box.height > 15
    ]
    assert heads
    for box in heads:
        area = [round(value * DPI / 72) for value in (box.x, box.y, box.x + box.width, box.y + box.height)]
        part = image.crop((area[0] + 2, area[1] + 2, area[2] - 2, area[3] - 2))
        white = part.histogram()[255] / (part.width * part.height)
        assert 0.01 < white < 0.5


@pytest.mark.parametrize("kind", MACHADO)
def test_the_two_roles_differ_for_colour_blind_eyes(kind: str) -> None:
    one, other = (_simulated(Look().lane(index).fill, kind) for index in (0, 1))
    assert sum(abs(a - b) for a, b in zip(one, other, strict=True)) > 0.25


def _simulated(colour: str, kind: str) -> tuple[float, ...]:
    channels = [(int(colour[i : i + 2], 16) / 255) ** 2.2 for i in (1, 3, 5)]
    return tuple(
        sum(factor * channel for factor, channel in zip(row, channels, strict=True)) for row in MACHADO[kind]
    )


def scanned(path: Path) -> str:
    """What a reader of codes finds on a picture."""
    with able("zbarimg") as tool:
        return run(tool, "-q", "--raw", path).decode().strip()


def test_the_qr_code_opens_the_address_that_is_typed_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "front.png"
    picture(0).save(path)
    assert emt().contact is not None
    assert scanned(path) == emt().contact.url


def test_the_qr_code_survives_a_pale_gray_copy(tmp_path: Path) -> None:
    path = tmp_path / "copy.png"
    picture(0).convert("L").point(lambda value: 60 + value * 180 // 255).save(path)
    assert scanned(path)


def test_the_qr_code_is_20_mm_wide_with_a_quiet_zone() -> None:
    boxes = pages_of(emt())[0].boxes
    code = max((box for box in boxes if isinstance(box, Shape)), key=lambda box: len(box.commands))
    xs = [number for command in code.commands for number in command[1::2]]
    assert max(xs) - min(xs) >= TWENTY_MM
    url = emt().contact.url
    assert url is not None
    size = max(xs)
    assert size / len(matrix(url)) >= LEAST_MODULE
    assert quiet_zone(url, size) == pytest.approx(QUIET * size / len(matrix(url)))
    frame = next(box for box in boxes if isinstance(box, Fill) and box.fill is None and box.height > 60)
    assert frame.height < Look().grid.print.block  # it did not have to grow for the quiet zone
    for distance in (
        code.x - frame.x,
        code.y - frame.y,
        frame.x + frame.width - code.x - size,
        frame.y + frame.height - code.y - size,
    ):
        assert distance >= quiet_zone(url, size)


@pytest.mark.speed
def test_building_takes_no_time_that_anyone_notices() -> None:
    start = time.process_time()
    rendered(emt())
    assert time.process_time() - start < 1.0
