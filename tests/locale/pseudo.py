"""A language that nobody speaks: English under accents, with the numbers, quotes and lists of others.

No letter of it is in ASCII, so that a plain letter in a document tells of a word that stands in code.
"""

import json
import re
import tomllib
from collections.abc import Callable, Iterator
from typing import Any

from pydantic import BaseModel

from handouts.briefing.source.yaml_reader import read_source
from handouts.briefing.text import Text
from handouts.locale.read import FOLDER
from tests.briefing.samples import loaded

LANGUAGE, TAG = "qps", "qps-ploc"
"""The tag that Microsoft gives such a language; ISO 639-2 keeps qaa to qtz for private use."""
CLDR = "el"
"""Greek: 1.234,5 and 44.470 $ and Μάιος 2025, with no letter of ASCII."""

_ACCENTS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "áḇćďéťğĥíĵķĺṃńóñĝŕśţúýŵžỳźÁḆĆĎÉŤĞĤÍĴĶĹṂŃÓŚŌŔŜŢÚÝŴŽỲŹ",
)
_WORDS = re.compile(r"(\{[^{}]*\})")
_MARKUP = re.compile(r"(\{[^{}]*\}|\]\([^()\s]*\)|\\.)")


def accented(text: str, apart: re.Pattern[str] = _WORDS) -> str:
    """The text under accents; what `apart` finds stays."""
    parts = apart.split(text)
    parts[::2] = [part.translate(_ACCENTS) for part in parts[::2]]
    return "".join(parts)


def longer(text: str) -> str:
    """Words of the interface under accents, and a letter longer where they have five letters or more."""
    return re.sub(r"(?<![{\w])\w{5,}(?![\w}])", lambda word: f"{word[0]}ö", accented(text))


def language_file() -> str:
    """Its data file, made from the English one."""
    table = tomllib.loads((FOLDER / "en.toml").read_text(encoding="utf-8"))
    words = table["words"]
    rules = {
        "range": "{low}~{high}",
        "comma": " · ",
        "semicolon": " ¦ ",
        "colon": "\u00a0→ ",
        "stop": "¶",
        "ends": "¶?!",
        "short_plurals": ["ś"],
    }
    made: dict[str, dict[str, Any]] = {
        "quotes": {"double": ["«\u00a0", "\u00a0»"], "single": ["‹", "›"], "apostrophe": "´"},
        "rules": rules,
        "words": {key: text for key, text in words.items() if isinstance(text, str)},
        **{f"words.{key}": forms for key, forms in words.items() if isinstance(forms, dict)},
    }
    lines = ['regions = ["ploc"]', f'cldr = "{CLDR}"']
    for name, values in made.items():
        lines.append(f"[{name}]")
        change: Callable[[str], str] = longer if name.startswith("words") else str
        for key, value in values.items():
            shown = change(value) if isinstance(value, str) else value
            lines.append(f"{key} = {json.dumps(shown, ensure_ascii=False)}")
    return "\n".join(lines) + "\n"


def translated(text: str) -> str:
    """A content text in that language, the author's words under accents."""
    tree = json.loads(json.dumps(read_source(text.encode(), "c.yaml")[0]))
    for origin in {found.origin for found in _texts(loaded(text).briefing)}:
        *above, last = origin.split(".")
        part = tree
        for key in above:
            part = part[int(key) if isinstance(part, list) else key]
        place: Any = int(last) if isinstance(part, list) else last
        part[place] = accented(part[place], _MARKUP)
    return json.dumps({**tree, "language": TAG}, ensure_ascii=False, indent=1)


def _texts(part: Any) -> Iterator[Text]:
    """Every text of a part of the content."""
    if isinstance(part, Text):
        yield part
    elif isinstance(part, BaseModel):
        for name in type(part).model_fields:
            yield from _texts(getattr(part, name))
    elif isinstance(part, dict | tuple):
        for value in part.values() if isinstance(part, dict) else part:
            yield from _texts(value)
