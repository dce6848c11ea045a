"""Opens a finished PDF file by its cross-reference stream, and checks that every object is in its place."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from handouts.verify.pdf_objects import PdfError, Reference, read_value, skip_blanks

_END = re.compile(rb"startxref\n(\d+)\n%%EOF\n$")
_HEAD = re.compile(rb"(\d+) 0 obj\s")
_TAIL = re.compile(rb"\s*endobj\s")
_STREAM_TAIL = re.compile(rb"(?:\r\n|\n|\r)endstream\s+endobj\s")


@dataclass(frozen=True, slots=True)
class Stream:
    """A stream object: its dictionary and its data, unpacked if it was packed with Flate alone."""

    entries: dict[str, Any]
    data: bytes


class PdfFile:
    """The objects of a file by number. Raises PdfError when one is not where the file says."""

    def __init__(self, data: bytes) -> None:
        end = _END.search(data)
        if not data.startswith(b"%PDF-1.7\n%") or end is None:
            raise PdfError("it does not start or end like a PDF file")
        self._data = data
        table = self._object_at(int(end[1]), None)
        if not isinstance(table, Stream) or table.entries.get("Type") != "XRef":
            raise PdfError("its cross-reference stream is not where its end says")
        self.trailer = table.entries
        self.objects: dict[int, Any] = {}
        packed: dict[int, list[tuple[int, int]]] = {}
        for number, (kind, second, third) in enumerate(_entries(table)):
            if kind == 1:
                self.objects[number] = self._object_at(second, number)
            elif kind == 2:
                packed.setdefault(second, []).append((third, number))
        for container, members in packed.items():
            self.objects.update(self._packed(container, sorted(members)))

    def resolve(self, value: Any) -> Any:
        """The object behind a reference; other values as they are."""
        if isinstance(value, Reference):
            if value.number not in self.objects:
                raise PdfError(f"object {value.number} is referred to, but is not there")
            return self.objects[value.number]
        return value

    def entry(self, holder: Any, *keys: str) -> Any:
        """The value at these keys, references followed; None where there is none."""
        for key in keys:
            holder = self.resolve(holder)
            holder = holder.entries if isinstance(holder, Stream) else holder
            holder = self.resolve(holder.get(key)) if isinstance(holder, dict) else None
        return holder

    def references(self) -> Iterator[tuple[int, Reference]]:
        """Every reference in the file, with the number of the object that holds it."""
        for number, value in self.objects.items():
            yield from ((number, found) for found in _references(value))
        yield from ((0, found) for found in _references(self.trailer))

    def _object_at(self, at: int, number: int | None) -> Any:
        """The indirect object that starts at a byte; `number` is the one it should have."""
        head = _HEAD.match(self._data, at)
        if head is None or (number is not None and int(head[1]) != number):
            raise PdfError(f"object {number} is not at byte {at}")
        value, at = read_value(self._data, head.end())
        at = skip_blanks(self._data, at)
        if not self._data.startswith(b"stream\n", at):
            if not _TAIL.match(self._data, at):
                raise PdfError(f"object {number} does not end at byte {at}")
            return value
        return self._stream(value, at + len(b"stream\n"), number)

    def _stream(self, entries: Any, start: int, number: int | None) -> Stream:
        """A stream whose length is what it says (ISO 32000-1, 7.3.8)."""
        length = entries.get("Length") if isinstance(entries, dict) else None
        if not isinstance(length, int) or not _STREAM_TAIL.match(self._data, start + length):
            raise PdfError(f"the stream of object {number} does not end after {length} bytes")
        data = self._data[start : start + length]
        flate = entries.get("Filter") in ("FlateDecode", ["FlateDecode"])
        return Stream(entries, _unpacked(data, number) if flate else data)

    def _packed(self, container: int, members: list[tuple[int, int]]) -> Iterator[tuple[int, Any]]:
        """The objects in an object stream (ISO 32000-1, 7.5.7)."""
        stream = self.objects.get(container)
        if not isinstance(stream, Stream) or stream.entries.get("Type") != "ObjStm":
            raise PdfError(f"object {container} is no object stream")
        first, count = stream.entries["First"], stream.entries["N"]
        index = list(map(int, stream.data[:first].split()))
        if len(index) != 2 * count or [place for place, _ in members] != list(range(count)):
            raise PdfError(f"object stream {container} does not hold what the file says")
        for place, number in members:
            if index[2 * place] != number:
                raise PdfError(f"object stream {container} holds {index[2 * place]} in place of {number}")
            start = first + index[2 * place + 1]
            end = first + index[2 * place + 3] if place + 1 < count else len(stream.data)
            value, after = read_value(stream.data[:end], start)
            if stream.data[after:end].strip():
                raise PdfError(f"object {number} is longer than its place in object stream {container}")
            yield number, value


def _unpacked(data: bytes, number: int | None) -> bytes:
    """Data packed with Flate; its check sum has to be right."""
    try:
        return zlib.decompress(data)
    except zlib.error as problem:
        raise PdfError(f"the stream of object {number} is damaged ({problem})") from None


def _entries(table: Stream) -> Iterator[tuple[int, int, int]]:
    """The entries of a cross-reference stream (ISO 32000-1, 7.5.8.3)."""
    widths, size = table.entries.get("W"), table.entries.get("Size")
    if widths != [1, 4, 2] or size is None or len(table.data) != 7 * size:
        raise PdfError("its cross-reference stream is not as long as it says")
    for at in range(0, len(table.data), 7):
        kind, second, third = table.data[at], table.data[at + 1 : at + 5], table.data[at + 5 : at + 7]
        yield kind, int.from_bytes(second), int.from_bytes(third)


def _references(value: Any) -> Iterator[Reference]:
    waiting = [value]
    while waiting:
        current = waiting.pop()
        if isinstance(current, Reference):
            yield current
        elif isinstance(current, Stream):
            waiting.append(current.entries)
        elif isinstance(current, dict):
            waiting += current.values()
        elif isinstance(current, list):
            waiting += current
