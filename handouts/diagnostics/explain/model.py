"""What an explanation is made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from handouts.diagnostics.codes import Code


class Form(StrEnum):
    """What an example is written in."""

    YAML = "yaml"
    COMMAND = "sh"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Explanation:
    """One kind of message, for people who do not write programs.

    `title` says in a few words what is the matter, `why` for whom it matters and how, `before` and `after`
    are an example: lines of content as they bring the message and as they do not, what to type, or what
    was the case and what to do.
    """

    title: str
    why: str
    before: str
    after: str
    form: Form = Form.YAML


@dataclass(frozen=True, slots=True)
class Family:
    """Explanations of messages about one thing; `title` heads them."""

    title: str
    explanations: Mapping[Code, Explanation]
