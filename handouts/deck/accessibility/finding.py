"""What the accessibility check found, and how it becomes a notice about the content."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from handouts.deck.accessibility.rules import Rule
from handouts.diagnostics import Notice


@dataclass(frozen=True, slots=True)
class Finding:
    """One broken rule in a deck.

    `slide` counts from 1 (0 = the whole deck), `shape` is the name
    in PowerPoint's selection pane, `help` says how to mend it, `shape_id` is the id in the file.
    """

    rule: Rule
    slide: int
    shape: str
    message: str
    help: str
    shape_id: int = 0

    def __str__(self) -> str:
        place = f"slide {self.slide}" if self.slide else "deck"
        return f"{self.rule}: {place}{f', {self.shape}' if self.shape else ''}: {self.message}"


def notices(findings: Iterable[Finding], origins: Mapping[tuple[int, int], str]) -> tuple[Notice, ...]:
    """Findings as warnings about the content.

    `origins` gives the content path of (slide number, shape id); (slide number, 0) stands for the slide
    itself and serves for every shape that is not named.
    """
    return tuple(
        Notice(
            code=finding.rule.code,
            origin=origins.get((finding.slide, finding.shape_id)) or origins.get((finding.slide, 0), ""),
            message=str(finding).partition(": ")[2],
            help=finding.help,
        )
        for finding in findings
    )
