"""The ground the model stands on: strict parts, located text, and keys that must exist."""

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from handouts.briefing.text import Located, MarkupError, Text, parse_text

LONGEST_TEXT = 2_000
"""Characters that one text may have; far above any budget of the layouts, far below what slows them."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a reference may point at while one content file is checked.

    `keys` maps a family of keys ("sources", "comparison.rows") to those the file defines;
    `figures` maps what may stand in braces to its formatted text.
    """

    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    figures: Mapping[str, str] = field(default_factory=dict)


class Part(BaseModel):
    """A part of the content: frozen, and with no key that the model does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


def mend(code: str, message: str, help_text: str = "") -> PydanticCustomError:
    """Make a validation error that carries a stable code and a way out."""
    escaped = message.replace("{", "{{").replace("}", "}}")
    return PydanticCustomError(code, escaped, {"help": help_text})


def nearest(word: str, choices: tuple[str, ...] | list[str]) -> str:
    """Name the choice most like `word` ('did you mean "…"?'), or list them all."""
    close = difflib.get_close_matches(word, choices, n=1, cutoff=0.6)
    if close:
        return f'did you mean "{close[0]}"?'
    return "choose from: " + ", ".join(choices) if choices else "nothing of the kind is defined yet"


def _read_text(value: object, info: ValidationInfo) -> Text:
    if isinstance(value, Text):
        return value
    if not isinstance(value, str):
        raise mend("not-text", "a text is expected here", "write words; put them in quotes if YAML objects")
    if not value.strip():
        raise mend("empty-text", "the text is empty", "write the text, or remove the key")
    if len(value) > LONGEST_TEXT:
        raise mend(
            "long-text", f"the text has {len(value)} characters; {LONGEST_TEXT} is the limit", "shorten it"
        )
    known = info.context if isinstance(info.context, Known) else Known()
    stripped = value.strip()
    try:
        return parse_text(
            Located(stripped, value.origin) if isinstance(value, Located) else stripped, known.figures
        )
    except MarkupError as problem:
        text = problem.help
        if problem.code == "unknown-figure":
            text = nearest(problem.help, tuple(known.figures)) + " (figures stand under figures:)"
        raise mend(problem.code, problem.message, text) from None


class _TextSchema:
    """Tells pydantic how a Text is read and how JSON Schema sees it."""

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(
            _read_text, metadata={"pydantic_js_functions": [lambda _schema, _handler: _TEXT_JSON]}
        )


_TEXT_JSON = {"type": "string", "minLength": 1}

AuthorText = Annotated[Text, _TextSchema]
"""Text with inline markup, as an author writes it."""


def _one_or_many(value: object) -> object:
    return value if isinstance(value, list | tuple) else [value]


def key_of(family: str, what: str) -> AfterValidator:
    """Demand that a key is one of those that the file defines in `family`; `what` names it for people."""

    def check(key: str, info: ValidationInfo) -> str:
        known = info.context if isinstance(info.context, Known) else None
        if known is not None and key not in known.keys.get(family, ()):
            raise mend(
                f"unknown-{what.replace(' ', '-')}",
                f'there is no {what} "{key}"',
                nearest(key, known.keys.get(family, ())),
            )
        return key

    return AfterValidator(check)


def per_key(family: str, what: str) -> Callable[[Mapping[str, Any], ValidationInfo], Mapping[str, Any]]:
    """Make a check that a mapping has exactly one entry for each key of `family`."""

    def check(entries: Mapping[str, Any], info: ValidationInfo) -> Mapping[str, Any]:
        known = info.context if isinstance(info.context, Known) else None
        wanted = known.keys.get(family, ()) if known is not None else tuple(entries)
        missing = [key for key in wanted if key not in entries]
        if missing:
            names = ", ".join(f'"{key}"' for key in missing)
            raise mend(f"missing-{what}", f"there is no entry for {names}", f"add one line for each {what}")
        return {key: entries[key] for key in wanted}

    return check


LevelKey = Annotated[str, key_of("levels", "level")]
RoleKey = Annotated[str, key_of("roles", "role")]
SourceKey = Annotated[str, key_of("sources", "source")]
FigureKey = Annotated[str, key_of("figures", "figure")]
