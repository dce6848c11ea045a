"""Plans the foot of a slide: the source line, and the slide number."""

from collections.abc import Sequence

from handouts.briefing.text import words_text
from handouts.deck.layouts.names import LayoutKind, PlaceholderName
from handouts.deck.layouts.placeholders import PlaceholderType
from handouts.deck.plan.context import SlideContext
from handouts.deck.plan.model import Filled
from handouts.deck.typeset.text import paragraph, room_in


def foot(
    context: SlideContext, kind: LayoutKind, said: str, numbers: Sequence[int], origin: str
) -> list[Filled]:
    """Source line, where there is something to say, and slide number, where the layout has one."""
    parts = []
    lines = source_line(context, kind, said, numbers)
    if lines:
        made = [paragraph(words_text(line, origin)) for line in lines]
        parts.append(context.fill(kind, PlaceholderName.SOURCES, made))
    if any(each.type is PlaceholderType.NUMBER for each in context.layouts[kind].placeholders):
        parts.append(context.fill(kind, PlaceholderName.SLIDE_NUMBER, [paragraph(words_text(""))]))
    return parts


def source_line(
    context: SlideContext, kind: LayoutKind, said: str, numbers: Sequence[int]
) -> tuple[str, ...]:
    """What the author says there, then the source numbers.

    Two lines where one is too long, so that no line starts in the middle of the numbers.
    """
    said = said.strip()
    if not numbers:
        return (said,) if said else ()
    locale = context.locale
    form = locale.counted(locale.source_numbers, len(numbers))
    listed = form.format(numbers=locale.listed(map(str, numbers)))
    if not said:
        return (listed,)
    said += locale.stop(said)
    room, whole = room_in(context.placeholder(kind, PlaceholderName.SOURCES)), f"{said} {listed}"
    fits = context.typesetter.count(paragraph(words_text(whole)), room) == 1
    return (whole,) if fits else (said, listed)
