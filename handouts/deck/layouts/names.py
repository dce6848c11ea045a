"""What the kinds of slides and their placeholders are called: by the program, and by people.

The program goes by members. People read the labels in PowerPoint and write those of the kinds in their
content; `LayoutKind.labelled` leads back from a label to its kind.
"""

from enum import Enum


class _Labelled(Enum):
    """A thing of ours whose value is the label that people read."""

    @property
    def label(self) -> str:
        """The label that people read."""
        return str(self.value)


class LayoutKind(_Labelled):
    """The layouts, one for each kind of slide, in the order in which PowerPoint offers them."""

    COVER = "Cover"
    SHORT_ANSWER = "Short answer"
    ROWS = "Numbered rows"
    ROWS_COMPACT = "Numbered rows, compact"
    SECTION = "Section"
    LANES = "Two lanes"
    COMPARISON = "Comparison table"
    CHART = "Chart"
    SHARE = "Share of a whole"
    SCOPE = "Scope of practice"
    LADDER = "Ladder"
    SHARED = "In common"
    MYTH = "Myth and fact"
    MYTH_EVIDENCE = "Myth and fact with evidence"
    SCENARIO_QUESTION = "Scenario question"
    SCENARIO_ANSWER = "Scenario answer"
    QUIZ_QUESTION = "Quiz question"
    QUIZ_ANSWER = "Quiz answer"
    CALL = "Call for help"
    CALL_CONTACT = "Call for help with contact"
    SOURCES = "Sources and limits"

    @classmethod
    def labelled(cls, text: str) -> "LayoutKind | None":
        """The kind with that label, in capitals or not; None if there is none."""
        return _KINDS.get(_plain(text))


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


_KINDS = {_plain(kind.label): kind for kind in LayoutKind}


class PlaceholderName(_Labelled):
    """The placeholders of all layouts. A layout has each at most once."""

    TITLE = "Title"
    TOPIC = "Topic"
    AUDIENCE = "Audience and presenter"
    PICTURE = "Picture"
    NUMBER = "Number"
    TEXT = "Text"
    ROWS = "Rows"
    LEFT_ROLE = "Left role"
    RIGHT_ROLE = "Right role"
    LEFT_NUMBER = "Left number"
    RIGHT_NUMBER = "Right number"
    LEFT_HEADING = "Left heading"
    RIGHT_HEADING = "Right heading"
    LEFT_ITEMS = "Left items"
    RIGHT_ITEMS = "Right items"
    TABLE = "Table"
    CHART = "Chart"
    NOTE = "Note"
    CAPTION = "Caption"
    ITEMS = "Items"
    MYTH_LABEL = "Myth label"
    MYTH = "Myth"
    FACT_LABEL = "Fact label"
    FACT = "Fact"
    LABEL = "Label"
    LEFT_QUESTION = "Left question"
    RIGHT_QUESTION = "Right question"
    PROMPT = "Prompt"
    CONCLUSION = "Conclusion"
    CHOICES = "Choices"
    REASON = "Reason"
    REASSURANCE = "Reassurance"
    CONTACT = "Contact"
    LEFT_COLUMN = "Left column"
    RIGHT_COLUMN = "Right column"
    LIMITS = "Limits"
    SOURCES = "Sources"
    SLIDE_NUMBER = "Slide number"


ROLES = (PlaceholderName.LEFT_ROLE, PlaceholderName.RIGHT_ROLE)
NUMBERS = (PlaceholderName.LEFT_NUMBER, PlaceholderName.RIGHT_NUMBER)
HEADINGS = (PlaceholderName.LEFT_HEADING, PlaceholderName.RIGHT_HEADING)
ITEMS = (PlaceholderName.LEFT_ITEMS, PlaceholderName.RIGHT_ITEMS)
QUESTIONS = (PlaceholderName.LEFT_QUESTION, PlaceholderName.RIGHT_QUESTION)
COLUMNS = (PlaceholderName.LEFT_COLUMN, PlaceholderName.RIGHT_COLUMN)
"""Placeholders that stand side by side, the left one first."""
