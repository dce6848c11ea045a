"""Resolves the parts that paper and screen share: picks, chooses words, numbers sources, keeps origins."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from handouts.briefing import model
from handouts.briefing.model import Briefing
from handouts.briefing.text import Text
from handouts.locale.model import Locale
from handouts.outline.numbering import Medium, Numbering
from handouts.outline.parts import (
    Cited,
    Comparison,
    Ladder,
    Lane,
    Level,
    Row,
    Rung,
    Shared,
    Skill,
)

Value = TypeVar("Value")


@dataclass(slots=True)
class Resolver:
    """What is known while one of the two documents is resolved.

    `wordings` collects the origins of texts that may have words of their own for the screen, `used` the
    numbers of the sources that the slide at hand uses.
    """

    briefing: Briefing
    locale: Locale
    medium: Medium
    numbering: Numbering
    levels: Mapping[str, Level]
    wordings: set[str] = field(default_factory=set)
    used: set[int] = field(default_factory=set)

    def text(self, part: model.Wording | model.Claim) -> Text:
        """The words of a part for this document."""
        if self.medium is Medium.PAPER:
            return part.text
        self.wordings.add(part.on_slide.origin)
        return part.on_slide

    def use(self, *texts: Text | None, source: Iterable[str] = ()) -> tuple[int, ...]:
        """Count sources as used: those named, then those of the figures in some texts."""
        numbers = self.numbering.use(self.medium, (*source, *self.numbering.of_texts(*texts)))
        self.used.update(numbers)
        return numbers

    def cited(self, text: Text, source: tuple[str, ...] = ()) -> Cited:
        """A text with the numbers of its sources: those named, and those of its figures."""
        return Cited(text, self.use(text, source=source))

    def claim(self, claim: model.Claim) -> Cited:
        """A statement of fact in the words for this document."""
        return self.cited(self.text(claim), claim.source)

    def lanes(self, pick: tuple[str, ...]) -> tuple[Lane, ...]:
        """The two roles with the picked facts ("emt.ride"), or with all."""
        roles = self.briefing.roles
        subtitles = {key: self.text(role.subtitle) for key, role in roles.items()}
        self.use(*subtitles.values())
        every = [(key, name) for key, role in roles.items() for name in role.facts]
        chosen = [(key, name) for key, _, name in (entry.partition(".") for entry in pick)] or every
        facts = [(key, self.claim(roles[key].facts[name])) for key, name in chosen]
        return tuple(
            Lane(self.levels[key], subtitles[key], tuple(fact for owner, fact in facts if owner == key))
            for key in roles
        )

    def comparison(self, pick: tuple[str, ...]) -> Comparison:
        """The comparison with the picked rows, or with all."""
        part = there(self.briefing.comparison)
        self.use(part.title, part.topic)
        rows = tuple(self._row(row) for row in picked(part.rows, pick))
        return Comparison("comparison", part.title, part.topic, rows)

    def _row(self, row: model.Row) -> Row:
        label, cells = self.text(row.label), tuple(self.text(cell) for cell in row.cells.values())
        return Row(Cited(label, self.use(label, *cells, source=row.source)), cells)

    def skill(self, key: str, group: str, skill: model.Skill) -> Skill:
        """A skill with one permission for each level."""
        name = self.text(skill.name)
        numbers = self.use(name, skill.note, source=skill.source or ())
        permissions = tuple(skill.levels[level] for level in self.levels)
        return Skill(f"scope.groups.{group}.skills.{key}", Cited(name, numbers), permissions, skill.note)

    def ladder(self) -> Ladder:
        """The ladder with all its steps."""
        part = there(self.briefing.ladder)
        self.use(source=part.source)
        self.use(part.title)
        text = self.cited(self.text(part.text), part.source)
        return Ladder("ladder", part.title, text, tuple(map(self._rung, part.steps)))

    def _rung(self, rung: model.Rung) -> Rung:
        hours, text = self.cited(self.text(rung.hours)), self.cited(self.text(rung.text))
        in_full = Cited(self._labelled(rung), hours.numbers)
        return Rung(self.levels[rung.level], hours, in_full, text)

    def _labelled(self, rung: model.Rung) -> Text:
        """The hours as a chart labels the same figure; otherwise as they stand on the step."""
        for chart in self.briefing.charts.values():
            for bar in chart.bars if isinstance(chart, model.RangeChart) else ():
                if bar.level == rung.level and bar.figure in rung.hours.text.figures:
                    return bar.label
        return self.text(rung.hours)

    def shared(self) -> Shared:
        """What the roles have in common."""
        part = there(self.briefing.shared)
        self.use(part.title)
        return Shared("shared", part.title, tuple(map(self.claim, part.items.values())))


def picked(parts: Mapping[str, Value], pick: tuple[str, ...]) -> list[Value]:
    """The picked parts in the order of the picks, or all."""
    return [parts[key] for key in pick] if pick else list(parts.values())


def there(part: Value | None) -> Value:
    """A part that the content must have, because checking the content demands it of whoever shows it."""
    assert part is not None
    return part
