import io
import os
import random
import struct
import time
import zlib

import pytest
from PIL import Image, ImageOps

from handouts.briefing import logo as module
from handouts.briefing.inline import parse_text
from handouts.briefing.logo import MOST_BYTES, MOST_PIXELS, MOST_SIDE, SAVED_LONGEST, read_logo, read_picture
from handouts.diagnostics import ContentError
from handouts.jobs.inputs import LOGO
from handouts.storage.beside import read_beside
from tests.images import chunk, png, saved
from tests.places import POSIX

ALT = parse_text("Logo of the agency", {})


def read(folder, data, name="logo.png"):
    (folder / name).write_bytes(data)
    return picture(folder, name)


def picture(folder, name):
    """The picture of that name in a folder, as a build reads it."""
    origin = "contact.logo.file"
    return read_picture(read_beside(folder, name, MOST_BYTES, LOGO, origin), name, ALT, origin)


def pixels(picture):
    image = Image.open(io.BytesIO(picture.data))
    assert (image.format, image.mode) == ("PNG", "RGB")
    assert image.size == (picture.width, picture.height)
    return image


def code(folder, data=None, name="logo.png"):
    if data is not None:
        (folder / "logo.png").write_bytes(data)
    with pytest.raises(ContentError) as caught:
        picture(folder, name)
    (notice,) = caught.value.notices
    assert notice.origin == "contact.logo.file"
    assert notice.help
    return notice.code


def test_a_png_and_a_jpeg_are_read_with_their_words(tmp_path):
    red = Image.new("RGB", (40, 20), (200, 0, 0))
    made = read(tmp_path, saved(red))
    assert (made.width, made.height, made.alt.plain) == (40, 20, "Logo of the agency")
    assert pixels(made).getpixel((3, 3)) == (200, 0, 0)
    near = pixels(read(tmp_path, saved(red, "JPEG"), "logo.jpg")).getpixel((3, 3))
    assert all(abs(a - b) < 4 for a, b in zip(near, (200, 0, 0), strict=True))


def test_what_is_transparent_becomes_white_paper(tmp_path):
    half = Image.new("RGBA", (2, 1), (0, 0, 0, 0))
    half.putpixel((1, 0), (0, 0, 0, 128))
    clear, gray = (pixels(read(tmp_path, saved(half))).getpixel((x, 0)) for x in (0, 1))
    assert clear == (255, 255, 255)
    assert gray == (127, 127, 127)


@pytest.mark.parametrize("mode", ["P", "L", "RGB", "LA", "1"])
def test_transparency_of_every_kind_becomes_white(tmp_path, mode):
    if mode == "LA":
        data = saved(Image.new("LA", (2, 2), (0, 0)))
    elif mode == "P":
        image = Image.new("P", (2, 2), 0)
        image.putpalette([10, 20, 30] * 2)
        data = saved(image, transparency=0)
    else:
        black = (0, 0, 0) if mode == "RGB" else 0
        data = saved(Image.new(mode, (2, 2), black), transparency=black)
    assert pixels(read(tmp_path, data)).getpixel((0, 0)) == (255, 255, 255)


GRAY, RGB = 0, 2


