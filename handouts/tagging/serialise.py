"""The file's bytes: small objects packed into compressed object streams (ISO 32000-1, 7.5.7 and 7.5.8).

A structure tree is thousands of short, similar objects; packed they take a tenth of the room.
"""

import zlib
from collections.abc import Mapping, Sequence
from struct import pack

_PER_STREAM = 200  # objects; a reader must unpack a whole stream to get at one of them
_HEADER = b"%PDF-1.7\n%\x93\x8c\x8b\x9e\n"  # four bytes above 127 say that the file is binary (7.5.2)


def serialise(plain: Mapping[int, bytes], packed: Mapping[int, bytes], trailer: bytes) -> bytes:
    """The file made of objects by number; `plain` ones are complete from "obj" to "endobj".

    `packed` holds bare values without streams; `trailer` holds the trailer's entries but Size.
    """
    out = bytearray(_HEADER)
    entries: dict[int, bytes] = {0: pack(">BIH", 0, 0, 65535)}
    for number, body in plain.items():
        entries[number] = pack(">BIH", 1, len(out), 0)
        out += body
    following = max([*plain, *packed], default=0) + 1
    waiting = list(packed.items())
    for start in range(0, len(waiting), _PER_STREAM):
        group = waiting[start : start + _PER_STREAM]
        for index, (number, _) in enumerate(group):
            entries[number] = pack(">BIH", 2, following, index)
        entries[following] = pack(">BIH", 1, len(out), 0)
        out += _object_stream(following, group)
        following += 1
    start_of_table = len(out)
    entries[following] = pack(">BIH", 1, start_of_table, 0)
    table = b"".join(entries[number] for number in range(following + 1))
    keys = b"/Type/XRef/W[1 4 2]/Size %d" % (following + 1) + trailer
    out += stream_object(following, keys, table)
    out += b"startxref\n%d\n%%%%EOF\n" % start_of_table
    return bytes(out)


def stream_object(number: int, keys: bytes, data: bytes, *, compressed: bool = True) -> bytes:
    """An indirect stream object; the line end before endstream is asked for by ISO 19005-2, 6.1.7.1."""
    if compressed:
        keys, data = keys + b"/Filter/FlateDecode", zlib.compress(data)
    head = b"%d 0 obj\n<<%b/Length %d>>\nstream\n" % (number, keys, len(data))
    return head + data + line_end_after(data) + b"endstream\nendobj\n"


def line_end_after(data: bytes) -> bytes:
    """The line end before endstream: CR LF after a CR, which would swallow a LF."""
    return b"\r\n" if data.endswith(b"\r") else b"\n"


def _object_stream(number: int, group: Sequence[tuple[int, bytes]]) -> bytes:
    index, offset = [], 0
    for member, body in group:
        index.append(b"%d %d" % (member, offset))
        offset += len(body) + 1
    head = b" ".join(index) + b"\n"
    data = head + b"\n".join(body for _, body in group)
    return stream_object(number, b"/Type/ObjStm/N %d/First %d" % (len(group), len(head)), data)
