"""The two arrangements: which parts stand on paper and on screen, in which order, and what is said."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema

from handouts.briefing.model.base import AuthorText, Part, _one_or_many, key_of
from handouts.briefing.model.figures import Number

FactKey = Annotated[str, key_of("facts", "fact")]
RowKey = Annotated[str, key_of("comparison.rows", "comparison row")]
ChartKey = Annotated[str, key_of("charts", "chart")]
SkillKey = Annotated[str, key_of("skills", "skill")]
MythKey = Annotated[str, key_of("myths.items", "myth")]
TermKey = Annotated[str, key_of("glossary.terms", "glossary term")]
ScenarioKey = Annotated[str, key_of("scenarios", "scenario")]
QuestionKey = Annotated[str, key_of("quiz", "question")]
StepsKey = Annotated[str, key_of("steps", "sequence")]
CutKey = Annotated[str, key_of("deck.cuts", "cut")]
StepKey = Annotated[str, key_of("step", "step")]

Paragraphs = Annotated[
    tuple[AuthorText, ...],
    BeforeValidator(_one_or_many),
    Field(min_length=1),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]


class ShowRoles(Part):
    """The two lanes with their facts ("emt.ride"); all facts when `pick` is left out."""

    show: Literal["roles"]
    pick: tuple[FactKey, ...] = ()


class ShowComparison(Part):
    """The comparison table; all rows when `pick` is left out."""

    show: Literal["comparison"]
    pick: tuple[RowKey, ...] = ()


class ShowChart(Part):
    """A chart."""

    show: Literal["chart"]
    chart: ChartKey


class ShowScope(Part):
    """The scope matrix; all skills when `pick` is left out."""

    show: Literal["scope"]
    pick: tuple[SkillKey, ...] = ()


class ShowMyths(Part):
    """Myths and facts; all when `pick` is left out."""

    show: Literal["myths"]
    pick: tuple[MythKey, ...] = ()


class ShowGlossary(Part):
    """Words to know; all when `pick` is left out."""

    show: Literal["glossary"]
    pick: tuple[TermKey, ...] = ()


class ShowPlain(Part):
    """A part that is always shown whole."""

    show: Literal["shared", "call_911", "ladder", "sources"]


HandoutSection = Annotated[
    ShowRoles | ShowComparison | ShowChart | ShowScope | ShowMyths | ShowGlossary | ShowPlain,
    Field(discriminator="show"),
]


class Handout(Part):
    """The sheet: what stands on its front and on its back."""

    front: tuple[HandoutSection, ...] = Field(min_length=1)
    back: tuple[HandoutSection, ...] = Field(min_length=1)


class Notes(Part):
    """What the presenter needs: minutes, words to say, a question to ask and its answer."""

    minutes: Annotated[Number, Field(gt=0, le=120)]
    say: Paragraphs
    ask: AuthorText | None = None
    answer: AuthorText | None = None


class AnySlide(Part):
    """What every slide has. `cuts` names the shorter shows it also belongs to."""

    notes: Notes
    foot: AuthorText | None = None
    cuts: tuple[CutKey, ...] = ()


class TitledSlide(AnySlide):
    """A slide with a title: an assertion that the evidence below it shows."""

    title: AuthorText


class CoverSlide(AnySlide):
    """The first slide: topic, title, audience, presenter."""

    show: Literal["cover"]
    presenter: AuthorText | None = None


class ShortAnswerSlide(TitledSlide):
    """Two panels: each role's summary and key number."""

    show: Literal["short_answer"]


class AgendaSlide(TitledSlide):
    """The sections, with their agenda lines. `{talk_minutes}` is the sum of all minutes."""

    show: Literal["agenda"]


class SectionSlide(TitledSlide):
    """A pause between parts."""

    show: Literal["section"]
    text: AuthorText
    agenda: AuthorText


class RolesSlide(TitledSlide):
    """The two lanes with their facts."""

    show: Literal["roles"]
    pick: tuple[FactKey, ...] = ()


class ComparisonSlide(TitledSlide):
    """The comparison table."""

    show: Literal["comparison"]
    pick: tuple[RowKey, ...] = ()


class ChartSlide(TitledSlide):
    """A chart."""

    show: Literal["chart"]
    chart: ChartKey


class ScopeSlide(TitledSlide):
    """The scope matrix, with a line that explains "Limited"."""

    show: Literal["scope"]
    pick: tuple[SkillKey, ...] = ()
    note: AuthorText | None = None


class LadderSlide(TitledSlide):
    """The levels as rising steps."""

    show: Literal["ladder"]


class SharedSlide(TitledSlide):
    """What the two roles have in common."""

    show: Literal["shared"]


class MythSlide(TitledSlide):
    """One myth, the fact, and the evidence."""

    show: Literal["myth"]
    myth: MythKey


class StepsSlide(TitledSlide):
    """A sequence; all its steps when `pick` ("call.dispatch") is left out."""

    show: Literal["steps"]
    steps: StepsKey
    pick: tuple[StepKey, ...] = ()


class ScenarioQuestionSlide(AnySlide):
    """The case and its questions; the case is the title."""

    show: Literal["scenario_question"]
    scenario: ScenarioKey


class ScenarioAnswerSlide(TitledSlide):
    """What each role can do in the case."""

    show: Literal["scenario_answer"]
    scenario: ScenarioKey


class QuizQuestionSlide(AnySlide):
    """A knowledge-check question; the question is the title."""

    show: Literal["quiz_question"]
    question: QuestionKey


class QuizAnswerSlide(TitledSlide):
    """The answer to a knowledge-check question."""

    show: Literal["quiz_answer"]
    question: QuestionKey


class CallSlide(AnySlide):
    """The closing slide: the number to dial; what to say is the title."""

    show: Literal["call_911"]


class SourcesSlide(TitledSlide):
    """The numbered sources and the caveat."""

    show: Literal["sources"]


Slide = Annotated[
    CoverSlide
    | ShortAnswerSlide
    | AgendaSlide
    | SectionSlide
    | RolesSlide
    | ComparisonSlide
    | ChartSlide
    | ScopeSlide
    | LadderSlide
    | SharedSlide
    | MythSlide
    | StepsSlide
    | ScenarioQuestionSlide
    | ScenarioAnswerSlide
    | QuizQuestionSlide
    | QuizAnswerSlide
    | CallSlide
    | SourcesSlide,
    Field(discriminator="show"),
]


class Deck(Part):
    """The slides in order, and the named cuts (shorter shows) they can be presented in."""

    cuts: Mapping[str, AuthorText] = {}
    slides: tuple[Slide, ...] = Field(min_length=1)
