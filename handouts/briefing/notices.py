"""What pydantic objects to, as notices in plain words at the place of the mistake."""

import difflib
import re
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic_core import ErrorDetails

from handouts.briefing.schema import allowed_keys
from handouts.briefing.source.places import Places
from handouts.briefing.source.yaml_heuristics import GLUED_HELP, GLUED_MESSAGE, is_glued
from handouts.diagnostics import Code, Diagnostic, Notice, quote

MOST_NOTICES = 200
"""Notices that one run tells; whoever has more mends these first."""
_MOST_CHOICES = 15
_TAGS = ("show", "kind")
"""Keys that say which of several parts an entry is; pydantic puts their value into its locations."""
_AT_KEY = ("extra_forbidden", "missing")

_SIMPLE = {
    "model_type": (Code.NOT_A_MAPPING, "keys with values are expected here"),
    "model_attributes_type": (Code.NOT_A_MAPPING, "keys with values are expected here"),
    "dict_type": (Code.NOT_A_MAPPING, "keys with values are expected here"),
    "mapping_type": (Code.NOT_A_MAPPING, "keys with values are expected here"),
    "tuple_type": (Code.NOT_A_LIST, "a list is expected here"),
    "list_type": (Code.NOT_A_LIST, "a list is expected here"),
    "string_type": (Code.NOT_TEXT, "a text is expected here"),
}
_KEYS_EXPECTED = (
    *(kind for kind, (code, _) in _SIMPLE.items() if code is Code.NOT_A_MAPPING),
    "union_tag_not_found",
)
_SIMPLE_HELP = {
    Code.NOT_A_MAPPING: "write lines with  key: value  below this one, indented by two spaces",
    Code.NOT_A_LIST: "start each entry with a dash: - …",
    Code.NOT_TEXT: "write words; put a text that starts with { or [ in quotes",
}


def located(errors: Iterable[ErrorDetails], plain: Any, places: Places) -> list[Diagnostic]:
    """Turn pydantic's errors into diagnostics; an unknown key close to a missing one is one mistake."""
    placed = [(*_path(error["loc"], plain), error) for error in errors]
    renamed = _renamed(
        [path for path, _, error in placed if error["type"] == "extra_forbidden"],
        [path for path, _, error in placed if error["type"] == "missing"],
    )
    found = []
    for path, at_key, error in placed:
        if error["type"] == "missing" and path in renamed.values():
            continue
        notice = _notice(error, path, renamed.get(path), plain)
        found.append(places.diagnostic(notice, at_key=at_key or error["type"] in _AT_KEY))
        if len(found) >= MOST_NOTICES:
            break
    return list(dict.fromkeys(found))


def nearest(word: str, choices: Iterable[str]) -> str:
    """Name the choice most like `word` ('did you mean "…"?'), or list them."""
    every = list(choices)
    close = _close(word, every)
    if close:
        return f'did you mean "{close}"?'
    more = ", …" if len(every) > _MOST_CHOICES else ""
    return f"choose from: {', '.join(every[:_MOST_CHOICES])}{more}" if every else "nothing like it is defined"


def _close(word: str, choices: list[str]) -> str | None:
    close = difflib.get_close_matches(word[:100], choices, n=1, cutoff=0.6)
    return close[0] if close else None


def _renamed(unknown: list[str], missing: list[str]) -> dict[str, str]:
    """Paths of unknown keys that were surely meant to be a missing one, and that one's path."""
    left = list(missing)
    renamed: dict[str, str] = {}
    for path in unknown[:MOST_NOTICES]:
        parent, _, key = path.rpartition(".")
        beside = {other.rpartition(".")[2]: other for other in left if other.rpartition(".")[0] == parent}
        close = _close(key, list(beside))
        if close:
            renamed[path] = beside[close]
            left.remove(beside[close])
    return renamed


