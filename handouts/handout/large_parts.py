"""What every section of the large-print edition is made of: headings, paragraphs, ruled rows."""

from handouts.briefing.text import Text
from handouts.handout.boxes import Block, Bookmark, Box, Owner, Rule
from handouts.handout.large_flow import Item
from handouts.handout.setting import Paragraph, Setting
from handouts.look.type import Style
from handouts.tagging import Element, Role


def width(s: Setting) -> float:
    """Width of the one column in points."""
    return s.paper.width - 2 * s.look.grid.large.margin


def heading(s: Setting, sect: Element, title: Text, level: Role = Role.H2) -> Item:
    """A heading that stays with what follows it."""
    grid = s.look.grid.large
    styles = s.look.type.large
    style = styles.heading if level is Role.H2 else styles.subheading
    text = s.set(title, style, sect.add(level, origin=title.origin), width(s))
    mark = Bookmark(0, 0, title.plain, 2 if level is Role.H2 else 3)
    above = grid.section_gap if level is Role.H2 else grid.paragraph_gap
    return item(title, text.height, [mark, *text.placed(0, 0)], above, keep=True)


def paragraph(
    s: Setting,
    sect: Element,
    text: Text,
    *,
    numbers: tuple[int, ...] = (),
    above: float | None = None,
    keep: bool = False,
) -> Item:
    """A paragraph of body text."""
    owner = sect.add(Role.P, origin=text.origin)
    made = s.set(text, s.look.type.large.body, owner, width(s), numbers=numbers)
    above = s.look.grid.large.after_heading if above is None else above
    return item(text, made.height, list(made.placed(0, 0)), above, keep=keep)


def item(text: Text, height: float, boxes: list[Box], above: float, *, keep: bool = False) -> Item:
    """An item of the flow that reports as the text."""
    return Item(Block(text.plain, text.origin, height, tuple(boxes)), above, keep)


def body(
    s: Setting,
    text: Text,
    owner: Owner,
    *,
    inset: float = 0.0,
    style: Style | None = None,
    numbers: tuple[int, ...] = (),
    colour: str | None = None,
    lead: str | None = None,
) -> Paragraph:
    """Body text in the column, or in what an inset on both sides leaves of it."""
    column = width(s) - 2 * inset
    style = style or s.look.type.large.body
    return s.set(text, style, owner, column, numbers=numbers, colour=colour, lead=lead)


def row(
    s: Setting, text: Text, made: list[Paragraph], *, inset: float = 0.0, ruled: bool, keep: bool
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
    return item(text, y, boxes, 0.0, keep=keep)
