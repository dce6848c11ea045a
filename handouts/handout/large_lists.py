"""Large print: chart, what the roles share, ladder, myths, glossary, sources."""

from handouts.briefing.model import Myth, Rung, Value
from handouts.briefing.model.arrange import ShowChart, ShowGlossary, ShowMyths
from handouts.handout.boxes import Anchor, Box
from handouts.handout.chart import Frame, figure, note
from handouts.handout.compose import joined, words_text
from handouts.handout.glossary import shown_terms
from handouts.handout.large_flow import Item
from handouts.handout.large_parts import (
    body,
    heading,
    item,
    paragraph,
    row,
    width,
)
from handouts.handout.large_roles import named
from handouts.handout.marks import MarkColours, mark
from handouts.handout.setting import Setting, bold, middle
from handouts.handout.sources import source_text
from handouts.look.metrics import face
from handouts.tagging import Element, Role


def chart(section: ShowChart, s: Setting) -> list[Item]:
    """The chart under its heading and note."""
    part, grid, style = s.briefing.charts[section.chart], s.look.grid.large, s.look.type.large.body
    sect = s.root.add(Role.SECT, origin=f"charts.{section.chart}")
    names = [level.name.plain for level in s.briefing.levels.values()]
    strong = bold(style)
    zero = (
        max(face(strong.face).width(name, strong.size) for name in names)
        + 2 * s.look.grid.print.chart_label_gap
    )
    end, ink = width(s) * grid.chart_end_share, s.look.palette.ink
    frame = Frame(0, width(s), 0, zero, end, grid.chart_row, grid.chart_bar, style, ink)
    items = [heading(s, sect, part.title)]
    items.append(paragraph(s, sect, note(part), numbers=s.cited.numbers(part), keep=True))
    boxes, height = figure(s, sect, part, frame)
    return [*items, item(part.title, height, boxes, grid.paragraph_gap)]


def shared(s: Setting) -> list[Item]:
    """A ticked list."""
    part, palette = s.briefing.shared, s.look.palette
    assert part is not None
    grid, style = s.look.grid.large, s.look.type.large.body
    sect = s.root.add(Role.SECT, origin="shared")
    items = [heading(s, sect, part.title)]
    listing = sect.add(Role.L, origin="shared.items")
    colours = MarkColours(palette.ink, palette.white, palette.white, palette.ink)
    inset = grid.mark + grid.mark_gap
    for claim in part.items.values():
        owner = listing.add(Role.LI, origin=claim.text.origin).add(Role.LBODY)
        text = body(s, claim.text, owner, inset=inset, numbers=s.cited.numbers(claim))
        tick = mark(Value.YES, grid.mark / 2, middle(style), grid.mark, colours, None)
        boxes = [*tick, *text.placed(inset, 0)]
        # No single line alone at the foot or the top of a page.
        keep = len(items) in (1, len(part.items) - 1)
        items.append(item(claim.text, text.height, boxes, grid.after_heading, keep=keep))
    return items


def ladder(s: Setting) -> list[Item]:
    """The levels from the first step to the last."""
    part = s.briefing.ladder
    assert part is not None
    sect = s.root.add(Role.SECT, origin="ladder")
    items = [heading(s, sect, part.title)]
    items.append(paragraph(s, sect, part.text.text, numbers=s.cited.numbers(part), keep=True))
    listing = sect.add(Role.L, origin="ladder.steps")
    return items + [_step(s, listing, rung, ruled=rung is not part.steps[-1]) for rung in part.steps]


def _step(s: Setting, listing: Element, rung: Rung, *, ruled: bool) -> Item:
    entry = listing.add(Role.LI, origin=rung.text.text.origin).add(Role.LBODY)
    name = s.briefing.levels[rung.level].name.plain
    first = named(s, name, rung.level, rung.hours.text, entry.add(Role.P, origin=rung.hours.text.origin))
    owner = entry.add(Role.P, origin=rung.text.text.origin)
    second = body(s, rung.text.text, owner, numbers=s.cited.numbers(rung))
    return row(s, rung.text.text, [first, second], ruled=ruled, keep=False)


def myths(section: ShowMyths, s: Setting) -> list[Item]:
    """Each myth with its fact."""
    part = s.briefing.myths
    assert part is not None
    sect = s.root.add(Role.SECT, origin="myths")
    listing_items = [part.items[key] for key in section.pick or part.items]
    items = [heading(s, sect, part.title)]
    listing = sect.add(Role.L, origin="myths.items")
    return items + [_myth(s, listing, each, ruled=each is not listing_items[-1]) for each in listing_items]


def _myth(s: Setting, listing: Element, part: Myth, *, ruled: bool) -> Item:
    entry = listing.add(Role.LI, origin=part.myth.text.origin).add(Role.LBODY)
    made = []
    for label, text, numbers in (
        (s.words.myth, part.myth.text, ()),
        (s.words.fact, part.fact.text, s.cited.numbers(part)),
    ):
        owner = entry.add(Role.P, origin=text.origin)
        made.append(body(s, joined(words_text(f"{label}: ", bold=True), text), owner, numbers=numbers))
    return row(s, part.myth.text, made, ruled=ruled, keep=False)


def glossary(section: ShowGlossary, s: Setting) -> list[Item]:
    """Each term with its meaning."""
    part = s.briefing.glossary
    assert part is not None
    sect = s.root.add(Role.SECT, origin="glossary")
    items = [heading(s, sect, part.title)]
    listing = sect.add(Role.L, origin="glossary.terms")
    for term in shown_terms(section, s):
        owner = listing.add(Role.LI, origin=term.term.origin).add(Role.LBODY)
        strong = words_text(f"{term.term.plain}: ", term.term.origin, bold=True)
        text = body(s, joined(strong, term.meaning), owner)
        items.append(item(term.term, text.height, list(text.placed(0, 0)), s.look.grid.large.after_heading))
    return items


def sources(s: Setting) -> list[Item]:
    """The numbered sources."""
    grid = s.look.grid.large
    styles = s.look.type.large
    sect = s.root.add(Role.SECT)
    items = [heading(s, sect, words_text(s.words.sources))]
    listing = sect.add(Role.L, numbering="Decimal")
    last = str(s.cited.on_handout[-1].number)
    indent = face(styles.source_number.face).width(last, styles.source_number.size) + 2 * grid.mark_gap
    for cited in s.cited.on_handout:
        entry = listing.add(Role.LI, origin=f"sources.{cited.key}")
        label = s.set(words_text(f"{cited.number} "), styles.source_number, entry.add(Role.LBL), indent)
        text = source_text(cited, short=False)
        made = s.set(text, styles.source, entry.add(Role.LBODY), width(s) - indent, underline=False)
        boxes: list[Box] = [
            Anchor(0, 0, f"source-{cited.number}"),
            *label.placed(0, 0),
            *made.placed(indent, 0),
        ]
        items.append(item(text, made.height, boxes, grid.after_heading))
    return items


def caveat(s: Setting) -> list[Item]:
    """What every copy says about its limits, and when it was reviewed."""
    grid = s.look.grid.large
    part = s.briefing.caveat
    sect = s.root.add(Role.SECT, origin="caveat")
    lead = joined(words_text(f"{part.lead.plain} ", part.lead.origin, bold=True), part.text)
    short = paragraph(s, sect, part.short, above=grid.section_gap)
    date = words_text(s.words.reviewed.format(date=s.words.date(s.briefing.reviewed)))
    return [
        short,
        paragraph(s, sect, lead, above=grid.paragraph_gap),
        paragraph(s, sect, date, above=grid.paragraph_gap),
    ]