def _path(loc: tuple[int | str, ...], plain: Any) -> tuple[str, bool]:
    """A pydantic location as a path of the file, and whether it means the key, not its value.

    Union tags, and the names of wrappers that the author need not write, are left out.
    """
    data, entered = plain, True
    path: list[int | str] = []
    for segment in loc:
        if segment == "[key]":
            return ".".join(map(str, path)), True
        if isinstance(data, dict):
            if entered and segment in [data.get(tag) for tag in _TAGS]:
                entered = False
                continue
            data = data.get(segment)
        elif isinstance(data, list) and isinstance(segment, int) and segment < len(data):
            data = data[segment]
        else:
            continue
        entered = True
        path.append(segment)
    return ".".join(map(str, path)), False


def _notice(error: ErrorDetails, path: str, meant: str | None, plain: Any) -> Notice:
    context = error.get("ctx", {})
    kind = error["type"]
    if "message" in context:
        at = context.get("at", "")
        return Notice(Code(kind), _below(path, at), context["message"], _way_out(context))
    if kind in _KEYS_EXPECTED and is_glued(error["input"]):
        return Notice(Code.NOT_A_MAPPING, path, GLUED_MESSAGE, GLUED_HELP)
    if kind in _SIMPLE:
        code, message = _SIMPLE[kind]
        return Notice(code, path, message, _SIMPLE_HELP[code])
    key = path.rpartition(".")[2]
    match kind:
        case "extra_forbidden":
            message = f'"{quote(key)}" is not a key that is known here'
            if meant is not None:
                return Notice(Code.UNKNOWN_KEY, path, message, f'did you mean "{meant.rpartition(".")[2]}"?')
            return Notice(
                Code.UNKNOWN_KEY, path, message, nearest(key, allowed_keys(path.rpartition(".")[0], plain))
            )
        case "missing":
            return Notice(Code.MISSING_KEY, path, f'"{key}" is missing here', f"add a line  {key}: …")
        case "too_short":
            return Notice(Code.TOO_FEW, path, f"at least {context['min_length']} are needed here", "add one")
        case "too_long":
            return Notice(
                Code.TOO_MANY, path, f"at most {context['max_length']} may stand here", "remove some"
            )
        case "union_tag_invalid":
            tag, choices = quote(context["tag"]), _quoted(context["expected_tags"])
            message = f'"{tag}" is not a kind of part that can stand here'
            where = _below(path, _quoted(context["discriminator"])[0])
            return Notice(Code.UNKNOWN_KIND, where, message, nearest(tag, choices))
        case "union_tag_not_found":
            name = _quoted(context["discriminator"])[0]
            return Notice(Code.MISSING_KEY, path, f'"{name}" is missing here', f"add a line  {name}: …")
        case "literal_error":
            return Notice(
                Code.UNKNOWN_VALUE,
                path,
                "this value is not known",
                nearest(str(error["input"]), _quoted(context["expected"])),
            )
        case "greater_than":
            return Notice(
                Code.OUT_OF_RANGE, path, f"the number has to be above {context['gt']:g}", "check it"
            )
        case "less_than_equal":
            message = f"the number can be at most {context['le']:g}"
            return Notice(Code.OUT_OF_RANGE, path, message, "check it")
        case _:
            raise AssertionError(f"no words for pydantic's {kind}: {error['msg']}")


def _way_out(context: Mapping[str, Any]) -> str:
    """How to mend what one of our own checks found."""
    if "choices" not in context:
        return str(context["help"])
    near, home = nearest(context["word"], context["choices"]), context["home"]
    if not home:
        return near
    return f"{near} Or add it under {home}:" if near.endswith("?") else f"{near}; or add it under {home}:"


def _below(path: str, at: str) -> str:
    return ".".join(filter(None, (path, at)))


def _quoted(names: str) -> list[str]:
    """The names in pydantic's lists such as "'a', 'b' or 'c'"."""
    return re.findall(r"'([^']*)'", names)
