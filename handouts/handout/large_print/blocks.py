"""What every section of the large-print edition is made of: headings, paragraphs, ruled rows."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from handouts.briefing.text import Text, words_text
from handouts.handout.large_print.paginate import Item, together
from handouts.handout.typeset.boxes import Block, Bookmark, Box, Furniture, Owner, Rule
from handouts.handout.typeset.context import PageContext
from handouts.handout.typeset.paragraph import Paragraph
from handouts.handout.typeset.text_rules import EVEN, FREE, TextRules
from handouts.look.type import Style
from handouts.outline.parts import Cited, Level
from handouts.tagging import Element, Role

Value = TypeVar("Value")

FEW = 3
"""A list of so many entries is not broken over pages."""
ENDS = 2
"""So many entries of a longer list stand at least before and after a break."""


def width(s: PageContext) -> float:
    """Width of the one column in points."""
    return s.paper.width - 2 * s.look.grid.large.margin


def heading(s: PageContext, sect: Element, title: Text, level: Role = Role.H2) -> Item:
    """A heading that stays with what follows it."""
    grid = s.look.grid.large
    text = s.set(title, _style(s, level), sect.add(level, origin=title.origin), width(s), EVEN)
    mark = Bookmark(0, 0, title.plain, 2 if level is Role.H2 else 3)
    above = grid.section_gap if level is Role.H2 else grid.paragraph_gap
    return item(title, text.height, [mark, *text.placed(0, 0)], above, keep=True)


def continued(s: PageContext, title: Text, level: Role = Role.H2) -> Block:
    """The heading as a page repeats it: 'Sources (continued)', an artifact, read aloud only once."""
    text = words_text(s.locale.continued.format(title=title.plain), title.origin)
    made = s.set(text, _style(s, level), Furniture.HEADER, width(s), EVEN)
    return Block(title.plain, title.origin, made.height, made.placed(0, 0))


def listed(
    s: PageContext,
    title: Text,
    entries: Sequence[Item],
    level: Role = Role.H2,
    *,
    few: int = FEW,
    ends: int = ENDS,
) -> list[Item]:
    """Entries under a heading: up to `few` stay whole; a page that begins with one repeats the heading."""
    again = continued(s, title, level)
    kept = together(entries, len(entries) if len(entries) <= few else ends)
    return [replace(entry, again=again) for entry in kept]


def _style(s: PageContext, level: Role) -> Style:
    styles = s.look.type.large
    return styles.heading if level is Role.H2 else styles.subheading


def paragraph(
    s: PageContext,
    sect: Element,
    text: Text | Cited,
    *,
    before: tuple[Text, ...] = (),
    above: float | None = None,
    keep: bool = False,
) -> Item:
    """A paragraph of body text."""
    made = body(s, text, sect.add(Role.P, origin=text.origin), before=before)
    above = s.look.grid.large.after_heading if above is None else above
    return item(text, made.height, made.placed(0, 0), above, keep=keep)


def item(
    text: Text | Cited, height: float, boxes: Sequence[Box], above: float, *, keep: bool = False
) -> Item:
    """An item of the flow that reports as the text."""
    name = text.text.plain if isinstance(text, Cited) else text.plain
    return Item(Block(name, text.origin, height, tuple(boxes)), above, keep)


def body(
    s: PageContext,
    text: Text | Cited,
    owner: Owner,
    rules: TextRules = FREE,
    *,
    inset: float = 0.0,
    style: Style | None = None,
    before: tuple[Text, ...] = (),
    colour: str | None = None,
    lead: str | None = None,
) -> Paragraph:
    """Body text in the column, or in what an inset on both sides leaves of it."""
    column = width(s) - 2 * inset
    style = style or s.look.type.large.body
    return s.set(text, style, owner, column, rules, before=before, colour=colour, lead=lead)


def named(s: PageContext, level: Level, text: Text | Cited, owner: Element) -> Paragraph:
    """'EMT: …' with the name in the role's text colour; other levels are ink."""
    lead = words_text(s.locale.labelled(level.name.plain), level.name.origin, bold=True)
    colour = s.look.palette.ink if level.lane is None else s.look.lane(level.lane).text
    return body(s, text, owner, before=(lead,), lead=colour)


def ruled(entries: Sequence[Value]) -> Iterator[tuple[Value, bool]]:
    """Each entry, and whether a rule stands below it: all but the last."""
    for index, entry in enumerate(entries, 1):
        yield entry, index < len(entries)


def row(
    s: PageContext, text: Text | Cited, made: Sequence[Paragraph], *, inset: float = 0.0, ruled: bool
) -> Item:
    """Paragraphs under one another, padded, with a rule below if there is another row."""
    grid = s.look.grid.large
    boxes: list[Box] = []
    y = grid.row_above
    for part in made:
        boxes += part.placed(inset, y)
        y += part.height
    y += grid.row_below
    if ruled:
        boxes.append(Rule(0, y, width(s), grid.rule, s.look.palette.line))
    return item(text, y, boxes, 0.0)
