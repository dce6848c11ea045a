"""The deck file is the same, byte for byte, however and wherever it is built."""

import hashlib
import os
import re
import subprocess
import sys
import zipfile
from io import BytesIO

import pytest
from pptx import Presentation

from handouts.deck.draw.save import package_of
from handouts.deck.ooxml.package import pack
from tests.deck.sample import sample_deck, sample_presentation
from tests.packages import parts_of
from tests.places import ROOT

BUILD = """
import hashlib, time
from handouts.deck.draw.save import package_of
from tests.packages import parts_of
from tests.deck.sample import sample_presentation
print(hashlib.sha256(package_of(sample_presentation())).hexdigest())
"""
SETTINGS = [
    ("0", "UTC"),
    ("1", "Asia/Tokyo"),
    ("42", "America/Los_Angeles"),
    ("random", "UTC"),
    ("random", "Asia/Kathmandu"),
]


def entries(data: bytes) -> list[zipfile.ZipInfo]:
    return zipfile.ZipFile(BytesIO(data)).infolist()


def test_five_processes_give_the_same_bytes() -> None:
    digests = set()
    for seed, zone in SETTINGS:
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone}
        run = subprocess.run(
            [sys.executable, "-c", BUILD], env=env, cwd=ROOT, capture_output=True, check=True
        )
        digests.add(run.stdout.strip().decode())
    assert digests == {hashlib.sha256(package_of(sample_presentation())).hexdigest()}


def test_only_dates_and_order_differ_from_what_python_pptx_saves() -> None:
    with (
        zipfile.ZipFile(BytesIO(sample_deck())) as before,
        zipfile.ZipFile(BytesIO(package_of(sample_presentation()))) as after,
    ):
        assert sorted(before.namelist()) == sorted(after.namelist())
        for name in before.namelist():
            if not name.endswith(".xlsx"):
                assert before.read(name) == after.read(name)


def test_entries_carry_no_date_system_or_rights() -> None:
    for info in entries(package_of(sample_presentation())):
        assert info.date_time == (1980, 1, 1, 0, 0, 0)
        assert (info.create_system, info.external_attr) == (0, 0)
        assert info.compress_type == zipfile.ZIP_DEFLATED
        assert info.extra == b""


def test_content_types_come_first_and_numbers_count_as_numbers() -> None:
    names = [info.filename for info in entries(package_of(sample_presentation()))]
    assert names[:2] == ["[Content_Types].xml", "_rels/.rels"]
    layouts = [name for name in names if re.fullmatch(r"ppt/slideLayouts/slideLayout\d+\.xml", name)]
    assert layouts == [f"ppt/slideLayouts/slideLayout{number}.xml" for number in range(1, 12)]


def test_the_workbook_in_a_chart_gets_the_date_of_the_deck() -> None:
    deck = zipfile.ZipFile(BytesIO(package_of(sample_presentation())))
    (book,) = [name for name in deck.namelist() if name.endswith(".xlsx")]
    workbook = zipfile.ZipFile(BytesIO(deck.read(book)))
    core = workbook.read("docProps/core.xml").decode()
    assert re.findall(r"<dcterms:\w+ [^>]*>([^<]*)<", core) == ["2026-01-15T00:00:00Z"] * 2
    assert all(info.date_time == (1980, 1, 1, 0, 0, 0) for info in workbook.infolist())
    assert workbook.namelist()[0] == "[Content_Types].xml"


def test_packing_again_changes_nothing() -> None:
    deck = package_of(sample_presentation())
    backwards = dict(reversed(parts_of(deck).items()))
    assert pack(backwards) == deck


def test_the_result_still_opens() -> None:
    deck = Presentation(BytesIO(package_of(sample_presentation())))
    assert deck.slides[0].shapes.title.text == "How long training takes"


def test_two_parts_of_one_name_are_refused() -> None:
    deck = sample_presentation()
    one, two = deck.slides[0].part, deck.slides[1].part
    two.partname = one.partname
    with pytest.raises(ValueError, match=r"two parts of one name: ppt/slides/slide1\.xml"):
        package_of(deck)
