"""From content bytes to a checked Briefing, or every mistake at its line and column, in one run."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from handouts.briefing.model import Briefing, Figure, Known
from handouts.briefing.schema import allowed_keys
from handouts.briefing.source import Source, SourceError, read_source
from handouts.diagnostics import ContentFileError, Diagnostic, Notice
from handouts.words import LANGUAGES, Words

TALK_MINUTES = "talk_minutes"
"""A figure that is computed: the sum of the minutes in all slides' notes."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A checked briefing, the words of its language, and where each part of it stands."""

    briefing: Briefing
    words: Words
    source: Source

    def place(self, notice: Notice) -> Diagnostic:
        """Give a notice its file, line and column."""
        return self.source.diagnostic(notice)


def load(data: bytes, name: str) -> Loaded:
    """Check content bytes; `name` is the file name to show. Raises ContentFileError with all mistakes."""
    try:
        plain, source = read_source(data, name)
    except SourceError as problem:
        raise ContentFileError(problem.diagnostics) from None
    if not isinstance(plain, dict):
        notice = Notice(
            "not-a-mapping", "", "the file does not start with keys such as title:", "see the example"
        )
        raise ContentFileError([source.diagnostic(notice)])
    found: list[Diagnostic] = []
    words = _language(plain, source, found)
    known = Known(_families(plain), _figures(plain, words))
    try:
        briefing = Briefing.model_validate(plain, context=known)
    except ValidationError as problem:
        found += _located(problem.errors(include_url=False), plain, source)
    if found:
        raise ContentFileError(found)
    return Loaded(briefing, words, source)


def _language(plain: Mapping[str, Any], source: Source, found: list[Diagnostic]) -> Words:
    language = plain.get("language", "en-US")
    if isinstance(language, str) and language in LANGUAGES:
        return LANGUAGES[language]
    if isinstance(language, str):
        notice = Notice(
            "unknown-language",
            "language",
            f'there are no interface words for "{language}"',
            "choose from: " + ", ".join(LANGUAGES),
        )
        found.append(source.diagnostic(notice))
    return LANGUAGES["en-US"]


def _mapping(data: Any, *path: str) -> Mapping[str, Any]:
    """The mapping at a path of raw data; empty where there is none."""
    for key in path:
        data = data.get(key) if isinstance(data, dict) else None
    return data if isinstance(data, dict) else {}


