"""The slides of the deck, resolved: the title, what stands below it, and what the presenter says."""

from dataclasses import dataclass
from typing import TypeAlias

from handouts.briefing.text import Text
from handouts.outline.parts import (
    Caveat,
    Chart,
    Comparison,
    Contact,
    Ladder,
    Lane,
    Level,
    ShareChart,
    Shared,
    Skill,
    SourceEntry,
)


@dataclass(frozen=True, slots=True)
class Cover:
    """Topic, audience, presenter; `calls`: the talk is about calling an ambulance."""

    topic: Text
    audience: Text
    presenter: Text | None
    calls: bool


@dataclass(frozen=True, slots=True)
class Panel:
    """What a role does, and its key number with the words around it: about | 120–200 | hours."""

    level: Level
    summary: Text
    before: Text
    amount: str
    after: Text


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """A panel for each role."""

    panels: tuple[Panel, ...]


@dataclass(frozen=True, slots=True)
class AgendaEntry:
    """A section of the talk; `key` names the slide that opens it."""

    title: Text
    line: Text
    key: str


@dataclass(frozen=True, slots=True)
class Agenda:
    """The sections of the talk, numbered from 1."""

    entries: tuple[AgendaEntry, ...]


@dataclass(frozen=True, slots=True)
class Opener:
    """A pause that opens section `number` of the talk."""

    number: int
    text: Text


@dataclass(frozen=True, slots=True)
class Lanes:
    """The two roles with their facts."""

    lanes: tuple[Lane, ...]


@dataclass(frozen=True, slots=True)
class Scope:
    """The scope matrix, skill by skill, with a line that explains "Limited"."""

    title: Text
    skills: tuple[Skill, ...]
    note: Text | None


@dataclass(frozen=True, slots=True)
class MythAndFact:
    """One myth, the fact, and the evidence if it can be shown."""

    myth: Text
    fact: Text
    evidence: ShareChart | None


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a sequence."""

    name: Text
    text: Text


@dataclass(frozen=True, slots=True)
class Steps:
    """A sequence, numbered from 1."""

    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class ScenarioQuestion:
    """One question for each role about the case in the title."""

    questions: tuple[Text, ...]
    prompt: Text


@dataclass(frozen=True, slots=True)
class ScenarioAnswer:
    """What each role does in the case, and what follows."""

    headings: tuple[Text, ...]
    answers: tuple[tuple[Text, ...], ...]
    conclusion: Text


@dataclass(frozen=True, slots=True)
class QuizQuestion:
    """The choices of the question in the title."""

    choices: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class QuizAnswer:
    """The choices again, the index of the right one, and the reason."""

    choices: tuple[Text, ...]
    right: int
    because: Text


@dataclass(frozen=True, slots=True)
class CallForHelp:
    """The number to dial, what to say, and who to ask when it is not urgent."""

    number: Text
    reassurance: Text
    contact: Contact | None


@dataclass(frozen=True, slots=True)
class SourceList:
    """Every source that the deck uses, by number, and the limits of it all."""

    entries: tuple[SourceEntry, ...]
    caveat: Caveat


Body: TypeAlias = (
    Cover
    | ShortAnswer
    | Agenda
    | Opener
    | Lanes
    | Comparison
    | Chart
    | Scope
    | Ladder
    | Shared
    | MythAndFact
    | Steps
    | ScenarioQuestion
    | ScenarioAnswer
    | QuizQuestion
    | QuizAnswer
    | CallForHelp
    | SourceList
)


@dataclass(frozen=True, slots=True)
class Notes:
    """What the presenter needs: minutes, words to say, a question to ask and its answer."""

    minutes: float
    say: tuple[Text, ...]
    ask: Text | None
    answer: Text | None


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide. `origin` is its path in the content, `numbers` are those of the sources of all it shows.

    `foot` is what the author writes in the source line, `cuts` names the shorter shows it belongs to.
    """

    origin: str
    title: Text
    body: Body
    numbers: tuple[int, ...]
    foot: Text | None
    notes: Notes
    cuts: tuple[str, ...]
