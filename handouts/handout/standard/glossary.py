"""Words to know, in two columns."""

from handouts.briefing.model import Term
from handouts.briefing.model.arrange import ShowGlossary
from handouts.briefing.text import words_text
from handouts.handout.standard.rail import rail
from handouts.handout.typeset.boxes import Block, Box
from handouts.handout.typeset.columns import split, stacked
from handouts.handout.typeset.paragraph import PageContext, Paragraph, bold
from handouts.look.lines import mend_last
from handouts.tagging import Element, Role

LINES = (1, 2)


def glossary(section: ShowGlossary, s: PageContext) -> Block:
    """The terms, each with its meaning on the same line."""
    part, grid = s.briefing.glossary, s.look.grid.print
    assert part is not None
    sect = s.root.add(Role.SECT, origin="glossary")
    beside = rail(s, sect, part.title)
    listing = sect.add(Role.L, origin="glossary.terms", numbering="None")
    entries = [_entry(s, listing, term) for term in shown_terms(section, s)]
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
    return Block(part.title.plain, "glossary", height, tuple(boxes))


def shown_terms(section: ShowGlossary, s: PageContext) -> list[Term]:
    """The terms of the section, without those that the fit ladder had to drop from the end."""
    part = s.briefing.glossary
    assert part is not None
    terms = [part.terms[key] for key in section.pick] if section.pick else list(part.terms.values())
    return terms[: max(1, len(terms) - s.concessions.terms_dropped)]


def _entry(s: PageContext, listing: Element, term: Term) -> Paragraph:
    style, width = s.look.type.print.glossary, s.look.grid.print.lane
    item = listing.add(Role.LI, origin=term.term.origin)
    label = item.add(Role.LBL, origin=term.term.origin)
    body = item.add(Role.LBODY, origin=term.meaning.origin)
    colour = s.look.colour(style.colour)
    strong = bold(style)
    pieces = (
        *s.composer.pieces(term.term, strong, label, colour),
        *s.composer.pieces(words_text(" "), strong, label, colour),
        *s.composer.pieces(term.meaning, style, body, colour),
    )
    lines = mend_last(pieces, width)
    s.check(term.meaning, pieces, lines, width, *LINES)
    return Paragraph(lines, style)
