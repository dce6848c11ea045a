"""Speaker notes in words: time, what to say, what to ask and expect, and the sources of the slide."""

from collections.abc import Sequence

from handouts.briefing.citations import Citations
from handouts.briefing.model import Briefing, Notes
from handouts.words import Words


def speech(notes: Notes, numbers: Sequence[int], citations: Citations, words: Words) -> tuple[str, ...]:
    """The notes of a slide, a paragraph each."""
    said = [words.minutes.format(minutes=words.number(notes.minutes))]
    said += [words.say.format(text=text) for text in notes.say]
    if notes.ask is not None:
        said.append(words.ask.format(text=notes.ask))
    if notes.answer is not None:
        said.append(words.expect.format(text=notes.answer))
    return (*said, *sourced(numbers, citations, words))


def whole_talk(briefing: Briefing, words: Words) -> str:
    """How long the talk takes with all its slides."""
    minutes = sum(slide.notes.minutes for slide in briefing.deck.slides)
    return words.total_minutes.format(minutes=words.number(round(minutes)))


def continued(title: str, numbers: Sequence[int], citations: Citations, words: Words) -> tuple[str, ...]:
    """Notes of a slide that carries on with the one before: its words were said there."""
    return (words.continued.format(title=title), *sourced(numbers, citations, words))


def sourced(numbers: Sequence[int], citations: Citations, words: Words) -> tuple[str, ...]:
    """The numbers of the sources with their publishers and titles."""
    if not numbers:
        return ()
    entries = (citations.entry(number) for number in numbers)
    listed = "; ".join(f"{cited.number} {cited.source.publisher}, {cited.source.title}" for cited in entries)
    return (words.sources_in_notes.format(sources=listed),)
