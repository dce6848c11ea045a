"""Myths and facts, two in a row, each under a rule."""

from handouts.briefing.model import Myth
from handouts.briefing.model.arrange import ShowMyths
from handouts.briefing.text import words_text
from handouts.handout.standard.rail import rail
from handouts.handout.typeset.boxes import Block, Box, Rule
from handouts.handout.typeset.paragraph import PageContext, Paragraph
from handouts.look.metrics import face
from handouts.tagging import Element, Role

MYTH_LINES = (1, 2)
FACT_LINES = (3, 4)


def myths(section: ShowMyths, s: PageContext) -> Block:
    """The myths in reading order: left, right, next row."""
    part, grid, palette = s.briefing.myths, s.look.grid.print, s.look.palette
    assert part is not None
    sect = s.root.add(Role.SECT, origin="myths")
    beside = rail(s, sect, part.title)
    listing = sect.add(Role.L, origin="myths.items")
    keys = section.pick or tuple(part.items)
    entries = [_entry(s, listing, part.items[key]) for key in keys]
    boxes: list[Box] = list(beside.boxes)
    y = 0.0
    for start in range(0, len(entries), 2):
        row = entries[start : start + 2]
        for x, entry in zip((grid.lane1, grid.lane2), row, strict=False):
            boxes.append(Rule(x, y, grid.lane, grid.group_rule, palette.ink3))
            boxes += _placed(s, entry, x, y + grid.myth_above)
        y += grid.myth_above + max(sum(text.height for _, text in entry) for entry in row) + grid.myth_below
    return Block(part.title.plain, "myths", max(y - grid.myth_below, beside.height), tuple(boxes))


_Entry = tuple[tuple[Paragraph, Paragraph], ...]


def _entry(s: PageContext, listing: Element, item: Myth) -> _Entry:
    """The label and text of the myth, then of the fact."""
    styles = s.look.type.print
    body = listing.add(Role.LI, origin=item.myth.text.origin).add(Role.LBODY)
    numbers = s.cited.numbers(item)
    width = s.look.grid.print.lane - indent(s)
    made = []
    for label, text, own, style, numbered, (usual, most) in (
        (s.locale.myth, item.myth.text, styles.myth_label, styles.myth, (), MYTH_LINES),
        (s.locale.fact, item.fact.text, styles.fact_label, styles.fact, numbers, FACT_LINES),
    ):
        owner = body.add(Role.P, origin=text.origin)
        first = s.set(words_text(f"{label} "), own, owner, width, most=1)
        made.append((first, s.set(text, style, owner, width, numbers=numbered, usual=usual, most=most)))
    return tuple(made)


def indent(s: PageContext) -> float:
    """Room for the longer of the two labels."""
    style = s.look.type.print.fact_label
    return (
        max(face(style.face).width(word, style.size) for word in (s.locale.myth, s.locale.fact))
        + s.look.grid.print.myth_label_gap
    )


def _placed(s: PageContext, entry: _Entry, x: float, y: float) -> list[Box]:
    boxes: list[Box] = []
    for label, text in entry:
        boxes += [*label.placed(x, y), *text.placed(x + indent(s), y)]
        y += text.height
    return boxes
