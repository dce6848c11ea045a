"""What every builder of a section works with."""

from dataclasses import dataclass, replace

from handouts.briefing.logo import Picture
from handouts.briefing.text import Text
from handouts.handout.typeset.boxes import Owner
from handouts.handout.typeset.breaking import Breaker
from handouts.handout.typeset.inline import Composer
from handouts.handout.typeset.paragraph import Paragraph
from handouts.handout.typeset.text_rules import FREE, TextRules
from handouts.locale.model import Locale
from handouts.look.grid import Paper
from handouts.look.tokens import Look
from handouts.look.type import Style
from handouts.outline.document import Outline
from handouts.outline.parts import Cited


@dataclass(frozen=True, slots=True)
class Concessions:
    """What a page gives up so that its content fits."""

    pictogram: bool = True
    row_less: float = 0.0
    smaller: float = 0.0
    terms_dropped: int = 0
    short_sources: bool = False


@dataclass(frozen=True, slots=True)
class PageContext:
    """The document, its look and language, the paper, and what this attempt at a page concedes."""

    outline: Outline
    look: Look
    locale: Locale
    paper: Paper
    composer: Composer
    breaker: Breaker
    logo: Picture | None = None
    concessions: Concessions = Concessions()

    def attempt(self, concessions: Concessions) -> "PageContext":
        """The same for another attempt at the page: nothing has been set yet."""
        return replace(self, concessions=concessions, composer=self.composer.again())

    def set(
        self,
        text: Text | Cited,
        style: Style,
        owner: Owner,
        width: float,
        rules: TextRules = FREE,
        *,
        before: tuple[Text, ...] = (),
        colour: str | None = None,
        lead: str | None = None,
    ) -> Paragraph:
        """Set a text with its source numbers in a column of `width` points.

        `colour` stands for that of the style, `lead` colours bold words. The texts in `before` stand in
        front of it and report as themselves. Nothing is told before the paragraph is placed.
        """
        colour = colour or self.look.colour(style.colour)
        parts = [self.composer.compose(each, style, owner, colour, rules, lead) for each in (*before, text)]
        return self.breaker.paragraph(parts, style, width, rules)
