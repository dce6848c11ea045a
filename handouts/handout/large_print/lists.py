"""Large print: chart, what the roles share, ladder, myths, glossary, sources."""

from handouts.briefing.model import Myth, Permission, RangeChart, Rung, Term
from handouts.briefing.model.arrange import ShowChart, ShowGlossary, ShowMyths
from handouts.briefing.text import Text, joined, words_text
from handouts.handout.large_print.blocks import (
    body,
    heading,
    item,
    listed,
    paragraph,
    row,
    width,
)
from handouts.handout.large_print.paginate import Item
from handouts.handout.large_print.roles import named
from handouts.handout.standard.chart import Frame, figure, note
from handouts.handout.standard.glossary import shown_terms
from handouts.handout.standard.sources import source_text
from handouts.handout.typeset.boxes import Anchor, Box
from handouts.handout.typeset.inline import numbers_of
from handouts.handout.typeset.marks import MarkColours, mark
from handouts.handout.typeset.paragraph import PageContext, bold, middle
from handouts.locale.model import Locale
from handouts.look.metrics import face
from handouts.tagging import Element, Role

SOURCES_TOGETHER = 3
"""So many sources stand at least before and after a break."""


def chart(section: ShowChart, s: PageContext) -> list[Item]:
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


def shared(s: PageContext) -> list[Item]:
    """A ticked list."""
    part, palette = s.briefing.shared, s.look.palette
    assert part is not None
    grid, style = s.look.grid.large, s.look.type.large.body
    sect = s.root.add(Role.SECT, origin="shared")
    items = [heading(s, sect, part.title)]
    listing = sect.add(Role.L, origin="shared.items")
    colours = MarkColours(palette.ink, palette.white, palette.white, palette.ink)
    inset = grid.mark + grid.mark_gap
    entries = []
    for claim in part.items.values():
        owner = listing.add(Role.LI, origin=claim.text.origin).add(Role.LBODY)
        text = body(s, claim.text, owner, inset=inset, numbers=s.cited.numbers(claim))
        tick = mark(Permission.YES, grid.mark / 2, middle(style), grid.mark, colours, None)
        boxes = [*tick, *text.placed(inset, 0)]
        entries.append(item(claim.text, text.height, boxes, grid.after_heading))
    return items + listed(s, part.title, entries, few=len(entries))


def ladder(s: PageContext) -> list[Item]:
    """The levels from the first step to the last."""
    part = s.briefing.ladder
    assert part is not None
    sect = s.root.add(Role.SECT, origin="ladder")
    items = [heading(s, sect, part.title)]
    numbers = numbers_of(s.cited, part.source, part.text.text)
    items.append(paragraph(s, sect, part.text.text, numbers=numbers, keep=True))
    listing = sect.add(Role.L, origin="ladder.steps")
    steps = [_step(s, listing, rung, ruled=rung is not part.steps[-1]) for rung in part.steps]
    return items + listed(s, part.title, steps, few=len(steps))


def _step(s: PageContext, listing: Element, rung: Rung, *, ruled: bool) -> Item:
    entry = listing.add(Role.LI, origin=rung.text.text.origin).add(Role.LBODY)
    hours = _hours(s, rung)
    owner = entry.add(Role.P, origin=hours.origin)
    first = named(s, rung.level, hours, owner, s.cited.numbers(rung.hours.text))
    owner = entry.add(Role.P, origin=rung.text.text.origin)
    second = body(s, rung.text.text, owner, numbers=s.cited.numbers(rung.text.text))
    return row(s, rung.text.text, [first, second], ruled=ruled)


def _hours(s: PageContext, rung: Rung) -> Text:
    """The hours as a chart labels the same figure, in full; otherwise as they stand on the step."""
    for chart in s.briefing.charts.values():
        for bar in chart.bars if isinstance(chart, RangeChart) else ():
            if bar.level == rung.level and bar.figure in rung.hours.text.figures:
                return bar.label
    return rung.hours.text


