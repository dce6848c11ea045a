"""Scope of practice: which level may do what, in the model the content names."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, field_validator, model_validator

from handouts.briefing.model.base import AuthorText, Part, mend
from handouts.briefing.model.figures import Sources
from handouts.briefing.model.keys import LevelKey, per_key
from handouts.briefing.model.parts import Wording
from handouts.diagnostics import Code, quote


class Permission(StrEnum):
    """What the model says for one level."""

    YES = "yes"
    LIMITED = "limited"
    NO = "no"


def _read_permission(data: Any) -> Permission:
    if isinstance(data, str) and data.casefold() in set(Permission):
        return Permission(data.casefold())
    raise mend(Code.SCOPE_VALUE, f'"{quote(data)}" is not a scope value', "write yes, limited or no")


PermissionText = Annotated[Permission, BeforeValidator(_read_permission)]


class Skill(Part):
    """A skill or medicine, with one value for each level. `note` says what limits it."""

    name: Wording
    levels: Annotated[
        Mapping[LevelKey, PermissionText], AfterValidator(per_key("levels", "level", Code.MISSING_LEVEL))
    ]
    note: AuthorText | None = None
    source: Sources | None = None

    @model_validator(mode="after")
    def _limits_are_told(self) -> "Skill":
        for key, value in self.levels.items():
            if value is Permission.LIMITED and self.note is None:
                raise mend(
                    Code.LIMIT_UNTOLD,
                    "a level is limited, but no note says how",
                    'add a line such as  note: "EMT: patient\'s own"',
                    at=f"levels.{key}",
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

    @field_validator("groups")
    @classmethod
    def _skills_stand_once(cls, groups: Mapping[str, SkillGroup]) -> Mapping[str, SkillGroup]:
        first: dict[str, str] = {}
        for group, skills in groups.items():
            for key in skills.skills:
                if key in first:
                    raise mend(
                        Code.REPEATED_SKILL,
                        f'the key "{key}" also stands in the group "{first[key]}"',
                        "give each skill a key of its own",
                        at=f"{group}.skills.{key}",
                    )
                first[key] = group
        return groups
