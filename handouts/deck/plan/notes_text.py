"""Speaker notes in words: time, what to say, what to ask and expect, and the sources of the slide."""

from collections.abc import Sequence

from handouts.briefing.citations import Citations
from handouts.briefing.model import Briefing, Notes
from handouts.locale.words import Words


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
    """How long the talk takes with all its slides, and each cut of it."""
    deck = briefing.deck

    def minutes(cut: str | None = None) -> str:
        slides = (slide for slide in deck.slides if cut is None or cut in slide.cuts)
        return words.number(round(sum(slide.notes.minutes for slide in slides)))

    said = words.total_minutes.format(minutes=minutes())
    if not deck.cuts:
        return said
    cuts = (words.cut_of.format(name=name, minutes=minutes(key)) for key, name in deck.cuts.items())
    return f"{said} {words.cut_minutes.format(cuts='; '.join(cuts))}"


def continued(title: str, numbers: Sequence[int], citations: Citations, words: Words) -> tuple[str, ...]:
    """Notes of a slide that carries on with the one before: its words were said there."""
    return (words.carries_on.format(title=title), *sourced(numbers, citations, words))


def sourced(numbers: Sequence[int], citations: Citations, words: Words) -> tuple[str, ...]:
    """The numbers of the sources with their publishers and titles."""
    if not numbers:
        return ()
    entries = (citations.entry(number) for number in numbers)
    listed = "; ".join(f"{cited.number} {cited.source.publisher}, {cited.source.title}" for cited in entries)
    return (words.sources_in_notes.format(sources=listed),)