def myths(section: ShowMyths, s: PageContext) -> list[Item]:
    """Each myth with its fact."""
    part = s.briefing.myths
    assert part is not None
    sect = s.root.add(Role.SECT, origin="myths")
    listing_items = [part.items[key] for key in section.pick or part.items]
    items = [heading(s, sect, part.title)]
    listing = sect.add(Role.L, origin="myths.items")
    entries = [_myth(s, listing, each, ruled=each is not listing_items[-1]) for each in listing_items]
    return items + listed(s, part.title, entries)


def _myth(s: PageContext, listing: Element, part: Myth, *, ruled: bool) -> Item:
    entry = listing.add(Role.LI, origin=part.myth.text.origin).add(Role.LBODY)
    made = []
    for label, text, numbers in (
        (s.locale.myth, part.myth.text, ()),
        (s.locale.fact, part.fact.text, s.cited.numbers(part)),
    ):
        owner = entry.add(Role.P, origin=text.origin)
        made.append(
            body(s, joined(words_text(s.locale.labelled(label), bold=True), text), owner, numbers=numbers)
        )
    return row(s, part.myth.text, made, ruled=ruled)


def glossary(section: ShowGlossary, s: PageContext) -> list[Item]:
    """Each term with its meaning."""
    part = s.briefing.glossary
    assert part is not None
    sect = s.root.add(Role.SECT, origin="glossary")
    items = [heading(s, sect, part.title)]
    listing = sect.add(Role.L, origin="glossary.terms")
    entries = []
    for term in shown_terms(section, s):
        owner = listing.add(Role.LI, origin=term.term.origin).add(Role.LBODY)
        text = body(s, term.meaning, owner, before=_term(term, s.locale))
        boxes = text.placed(0, 0)
        entries.append(item(term.term, text.height, boxes, s.look.grid.large.after_heading))
    return items + listed(s, part.title, entries)


def _term(term: Term, locale: Locale) -> tuple[Text, ...]:
    """The term, and what its letters stand for unless the meaning begins with it."""
    name, letters = term.term, term.expansion
    if letters is None or term.meaning.plain.casefold().startswith(letters.plain.casefold()):
        return (words_text(locale.labelled(name.plain), name.origin, bold=True),)
    return (
        words_text(name.plain, name.origin, bold=True),
        words_text(locale.labelled(f" ({letters.plain})"), letters.origin),
    )


def sources(s: PageContext) -> list[Item]:
    """The numbered sources."""
    grid = s.look.grid.large
    styles = s.look.type.large
    sect = s.root.add(Role.SECT)
    title = words_text(s.locale.sources)
    items = [heading(s, sect, title)]
    entries = []
    listing = sect.add(Role.L, numbering="Decimal")
    last = str(s.cited.on_handout[-1].number)
    indent = face(styles.source_number.face).width(last, styles.source_number.size) + 2 * grid.mark_gap
    for cited in s.cited.on_handout:
        entry = listing.add(Role.LI, origin=f"sources.{cited.key}")
        label = s.set(words_text(f"{cited.number} "), styles.source_number, entry.add(Role.LBL), indent)
        text = source_text(cited, s.locale, short=False)
        made = s.set(text, styles.source, entry.add(Role.LBODY), width(s) - indent, underline=False)
        boxes: list[Box] = [
            Anchor(0, 0, f"source-{cited.number}"),
            *label.placed(0, 0),
            *made.placed(indent, 0),
        ]
        entries.append(item(text, made.height, boxes, grid.after_heading))
    return items + listed(s, title, entries, ends=SOURCES_TOGETHER)


def caveat(s: PageContext) -> list[Item]:
    """What every copy says about its limits at length, and when it was reviewed."""
    grid = s.look.grid.large
    part = s.briefing.caveat
    sect = s.root.add(Role.SECT, origin="caveat")
    lead = words_text(f"{part.lead.plain} ", part.lead.origin, bold=True)
    date = words_text(s.locale.reviewed.format(date=s.locale.date(s.briefing.reviewed)))
    return [
        paragraph(s, sect, part.text, before=(lead,), above=grid.section_gap, keep=True),
        paragraph(s, sect, date, above=grid.paragraph_gap),
    ]
