"""Small files that want much time or memory, and encodings that are none: each is refused, or built."""

from pathlib import Path

import pytest

from tests.trust.outcome import NAME, attempt
from tests.trust.spoiling import GOOD, with_value

MEGABYTE = 1_000_000
TEXT = GOOD.decode()


def filled(head: str, unit: str, tail: str = "") -> bytes:
    """As many units as fit into a megabyte."""
    room = MEGABYTE - len((head + tail).encode()) - 1
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
    "100,000 keys": filled("", "k: x\n"),
    "70,000 different keys": "".join(f"k{number}: x\n" for number in range(70_000)).encode(),
    "a list without end": filled("a: [", "x,", "]"),
    "pairs without end": filled("a: [", "a: b,", "]"),
    "a key without end": filled("k", "k", ": x"),
    "escapes without end": filled('a: "', "\\u0041", '"'),
    "a folded text without end": filled("a: >\n", " x\n\n"),
    "a plain text without end": filled("a: x\n", " x\n"),
    "an open quote": filled('a: "', "[\n"),
    "questions": filled('a: "', "?\n"),
    "percents": filled("", "%YAML 1.1\n"),
    "anchors": filled("a: ", "&a "),
    "colons": filled("", ": "),
    "tabs": filled("a:", "\t"),
}
BUILT = {
    "a byte order mark": b"\xef\xbb\xbf" + GOOD,
    "CRLF": GOOD.replace(b"\n", b"\r\n"),
    "CR": GOOD.replace(b"\n", b"\r"),
    "no line end": GOOD.rstrip(b"\n"),
    "a megabyte of comments": GOOD + b"# more\n" * ((MEGABYTE - len(GOOD)) // 7),
    "a megabyte of empty lines": GOOD + b"\n" * (MEGABYTE - len(GOOD)),
    "a comment of a megabyte": GOOD + b"#" * (MEGABYTE - len(GOOD)),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_bomb_is_refused(tmp_path: Path, name: str) -> None:
    outcome = attempt(tmp_path, REFUSED[name])
    assert outcome.codes
    assert not outcome.documents
    assert outcome.said.startswith(f"{NAME}:")


@pytest.mark.parametrize("name", BUILT)
def test_what_only_looks_odd_is_built_to_the_same_bytes(tmp_path: Path, name: str) -> None:
    assert attempt(tmp_path, BUILT[name]).documents == attempt(tmp_path, GOOD).documents
