"""The kinds of slides: what each shows, and what the presenter says."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema, model_validator

from handouts.briefing.model.base import AuthorText, Part, _one_or_many, mend
from handouts.briefing.model.figures import Number
from handouts.briefing.model.keys import (
    IS_THERE,
    ChartKey,
    CutKey,
    FactKey,
    MythKey,
    QuestionKey,
    RowKey,
    ScenarioKey,
    SkillKey,
    StepKey,
    StepsKey,
    once,
)
from handouts.diagnostics import Code

Paragraphs = Annotated[
    tuple[AuthorText, ...],
    BeforeValidator(_one_or_many),
    Field(min_length=1, max_length=20),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]


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
    pick: Annotated[tuple[FactKey, ...], AfterValidator(once)] = ()


class ComparisonSlide(TitledSlide):
    """The comparison table."""

    show: Annotated[Literal["comparison"], IS_THERE]
    pick: Annotated[tuple[RowKey, ...], AfterValidator(once)] = ()


class ChartSlide(TitledSlide):
    """A chart."""

    show: Literal["chart"]
    chart: ChartKey


class ScopeSlide(TitledSlide):
    """The scope matrix, with a line that explains "Limited"."""

    show: Annotated[Literal["scope"], IS_THERE]
    pick: Annotated[tuple[SkillKey, ...], AfterValidator(once)] = ()
    note: AuthorText | None = None


class LadderSlide(TitledSlide):
    """The levels as rising steps."""

    show: Annotated[Literal["ladder"], IS_THERE]


class SharedSlide(TitledSlide):
    """What the two roles have in common."""

    show: Annotated[Literal["shared"], IS_THERE]


class MythSlide(TitledSlide):
    """One myth, the fact, and the evidence."""

    show: Literal["myth"]
    myth: MythKey


class StepsSlide(TitledSlide):
    """A sequence; all its steps when `pick` ("call.dispatch") is left out."""

    show: Literal["steps"]
    steps: StepsKey
    pick: Annotated[tuple[StepKey, ...], AfterValidator(once)] = ()

    @model_validator(mode="after")
    def _picks_belong(self) -> "StepsSlide":
        for place, key in enumerate(self.pick):
            if key.partition(".")[0] != self.steps:
                raise mend(
                    Code.UNKNOWN_STEP,
                    f'"{key}" is not a step of "{self.steps}"',
                    f"pick steps that start with {self.steps}.",
                    at=f"pick.{place}",
                )
        return self


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

    show: Annotated[Literal["call_911"], IS_THERE]


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
