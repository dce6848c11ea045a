"""The speaker keeps control, and the words of the talk are in the file."""

from collections.abc import Iterator

from handouts.deck.accessibility.finding import Finding
from handouts.deck.accessibility.rules import Rule
from handouts.deck.ooxml.scene import Deck
from handouts.deck.ooxml.xml import P, is_on

_EFFECTS = tuple(P + name for name in ("anim", "animEffect", "animMotion", "animRot", "animScale", "animClr"))


def talk(deck: Deck) -> Iterator[Finding]:
    """AUTO-ADVANCE, ANIMATION, NOTES (WCAG 2.1: 2.2.1, 2.2.2, 2.3.3)."""
    for slide in deck.slides:
        transitions = list(slide.element.iter(f"{P}transition"))
        timed = any(change.get("advTm") or not is_on(change.get("advClick", "1")) for change in transitions)
        if timed:
            help_ = "Turn off Advance Slide After; people read at different speeds."
            yield Finding(Rule.AUTO_ADVANCE, slide.number, "", "the slide moves on by itself", help_)
        moves = any(len(change) for change in transitions)
        if moves or next(slide.element.iter(*_EFFECTS), None) is not None or _appears(slide.element):
            help_ = "Remove animations and transitions; they distract, and some people get dizzy."
            yield Finding(Rule.ANIMATION, slide.number, "", "something on the slide moves or appears", help_)
        if not any(paragraph.text.strip() for paragraph in slide.notes):
            help_ = "Write what to say into the speaker notes; they serve who cannot hear or see the slide."
            yield Finding(Rule.NOTES, slide.number, "", "the slide has no speaker notes", help_)


def _appears(element: object) -> bool:
    """Tell whether a shape is set to appear or to vanish on its own cue."""
    return next(element.iter(f"{P}set"), None) is not None  # type: ignore[attr-defined]