@pytest.mark.parametrize(
    ("depth", "colour", "clear", "other"),
    [
        (1, GRAY, b"\0\0", b"\xff"),
        (2, GRAY, b"\0\x01", b"\xff"),
        (4, GRAY, b"\0\x07", b"\x33"),
        (8, GRAY, b"\0\x12", b"\x99"),
        (16, GRAY, b"\x12\x34", b"\x12\x35"),
        (16, GRAY, b"\xff\xff", b"\0\0"),
        (8, RGB, b"\0\x12\0\x34\0\x56", b"\x12\x34\x57"),
        (16, RGB, b"\x12\x34\x56\x78\x9a\xbc", b"\x99\x34\x56\x78\x9a\xbc"),
    ],
)
def test_the_transparent_colour_of_a_png_becomes_white(tmp_path, depth, colour, clear, other):
    """Named in the bits of the file (PNG specification, 11.3.2.1); below it a row of another colour."""
    channels = 1 if colour == GRAY else 3
    if depth < 8:
        one = bytes([sum(clear[1] << shift for shift in range(0, 8, depth))])
    else:
        one = clear if depth == 16 else clear[1::2]
    wide = 8 * depth * channels // 8
    rows = b"".join(b"\0" + (pattern * wide)[:wide] for pattern in (one, other))
    made = read(tmp_path, png(8, 2, rows, chunk(b"tRNS", clear), depth=depth, colour=colour))
    shown = pixels(made)
    assert shown.getpixel((3, 0)) == (255, 255, 255)
    if other != b"\xff":
        assert shown.getpixel((3, 1)) != (255, 255, 255)


def test_a_palette_without_transparency_keeps_its_colours(tmp_path):
    image = Image.new("P", (2, 2), 1)
    image.putpalette([0, 0, 0, 10, 200, 30])
    assert pixels(read(tmp_path, saved(image))).getpixel((0, 0)) == (10, 200, 30)


def test_sixteen_bits_of_gray_keep_their_brightness(tmp_path):
    image = Image.new("I;16", (2, 2), 257 * 100)
    assert pixels(read(tmp_path, saved(image))).getpixel((0, 0)) == (100, 100, 100)


def test_a_cmyk_jpeg_is_shown_in_rgb(tmp_path):
    image = Image.new("CMYK", (16, 16), (0, 255, 255, 0))
    red, green, blue = pixels(read(tmp_path, saved(image, "JPEG"))).getpixel((5, 5))
    assert red > 150 > 90 > max(green, blue)


@pytest.mark.parametrize("orientation", range(10))
def test_a_photo_is_turned_as_the_camera_says(tmp_path, orientation):
    photo = Image.new("RGB", (60, 20), "red")
    photo.paste("blue", (40, 0, 60, 10))
    exif = Image.Exif()
    exif[0x0112] = orientation
    made = pixels(read(tmp_path, saved(photo, "JPEG", exif=exif.tobytes(), quality=95)))
    wanted = ImageOps.exif_transpose(Image.open(tmp_path / "logo.png")).convert("RGB")
    assert (made.size, made.tobytes()) == (wanted.size, wanted.tobytes())


def test_exif_that_cannot_be_written_again_is_no_hindrance(tmp_path):
    """Pillow's own turning writes the other tags anew, and fails on this one."""
    text = struct.pack(">HHII", 0x010E, 11, 1, 0x3F800000)
    turned = struct.pack(">HHIHH", 0x0112, 3, 1, 6, 0)
    tags = b"Exif\0\0MM\0*\0\0\0\x08\0\x02" + text + turned + b"\0\0\0\0"
    made = read(tmp_path, saved(Image.new("RGB", (40, 20), "red"), "JPEG", exif=tags))
    assert (made.width, made.height) == (20, 40)


def test_nothing_of_the_original_file_travels_along(tmp_path):
    exif = Image.Exif()
    exif[0x010E] = "secret place"
    made = read(tmp_path, saved(Image.new("RGB", (9, 9)), "JPEG", exif=exif, comment=b"secret words"))
    assert b"secret" not in made.data


def test_the_same_file_gives_the_same_bytes(tmp_path):
    data = saved(Image.effect_noise((50, 40), 90).convert("RGB"))
    assert read(tmp_path, data).data == read(tmp_path, data).data


