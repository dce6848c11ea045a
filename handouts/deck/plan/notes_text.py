"""Speaker notes in words: time, what to say, what to ask and expect, and the sources of the slide."""

from collections.abc import Sequence

from handouts.briefing.citations import Citations
from handouts.briefing.model import Briefing, Notes
from handouts.locale.model import Locale


def speech(notes: Notes, numbers: Sequence[int], citations: Citations, locale: Locale) -> tuple[str, ...]:
    """The notes of a slide, a paragraph each."""
    said = [locale.minutes.format(minutes=locale.number(notes.minutes))]
    said += [locale.say.format(text=text) for text in notes.say]
    if notes.ask is not None:
        said.append(locale.ask.format(text=notes.ask))
    if notes.answer is not None:
        said.append(locale.expect.format(text=notes.answer))
    return (*said, *sourced(numbers, citations, locale))


def whole_talk(briefing: Briefing, locale: Locale) -> str:
    """How long the talk takes with all its slides, and each cut of it."""
    deck = briefing.deck

    def minutes(cut: str | None = None) -> int:
        return round(sum(slide.notes.minutes for slide in deck.slides if cut is None or cut in slide.cuts))

    whole = minutes()
    said = locale.counted(locale.total_minutes, whole).format(minutes=locale.number(whole))
    if not deck.cuts:
        return said
    lengths = ((name, locale.number(minutes(key))) for key, name in deck.cuts.items())
    cuts = locale.listed_apart(locale.cut_of.format(name=name, minutes=long) for name, long in lengths)
    return f"{said} {locale.cut_minutes.format(cuts=cuts)}"


def continued(title: str, numbers: Sequence[int], citations: Citations, locale: Locale) -> tuple[str, ...]:
    """Notes of a slide that carries on with the one before: its words were said there."""
    return (locale.carries_on.format(title=title), *sourced(numbers, citations, locale))


def sourced(numbers: Sequence[int], citations: Citations, locale: Locale) -> tuple[str, ...]:
    """The numbers of the sources with their publishers and titles."""
    if not numbers:
        return ()
    entries = (citations.entry(number) for number in numbers)
    listed = locale.listed_apart(
        locale.source_in_notes.format(
            number=cited.number, publisher=cited.source.publisher, title=cited.source.title
        )
        for cited in entries
    )
    return (locale.sources_in_notes.format(sources=listed),)
