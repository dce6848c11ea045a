"""Reads the objects of a PDF file, strictly: whatever is not as ISO 32000-1 asks is a fault."""

import re
from dataclasses import dataclass
from typing import Any

MOST_DEPTH = 60

_BLANK = re.compile(rb"(?:[\0\t\n\f\r ]+|%[^\r\n]*)*")
_NUMBER = re.compile(rb"[+-]?(?:\d+\.?\d*|\.\d+)")
_REFERENCE = re.compile(rb"(\d+)[\0\t\n\f\r ]+(\d+)[\0\t\n\f\r ]+R(?![A-Za-z])")
_NAME = re.compile(rb"/([!-$&'*-.0-;=?-Z\\^-z|~#]*)")
_CODE = re.compile(rb"#([0-9A-Fa-f]{2})")
_HEX = re.compile(rb"<([0-9A-Fa-f\0\t\n\f\r ]*)>")
_DIGITS = frozenset(b"%d" % digit for digit in range(10))
_WORD = re.compile(rb"true|false|null")
_WORDS = {b"true": True, b"false": False, b"null": None}
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_IN_STRING = re.compile(rb"[^()\\]+|\\(?:[0-7]{1,3}|\r\n|[\s\S])|[()]")


class PdfError(Exception):
    """The file is not as it should be; the message tells what, and where in the file."""


class Name(str):
    """A name object, without its slash."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """An indirect reference (ISO 32000-1, 7.3.10)."""

    number: int


def read_value(data: bytes, at: int, depth: int = 0) -> tuple[Any, int]:
    """The value that starts at byte `at`, and where it ends (ISO 32000-1, 7.3).

    Dictionaries, lists, Name, Reference, bytes for strings, numbers, booleans and None. Raises PdfError.
    """
    if depth > MOST_DEPTH:
        raise PdfError(f"objects are nested too deeply at byte {at}")
    at = skip_blanks(data, at)
    match data[at : at + 1]:
        case b"/":
            return _name(data, at)
        case b"<" if data[at + 1 : at + 2] == b"<":
            return _dictionary(data, at + 2, depth)
        case b"<":
            return _hex_string(data, at)
        case b"[":
            return _list(data, at + 1, depth)
        case b"(":
            return _string(data, at)
        case first if first in _DIGITS and (found := _REFERENCE.match(data, at)):
            return Reference(int(found[1])), found.end()
        case _ if found := _NUMBER.match(data, at):
            return (float if b"." in found[0] else int)(found[0]), found.end()
        case _ if found := _WORD.match(data, at):
            return _WORDS[found[0]], found.end()
        case _:
            raise PdfError(f"there is no object at byte {at}")


def skip_blanks(data: bytes, at: int) -> int:
    """Where the next token starts, after white space and comments."""
    found = _BLANK.match(data, at)
    return found.end() if found else at


def _name(data: bytes, at: int) -> tuple[Name, int]:
    found = _NAME.match(data, at)
    if found is None:
        raise PdfError(f"a name is not as it should be at byte {at}")
    name = found[1]
    if b"#" in name:
        name = _CODE.sub(lambda code: bytes([int(code[1], 16)]), name)
    return Name(name.decode("latin-1")), found.end()


def _hex_string(data: bytes, at: int) -> tuple[bytes, int]:
    found = _HEX.match(data, at)
    if found is None:
        raise PdfError(f"a string that starts at byte {at} is not as it should be")
    digits = b"".join(found[1].replace(b"\0", b"").split())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode()), found.end()


def _dictionary(data: bytes, at: int, depth: int) -> tuple[dict[str, Any], int]:
    entries: dict[str, Any] = {}
    while True:
        at = skip_blanks(data, at)
        if data.startswith(b">>", at):
            return entries, at + 2
        key, after = read_value(data, at, depth + 1)
        if not isinstance(key, Name):
            raise PdfError(f"a key of a dictionary is no name at byte {at}")
        if key in entries:
            raise PdfError(f"a dictionary has two entries {key} at byte {at}")
        entries[key], at = read_value(data, after, depth + 1)


def _list(data: bytes, at: int, depth: int) -> tuple[list[Any], int]:
    items: list[Any] = []
    while True:
        at = skip_blanks(data, at)
        if data.startswith(b"]", at):
            return items, at + 1
        value, at = read_value(data, at, depth + 1)
        items.append(value)


def _string(data: bytes, at: int) -> tuple[bytes, int]:
    """A literal string (ISO 32000-1, 7.3.4.2)."""
    start, open_brackets, out = at, 0, bytearray()
    while found := _IN_STRING.match(data, at):
        part, at = found[0], found.end()
        if part == b"(":
            open_brackets += 1
            if open_brackets == 1:
                continue
        elif part == b")":
            open_brackets -= 1
            if not open_brackets:
                return bytes(out), at
        elif part.startswith(b"\\"):
            part = _unescaped(part[1:])
        out += part
    raise PdfError(f"a string that starts at byte {start} does not end")


def _unescaped(code: bytes) -> bytes:
    if code in (b"\r\n", b"\r", b"\n"):
        return b""
    if code.isdigit():
        return bytes([int(code, 8) & 255])
    return _ESCAPES.get(code, code)
