"""The parts that carry the facts. Each statement of fact names its sources."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, ConfigDict, Field, model_validator

from handouts.briefing.model.base import AuthorText, Part, mend
from handouts.briefing.model.figures import Sources
from handouts.briefing.model.keys import ChartKey, FigureKey, LevelKey, RoleKey, ValueKey, per_key
from handouts.diagnostics import Code, quote


def _also_a_string(schema: dict[str, Any]) -> None:
    """Show editors that plain words are allowed too."""
    inner = dict(schema)
    schema.clear()
    schema["anyOf"] = [{"type": "string", "minLength": 1}, inner]


class Wording(Part):
    """Words for paper and, where the screen needs fewer, `slide` words."""

    model_config = ConfigDict(json_schema_extra=_also_a_string)

    text: AuthorText
    slide: AuthorText | None = None

    @model_validator(mode="before")
    @classmethod
    def _plain_words(cls, data: Any) -> Any:
        return {"text": data} if isinstance(data, str) else data

    @property
    def on_slide(self) -> AuthorText:
        """The words for the screen."""
        return self.slide or self.text


class Claim(Part):
    """A statement of fact in words for paper and screen, with its sources."""

    text: AuthorText
    slide: AuthorText | None = None
    source: Sources

    @property
    def on_slide(self) -> AuthorText:
        """The words for the screen."""
        return self.slide or self.text


class Level(Part):
    """One national level, for example EMT."""

    name: AuthorText
    full_name: AuthorText


class KeyNumber(Part):
    """The one number that shows the difference, with the words around it: about | 120–200 | hours."""

    before: AuthorText
    figure: FigureKey
    after: AuthorText


class Role(Part):
    """One of the two lanes. The key under `roles:` is also the key of its level."""

    subtitle: Wording
    summary: Claim
    key_number: KeyNumber
    facts: Mapping[str, Claim] = Field(min_length=1)


class Team(Part):
    """What joins the two roles, told beside their lanes."""

    title: AuthorText
    text: AuthorText
    source: Sources


class Row(Part):
    """A row of the comparison: a label and one cell for each role."""

    label: Wording
    cells: Annotated[Mapping[RoleKey, Wording], AfterValidator(per_key("roles", "role", Code.MISSING_ROLE))]
    source: Sources


class Comparison(Part):
    """The comparison table."""

    title: AuthorText
    topic: AuthorText
    rows: Mapping[str, Row] = Field(min_length=1, max_length=60)


class Bar(Part):
    """A bar of a chart: a level, the figure it shows, and the words beside it."""

    level: LevelKey
    figure: FigureKey
    label: AuthorText


class RangeChart(Part):
    """Horizontal bars, solid to the low end of a range and pale to its high end."""

    kind: Literal["range"]
    title: AuthorText
    note: Wording
    finding: AuthorText
    bars: tuple[Bar, ...] = Field(min_length=2, max_length=6)


class ShareChart(Part):
    """One bar that splits a whole in two: a share, and the rest."""

    kind: Literal["share"]
    title: AuthorText
    figure: ValueKey
    label: AuthorText
    rest: AuthorText
    caption: AuthorText
    finding: AuthorText


Chart = Annotated[RangeChart | ShareChart, Field(discriminator="kind")]


class Rung(Part):
    """A step of the ladder."""

    level: LevelKey
    hours: Wording
    text: Wording


class Ladder(Part):
    """The levels as rising steps."""

    title: AuthorText
    text: Wording
    steps: tuple[Rung, ...] = Field(min_length=2, max_length=5)
    source: Sources


class Shared(Part):
    """What the two roles have in common."""

    title: AuthorText
    items: Mapping[str, Claim] = Field(min_length=2, max_length=5)


class Myth(Part):
    """A common mistake and what is true; `chart` may show the evidence on a slide."""

    myth: Wording
    fact: Wording
    chart: ChartKey | None = None
    source: Sources


class Myths(Part):
    """The myths and facts."""

    title: AuthorText
    items: Mapping[str, Myth] = Field(min_length=1)


class Scenario(Part):
    """A case to think about, with one question and one list of answers for each role."""

    case: AuthorText
    questions: Annotated[
        Mapping[RoleKey, AuthorText], AfterValidator(per_key("roles", "role", Code.MISSING_ROLE))
    ]
    prompt: AuthorText
    headings: Annotated[
        Mapping[RoleKey, AuthorText], AfterValidator(per_key("roles", "role", Code.MISSING_ROLE))
    ]
    answers: Annotated[
        Mapping[RoleKey, Annotated[tuple[AuthorText, ...], Field(min_length=1, max_length=4)]],
        AfterValidator(per_key("roles", "role", Code.MISSING_ROLE)),
    ]
    conclusion: AuthorText
    source: Sources


class Call(Part):
    """The call for help: the number to dial and what to say."""

    number: AuthorText
    title: AuthorText
    text: Wording
    reassurance: AuthorText
    source: Sources


class Step(Part):
    """A step of a sequence: a short name and what happens."""

    name: AuthorText
    text: Wording
    source: Sources


class Steps(Part):
    """A sequence, such as a 911 call or the way into the job."""

    title: AuthorText
    steps: Mapping[str, Step] = Field(min_length=2)


class Question(Part):
    """A knowledge-check question with two to four choices; `answer` is the key of the right one."""

    question: AuthorText
    choices: Mapping[str, AuthorText] = Field(min_length=2, max_length=4)
    answer: str
    because: AuthorText
    source: Sources

    @model_validator(mode="after")
    def _answer_is_a_choice(self) -> "Question":
        if self.answer not in self.choices:
            raise mend(
                Code.UNKNOWN_CHOICE,
                f'there is no choice "{quote(self.answer)}"',
                "choose from: " + ", ".join(self.choices),
                at="answer",
            )
        return self


class Term(Part):
    """A glossary entry. `expansion` is what the letters stand for, if the term is an abbreviation."""

    term: AuthorText
    meaning: AuthorText
    expansion: AuthorText | None = None


class Glossary(Part):
    """Words to know."""

    title: AuthorText
    terms: Mapping[str, Term] = Field(min_length=1)
