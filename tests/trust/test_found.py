"""Every input that once broke a build, one file each in found/: it is built or refused as the file says.

`content` is a list of replacements in the sample content, `template` a list of changes to the parts of a
sample template, `picture` a logo in base64. `outcome` is "built", or the code of the error; `says` are
words of its message, and `absent` are words that no part of the built deck holds.

A change of a template: `add` a part with its `text` or `base64`; `remove` or `rename` a part
(with its content type and relationships); `find` words in a `part` and `put` others in their place, or
before them as many `times` as it says, with {n} counted.
"""

import base64
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.packages import parts_of, zipped
from tests.trust.outcome import Outcome, attempt
from tests.trust.pictures import with_logo
from tests.trust.spoiling import GOOD
from tests.trust.templates import template_parts, with_template

FOUND = sorted(Path(__file__).with_name("found").glob("*.yaml"))


def renamed(parts: dict[str, bytes], old: str, new: str) -> None:
    """Give a part another base name, wherever the package mentions it."""
    ends = [name.rpartition("/")[2] for name in (old, new)]
    for name in [name for name in parts if name.endswith((f"/{ends[0]}", f"/{ends[0]}.rels"))]:
        parts[name.replace(ends[0], ends[1])] = parts.pop(name)
    for name in [name for name in parts if name.endswith((".rels", "[Content_Types].xml"))]:
        parts[name] = parts[name].replace(f'/{ends[0]}"'.encode(), f'/{ends[1]}"'.encode())


def changed_parts(changes: list[dict[str, Any]]) -> dict[str, bytes]:
    """The sample template with parts added, removed, or with words in a part replaced."""
    parts = dict(template_parts())
    for change in changes:
        match change:
            case {"add": name, "text": text}:
                parts[name] = text.encode()
            case {"add": name, "base64": text}:
                parts[name] = base64.b64decode(text)
            case {"remove": name}:
                del parts[name]
            case {"rename": name, "to": new}:
                renamed(parts, name, new)
            case {"part": name, "find": old, "put": new, "times": count}:
                assert parts[name].count(old.encode()) == 1, f"{old!r} is not once in {name}"
                filler = "".join(new.replace("{n}", str(number)) for number in range(int(count)))
                parts[name] = parts[name].replace(old.encode(), filler.encode() + old.encode())
            case {"part": name, "find": old, "put": new}:
                assert old.encode() in parts[name], f"{old!r} is not in {name}"
                parts[name] = parts[name].replace(old.encode(), new.encode())
            case _:
                raise AssertionError(f"no change: {change}")
    return parts


def changed_content(changes: list[list[str]]) -> bytes:
    """The sample content with texts replaced once each."""
    data = GOOD
    for old, new in changes:
        assert old.encode() in data, f"{old!r} is not in the sample"
        data = data.replace(old.encode(), new.encode(), 1)
    return data


def deck_parts(outcome: Outcome) -> dict[str, bytes]:
    """The parts of the deck that was built."""
    return parts_of(outcome.documents["content-slides.pptx"])


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.stem)
def test_what_broke_a_build_once_does_so_no_more(tmp_path: Path, path: Path) -> None:
    case: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert case.keys() - {"content", "template", "picture", "says", "absent"} == {"what", "outcome"}
    if "template" in case:
        outcome = with_template(tmp_path, zipped(changed_parts(case["template"])))
    elif "picture" in case:
        outcome = with_logo(tmp_path, base64.b64decode("".join(case["picture"].split())))
    else:
        outcome = attempt(tmp_path, changed_content(case["content"]))
    assert outcome.codes[:1] == [case["outcome"]] if case["outcome"] != "built" else outcome.documents
    assert case.get("says", "") in outcome.said
    for words in case.get("absent", ()):
        holding = [name for name, part in deck_parts(outcome).items() if words.encode() in part]
        assert holding == [], words
