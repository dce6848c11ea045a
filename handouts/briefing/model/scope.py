"""Scope of practice: which level may do what, in the model the content names."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from handouts.briefing.model.base import AuthorText, LevelKey, Part, mend, per_key
from handouts.briefing.model.figures import Sources
from handouts.briefing.model.parts import Wording


class Value(StrEnum):
    """What the model says for one level."""

    YES = "yes"
    LIMITED = "limited"
    NO = "no"


def _read_value(data: Any) -> Value:
    if isinstance(data, str) and data.casefold() in set(Value):
        return Value(data.casefold())
    raise mend("scope-value", f'"{data}" is not a scope value', "write yes, limited or no")


Permission = Annotated[Value, BeforeValidator(_read_value)]


class Skill(Part):
    """A skill or medicine, with one value for each level. `note` says what limits it."""

    name: Wording
    levels: Annotated[Mapping[LevelKey, Permission], AfterValidator(per_key("levels", "level"))]
    note: AuthorText | None = None
    source: Sources | None = None

    @model_validator(mode="after")
    def _limits_are_told(self) -> "Skill":
        if Value.LIMITED in self.levels.values() and self.note is None:
            raise mend(
                "limit-untold", "a level is limited, but no note says how", 'add note: "EMT: patient\'s own"'
            )
        return self


class SkillGroup(Part):
    """Skills that belong together."""

    name: AuthorText
    skills: Mapping[str, Skill] = Field(min_length=1)


class Scope(Part):
    """The scope matrix. `source` holds for every skill that names none of its own."""

    title: AuthorText
    intro: AuthorText
    source: Sources
    groups: Mapping[str, SkillGroup] = Field(min_length=1)
