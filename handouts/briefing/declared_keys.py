"""What references may point at, read from the raw content before anything is checked.

Because of this, one run finds a wrong source and a reference to a source that does not exist.
"""

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter, ValidationError

from handouts.briefing.model import Figure, Known
from handouts.briefing.model.figures import TALK_MINUTES, Number
from handouts.locale.model import Locale

_FIGURE: TypeAdapter[Figure] = TypeAdapter(Figure)
_NUMBER: TypeAdapter[float] = TypeAdapter(Number)


def known(plain: Mapping[str, Any], locale: Locale) -> Known:
    """The keys that the raw content defines, and its figures as text."""
    return Known(_families(plain), _figures(plain, locale), locale.quotes)


def _mapping(data: Any, *path: str) -> Mapping[str, Any]:
    """The mapping at a path of raw data; empty where there is none."""
    for key in path:
        data = data.get(key) if isinstance(data, dict) else None
    return data if isinstance(data, dict) else {}


def _families(plain: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    groups, figures = _mapping(plain, "scope", "groups"), _mapping(plain, "figures")
    return {
        "parts": tuple(plain),
        "levels": tuple(_mapping(plain, "levels")),
        "roles": tuple(_mapping(plain, "roles")),
        "sources": tuple(_mapping(plain, "sources")),
        "figures": tuple(figures),
        "ranges": tuple(key for key, value in figures.items() if isinstance(value, dict) and "low" in value),
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


def _figures(plain: Mapping[str, Any], locale: Locale) -> dict[str, str]:
    """Formatted text of every figure that is right; a wrong one is reported at its own place later."""
    texts: dict[str, str] = {}
    for key, value in _mapping(plain, "figures").items():
        try:
            figure = _FIGURE.validate_python(value)
        except ValidationError:
            texts[key] = texts[f"{key}.date"] = "?"
            continue
        texts[key] = locale.figure(figure.least, figure.most, figure.unit)
        if figure.as_of:
            texts[f"{key}.date"] = locale.month(figure.as_of.year, figure.as_of.month)
    texts[TALK_MINUTES] = locale.number(_talk_minutes(plain))
    return texts


def _talk_minutes(plain: Mapping[str, Any]) -> float:
    slides = _mapping(plain, "deck").get("slides")
    total = 0.0
    for slide in slides if isinstance(slides, list) else []:
        try:
            total += _NUMBER.validate_python(_mapping(slide, "notes").get("minutes"))
        except ValidationError:
            continue
    return float(round(total))
