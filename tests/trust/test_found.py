"""Every input that once broke a build, one file each in found/: it is built or refused as the file says.

`content` is a list of replacements in the sample content, `template` a list of changes to the parts of a
sample template, `picture` a logo in base64. `outcome` is "built", or the code of the error; `says` are
words of its message.
"""

import base64
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.trust.outcome import attempt
from tests.trust.spoiling import GOOD
from tests.trust.test_fuzz_files import template_parts, with_logo, with_template, zipped

FOUND = sorted(Path(__file__).with_name("found").glob("*.yaml"))


def changed_parts(changes: list[dict[str, str]]) -> dict[str, bytes]:
    """The sample template with parts added, removed, or with words in a part replaced."""
    parts = dict(template_parts())
    for change in changes:
        match change:
            case {"add": name, "text": text}:
                parts[name] = text.encode()
            case {"remove": name}:
                del parts[name]
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


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.stem)
def test_what_broke_a_build_once_does_so_no_more(tmp_path: Path, path: Path) -> None:
    case: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert case.keys() - {"content", "template", "picture", "says"} == {"what", "outcome"}
    if "template" in case:
        outcome = with_template(tmp_path, zipped(changed_parts(case["template"])))
    elif "picture" in case:
        outcome = with_logo(tmp_path, base64.b64decode(case["picture"]))
    else:
        outcome = attempt(tmp_path, changed_content(case["content"]))
    assert outcome.codes[:1] == [case["outcome"]] if case["outcome"] != "built" else outcome.documents
    assert case.get("says", "") in outcome.said
