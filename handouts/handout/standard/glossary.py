"""Words to know, in two columns."""

from handouts.briefing.text import words_text
from handouts.handout.standard.rail import rail
from handouts.handout.typeset.boxes import Block, Box
from handouts.handout.typeset.columns import split, stacked
from handouts.handout.typeset.context import PageContext
from handouts.handout.typeset.paragraph import Paragraph, bold
from handouts.handout.typeset.text_rules import ONE_OR_TWO
from handouts.outline.paper import Glossary, Term
from handouts.tagging import Element, Role


def glossary(part: Glossary, s: PageContext, root: Element) -> Block:
    """The terms, each with its meaning on the same line."""
    grid = s.look.grid.print
    sect = root.add(Role.SECT, origin=part.origin)
    beside = rail(s, sect, part.title)
    listing = sect.add(Role.L, numbering="None")
    shown = part.terms[: max(1, len(part.terms) - s.concessions.terms_dropped)]
    entries = [_entry(term, s, listing.add(Role.LI, origin=term.term.origin)) for term in shown]
    heights = [entry.height for entry in entries]
    left = split(heights, grid.glossary_gap)
    boxes: list[Box] = list(beside.boxes)
    for x, column in ((grid.lane1, entries[:left]), (grid.lane2, entries[left:])):
        y = 0.0
        for entry in column:
            boxes += entry.placed(x, y)
            y += entry.height + grid.glossary_gap
    columns = (heights[:left], heights[left:])
    height = max(beside.height, *(stacked(column, grid.glossary_gap) for column in columns))
    return Block(part.title.plain, part.origin, height, tuple(boxes))


def _entry(term: Term, s: PageContext, item: Element) -> Paragraph:
    style = s.look.type.print.glossary
    label = item.add(Role.LBL)
    body = item.add(Role.LBODY, origin=term.meaning.origin)
    colour, strong, compose = s.look.colour(style.colour), bold(style), s.composer.compose
    parts = (
        compose(term.term, strong, label, colour),
        compose(words_text(" "), strong, label, colour),
        compose(term.meaning, style, body, colour),
    )
    return s.breaker.paragraph(parts, style, s.look.grid.print.lane, ONE_OR_TWO)
