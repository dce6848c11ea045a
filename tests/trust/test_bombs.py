"""Small files that want much time or memory, and encodings that are none: each is refused, or built."""

from pathlib import Path

import pytest

from handouts.briefing.check import load
from tests.trust.outcome import NAME, Outcome, attempt
from tests.trust.spoiling import GOOD, with_value

MOST, FEW = 1_000_000, 100_000
"""Bytes of a content file at its limit, and enough for what is refused whatever its size."""
TEXT = GOOD.decode()


def filled(size: int, head: str, unit: str, tail: str = "") -> bytes:
    """As many units as fit into that many bytes."""
    room = size - len((head + tail).encode()) - 1
    return (head + unit * (room // len(unit.encode())) + tail).encode()


REFUSED = {
    "aliases that double": b"a: &a [x]\n"
    + b"".join(b"%c: &%c [*%c, *%c]\n" % (n + 1, n + 1, n, n) for n in range(97, 121)),
    "merges that double": b"a: &a {x: y}\n"
    + b"".join(b"%c: &%c {<<: [*%c, *%c]}\n" % (n + 1, n + 1, n, n) for n in range(97, 121)),
    "an alias of itself": b"a: &a [*a]\n",
    "flow lists, deep": b"a: " + b"[" * 40_000,
    "flow mappings, deep": b"{a: " * 40_000,
    "block lists, deep": b"- " * 40_000,
    "questions, deep": b"? " * 40_000,
    "indents, deep": "".join(" " * n + "a:\n" for n in range(1300)).encode(),
    "a tag": GOOD.replace(b"low: 20", b"low: !!int x"),
    "a tag that runs": GOOD.replace(b"low: 20", b"low: !!python/object/apply:os.system [id]"),
    "a huge integer": GOOD.replace(b"low: 20", b"low: " + b"9" * 300_000),
    "a huge hexadecimal": GOOD.replace(b"low: 20", b"low: 0x" + b"f" * 300_000),
    "a day that is none": GOOD.replace(b"reviewed: 2026-02-01", b"reviewed: 2024-02-30"),
    "a day as in YAML": GOOD.replace(b"reviewed: 2026-02-01", b"reviewed: 2026-02-01T10:00:00Z"),
    "infinite": GOOD.replace(b"low: 20", b"low: .inf"),
    "not a number": GOOD.replace(b"low: 20", b"low: .nan"),
    "half a character": GOOD.replace(b"topic: Staff", b'topic: "\\ud800"\nx: Staff'),
    "a bell": GOOD.replace(b"topic: Staff", b'topic: "\\x07"\nx: Staff'),
    "NUL": GOOD.replace(b"Staff", b"Sta\0ff", 1),
    "two documents": GOOD + b"\n---\n" + GOOD,
    "UTF-16": TEXT.encode("utf-16"),
    "UTF-32": TEXT.encode("utf-32"),
    "Latin-1": GOOD.replace(b"Staff", b"St\xe4ff", 1),
    "half a character as bytes": GOOD.replace(b"Staff", b"\xed\xa0\x80", 1),
    "too long a form": GOOD.replace(b"Staff", b"\xc0\xaf", 1),
    "a mark in the middle": GOOD.replace(b"Staff", b"\xef\xbb\xbfStaff", 1),
    "nothing": b"",
    "blanks": b" \n" * 1000,
    "a megabyte and more": GOOD + b"# more\n" * 150_000,
    "a paragraph of 400,000 characters": with_value(("answer",), "set", "word " * 80_000),
    "a word of 400,000 characters": with_value(("answer",), "set", "x" * 400_000),
    "400,000 stars": with_value(("answer",), "set", "*" * 400_000),
    "400,000 braces": with_value(("answer",), "set", "{" * 400_000),
    "400,000 brackets": with_value(("answer",), "set", "[" * 400_000),
    "100,000 links": with_value(("answer",), "set", "[a](b)" * 70_000),
    "400,000 backslashes": with_value(("answer",), "set", "\\" * 400_000),
    "400,000 accents": with_value(("answer",), "set", "a" + "\u0301" * 200_000),
}


def endless(size: int) -> dict[str, bytes]:
    """What goes on and on, each as long as that."""
    return {
        "keys": filled(size, "", "k: x\n"),
        "different keys": "".join(f"k{number}: x\n" for number in range(size // 14)).encode(),
        "a list": filled(size, "a: [", "x,", "]"),
        "pairs": filled(size, "a: [", "a: b,", "]"),
        "a key": filled(size, "k", "k", ": x"),
        "escapes": filled(size, 'a: "', "\\u0041", '"'),
        "a folded text": filled(size, "a: >\n", " x\n\n"),
        "a plain text": filled(size, "a: x\n", " x\n"),
        "an open quote": filled(size, 'a: "', "[\n"),
        "questions": filled(size, 'a: "', "?\n"),
        "percents": filled(size, "", "%YAML 1.1\n"),
        "anchors": filled(size, "a: ", "&a "),
        "colons": filled(size, "", ": "),
        "tabs": filled(size, "a:", "\t"),
    }


def odd(size: int) -> dict[str, bytes]:
    """The good content with that many bytes of nothing."""
    return {
        "comments": GOOD + b"# more\n" * ((size - len(GOOD)) // 7),
        "empty lines": GOOD + b"\n" * (size - len(GOOD)),
        "one comment": GOOD + b"#" * (size - len(GOOD)),
    }


ENDLESS, ODD = endless(FEW), odd(FEW)
BUILT = {
    "a byte order mark": b"\xef\xbb\xbf" + GOOD,
    "CRLF": GOOD.replace(b"\n", b"\r\n"),
    "CR": GOOD.replace(b"\n", b"\r"),
    "no line end": GOOD.rstrip(b"\n"),
    **ODD,
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_bomb_is_refused(tmp_path: Path, name: str) -> None:
    refused(tmp_path, REFUSED[name])


@pytest.mark.parametrize("name", ENDLESS)
def test_what_goes_on_and_on_is_refused(tmp_path: Path, name: str) -> None:
    refused(tmp_path, ENDLESS[name])


def refused(folder: Path, data: bytes) -> Outcome:
    outcome = attempt(folder, data)
    assert outcome.codes
    assert not outcome.documents
    assert outcome.said.startswith(f"{NAME}:")
    return outcome


@pytest.mark.parametrize("name", BUILT)
def test_what_only_looks_odd_is_read_as_the_same(name: str) -> None:
    assert load({NAME: BUILT[name]}).briefing == load({NAME: GOOD}).briefing


@pytest.mark.slow
@pytest.mark.parametrize("name", BUILT)
def test_what_only_looks_odd_is_built_to_the_same_bytes(tmp_path: Path, name: str) -> None:
    assert attempt(tmp_path, BUILT[name]).documents == attempt(tmp_path, GOOD).documents
