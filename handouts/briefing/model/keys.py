"""References: the keys of the content that must exist, and the checks that they do."""

from collections.abc import Callable, Mapping
from typing import Annotated, Any

from pydantic import AfterValidator, ValidationInfo

from handouts.briefing.model.base import Known, dangling, mend
from handouts.diagnostics import Code, quote

_NO_HOME = ("roles", "skills", "facts", "step")
"""Families that have not one place of their own, or no room for more."""


def key_of(family: str, what: str, code: Code) -> AfterValidator:
    """Demand that a key is one of those that the file defines in `family`; `what` names it for people.

    `code` is that of a key which is none of them.
    """

    def check(key: str, info: ValidationInfo) -> str:
        known = info.context if isinstance(info.context, Known) else None
        if known is not None and key not in known.keys.get(family, ()):
            message = f'there is no {what} "{quote(key)}"'
            choices = known.keys.get(family, ())
            home = "" if family in _NO_HOME else family
            raise dangling(code, message, key, choices, home)
        return key

    return AfterValidator(check)


def _one_value(key: str, info: ValidationInfo) -> str:
    known = info.context if isinstance(info.context, Known) else None
    if known is not None and key in known.keys.get("ranges", ()):
        raise mend(
            Code.SHARE_RANGE,
            f'"{key}" has a low and a high end; a chart of shares needs one value',
            "use a figure with value: here, or make the chart kind: range",
        )
    return key


def _is_there(show: str, info: ValidationInfo) -> str:
    known = info.context if isinstance(info.context, Known) else None
    if known is not None and show not in known.keys.get("parts", ()):
        raise mend(
            Code.MISSING_PART,
            f'there is no part "{show}" to show',
            f"add {show}: to the content, or remove this entry",
        )
    return show


IS_THERE = AfterValidator(_is_there)
"""Demands that the file defines the part that is to be shown."""


def once(keys: tuple[str, ...]) -> tuple[str, ...]:
    """Demand that no key is picked twice."""
    for place, key in enumerate(keys):
        if key in keys[:place]:
            raise mend(Code.REPEATED_PICK, f'"{key}" is picked twice', "remove one of them", at=str(place))
    return keys


def per_key(
    family: str, what: str, code: Code
) -> Callable[[Mapping[str, Any], ValidationInfo], Mapping[str, Any]]:
    """Make a check that a mapping has exactly one entry for each key of `family`; else it raises `code`."""

    def check(entries: Mapping[str, Any], info: ValidationInfo) -> Mapping[str, Any]:
        known = info.context if isinstance(info.context, Known) else None
        wanted = known.keys.get(family, ()) if known is not None else tuple(entries)
        missing = [key for key in wanted if key not in entries]
        if missing:
            names = ", ".join(f'"{key}"' for key in missing)
            raise mend(code, f"there is no entry for {names}", f"add one line for each {what}")
        return {key: entries[key] for key in wanted}

    return check


LevelKey = Annotated[str, key_of("levels", "level", Code.UNKNOWN_LEVEL)]
RoleKey = Annotated[str, key_of("roles", "role", Code.UNKNOWN_ROLE)]
SourceKey = Annotated[str, key_of("sources", "source", Code.UNKNOWN_SOURCE)]
FigureKey = Annotated[str, key_of("figures", "figure", Code.UNKNOWN_FIGURE)]
ValueKey = Annotated[FigureKey, AfterValidator(_one_value)]
"""A figure that is one number, not a range."""
ChartKey = Annotated[str, key_of("charts", "chart", Code.UNKNOWN_CHART)]
FactKey = Annotated[str, key_of("facts", "fact", Code.UNKNOWN_FACT)]
RowKey = Annotated[str, key_of("comparison.rows", "comparison row", Code.UNKNOWN_COMPARISON_ROW)]
SkillKey = Annotated[str, key_of("skills", "skill", Code.UNKNOWN_SKILL)]
MythKey = Annotated[str, key_of("myths.items", "myth", Code.UNKNOWN_MYTH)]
TermKey = Annotated[str, key_of("glossary.terms", "glossary term", Code.UNKNOWN_GLOSSARY_TERM)]
ScenarioKey = Annotated[str, key_of("scenarios", "scenario", Code.UNKNOWN_SCENARIO)]
QuestionKey = Annotated[str, key_of("quiz", "question", Code.UNKNOWN_QUESTION)]
StepsKey = Annotated[str, key_of("steps", "sequence", Code.UNKNOWN_SEQUENCE)]
CutKey = Annotated[str, key_of("deck.cuts", "cut", Code.UNKNOWN_CUT)]
StepKey = Annotated[str, key_of("step", "step", Code.UNKNOWN_STEP)]
