"""What the checks report: the rule, the place in the content, a sentence for people."""

from collections.abc import Sequence
from dataclasses import dataclass

from handouts.tagging.check.rules import Rule


@dataclass(frozen=True, slots=True)
class Violation:
    """One broken rule; `origin` is the element's path into the content."""

    rule: Rule
    origin: str
    message: str

    def __str__(self) -> str:
        place = f"{self.origin}: " if self.origin else ""
        return f"{place}{self.message} [{self.rule}]"


class TagError(Exception):
    """The structure of a document breaks rules of PDF/UA; nothing was written."""

    def __init__(self, violations: Sequence[Violation]) -> None:
        self.violations = tuple(violations)
        super().__init__("\n".join(str(violation) for violation in violations))