def _families(plain: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """The keys that references may name, family by family, read before anything is checked."""
    groups = _mapping(plain, "scope", "groups")
    return {
        "levels": tuple(_mapping(plain, "levels")),
        "roles": tuple(_mapping(plain, "roles")),
        "sources": tuple(_mapping(plain, "sources")),
        "figures": tuple(_mapping(plain, "figures")),
        "charts": tuple(_mapping(plain, "charts")),
        "scenarios": tuple(_mapping(plain, "scenarios")),
        "quiz": tuple(_mapping(plain, "quiz")),
        "steps": tuple(_mapping(plain, "steps")),
        "comparison.rows": tuple(_mapping(plain, "comparison", "rows")),
        "myths.items": tuple(_mapping(plain, "myths", "items")),
        "glossary.terms": tuple(_mapping(plain, "glossary", "terms")),
        "deck.cuts": tuple(_mapping(plain, "deck", "cuts")),
        "skills": tuple(key for group in groups for key in _mapping(groups, group, "skills")),
        "facts": _inner(_mapping(plain, "roles"), "facts"),
        "step": _inner(_mapping(plain, "steps"), "steps"),
    }


def _inner(outer: Mapping[str, Any], name: str) -> tuple[str, ...]:
    return tuple(f"{key}.{inner}" for key in outer for inner in _mapping(outer, key, name))


def _figures(plain: Mapping[str, Any], words: Words) -> dict[str, str]:
    """Formatted text of every figure that is right; a wrong one is reported at its own place later."""
    reader: TypeAdapter[Figure] = TypeAdapter(Figure)
    texts: dict[str, str] = {}
    for key, value in _mapping(plain, "figures").items():
        try:
            figure = reader.validate_python(value)
        except ValidationError:
            texts[key] = texts[f"{key}.date"] = "?"
            continue
        texts[key] = words.figure(figure.least, figure.most, figure.unit)
        if figure.as_of:
            texts[f"{key}.date"] = words.month(figure.as_of.year, figure.as_of.month)
    texts[TALK_MINUTES] = words.number(_talk_minutes(plain))
    return texts


def _talk_minutes(plain: Mapping[str, Any]) -> float:
    slides = _mapping(plain, "deck").get("slides")
    total = 0.0
    for slide in slides if isinstance(slides, list) else []:
        try:
            total += float(_mapping(slide, "notes").get("minutes", 0))
        except ValueError:
            continue
    return float(round(total))


def _located(errors: list[ErrorDetails], plain: Any, source: Source) -> list[Diagnostic]:
    """Turn pydantic's findings into diagnostics; an unknown key close to a missing one is one finding."""
    paths = [_path(error["loc"], plain) for error in errors]
    unknown = {
        path: error for path, error in zip(paths, errors, strict=True) if error["type"] == "extra_forbidden"
    }
    missing = {path for path, error in zip(paths, errors, strict=True) if error["type"] == "missing"}
    renamed: dict[str, str] = {}
    for path in unknown:
        parent, _, key = path.rpartition(".")
        names = [other.rpartition(".")[2] for other in missing if other.rpartition(".")[0] == parent]
        close = difflib.get_close_matches(key, names, n=1, cutoff=0.6)
        if close:
            renamed[path] = close[0]
            missing.discard(f"{parent}.{close[0]}" if parent else close[0])
    found = []
    for path, error in zip(paths, errors, strict=True):
        if error["type"] == "missing" and path not in missing:
            continue
        notice = _notice(error, path, renamed.get(path), plain)
        found.append(source.diagnostic(notice, at_key=error["type"] == "extra_forbidden"))
    return list(dict.fromkeys(found))


def _path(loc: tuple[int | str, ...], plain: Any) -> str:
    """A pydantic location as a path of the file: union tags and wrapper names are left out."""
    data = plain
    path: list[int | str] = []
    for segment in loc:
        if isinstance(data, dict):
            if segment in data:
                data = data[segment]
            elif segment in (data.get("show"), data.get("kind")):
                continue
            else:
                return ".".join(map(str, [*path, segment]))
        elif isinstance(data, list) and isinstance(segment, int) and segment < len(data):
            data = data[segment]
        else:
            continue
        path.append(segment)
    return ".".join(map(str, path))


def _notice(error: ErrorDetails, path: str, meant: str | None, plain: Any) -> Notice:
    key = path.rpartition(".")[2]
    context = error.get("ctx", {})
    match error["type"]:
        case "extra_forbidden":
            siblings = allowed_keys(path.rpartition(".")[0], plain)
            close = [meant] if meant else difflib.get_close_matches(key, siblings, n=1, cutoff=0.6)
            help_text = f'did you mean "{close[0]}"?' if close else "allowed here: " + ", ".join(siblings)
            return Notice("unknown-key", path, f'"{key}" is not a key that is known here', help_text)
        case "missing":
            return Notice("missing-key", path, f'"{key}" is missing here', f"add a line {key}: …")
        case "too_short":
            return Notice("too-few", path, f"at least {context['min_length']} are needed here", "add one")
        case "too_long":
            return Notice("too-many", path, f"at most {context['max_length']} may stand here", "remove some")
        case "union_tag_invalid":
            return Notice(
                "unknown-kind",
                path,
                f'"{context["tag"]}" is not a kind of part that can stand here',
                "choose from: " + str(context["expected_tags"]).replace("'", ""),
            )
        case "union_tag_not_found":
            return Notice(
                "missing-key", path, f"{context['discriminator']} is missing here", "say which part to show"
            )
        case "literal_error":
            return Notice(
                "unknown-value", path, "this value is not known", f"choose from: {context['expected']}"
            )
        case "model_type" | "model_attributes_type" | "dict_type" | "mapping_type":
            return Notice(
                "not-a-mapping", path, "keys with values are expected here", "write  key: value  lines below"
            )
        case "tuple_type" | "list_type":
            return Notice("not-a-list", path, "a list is expected here", "start each entry with a dash: - …")
        case "string_type":
            return Notice(
                "not-text", path, "a text is expected here", "write words; use quotes if YAML objects"
            )
        case "greater_than" | "less_than_equal":
            return Notice("out-of-range", path, "the number is out of range", error["msg"])
        case code:
            return Notice(code, path, error["msg"], str(context.get("help", "")))
