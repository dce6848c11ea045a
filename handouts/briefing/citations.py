"""Source numbers: one numbering for both documents, in order of first use on paper, then on screen."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from handouts.briefing.model import Briefing, HandoutSection, Skill, Slide, Source
from handouts.briefing.model import arrange as a
from handouts.briefing.model import slides as s
from handouts.briefing.text import Text


@dataclass(frozen=True, slots=True)
class Cited:
    """A source with the number it is printed under."""

    number: int
    key: str
    source: Source


@dataclass(frozen=True, slots=True)
class Citations:
    """Numbers of all used sources, and which of them each document uses."""

    briefing: Briefing
    numbered: Mapping[str, int]
    on_handout: tuple[Cited, ...]
    in_deck: tuple[Cited, ...]

    def numbers(self, *parts: object) -> tuple[int, ...]:
        """The sorted source numbers of some parts of the content, those of their figures included."""
        keys = (key for part in parts for key in _keys(part, self.briefing))
        return tuple(sorted({self.numbered[key] for key in keys if key in self.numbered}))

    def of_slide(self, slide: Slide) -> tuple[int, ...]:
        """The sorted source numbers of what a slide shows."""
        return self.numbers(slide, *slide_parts(slide, self.briefing))

    def entry(self, number: int) -> Cited:
        """The source that is printed under a number."""
        return next(cited for cited in (*self.on_handout, *self.in_deck) if cited.number == number)


def cite(briefing: Briefing) -> Citations:
    """Number the sources that the two arrangements use."""
    paper = [briefing.answer, *_used(briefing.answer_source)]
    for section in (*briefing.handout.front, *briefing.handout.back):
        paper += section_parts(section, briefing)
    screen = [part for slide in briefing.deck.slides for part in (slide, *slide_parts(slide, briefing))]
    on_paper = tuple(dict.fromkeys(key for part in paper for key in _keys(part, briefing)))
    on_screen = tuple(dict.fromkeys(key for part in screen for key in _keys(part, briefing)))
    numbered = {key: number for number, key in enumerate(dict.fromkeys((*on_paper, *on_screen)), 1)}

    def listed(keys: Iterable[str]) -> tuple[Cited, ...]:
        found = [Cited(numbered[key], key, briefing.sources[key]) for key in keys]
        return tuple(sorted(found, key=lambda cited: cited.number))

    return Citations(briefing, numbered, listed(on_paper), listed(on_screen))


@dataclass(frozen=True, slots=True)
class _Named:
    """Source keys that stand by themselves, such as those of the short answer."""

    source: tuple[str, ...]


def _used(keys: tuple[str, ...]) -> list[object]:
    return [_Named(keys)]


def section_parts(section: HandoutSection, briefing: Briefing) -> list[object]:
    """The parts of the content that a section of the handout shows, in reading order."""
    match section:
        case a.ShowRoles(pick=pick):
            return _roles(briefing, pick) + ([briefing.team] if briefing.team else [])
        case a.ShowComparison(pick=pick):
            return _rows(briefing, pick)
        case a.ShowChart(chart=chart):
            return [briefing.charts[chart]]
        case a.ShowScope(pick=pick):
            return _scope(briefing, pick)
        case a.ShowMyths(pick=pick):
            myths = briefing.myths
            return [myths.title, *_picked(myths.items, pick)] if myths else []
        case a.ShowGlossary(pick=pick):
            glossary = briefing.glossary
            return [glossary.title, *_picked(glossary.terms, pick)] if glossary else []
        case a.ShowPlain(show=show):
            part = getattr(briefing, show) if show != "sources" else None
            return [part] if part is not None else []


def slide_parts(slide: Slide, briefing: Briefing) -> list[object]:
    """The parts of the content that a slide shows, in reading order."""
    match slide:
        case s.ShortAnswerSlide():
            return [_Named(briefing.answer_source)] + [
                part for role in briefing.roles.values() for part in (role.summary, role.key_number)
            ]
        case s.RolesSlide(pick=pick):
            return _roles(briefing, pick)
        case s.ComparisonSlide(pick=pick):
            return _rows(briefing, pick)
        case s.ChartSlide(chart=chart):
            return [briefing.charts[chart]]
        case s.ScopeSlide(pick=pick):
            return _scope(briefing, pick)
        case s.LadderSlide():
            return [briefing.ladder]
        case s.SharedSlide():
            return [briefing.shared]
        case s.MythSlide(myth=key) if briefing.myths:
            myth = briefing.myths.items[key]
            return [myth, *([briefing.charts[myth.chart]] if myth.chart else [])]
        case s.StepsSlide(steps=key, pick=pick):
            steps = briefing.steps[key].steps
            return [steps[step.partition(".")[2]] for step in pick] or list(steps.values())
        case s.ScenarioAnswerSlide(scenario=key):
            return [briefing.scenarios[key]]
        case s.QuizAnswerSlide(question=key):
            return [briefing.quiz[key]]
        case s.CallSlide():
            return [briefing.call_911]
        case _:
            return []


def skills(briefing: Briefing, pick: tuple[str, ...]) -> dict[str, Skill]:
    """The picked skills (all when nothing is picked), in the order of the scope's groups."""
    groups = briefing.scope.groups.values() if briefing.scope else ()
    every = {key: skill for group in groups for key, skill in group.skills.items()}
    return {key: skill for key, skill in every.items() if not pick or key in pick}


def _scope(briefing: Briefing, pick: tuple[str, ...]) -> list[object]:
    if briefing.scope is None:
        return []
    scope, names = briefing.scope, [group.name for group in briefing.scope.groups.values()]
    return [_Named(scope.source), scope.title, scope.intro, *names, *skills(briefing, pick).values()]


def _roles(briefing: Briefing, pick: tuple[str, ...]) -> list[object]:
    facts = {
        f"{key}.{name}": fact for key, role in briefing.roles.items() for name, fact in role.facts.items()
    }
    return [*(role.subtitle for role in briefing.roles.values()), *_picked(facts, pick)]


def _rows(briefing: Briefing, pick: tuple[str, ...]) -> list[object]:
    table = briefing.comparison
    return [table.title, table.topic, *_picked(table.rows, pick)] if table else []


def _picked(parts: Mapping[str, object], pick: tuple[str, ...]) -> list[object]:
    return [parts[key] for key in pick] if pick else list(parts.values())


def _keys(part: object, briefing: Briefing) -> Iterator[str]:
    """Source keys of a part: those it names, and those of the figures that it or its texts use."""
    if isinstance(part, Text):
        for key in part.figures:
            if key in briefing.figures:
                yield from briefing.figures[key].source
    elif isinstance(part, _Named):
        yield from part.source
    elif isinstance(part, BaseModel):
        yield from getattr(part, "source", None) or ()
        figure = getattr(part, "figure", None)
        if isinstance(figure, str) and figure in briefing.figures:
            yield from briefing.figures[figure].source
        for name in type(part).model_fields:
            if name not in ("source", "notes"):
                yield from _keys(getattr(part, name), briefing)
    elif isinstance(part, Mapping):
        for value in part.values():
            yield from _keys(value, briefing)
    elif isinstance(part, tuple):
        for value in part:
            yield from _keys(value, briefing)