def test_a_large_picture_is_made_smaller_and_keeps_its_shape(tmp_path):
    made = read(tmp_path, saved(Image.new("RGB", (3000, 1500), "navy")))
    assert (made.width, made.height) == (SAVED_LONGEST, SAVED_LONGEST // 2)


def test_a_very_long_picture_keeps_at_least_one_row(tmp_path):
    made = read(tmp_path, saved(Image.new("RGB", (9000, 1))))
    assert (made.width, made.height) == (SAVED_LONGEST, 1)


@pytest.mark.parametrize(
    "size", [(20_000, 20_000), (100_000, 100_000), (MOST_PIXELS + 1, 1), (1, MOST_SIDE + 1)]
)
def test_a_bomb_is_refused_before_it_is_decoded(tmp_path, monkeypatch, size):
    def never(*_):
        raise AssertionError("it was decoded")

    monkeypatch.setattr(module, "_flat", never)
    assert code(tmp_path, png(*size, b"\0" * 100_000)) == "picture-large"


def test_a_file_of_too_many_bytes_is_not_opened(tmp_path):
    assert code(tmp_path, b"\0" * (MOST_BYTES + 1)) == "picture-large"


@pytest.mark.speed
def test_a_jpeg_of_too_many_scans_is_refused_soon(tmp_path):
    data = saved(Image.new("RGB", (3000, 3000)), "JPEG", progressive=True)
    at = data.rindex(b"\xff\xda")
    bomb = data[:at] + data[at:-2] * 2000 + data[-2:]
    start = time.process_time()
    assert code(tmp_path, bomb[:MOST_BYTES]) == "picture-large"
    assert time.process_time() - start < 1


def test_a_jpeg_that_calls_itself_many_pictures_is_counted_too(tmp_path):
    """With an MPF header Pillow names the format MPO."""
    red = Image.new("RGB", (40, 40), "red")
    data = saved(red, "MPO", save_all=True, append_images=[red])
    assert Image.open(io.BytesIO(data)).format == "MPO"
    assert code(tmp_path, data[:-2] + b"\xff\xda\0\x02" * 60 + data[-2:]) == "picture-large"


def test_a_usual_progressive_jpeg_is_read(tmp_path):
    noise = Image.effect_noise((300, 200), 90).convert("RGB")
    assert read(tmp_path, saved(noise, "JPEG", progressive=True)).width == 300


def test_a_text_that_unpacks_to_gigabytes_is_refused(tmp_path):
    bomb = chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"\0" * 50_000_000))
    assert code(tmp_path, png(4, 4, b"\0" * 52, bomb)) in ("picture-unreadable", "picture-large")


EPS = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n%%EndComments\nshowpage\n"


def test_eps_is_refused_and_starts_no_helper(tmp_path, monkeypatch):
    def never(*_, **__):
        raise AssertionError("a helper was started")

    monkeypatch.setattr("subprocess.Popen", never)
    monkeypatch.setattr("subprocess.check_call", never)
    assert code(tmp_path, EPS) == "picture-unreadable"


OTHERS = {
    "gif": saved(Image.new("RGB", (4, 4)), "GIF"),
    "bmp": saved(Image.new("RGB", (4, 4)), "BMP"),
    "tiff": saved(Image.new("RGB", (4, 4)), "TIFF"),
    "webp-like": b"RIFF\x1a\0\0\0WEBPVP8L",
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg'><script>x()</script></svg>",
    "html": b"<html></html>",
    "nothing": b"",
    "text": b"This is not a picture.",
    "only a header": png(4, 4)[:30],
    "no pixels": png(0, 0),
    "cut off": saved(Image.effect_noise((60, 60), 90))[:500],
    "cut off photo": saved(Image.effect_noise((60, 60), 90), "JPEG")[:500],
}


@pytest.mark.parametrize("kind", OTHERS)
def test_nothing_but_whole_png_and_jpeg_is_read(tmp_path, kind):
    assert code(tmp_path, OTHERS[kind]) == "picture-unreadable"


@pytest.mark.parametrize("name", ["../logo.png", "/etc/passwd", "sub/../../logo.png", ".."])
def test_a_path_out_of_the_folder_is_refused(tmp_path, name):
    folder = tmp_path / "content"
    folder.mkdir()
    (tmp_path / "logo.png").write_bytes(saved(Image.new("RGB", (4, 4))))
    assert code(folder, name=name) == "picture-outside"


