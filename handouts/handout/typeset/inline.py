"""Author text to pieces: bold lead-ins, links, source numbers and the first use of abbreviations."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from handouts.briefing.citations import Citations
from handouts.briefing.model import Briefing
from handouts.briefing.text import Text
from handouts.diagnostics import Code, Notice
from handouts.handout.typeset.boxes import Ink, Owner, Target
from handouts.locale.model import Locale
from handouts.look.lines import Piece
from handouts.look.metrics import face
from handouts.look.type import REGULAR, Style
from handouts.tagging import Element, Role


def plain_address(url: str) -> str:
    """A web address as it is typed on paper: without https:// and the last slash."""
    return re.sub(r"^https?://", "", url).rstrip("/")


def _either(texts: Iterable[str]) -> str:
    """A pattern for any of some texts."""
    return "|".join(map(re.escape, texts))


def _is_address(words: str) -> bool:
    """Whether a link's words are an address themselves; it is then read aloud as printed."""
    printed = words.strip()
    return "." in printed[:-1] and " " not in printed


@dataclass(slots=True)
class Composer:
    """Makes pieces and, with them, the inline structure elements of one attempt at a document.

    `expansions` holds the abbreviations that have not been met yet; each gets its /E where it is used
    first (ISO 32000-1, 14.9.5). `listed` says whether the document prints its sources: numbers that
    lead nowhere are not printed.
    """

    locale: Locale
    cited: Citations
    listed: bool
    number_scale: float
    number_rise: float
    expansions: dict[str, str] = field(default_factory=dict)
    problems: list[Notice] = field(default_factory=list)

    def pieces(
        self,
        text: Text,
        style: Style,
        owner: Owner,
        colour: str,
        *,
        lead: str | None = None,
        numbers: tuple[int, ...] = (),
        underline: bool = True,
    ) -> tuple[Piece, ...]:
        """The pieces of a text in `colour`, its bold runs in `lead`, followed by source numbers.

        Links whose words are no address are underlined, unless `underline` is off.
        Without an element the text is an artifact: no links, no expansions.
        """
        made: list[Piece] = []
        missing: dict[str, None] = {}
        for run in text.runs:
            ink = Ink(lead if run.bold and lead else colour, owner)
            if run.href and isinstance(owner, Element):
                link = owner.add(Role.LINK, origin=text.origin)
                shown = _is_address(run.text)
                address = run.text.strip() if shown else plain_address(run.href).split("/")[0]
                contents = self.locale.web_link.format(address=address)
                ink = Ink(
                    ink.colour, link, Target(run.href, contents, link, underlined=underline and not shown)
                )
            name = style.face_for(bold=run.bold, italic=run.italic)
            missing.update(dict.fromkeys(char for char in run.text if not face(name).has(char)))
            for part, part_ink in self._expanded(run.text, ink):
                made.append(Piece(part, name, style.size, tracking=style.tracking, tag=part_ink))
        if missing:
            self._refuse(missing, text.origin)
        if numbers and self.listed and isinstance(owner, Element):
            made += self._numbers(numbers, style, owner, colour)
        return tuple(made)

    def _expanded(self, text: str, ink: Ink) -> Iterator[tuple[str, Ink]]:
        """Cut the text at abbreviations that are used for the first time."""
        position = 0
        # A figure is read by its alternative text: an expansion in it would be wasted.
        while self.expansions and isinstance(ink.owner, Element) and ink.owner.role is not Role.FIGURE:
            names, plurals = _either(self.expansions), _either(self.locale.rules.short_plurals)
            match = re.compile(rf"(?<!\w)(?:{names})(?=(?:{plurals})?(?!\w))").search(text, position)
            if match is None:
                break
            if match.start() > position:
                yield text[position : match.start()], ink
            span = ink.owner.add(Role.SPAN, expansion=self.expansions.pop(match[0]))
            yield match[0], Ink(ink.colour, span, ink.target)
            position = match.end()
        if position < len(text):
            yield text[position:], ink

    def _numbers(
        self, numbers: tuple[int, ...], style: Style, owner: Element, colour: str
    ) -> Iterator[Piece]:
        """Source numbers above the line, each a link to its entry in the list of sources."""
        reference = owner.add(Role.REFERENCE)
        size, rise = style.size * self.number_scale, style.size * self.number_rise
        comma = self.locale.rules.comma.strip()
        for index, number in enumerate(numbers):
            if index:
                yield Piece(comma, REGULAR, size, rise, tag=Ink(colour, reference), glue=True)
            title = self.cited.entry(number).source.title.plain
            link = reference.add(Role.LINK)
            contents = self.locale.source_link.format(number=number, title=title)
            target = Target(f"source-{number}", contents, link, internal=True)
            yield Piece(str(number), REGULAR, size, rise, tag=Ink(colour, link, target), glue=True)

    def _refuse(self, characters: Iterable[str], origin: str) -> None:
        """Report the characters of one text that the font cannot show, once."""
        named = [_shown(char) for char in characters]
        what = f"the character {named[0]} is" if len(named) == 1 else f"the characters {', '.join(named)} are"
        message = f"{what} not in the font of the handout"
        notice = Notice(Code.MISSING_GLYPH, origin, message, "write it in another way")
        if notice not in self.problems:
            self.problems.append(notice)


def _shown(char: str) -> str:
    """'"☃" (U+2603)'; only the number of a character that cannot be seen."""
    number = f"(U+{ord(char):04X})"
    return f'"{char}" {number}' if char.isprintable() else number


def abbreviations(briefing: Briefing) -> dict[str, str]:
    """What the letters of each abbreviation stand for: the levels, then the glossary.

    An entry for two ("ALS, BLS") counts for each, if its expansion has as many parts.
    """
    found = {
        level.name.plain: level.full_name.plain
        for level in briefing.levels.values()
        if level.name.plain.isupper()
    }
    for term in briefing.glossary.terms.values() if briefing.glossary else ():
        if term.expansion is None:
            continue
        names, meanings = term.term.plain.split(", "), term.expansion.plain.split(", ")
        if len(names) == len(meanings):
            found.update(zip(names, meanings, strict=True))
    return found


def numbers_of(cited: Citations, keys: tuple[str, ...], *texts: Text) -> tuple[int, ...]:
    """Sorted numbers of source keys, with those of the figures in some texts."""
    return tuple(
        sorted({cited.numbered[key] for key in keys if key in cited.numbered} | {*cited.numbers(*texts)})
    )
