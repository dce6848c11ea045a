"""Logos and templates from strangers, damaged, huge, elsewhere: built, or refused at their line."""

import io
import os
import random
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from tests.deck.template import templates
from tests.trust.outcome import Outcome, Tally, attempt
from tests.trust.spoiling import GOOD, spliced, splices

LOGO = b"contact:\n  name: Sample pool\n  logo:\n    file: %s\n    alt: Logo of the pool\nfigures:\n"
TEMPLATE = b"\ndeck:\n  template:\n    file: %s\n"
BIG = settings(suppress_health_check=list(HealthCheck))


def with_logo(
    folder: Path,
    data: bytes | None,
    tally: Tally | None = None,
    name: bytes = b"logo.png",
    *,
    alone: bool = False,
) -> Outcome:
    if data is not None:
        (folder / "logo.png").write_bytes(data)
    return attempt(folder, GOOD.replace(b"figures:\n", LOGO % name, 1), tally, alone=alone)


def with_template(folder: Path, data: bytes, tally: Tally | None = None, *, alone: bool = False) -> Outcome:
    (folder / "house.potx").write_bytes(data)
    return attempt(folder, GOOD.replace(b"\ndeck:\n", TEMPLATE % b"house.potx", 1), tally, alone=alone)


# --- Pictures ----------------------------------------------------------------------------------------


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
        out = io.BytesIO()
        noise.convert("I").convert(mode).save(out, form, **more) if mode == "I;16" else noise.convert(
            mode
        ).save(out, form, **more)
        made.append(out.getvalue())
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


def fuzz_pictures(folder: Path, count: int) -> Tally:
    tally = Tally()

    @settings(BIG, max_examples=count)
    @given(spoiled_pictures)
    def each(data: bytes) -> None:
        with_logo(folder, data, tally)

    each()
    return tally


def test_good_pictures_are_built(tmp_path: Path) -> None:
    for data in pictures():
        assert with_logo(tmp_path, data).documents


def test_spoiled_pictures_are_built_or_refused(tmp_path: Path) -> None:
    assert fuzz_pictures(tmp_path, 30).inputs >= 30


@pytest.mark.slow
def test_many_spoiled_pictures_are_built_or_refused(tmp_path: Path) -> None:
    tally = fuzz_pictures(tmp_path, 500)
    print(f"\npictures: {tally}")
    assert tally.inputs >= 500
    assert tally.built > 10


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, body: bytes, *extra: bytes, depth: int = 8, colour: int = 2) -> bytes:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
    end = chunk(b"IDAT", zlib.compress(body, 9)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(extra) + end


def saved(form: str, size: tuple[int, int] = (20, 20)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size).save(out, form)
    return out.getvalue()


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
    "TIFF": lambda: saved("TIFF"),
    "GIF": lambda: saved("GIF"),
    "BMP": lambda: saved("BMP"),
    "WebP": lambda: saved("WEBP"),
    "PDF": lambda: saved("PDF"),
    "EPS": lambda: saved("EPS"),
    "EPS that runs a program": lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(%pipe%id) run\n",
    "SVG": lambda: b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
    "nothing": lambda: b"",
    "text": lambda: b"x" * 1000,
    "more bytes than are allowed": lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 6_000_000,
}
MAY_BE_BUILT = {"as large as is allowed", "as large, with alpha and 16 bits"} | {
    name for name in PICTURES if name.startswith(("words", "a colour", "one pixel"))
}


@pytest.mark.slow
@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_that_harms_is_refused(tmp_path: Path, name: str) -> None:
    outcome = with_logo(tmp_path, PICTURES[name](), alone=True)
    assert name in MAY_BE_BUILT or outcome.codes
    assert outcome.documents or "file: logo.png" in outcome.said


PLACES = [
    b"/etc/hostname",
    b"../logo.png",
    b"../../../../etc/passwd",
    b"/dev/zero",
    b"link.png",
    b"circle.png",
]
PLACES += [
    b"pipe.png",
    b".",
    b"~/logo.png",
    b"file:///etc/passwd",
    b"https://example.org/logo.png",
    b"a/../../x.png",
]


