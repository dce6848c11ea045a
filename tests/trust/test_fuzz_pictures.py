"""Logos from strangers, damaged, huge, elsewhere: built, or refused at their line."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from tests.places import POSIX
from tests.trust.outcome import Tally
from tests.trust.pictures import pictures, spoiled_pictures, with_logo


def fuzz_pictures(folder: Path, count: int) -> Tally:
    """Try that many spoiled pictures, the same ones on every machine."""
    tally = Tally()

    @settings(max_examples=count, suppress_health_check=list(HealthCheck))
    @given(spoiled_pictures)
    def each(data: bytes) -> None:
        with_logo(folder, data, tally)

    each()
    return tally


@pytest.mark.parametrize("every", [5, pytest.param(1, marks=pytest.mark.slow)])
def test_good_pictures_are_built(tmp_path: Path, every: int) -> None:
    for data in pictures()[::every]:
        assert with_logo(tmp_path, data).documents


def test_spoiled_pictures_are_built_or_refused(tmp_path: Path) -> None:
    assert fuzz_pictures(tmp_path, 6).inputs >= 6


@pytest.mark.slow
def test_many_spoiled_pictures_are_built_or_refused(tmp_path: Path) -> None:
    tally = fuzz_pictures(tmp_path, 500)
    print(f"\npictures: {tally}")
    assert tally.inputs >= 500
    assert tally.built > 10


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


@POSIX
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
