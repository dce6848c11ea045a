"""From a checked briefing to the resolved document that every renderer reads."""

from dataclasses import replace

from handouts.briefing.model import Briefing, HandoutSection
from handouts.locale.model import Locale
from handouts.outline import handout, paper, screen
from handouts.outline.contact import contact
from handouts.outline.deck import slides
from handouts.outline.document import Outline
from handouts.outline.numbering import Medium, Numbering
from handouts.outline.parts import Abbreviation, Caveat, Level, SourceEntry
from handouts.outline.resolver import Resolver


def resolve(briefing: Briefing, locale: Locale) -> Outline:
    """Pick, choose words, number sources and write figures, in order of reading: paper, then screen."""
    levels, numbering = _levels(briefing), Numbering(briefing)
    on_paper = Resolver(briefing, locale, Medium.PAPER, numbering, levels)
    on_screen = Resolver(briefing, locale, Medium.SCREEN, numbering, levels)
    caveat = Caveat(briefing.caveat.short, briefing.caveat.lead, briefing.caveat.text)
    on_paper.use(briefing.answer)
    answer = on_paper.cited(briefing.answer, briefing.answer_source)
    front, back = (_side(on_paper, side) for side in (briefing.handout.front, briefing.handout.back))
    shown = slides(on_screen, caveat)
    printed, projected = numbering.entries(Medium.PAPER), numbering.entries(Medium.SCREEN)
    return Outline(
        title=briefing.title,
        topic=briefing.topic,
        audience=briefing.audience,
        answer=answer,
        language=briefing.language,
        reviewed=briefing.reviewed,
        author=briefing.author,
        keywords=briefing.keywords,
        caveat=caveat,
        contact=contact(briefing.contact, locale, Medium.PAPER),
        levels=tuple(levels.values()),
        abbreviations=_abbreviations(briefing, locale.rules.comma),
        sources=numbering.entries(),
        front=tuple(_listed(one, printed) for one in front),
        back=tuple(_listed(one, printed) for one in back),
        slides=tuple(
            replace(one, body=replace(one.body, entries=projected))
            if isinstance(one.body, screen.SourceList)
            else one
            for one in shown
        ),
        cuts=briefing.deck.cuts,
        wordings=frozenset(on_screen.wordings),
    )


def _levels(briefing: Briefing) -> dict[str, Level]:
    roles = list(briefing.roles)
    return {
        key: Level(key, level.name, level.full_name, roles.index(key) if key in roles else None)
        for key, level in briefing.levels.items()
    }


def _side(r: Resolver, sections: tuple[HandoutSection, ...]) -> list[paper.Section]:
    return [handout.section(r, wanted) for wanted in sections]


def _listed(section: paper.Section, printed: tuple[SourceEntry, ...]) -> paper.Section:
    """The section; a list of sources with its entries, which are known only when all is resolved."""
    return replace(section, entries=printed) if isinstance(section, paper.Sources) else section


def _abbreviations(briefing: Briefing, comma: str) -> tuple[Abbreviation, ...]:
    """What the letters of each stand for: the levels, then the glossary.

    An entry for two ("ALS, BLS") counts for each, if its expansion has as many parts.
    """
    made: dict[str, Abbreviation] = {}
    for level in briefing.levels.values():
        letters = level.name.plain
        if letters.isupper():
            made[letters] = Abbreviation(letters, level.full_name.plain, level.full_name.origin)
    for term in briefing.glossary.terms.values() if briefing.glossary else ():
        if term.expansion is None:
            continue
        names, meanings = term.term.plain.split(comma), term.expansion.plain.split(comma)
        if len(names) == len(meanings):
            for letters, meaning in zip(names, meanings, strict=True):
                made[letters] = Abbreviation(letters, meaning, term.expansion.origin)
    return tuple(made.values())
