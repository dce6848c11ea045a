"""Speaker notes in words: time, what to say, what to ask and expect, and the sources of the slide."""

from collections.abc import Sequence

from handouts.deck.plan.reports import Reports
from handouts.locale.model import Locale
from handouts.outline import Outline
from handouts.outline.screen import Slide


def speech(slide: Slide, outline: Outline, locale: Locale, reports: Reports) -> tuple[str, ...]:
    """The notes of a slide, a paragraph each."""
    notes = slide.notes
    reports.said(*notes.say, notes.ask, notes.answer)
    said = [locale.minutes.format(minutes=locale.number(notes.minutes))]
    said += [locale.say.format(text=text) for text in notes.say]
    if notes.ask is not None:
        said.append(locale.ask.format(text=notes.ask))
    if notes.answer is not None:
        said.append(locale.expect.format(text=notes.answer))
    return (*said, *_sourced(slide.numbers, outline, locale, reports))


def whole_talk(outline: Outline, locale: Locale, reports: Reports) -> str:
    """How long the talk takes with all its slides, and each cut of it."""

    def minutes(cut: str | None = None) -> int:
        return round(sum(slide.notes.minutes for slide in outline.slides if cut is None or cut in slide.cuts))

    whole = minutes()
    said = locale.counted(locale.total_minutes, whole).format(minutes=locale.number(whole))
    if not outline.cuts:
        return said
    reports.said(*outline.cuts.values())
    lengths = ((name, locale.number(minutes(key))) for key, name in outline.cuts.items())
    cuts = locale.listed_apart(locale.cut_of.format(name=name, minutes=long) for name, long in lengths)
    return f"{said} {locale.cut_minutes.format(cuts=cuts)}"


def continued(slide: Slide, outline: Outline, locale: Locale, reports: Reports) -> tuple[str, ...]:
    """Notes of a slide that carries on with the one before: its words were said there."""
    said = locale.carries_on.format(title=locale.quoted(slide.title.plain))
    return (said, *_sourced(slide.numbers, outline, locale, reports))


def _sourced(numbers: Sequence[int], outline: Outline, locale: Locale, reports: Reports) -> tuple[str, ...]:
    """The numbers of the sources with their publishers and titles."""
    if not numbers:
        return ()
    entries = [outline.source(number) for number in numbers]
    for entry in entries:
        reports.said(entry.publisher, entry.title)
    listed = locale.listed_apart(
        locale.source_in_notes.format(number=entry.number, publisher=entry.publisher, title=entry.title)
        for entry in entries
    )
    return (locale.sources_in_notes.format(sources=listed),)