@pytest.mark.skipif(os.name != "posix", reason="this system has no such files")
@pytest.mark.parametrize("place", PLACES, ids=bytes.decode)
def test_a_picture_elsewhere_is_refused(tmp_path: Path, place: bytes) -> None:
    home = tmp_path / "content"
    home.mkdir()
    (tmp_path / "logo.png").write_bytes(pictures()[0])
    (home / "link.png").symlink_to(tmp_path / "logo.png")
    (home / "circle.png").symlink_to(home / "circle.png")
    os.mkfifo(home / "pipe.png")
    (code,) = with_logo(home, None, name=place).codes
    assert code in ("picture-outside", "picture-missing", "bad-file")


# --- Templates ---------------------------------------------------------------------------------------


@cache
def template_parts() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(templates.plain())) as package:
        return {name: package.read(name) for name in package.namelist()}


def entry(name: str) -> zipfile.ZipInfo:
    """An entry of any name, also of none, which zipfile itself would not make."""
    info = zipfile.ZipInfo("x")
    info.filename, info.compress_type = name, zipfile.ZIP_DEFLATED
    return info


def zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(entry(name), data)
    return out.getvalue()


XML = (
    b"<x/>",
    b"",
    b"<a:t>\xff</a:t>",
    b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
    b' x="1" x="2"',
    b'="-1"',
    b'="999999999999999999999"',
    b'="NaN"',
    b'="rId999"',
    b'Target="../../../../../etc/passwd"',
    b'Target="https://example.org/x" TargetMode="External"',
    b"&lol;",
    b"\0",
)


ELEMENT = re.compile(rb"<[\w:]+[^<>]*/>|<(\w+:\w+)[^<>]*>[^<>]*</\1>")


def spoiled_parts(edits: list[tuple[int, str, int, bytes]]) -> bytes:
    """A template with parts removed, renamed, emptied, or with XML that is changed."""
    parts = dict(template_parts())
    for number, kind, place, new in edits:
        names = sorted(parts)
        name = names[number % len(names)]
        data = parts[name]
        attributes = [match.span() for match in re.finditer(rb'="[^"]*"', data)]
        elements = [
            match.span() for match in re.finditer(rb"<[\w:]+[^<>]*/>|<(\w+:\w+)[^<>]*>[^<>]*</\1>", data)
        ]
        match kind:
            case "remove":
                del parts[name]
            case "rename":
                parts[name + "x"] = parts.pop(name)
            case "swap":
                other = names[place % len(names)]
                parts[name], parts[other] = parts[other], data
            case "attribute" if attributes:
                start, end = attributes[place % len(attributes)]
                parts[name] = data[:start] + new + data[end:]
            case "element" if elements:
                start, end = elements[place % len(elements)]
                parts[name] = data[:start] + data[end:]
            case "twice" if elements:
                start, end = elements[place % len(elements)]
                parts[name] = data[:end] + data[start:end] + data[end:]
            case _:
                parts[name] = spliced(data, [(place, 0, new)])
    return zipped(parts)


part_edits = st.tuples(
    st.integers(0, 10**6),
    st.sampled_from(
        ("remove", "rename", "swap", "attribute", "attribute", "element", "element", "twice", "splice")
    ),
    st.integers(0, 10**6),
    st.sampled_from(XML),
)
spoiled_templates = st.builds(spoiled_parts, st.lists(part_edits, min_size=1, max_size=3)) | st.builds(
    lambda edits: spliced(zipped(template_parts()), edits), splices
)


def fuzz_templates(folder: Path, count: int) -> Tally:
    tally = Tally()

    @settings(BIG, max_examples=count)
    @given(spoiled_templates)
    def each(data: bytes) -> None:
        with_template(folder, data, tally)

    each()
    return tally


