"""Strategies that spoil content: its lines, its bytes, the tree of its values, its texts."""

import copy
import json
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from hypothesis import strategies as st

from handouts.briefing.source.yaml_reader import read_source
from tests.places import POOL

GOOD = POOL.read_bytes()
LINES = GOOD.decode().split("\n")

TEXTS = (
    "",
    " ",
    "x",
    "~",
    "null",
    "None",
    "True",
    "שלום עולם",
    "مرحبا",
    "a שלום b",
    "e\u0301 n\u0303 o\u0302\u0323",
    "a" + "\u0301" * 40,
    "😀",
    "👩‍🚒",
    "𝔘𝔫𝔦",
    "中文字",
    "ไทย",
    "हिन्दी",
    "Ünïcödé ŷ ǿ",
    "Ελληνικά",
    "Кириллица",
    "ﬁ ﬀ K Å ½ ² №",
    "\u00a0\u2009\u202f\u3000",
    "soft\u00adhyphen",
    "zero\u200bwidth",
    "\u202eturned",
    "\ufeffmark",
    "\x00",
    "\x07",
    "\x1b[31mred",
    "\x85",
    "\u2028",
    "\ud800",
    "\udfff\ud800",
    "\ufffe",
    "\ue000",
    "\U000e0041",
    "\U0010ffff",
    "a\tb\nc",
    "-" * 300,
    "x" * 390,
    "word " * 70,
    "word " * 5000,
    "**bold**",
    "**open",
    "* star",
    "{",
    "{helper_hours}",
    "{nothing}",
    "{helper_hours.date}",
    "\\",
    "[words](https://example.org)",
    "[words](javascript:alert(1))",
    "[words](file:///etc/passwd)",
    "[](https://example.org)",
    "[a](https://)",
    "<b>bold</b> <para> <img src='/dev/zero'/>",
    "AT&T &amp; &#0; &lt;",
    "]]> <!-- --> <?xml",
    "_x0007_ _x000D_",
    "%s %d {0} $HOME `id`",
    "=1+1",
    "(\\) Tj ET",
    "../../../../etc/passwd",
    "/dev/zero",
    "9" * 30,
    "-1",
    "1e999",
    "2024-02-30",
    "0000-00-00",
    "9999-12-31",
    "--- '\"' “”",
)
"""Texts that have broken programs like this one."""

SCALARS = (
    "!!int x",
    "!!python/object/apply:os.system [id]",
    "!!binary x",
    "&a x",
    "*a",
    "&a [*a, *a]",
    "{<<: *a}",
    "2024-02-30",
    "2024-13-01",
    "1" * 5000,
    "-0",
    "0x10",
    "1_000",
    ".inf",
    ".nan",
    "1:30",
    "yes",
    "~",
    "[]",
    "{}",
    "[[[[]]]]",
    "{a: {b: {c: d}}}",
    "? x",
    "- x",
    "|",
    ">-",
    "'",
    '"',
    '"\\ud800"',
    '"\\x07"',
    '"\\U0010ffff"',
    "@x",
    "`x",
    "%x",
    "# nothing",
    "a: b: c",
    "[a, b",
    "\t",
)
"""What may stand behind a key in YAML, and should not."""


def _one_of(values: Sequence[Any]) -> st.SearchStrategy[Any]:
    """As `sampled_from`, without showing all values in the reports of hypothesis."""
    return st.integers(0, len(values) - 1).map(lambda number: values[number])


_place = st.integers(0, 10**6)
_char = st.characters() | st.sampled_from("\"'[]{}:,-#&*!|>%@`\\?\t \n\x00\x85\u2028\ufeff\u202e\u0301😀")
_drawable = st.characters(codec="latin-1", categories=("L", "N", "P", "S", "Zs")) | st.sampled_from(
    "ŠčŽőşțαβΩДжю–—…“”’•€™−×≤½²  "
)
drawable_texts = st.text(_drawable, min_size=1, max_size=40)
texts = (
    _one_of(TEXTS)
    | drawable_texts
    | st.text(_drawable, min_size=30, max_size=300)
    | st.text(_char, max_size=60)
    | st.text(st.characters(exclude_categories=["C"]), min_size=1, max_size=20)
)


def quoted(text: str) -> str:
    """A text in double quotes as JSON and YAML read it; halves of characters escaped."""
    return re.sub(
        r"[\ud800-\udfff]", lambda half: f"\\u{ord(half[0]):04x}", json.dumps(text, ensure_ascii=False)
    )


# --- Lines -------------------------------------------------------------------------------------------


