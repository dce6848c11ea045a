"""Which colours lie beneath a place, told in little time; and pictures that harm are not looked at."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from handouts.deck.ooxml import photo
from handouts.deck.ooxml.area import POINT, Area
from handouts.deck.ooxml.colour import Shade
from handouts.deck.ooxml.paint import NOTHING, PICTURE, Layer, Paint, beneath
from handouts.deck.ooxml.photo import Photo
from tests.images import saved
from tests.work import at_most

AREA = Area(0, 0, 100 * POINT, 100 * POINT)
WHOLE, PART, AWAY = (
    AREA,
    Area(50 * POINT, 0, 200 * POINT, 50 * POINT),
    Area(200 * POINT, 0, 300 * POINT, POINT),
)


def slow(layers: Sequence[Layer], area: Area) -> frozenset[str] | None:
    """What `beneath` means, as it was first written: exponential."""
    colours: set[str] = set()
    for index in range(len(layers) - 1, -1, -1):
        box, paint = layers[index]
        if not paint or not box.meets(area):
            continue
        shades = paint.within(box, area)
        if shades is None:
            return None
        clear = [shade for shade in shades if shade.alpha < 1]
        if clear:
            below = slow(layers[:index], area)
            if below is None:
                return None
            colours |= {shade.over(colour) for shade in clear for colour in below}
        colours |= {shade.colour for shade in shades if shade.alpha == 1}
        if box.holds(area):
            return frozenset(colours)
    return frozenset(colours or {"#FFFFFF"})


shades = st.builds(
    Shade, st.sampled_from(("#000000", "#C01010", "#EEEEEE")), st.sampled_from((0.0, 0.3, 1.0))
)
paints = st.builds(lambda found: Paint(tuple(found)), st.lists(shades, max_size=3)) | st.sampled_from(
    (NOTHING, PICTURE)
)


@given(st.lists(st.tuples(st.sampled_from((WHOLE, PART, AWAY)), paints), max_size=6))
def test_the_colours_are_those_of_the_plain_definition(layers: list[Layer]) -> None:
    assert beneath(layers, AREA) == slow(layers, AREA)


@pytest.mark.parametrize(
    "colours", [["#EEEEEE"] * 500, [f"#{n:02X}{255 - n:02X}{7 * n % 256:02X}" for n in range(250)]]
)
def test_many_layers_that_show_through_take_little_work(colours: list[str]) -> None:
    with at_most(calls=100_000):
        beneath([(PART, Paint((Shade(colour, 0.5),))) for colour in colours], AREA)


def test_colours_that_take_too_long_to_tell_are_not_told() -> None:
    layers = [(PART, Paint((Shade(f"#{n:02X}0000", 0.4),))) for n in range(40)]
    assert beneath(layers, AREA) is None
    assert beneath([*layers, (WHOLE, Paint((Shade("#123456"),)))], AREA) == {"#123456"}


def blob(form: str, size: tuple[int, int] = (40, 40), **more: object) -> bytes:
    return saved(Image.new("RGB", size, (200, 16, 46)), form, **more)


def colours(data: bytes, **more: object) -> tuple[str, ...] | None:
    found = Photo(data, **more).shades(WHOLE, AREA)  # type: ignore[arg-type]
    return None if found is None else tuple(shade.colour for shade in found)


@pytest.mark.parametrize("form", ["PNG", "GIF", "BMP", "TIFF"])
def test_common_pictures_are_looked_at(form: str) -> None:
    assert colours(blob(form)) == ("#C8102E",)


@pytest.mark.parametrize(
    "data", [blob("EPS"), blob("WEBP"), b"", b"\x89PNG\r\n\x1a\n" + bytes(30)], ids=range(4)
)
def test_others_are_not(data: bytes) -> None:
    assert colours(data) is None


def test_a_large_picture_is_not_decoded_but_a_jpeg_is_at_a_smaller_size(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(photo, "MOST_PIXELS", 1_000_000)
    assert colours(blob("PNG", (2000, 2000))) is None
    assert colours(blob("JPEG", (2000, 2000))) is not None
    assert colours(blob("JPEG", (2000, 2000), progressive=True)) is None


def test_a_jpeg_of_many_scans_is_not_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(photo, "MOST_SCANS", 2)
    assert colours(blob("JPEG", (41, 41))) is not None
    assert colours(blob("JPEG", (41, 41), progressive=True)) is None


def test_a_crop_far_outside_takes_no_room() -> None:
    assert colours(blob("PNG"), crop=(-20_000.0, -20_000.0, 0.0, 0.0)) == ("#C8102E",)
