"""The bytes of the file."""

import zlib
from io import BytesIO
from struct import unpack

import pikepdf

from handouts.tagging.serialise import serialise, stream_object


def pages(number: int) -> dict[int, bytes]:
    """The objects that every file needs: catalog, pages, one page."""
    return {
        number: b"<</Type/Catalog/Pages %d 0 R>>" % (number + 1),
        number + 1: b"<</Type/Pages/Count 1/Kids[%d 0 R]>>" % (number + 2),
        number + 2: b"<</Type/Page/MediaBox[0 0 9 9]/Resources<<>>/Parent %d 0 R/Contents 1 0 R>>"
        % (number + 1),
    }


def test_many_objects_are_found_again_in_several_streams() -> None:
    values = {number: b"[%d]" % number for number in range(2, 700)}
    plain = {1: stream_object(1, b"", b"0 0 1 1 re f\r")}
    data = serialise(plain, values | pages(700), b"/Root 700 0 R")
    with pikepdf.open(BytesIO(data)) as file:
        assert all(file.get_object(number, 0)[0] == number for number in values)
        assert file.pages[0].Contents.read_bytes() == b"0 0 1 1 re f\r"
        assert file.check_pdf_syntax() == []
    assert data.count(b"/ObjStm") == 4


def test_the_cross_reference_table_knows_each_place() -> None:
    plain = {1: stream_object(1, b"", b"")}
    data = serialise(plain, {number: b"(%d)" % number for number in range(2, 500)}, b"/Root 2 0 R")
    start = int(data.rsplit(b"startxref\n", 1)[1].split()[0])
    table = zlib.decompress(data[start:].split(b"stream\n", 1)[1].split(b"\nendstream")[0])
    entries = [unpack(">BIH", table[at : at + 7]) for at in range(0, len(table), 7)]
    for number, (kind, where, index) in enumerate(entries[1:], 1):
        if kind == 1:
            assert data[where:].startswith(b"%d 0 obj" % number)
            continue
        stream = data[entries[where][1] :]
        first = int(stream.split(b"/First ", 1)[1].split(b"/")[0])
        content = zlib.decompress(stream.split(b"stream\n", 1)[1].split(b"\nendstream")[0])
        places = [int(each) for each in content[:first].split()]
        assert places[2 * index] == number
        assert content[first + places[2 * index + 1] :].startswith(b"(%d)" % number)


def test_packing_saves_most_of_the_room() -> None:
    values = {number: b"<</Type/StructElem/S/TD/P 9 0 R/K %d>>" % number for number in range(2, 1000)}
    plain = {1: stream_object(1, b"", b"")}
    assert len(serialise(plain, values | pages(1000), b"/Root 1000 0 R")) < len(b"".join(values.values())) / 2


def test_a_stream_that_ends_in_cr_keeps_its_length() -> None:
    written = stream_object(1, b"", b"a\r", compressed=False)
    assert written.endswith(b"stream\na\r\r\nendstream\nendobj\n")