def test_a_good_template_is_built_on(tmp_path: Path) -> None:
    assert with_template(tmp_path, zipped(template_parts())).documents


def test_spoiled_templates_are_built_on_or_refused(tmp_path: Path) -> None:
    assert fuzz_templates(tmp_path, 15).inputs >= 15


@pytest.mark.slow
def test_many_spoiled_templates_are_built_on_or_refused(tmp_path: Path) -> None:
    tally = fuzz_templates(tmp_path, 300)
    print(f"\ntemplates: {tally}")
    assert tally.inputs >= 300


def with_part(name: str, data: bytes) -> bytes:
    return zipped({**template_parts(), name: data})


def full_of_xml(size: int) -> bytes:
    """As many elements as fit into so many bytes, on a layout that is kept and copied."""
    name = "ppt/slideLayouts/slideLayout6.xml"
    layout = template_parts()[name]
    end = layout.rindex(b"</p:cSld>")
    words = [b"<y a='%d'/>" % number for number in random.Random(1).sample(range(10**9), size // 20)]
    filler = b"<p:extLst>%s</p:extLst>" % b"".join(words)
    return with_part(name, layout[:end] + filler + layout[end:])


def full_of_bytes() -> bytes:
    """A template whose background picture is nearly as large as the limit."""
    with zipfile.ZipFile(io.BytesIO(templates.with_picture_ground((250, 250, 250)))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    (name,) = (name for name in parts if name.startswith("ppt/media/"))
    parts[name] += random.Random(1).randbytes(39_000_000)
    return zipped(parts)


LAUGHS = b'<!DOCTYPE l [<!ENTITY a "lol">' + b"".join(
    b'<!ENTITY %c "%s">' % (letter, b"&%c;" % (letter - 1) * 10) for letter in range(98, 108)
)
HARM: dict[str, Callable[[], bytes]] = {
    "a part that unpacks to 3 GB": lambda: with_part("ppt/media/image1.bin", b"\0" * 600_000_000),
    "many parts of 100 MB": lambda: zipped(
        {**template_parts(), **{f"ppt/media/i{n}.bin": b"\0" * 100_000_000 for n in range(6)}}
    ),
    "parts just below the limits": lambda: zipped(
        {**template_parts(), **{f"ppt/media/i{n}.bin": b"\0" * 1_000_000 for n in range(480)}}
    ),
    "20,000 parts": lambda: zipped({**template_parts(), **{f"x/{n}.xml": b"<x/>" for n in range(20_000)}}),
    "macros": lambda: with_part("ppt/vbaProject.bin", b"x"),
    "an entity that laughs": lambda: with_part("ppt/presentation.xml", LAUGHS + b"]><x>&k;</x>"),
    "a theme that laughs": lambda: with_part("ppt/theme/theme1.xml", LAUGHS + b"]><x>&k;</x>"),
    "styles that laugh": lambda: with_part("ppt/tableStyles.xml", LAUGHS + b"]><x>&k;</x>"),
    "depth": lambda: with_part("ppt/presentation.xml", b"<x>" * 100_000 + b"</x>" * 100_000),
    "ten million elements": lambda: with_part(
        "ppt/presentation.xml", b"<x>" + b"<y/>" * 10_000_000 + b"</x>"
    ),
    "half a million elements": lambda: full_of_xml(9_000_000),
    "as many elements as are allowed": lambda: full_of_xml(450_000),
    "as many bytes as are allowed": lambda: full_of_bytes(),
    "a Word document": lambda: zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<x/>"}),
    "a zip of nothing": lambda: zipped({}),
    "nothing": lambda: b"",
    "text": lambda: b"x" * 1000,
    "an old file": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5000,
}


@pytest.mark.slow
@pytest.mark.parametrize("name", HARM)
def test_a_template_that_harms_is_refused(tmp_path: Path, name: str) -> None:
    outcome = with_template(tmp_path, HARM[name](), alone=True)
    assert outcome.codes or name.startswith("as many")