@POSIX
def test_a_link_out_of_the_folder_is_refused_and_one_inside_is_followed(tmp_path):
    folder = tmp_path / "content"
    folder.mkdir()
    data = saved(Image.new("RGB", (4, 4)))
    (tmp_path / "outside.png").write_bytes(data)
    (folder / "logo.png").symlink_to(tmp_path / "outside.png")
    assert code(folder) == "picture-outside"
    (folder / "inside.png").write_bytes(data)
    (folder / "link.png").symlink_to("inside.png")
    assert picture(folder, "link.png").width == 4


@POSIX
def test_what_is_no_file_is_missing(tmp_path):
    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "circle.png").symlink_to("circle.png")
    (tmp_path / "folder.png").mkdir()
    for name in ("pipe.png", "circle.png", "folder.png", "nothing.png", "x" * 5000, "a\0b", ""):
        assert code(tmp_path, name=name) == "picture-missing", name


def test_a_long_name_is_not_repeated_in_full(tmp_path):
    with pytest.raises(ContentError) as caught:
        picture(tmp_path, "x" * 5000)
    assert len(caught.value.notices[0].message) < 200


def fuzz(folder, seed, count):
    """Damaged pictures are read or refused. Returns how many were refused, and the most seconds of one."""
    chance, refused, slowest = random.Random(seed), 0, 0.0
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = 8, "words"
    noise = Image.effect_noise((64, 48), 80)
    seeds = [
        saved(noise),
        saved(noise.convert("P"), transparency=3),
        saved(noise.convert("RGBA")),
        saved(noise.convert("RGB"), "JPEG", exif=exif, quality=60),
        saved(noise.convert("RGB"), "JPEG", progressive=True),
        saved(noise.convert("CMYK"), "JPEG"),
    ]
    for _ in range(count):
        data = bytearray(chance.choice(seeds))
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(len(data)) if chance.random() < 0.5 else chance.randrange(120)
            match chance.randrange(4):
                case 0:
                    data[at] = chance.randrange(256)
                case 1:
                    del data[at : at + chance.randrange(1, 30)]
                case 2:
                    data[at:at] = data[at : at + chance.randrange(1, 60)]
                case _:
                    del data[chance.randrange(100, len(data)) :]
            data = data if len(data) > 130 else bytearray(chance.choice(seeds))
        start = time.process_time()
        try:
            read(folder, bytes(data))
        except ContentError:
            refused += 1
        slowest = max(slowest, time.process_time() - start)
    return refused, slowest


def test_damaged_pictures_are_read_or_refused(tmp_path):
    refused, _ = fuzz(tmp_path, 7, 300)
    assert 50 < refused < 300


@pytest.mark.slow
def test_many_damaged_pictures_are_read_or_refused(tmp_path):
    fuzz(tmp_path, 70, 6000)


@pytest.mark.speed
def test_damaged_pictures_take_little_time(tmp_path):
    _, slowest = fuzz(tmp_path, 700, 1000)
    assert slowest < 3


@pytest.mark.parametrize(
    ("ink", "seen"), [((255, 255, 255, 255), False), ((0, 0, 0, 0), False), ((0, 0, 80, 255), True)]
)
def test_a_logo_that_nobody_could_see_on_paper_is_refused(ink, seen):
    """White logos are for dark grounds; on paper one would leave an empty place."""
    logo = Image.new("RGBA", (40, 20), (0, 0, 0, 0))
    logo.paste(ink, (10, 5, 12, 7))
    data, origin = saved(logo), "contact.logo.file"
    if seen:
        assert read_logo(data, "logo.png", ALT, origin).width == 40
        return
    with pytest.raises(ContentError) as caught:
        read_logo(data, "logo.png", ALT, origin)
    assert caught.value.notices[0].code == "picture-invisible"