def _line_edit(kind: str, first: int, second: int, words: str) -> Callable[[list[str]], None]:
    def edit(lines: list[str]) -> None:
        one, two = first % len(lines), second % len(lines)
        key = re.match(r"[\s-]*[\w-]+: ?", lines[one])
        match kind:
            case "delete":
                del lines[one : one + 1 + second % 4]
                lines.append("")
            case "repeat":
                lines.insert(two, lines[one])
            case "swap":
                lines[one], lines[two] = lines[two], lines[one]
            case "indent":
                lines[one] = " " * (second % 7) + lines[one].lstrip()
            case "cut":
                lines[one] = lines[one][: second % (len(lines[one]) + 1)]
            case "value" if key:
                lines[one] = key[0] + words
            case "text" if key:
                lines[one] = key[0] + quoted(words)
            case _:
                column = second % (len(lines[one]) + 1)
                lines[one] = lines[one][:column] + words + lines[one][column:]

    return edit


_line_edits = st.builds(
    _line_edit,
    st.sampled_from(
        ("delete", "repeat", "swap", "indent", "cut", "value", "value", "text", "text", "insert")
    ),
    _place,
    _place,
    _one_of(SCALARS) | texts,
)


def _edited(edits: list[Callable[[list[str]], None]], line_end: str) -> bytes:
    lines = list(LINES)
    for edit in edits:
        edit(lines)
    return line_end.join(lines).encode("utf-8", "surrogatepass")


spoiled_lines = st.builds(
    _edited, st.lists(_line_edits, min_size=1, max_size=4), st.sampled_from(("\n", "\n", "\r\n", "\r"))
)

# --- Bytes -------------------------------------------------------------------------------------------


def spliced(data: bytes, edits: list[tuple[int, int, bytes]]) -> bytes:
    """`data` with each (place, how many bytes go, what comes instead)."""
    for place, gone, new in edits:
        at = place % (len(data) + 1)
        data = data[:at] + new + data[at + gone :]
    return data


splices = st.lists(
    st.tuples(_place, st.sampled_from((0, 1, 1, 2, 7, 90, 2000)), st.binary(max_size=12)),
    min_size=1,
    max_size=5,
)
spoiled_bytes = st.builds(spliced, _one_of([GOOD]), splices)

# --- Values ------------------------------------------------------------------------------------------

TREE = json.loads(json.dumps(read_source(GOOD, "pool-staff.yaml")[0]))


def _places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    for key in value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield from _places(value[key], (*path, key))


PLACES = tuple(_places(TREE))
TEXT_PLACES = tuple(
    path
    for path in PLACES
    if path[-1]
    in (
        "text",
        "slide",
        "title",
        "name",
        "label",
        "say",
        "note",
        "meaning",
        "answer",
        "subtitle",
        "guard",
        "teacher",
        "short",
        "lead",
        "topic",
        "intro",
        "audience",
        "publisher",
        "term",
    )
)


def _value_edit(tree: Any, path: tuple[Any, ...], kind: str, value: Any, count: int) -> None:
    holder = tree
    for key in path[:-1]:
        holder = holder[key]
    last = path[-1]
    match kind:
        case "set":
            holder[last] = value
        case "wrap":
            holder[last] = [holder[last]] if count % 2 else {"text": holder[last]}
        case "delete" if isinstance(holder, dict):
            del holder[last]
        case "rename" if isinstance(holder, dict):
            holder[str(value)[:70] or "k"] = holder.pop(last)
        case "more" if isinstance(holder, list):
            holder += [copy.deepcopy(holder[last])] * count
        case "more":
            holder.update({f"{last}_{number}": copy.deepcopy(holder[last]) for number in range(count)})


def with_value(path: tuple[Any, ...], kind: str, value: Any, count: int = 1) -> bytes:
    """The content as JSON, which is YAML too, with one value changed."""
    tree = copy.deepcopy(TREE)
    _value_edit(tree, path, kind, value, count)
    return quoted_tree(tree).encode()


def quoted_tree(tree: Any) -> str:
    """JSON on one value a line, halves of characters escaped."""
    shown = json.dumps(tree, ensure_ascii=False, indent=1)
    return re.sub(r"[\ud800-\udfff]", lambda half: f"\\u{ord(half[0]):04x}", shown)


_values: st.SearchStrategy[Any] = (
    texts | st.integers() | st.booleans() | st.none() | st.floats() | st.just([]) | st.just({})
)
spoiled_values = st.builds(
    with_value,
    _one_of(PLACES),
    st.sampled_from(("set", "set", "set", "wrap", "delete", "rename", "more")),
    _values,
    st.sampled_from((1, 2, 9, 40, 149, 200)),
)
spoiled_texts = st.builds(with_value, _one_of(TEXT_PLACES), st.just("set"), texts)
