"""The outline as text that a reviewer can read: what stands where, with source numbers and origins."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from handouts.briefing.text import Run, Text
from handouts.outline.document import Outline
from handouts.outline.parts import Abbreviation, Cited, Level, SourceEntry


def dump(outline: Outline) -> str:
    """One line a value, indented by what it belongs to: `name: words [source numbers] <origin>`."""
    return "\n".join(_fields(outline, 0)) + "\n"


def _fields(value: Any, depth: int) -> Iterator[str]:
    for field in fields(value):
        yield from _lines(f"{field.name}:", getattr(value, field.name), depth)


def _lines(name: str, value: Any, depth: int) -> Iterator[str]:
    """A value under its name; in a list the name is a dash."""
    pad = "  " * depth
    if value is None or (isinstance(value, tuple | Mapping | frozenset) and not value):
        return
    said = _words(value, in_list=name == "-")
    if said is not None:
        yield f"{pad}{name} {said}"
    elif is_dataclass(value):
        yield f"{pad}{name} {type(value).__name__}"
        yield from _fields(value, depth + 1)
    elif isinstance(value, Mapping):
        yield f"{pad}{name}"
        for key, inner in value.items():
            yield from _lines(f"{key}:", inner, depth + 1)
    elif isinstance(value, tuple) and not isinstance(value[0], int | str):
        yield f"{pad}{name}"
        for inner in value:
            yield from _lines("-", inner, depth + 1)
    else:
        listed = sorted(value) if isinstance(value, frozenset) else value
        yield f"{pad}{name} {', '.join(map(str, listed)) if isinstance(value, tuple | frozenset) else value}"


def _words(value: Any, *, in_list: bool) -> str | None:
    """What takes one line: a text, a level, a source, an abbreviation."""
    match value:
        case Text():
            return f"{_marked(value)} <{value.origin}>"
        case Cited(text, numbers):
            return f"{_marked(text)}{f' {list(numbers)}' if numbers else ''} <{text.origin}>"
        case Level(key, name, full_name, lane):
            side = "" if lane is None else f", lane {lane}"
            return f"{key}: {name} = {full_name}{side}" if in_list else key
        case SourceEntry():
            said = (value.publisher, value.title, value.detail, value.shown, value.url)
            return f"{value.number} {value.key}: {' | '.join(str(part) for part in said if part)}"
        case Abbreviation(letters, meaning, origin):
            return f"{letters} = {meaning} <{origin}>"
        case _:
            return None


def _marked(text: Text) -> str:
    return "".join(map(_run, text.runs))


def _run(run: Run) -> str:
    star = "**" * run.bold + "*" * run.italic
    said = f"{star}{run.text}{star[::-1]}"
    return f"[{said}]({run.href})" if run.href else said
