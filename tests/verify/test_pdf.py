"""A finished PDF is read again strictly: each kind of damage is seen, and good files are left in peace."""

import re
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.tagging.serialise import serialise, stream_object
from handouts.verify.pdf import pdf_faults
from handouts.verify.pdf_objects import Name, PdfError, Reference, read_value
from tests.built import HANDOUTS, documents

OBJECTS = {
    1: b"<</Type/Catalog/Pages 2 0 R/Metadata 9 0 R/Lang(en)/MarkInfo<</Marked true>>/StructTreeRoot 4 0 R>>",
    2: b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
    3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<<>>/Contents 8 0 R/StructParents 0>>",
    4: b"<</Type/StructTreeRoot/K 5 0 R/ParentTree 6 0 R>>",
    5: b"<</Type/StructElem/S/Document/P 4 0 R/Pg 3 0 R/K[0 1]>>",
    6: b"<</Nums[0 7 0 R]>>",
    7: b"[5 0 R 5 0 R]",
}
CONTENTS = b"/P<</MCID 0>>BDC 0 0 1 1 re f EMC /P<</MCID 1>>BDC 2 2 1 1 re f EMC"
METADATA = b"<x:xmpmeta/>"


def made(
    objects: dict[int, bytes] | None = None, contents: bytes = CONTENTS, trailer: bytes = b"/Root 1 0 R"
) -> bytes:
    plain = {
        8: stream_object(8, b"", contents),
        9: stream_object(9, b"/Type/Metadata/Subtype/XML", METADATA, compressed=False),
    }
    return serialise(plain, OBJECTS | (objects or {}), trailer)


GOOD = made()


@pytest.mark.parametrize("name", HANDOUTS)
def test_every_edition_reads_well_again(name: str) -> None:
    document = documents()[name]
    assert pdf_faults(document.data, document.count) == []


def test_a_small_good_file_has_no_faults() -> None:
    assert pdf_faults(GOOD, 1) == []


def changed(old: bytes, new: bytes) -> Callable[[], bytes]:
    def change() -> bytes:
        assert GOOD.count(old) == 1, old
        return GOOD.replace(old, new)

    return change


FAULTS: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "does not start or end"),
    "no end": (lambda: GOOD[:-2], "does not start or end"),
    "half of it": (lambda: GOOD[: len(GOOD) // 2], "does not start or end"),
    "an end that leads elsewhere": (
        lambda: re.sub(rb"startxref\n\d+", b"startxref\n12", GOOD),
        "object None is not at byte 12",
    ),
    "a byte more before the objects": (lambda: GOOD[:20] + b"\n" + GOOD[20:], "is not at byte"),
    "a byte less in a stream": (changed(METADATA, METADATA[1:]), "does not end after 12 bytes"),
    "another byte in a packed stream": (
        lambda: GOOD.replace(zlib.compress(CONTENTS)[5:9], b"\0\0\0\0"),
        "stream of object 8 is damaged",
    ),
    "a reference to nothing": (
        lambda: made({2: b"<</Type/Pages/Count 1/Kids[3 0 R 77 0 R]>>"}),
        "object 2 refers to object 77, which is not there",
    ),
    "a trailer without a root": (lambda: made(trailer=b""), "no catalogue"),
    "a page less than counted": (
        lambda: made({2: b"<</Type/Pages/Count 2/Kids[3 0 R]>>"}),
        "holds 1 pages instead of",
    ),
    "a page without contents": (lambda: made({3: b"<</Type/Page/Parent 2 0 R>>"}), "page 1 has no contents"),
    "no language": (lambda: made({1: OBJECTS[1].replace(b"/Lang(en)", b"")}), "no metadata or no language"),
    "no metadata": (lambda: made({1: OBJECTS[1].replace(b"9 0 R", b"2 0 R")}), "no metadata or no language"),
    "not marked": (lambda: made({1: OBJECTS[1].replace(b"true", b"false")}), "not marked as tagged"),
    "a mark without an owner": (
        lambda: made(contents=CONTENTS + b" /P<</MCID 2>>BDC EMC"),
        "page 1 has marks",
    ),
    "an owner without a mark": (lambda: made({7: b"[5 0 R 5 0 R 5 0 R]"}), "page 1 has marks"),
    "no owners": (lambda: made({6: b"<</Nums[]>>"}), "page 1 has marks"),
    "a dictionary with an entry twice": (lambda: made({5: b"<</A 1/A 2>>"}), "two entries A"),
    "a key that is no name": (lambda: made({5: b"<<1 2>>"}), "a key of a dictionary is no name"),
    "an object too many in its place": (lambda: made({5: b"1 2"}), "longer than its place"),
    "a string that does not end": (lambda: made({5: b"(a"}), "does not end"),
    "depth": (lambda: made({5: b"[" * 99 + b"]" * 99}), "nested too deeply"),
    "a kind of value that is not expected": (lambda: made({6: b"<</Nums 3>>"}), "cannot be read: TypeError"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_the_fault_is_seen(name: str) -> None:
    make, expected = FAULTS[name]
    found = pdf_faults(make())
    assert any(expected in line for line in found), found


def test_another_number_of_pages_is_seen() -> None:
    assert pdf_faults(GOOD, 2) == ["it holds 1 pages instead of 2"]


@given(st.integers(0, len(GOOD) - 1), st.binary(max_size=3))
def test_a_file_with_bytes_more_or_less_is_never_taken_for_whole(at: int, new: bytes) -> None:
    spoiled = GOOD[:at] + new + GOOD[at + 1 :]
    if len(spoiled) != len(GOOD):
        assert pdf_faults(spoiled, 1) != []


@given(st.binary(max_size=300))
def test_whatever_is_read_is_told_not_raised(data: bytes) -> None:
    assert pdf_faults(data) != []
    assert pdf_faults(b"%PDF-1.7\n%" + data + b"startxref\n9\n%%EOF\n") != []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (b"12", 12),
        (b"-.5", -0.5),
        (b"4.", 4.0),
        (b"true", True),
        (b"null", None),
        (b"/A#20b", Name("A b")),
        (b"(a\\(b(c)\\051\\n\\\n)", b"a(b(c))\n"),
        (b"<48 656>", b"He`"),
        (b"7 0 R", Reference(7)),
        (b"[1 2 0 R 3]", [1, Reference(2), 3]),
        (b"<</A[(x)]/B<<>>>>", {"A": [b"x"], "B": {}}),
        (b" % note\n 5", 5),
    ],
)
def test_each_kind_of_object_is_read(text: bytes, value: object) -> None:
    assert read_value(text, 0) == (value, len(text))


@pytest.mark.parametrize("text", [b"", b"nil", b"<<", b"[1", b"(()", b"<4g>", b">>"])
def test_what_is_no_object_is_refused(text: bytes) -> None:
    with pytest.raises(PdfError):
        read_value(text, 0)
