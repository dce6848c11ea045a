"""Text of a slide, before and after it is set."""

from dataclasses import dataclass, replace
from math import inf

from handouts.briefing.text import Text
from handouts.deck.layouts.levels import TextLevel
from handouts.deck.layouts.placeholders import Box, Placeholder
from handouts.look.units import Points


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text in one style. `colour` is a token; `jump` names the slide a link leads to.

    `origin` is the path of the content that it comes from.
    """

    text: str
    bold: bool | None = None
    colour: str | None = None
    size: float | None = None
    href: str | None = None
    jump: str | None = None
    italic: bool = False
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a placeholder's level. `after` overrides the space below that the level has."""

    stretches: tuple[Stretch, ...]
    level: int = 0
    after: Points | None = None
    start: int | None = None
    """Number the paragraph is listed under, where its level is numbered."""

    @property
    def plain(self) -> str:
        """Its words."""
        return "".join(stretch.text for stretch in self.stretches)


@dataclass(frozen=True, slots=True)
class Room:
    """Where text is to be set: how its levels are set, and how much width and height there is."""

    levels: tuple[TextLevel, ...]
    width: Points
    height: Points = Points(inf)

    @property
    def size(self) -> float:
        """The size of its first level."""
        return self.levels[0].style.size


@dataclass(frozen=True, slots=True)
class Misfit:
    """What is wrong with a text: it is `over` too high for its room, even at `size` points.

    A word that is wider than the room counts as a line too much.
    """

    over: Points
    size: float
    room: Room

    @property
    def lines(self) -> int:
        """How many lines are too much, at least one."""
        return max(1, round(self.over / self.room.levels[0].line(self.size) + 0.49))


@dataclass(frozen=True, slots=True)
class Fitted:
    """Text that has been set. `size` is None at the level's own size.

    `lines` counts the lines of each paragraph; `inset` narrows the box from the right, so that the lines
    break at an even place without a hard break; `misfit` is what is wrong with it, None if it fits.
    """

    paragraphs: tuple[Paragraph, ...]
    size: float | None
    lines: tuple[int, ...]
    height: Points
    inset: Points = Points(0)
    misfit: Misfit | None = None

    @property
    def plain(self) -> str:
        """All words."""
        return "\n".join(paragraph.plain for paragraph in self.paragraphs)


def stretches(text: Text, *, lead: str | None = None) -> tuple[Stretch, ...]:
    """Author text as stretches. `lead` is the colour token of its bold words."""
    return tuple(
        Stretch(
            run.text,
            run.bold or None,
            lead if run.bold else None,
            href=run.href,
            italic=run.italic,
            origin=text.origin,
        )
        for run in text.runs
    )


def paragraph(text: Text, level: int = 0, *, lead: str | None = None) -> Paragraph:
    """A paragraph of author text, or of interface words with the origin of what they stand beside."""
    return Paragraph(stretches(text, lead=lead), level)


def room_in(placeholder: Placeholder, box: Box | None = None) -> Room:
    """The room for text in a placeholder, or in a box that stands for the placeholder's own."""
    place = replace(placeholder, box=box) if box is not None else placeholder
    return Room(placeholder.levels, place.width, place.height)
