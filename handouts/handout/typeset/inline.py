"""Author text to pieces: bold lead-ins, links, source numbers and the first use of abbreviations."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from handouts.briefing.text import Run, Text
from handouts.diagnostics import Notice
from handouts.handout.typeset.boxes import Ink, Owner, Target
from handouts.handout.typeset.notices import about_characters
from handouts.handout.typeset.text_rules import FREE, TextRules
from handouts.locale.model import Locale
from handouts.look.lines import Piece
from handouts.look.metrics import face
from handouts.look.type import REGULAR, Style
from handouts.outline.contact import plain_address
from handouts.outline.document import Outline
from handouts.outline.parts import Cited
from handouts.tagging import Element, Role


@dataclass(frozen=True, slots=True)
class Composed:
    """A text as pieces that can be broken into lines, and what is told about its characters."""

    text: Text
    pieces: tuple[Piece, ...]
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Composer:
    """Makes pieces and, with them, the inline structure elements of one attempt at a document.

    `unexplained` holds the abbreviations that have not been met yet; each gets its /E where it is used
    first (ISO 32000-1, 14.9.5). Source numbers have `scale` times the size of their text and are raised by
    `rise` em. Where the document prints no list of sources they would lead nowhere and are not printed.
    """

    outline: Outline
    locale: Locale
    scale: float
    rise: float
    unexplained: dict[str, str]

    def again(self) -> "Composer":
        """A composer for another attempt, with the same abbreviations still to be explained."""
        return replace(self, unexplained=dict(self.unexplained))

    def compose(
        self,
        said: Text | Cited,
        style: Style,
        owner: Owner,
        colour: str,
        rules: TextRules = FREE,
        lead: str | None = None,
    ) -> Composed:
        """The pieces of a text in `colour`, its bold runs in `lead`, followed by its source numbers.

        Interface words report as what they belong to. Without an element the text is an artifact: no
        links, no expansions, no numbers.
        """
        text, numbers = (said.text, said.numbers) if isinstance(said, Cited) else (said, ())
        if not text.origin and isinstance(owner, Element):
            text = replace(text, origin=owner.origin)
        made: list[Piece] = []
        missing: dict[str, None] = {}
        for run in text.runs:
            ink = self._ink(run, text.origin, owner, lead if run.bold and lead else colour, rules)
            name = style.face_for(bold=run.bold, italic=run.italic)
            missing.update(dict.fromkeys(face(name).lacking(run.text)))
            soft = rules.soft and ink.target is not None
            for part, part_ink in self._explained(run.text, ink):
                made.append(Piece(part, name, style.size, tracking=style.tracking, tag=part_ink, soft=soft))
        if numbers and self.outline.lists_sources and isinstance(owner, Element):
            made += self._numbers(numbers, style, owner, colour)
        told = (about_characters(missing, text.origin),) if missing else ()
        return Composed(text, tuple(made), told)

    def _ink(self, run: Run, origin: str, owner: Owner, colour: str, rules: TextRules) -> Ink:
        """The ink of a run; a link gets an element of its own."""
        if not run.href or not isinstance(owner, Element):
            return Ink(colour, owner)
        link = owner.add(Role.LINK, origin=origin)
        shown = _is_address(run.text)
        address = run.text.strip() if shown else plain_address(run.href).split("/")[0]
        contents = self.locale.web_link.format(address=address)
        return Ink(colour, link, Target(run.href, contents, link, underlined=rules.underline and not shown))

    def _explained(self, text: str, ink: Ink) -> Iterator[tuple[str, Ink]]:
        """Cut the text at abbreviations that are used for the first time."""
        position = 0
        # A figure is read by its alternative text: an expansion in it would be wasted.
        while self.unexplained and isinstance(ink.owner, Element) and ink.owner.role is not Role.FIGURE:
            names, plurals = _either(self.unexplained), _either(self.locale.rules.short_plurals)
            match = re.compile(rf"(?<!\w)(?:{names})(?=(?:{plurals})?(?!\w))").search(text, position)
            if match is None:
                break
            if match.start() > position:
                yield text[position : match.start()], ink
            span = ink.owner.add(Role.SPAN, expansion=self.unexplained.pop(match[0]))
            yield match[0], Ink(ink.colour, span, ink.target)
            position = match.end()
        if position < len(text):
            yield text[position:], ink

    def _numbers(
        self, numbers: tuple[int, ...], style: Style, owner: Element, colour: str
    ) -> Iterator[Piece]:
        """Source numbers above the line, each a link to its entry in the list of sources."""
        reference = owner.add(Role.REFERENCE)
        size, rise = style.size * self.scale, style.size * self.rise
        comma = self.locale.rules.comma.strip()
        for index, number in enumerate(numbers):
            if index:
                yield Piece(comma, REGULAR, size, rise, tag=Ink(colour, reference), glue=True)
            title = self.outline.source(number).title.plain
            link = reference.add(Role.LINK)
            contents = self.locale.source_link.format(number=number, title=title)
            target = Target(f"source-{number}", contents, link, internal=True)
            yield Piece(str(number), REGULAR, size, rise, tag=Ink(colour, link, target), glue=True)


def _either(texts: Iterable[str]) -> str:
    """A pattern for any of some texts."""
    return "|".join(map(re.escape, texts))


def _is_address(words: str) -> bool:
    """Whether a link's words are an address themselves; it is then read aloud as printed."""
    printed = words.strip()
    return "." in printed[:-1] and " " not in printed
