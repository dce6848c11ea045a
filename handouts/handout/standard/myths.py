"""Myths and facts, two in a row, each under a rule."""

from handouts.briefing.text import words_text
from handouts.handout.standard.rail import rail
from handouts.handout.typeset.boxes import Block, Box, Rule
from handouts.handout.typeset.context import PageContext
from handouts.handout.typeset.paragraph import Paragraph
from handouts.handout.typeset.text_rules import ONE_LINE, ONE_OR_TWO, TextRules
from handouts.look.metrics import face
from handouts.outline.paper import Myth, Myths
from handouts.tagging import Element, Role

FACT = TextRules(usual=3, most=4)

_Entry = tuple[tuple[Paragraph, Paragraph], ...]


def myths(part: Myths, s: PageContext, root: Element) -> Block:
    """The myths in reading order: left, right, next row."""
    grid, palette = s.look.grid.print, s.look.palette
    sect = root.add(Role.SECT, origin=part.origin)
    beside = rail(s, sect, part.title)
    listing = sect.add(Role.L)
    entries = [_entry(item, s, listing.add(Role.LI, origin=item.myth.origin)) for item in part.items]
    boxes: list[Box] = list(beside.boxes)
    y = 0.0
    for start in range(0, len(entries), 2):
        row = entries[start : start + 2]
        for x, entry in zip((grid.lane1, grid.lane2), row, strict=False):
            boxes.append(Rule(x, y, grid.lane, grid.group_rule, palette.ink3))
            boxes += _placed(s, entry, x, y + grid.myth_above)
        y += grid.myth_above + max(sum(text.height for _, text in entry) for entry in row) + grid.myth_below
    return Block(part.title.plain, part.origin, max(y - grid.myth_below, beside.height), tuple(boxes))


def _entry(item: Myth, s: PageContext, entry: Element) -> _Entry:
    """The label and text of the myth, then of the fact."""
    styles, body = s.look.type.print, entry.add(Role.LBODY)
    width = s.look.grid.print.lane - _indent(s)
    made = []
    for label, text, own, style, rules in (
        (s.locale.myth, item.myth, styles.myth_label, styles.myth, ONE_OR_TWO),
        (s.locale.fact, item.fact, styles.fact_label, styles.fact, FACT),
    ):
        owner = body.add(Role.P, origin=text.origin)
        first = s.set(words_text(f"{label} "), own, owner, width, ONE_LINE)
        made.append((first, s.set(text, style, owner, width, rules)))
    return tuple(made)


def _indent(s: PageContext) -> float:
    """Room for the longer of the two labels."""
    style = s.look.type.print.fact_label
    return (
        max(face(style.face).width(word, style.size) for word in (s.locale.myth, s.locale.fact))
        + s.look.grid.print.myth_label_gap
    )


def _placed(s: PageContext, entry: _Entry, x: float, y: float) -> list[Box]:
    boxes: list[Box] = []
    for label, text in entry:
        boxes += [*label.placed(x, y), *text.placed(x + _indent(s), y)]
        y += text.height
    return boxes
