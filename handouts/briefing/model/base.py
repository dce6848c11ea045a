"""The ground the model stands on: strict parts, located text, and keys that must exist."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from handouts.briefing.inline import parse_text
from handouts.briefing.markup_errors import MarkupError
from handouts.briefing.text import Text
from handouts.diagnostics import Code
from handouts.locale.quotes import STRAIGHT, Quotes

LONGEST_TEXT = 2_000
"""Characters that one text may have; far above any budget of the layouts, far below what slows them."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a reference may point at while one content file is checked.

    `keys` maps a family of keys ("sources", "comparison.rows") to those the file defines;
    `figures` maps what may stand in braces to its formatted text; `quotes` are those of the content's
    language.
    """

    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    figures: Mapping[str, str] = field(default_factory=dict)
    quotes: Quotes = STRAIGHT


class Part(BaseModel):
    """A part of the content: frozen, and with no key that the model does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


def mend(code: Code, message: str, help_text: str = "", at: str = "") -> PydanticCustomError:
    """Make a validation error that carries a stable code and a way out.

    `at` is the path, below the value that is checked, of what is to be mended. The message travels in
    the context: pydantic would fill braces in it.
    """
    return PydanticCustomError(code, "see context", {"message": message, "help": help_text, "at": at})


def dangling(
    code: Code, message: str, word: str, choices: Iterable[str], home: str = ""
) -> PydanticCustomError:
    """Make the error of a reference that leads nowhere; the nearest choice is sought when it is told.

    `home` is the key under which one could add what is missing.
    """
    context = {"message": message, "word": word, "choices": tuple(choices), "home": home}
    return PydanticCustomError(code, "see context", context)


def _read_text(value: object, info: ValidationInfo) -> Text:
    if isinstance(value, Text):
        return value
    if not isinstance(value, str):
        raise mend(
            Code.NOT_TEXT,
            "a text is expected here",
            "write words; put a text that starts with { or [ in quotes",
        )
    if len(value) > LONGEST_TEXT:
        raise mend(
            Code.LONG_TEXT, f"the text has {len(value)} characters; {LONGEST_TEXT} is the limit", "shorten it"
        )
    known = info.context if isinstance(info.context, Known) else Known()
    try:
        return parse_text(value, known.figures, known.quotes)
    except MarkupError as problem:
        if problem.unknown is not None:
            raise dangling(problem.code, problem.message, problem.unknown, known.figures, "figures") from None
        raise mend(problem.code, problem.message, problem.help) from None


class _TextSchema:
    """Tells pydantic how a Text is read and how JSON Schema sees it."""

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(
            _read_text, metadata={"pydantic_js_functions": [lambda _schema, _handler: _TEXT_JSON]}
        )


_TEXT_JSON = {"type": ["string", "number"], "minLength": 1}
"""Editors read `number: 911` as a number; here it is text."""

AuthorText = Annotated[Text, _TextSchema]
"""Text with inline markup, as an author writes it."""


def _one_or_many(value: object) -> object:
    return value if isinstance(value, list | tuple) else [value]
