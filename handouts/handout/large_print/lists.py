"""Large print: chart, what the roles share, ladder, myths, glossary, sources."""

from handouts.briefing.text import Text, joined, words_text
from handouts.handout.large_print.blocks import (
    body,
    heading,
    item,
    listed,
    named,
    paragraph,
    row,
    ruled,
    width,
)
from handouts.handout.large_print.paginate import Item
from handouts.handout.typeset.boxes import Anchor, Box
from handouts.handout.typeset.chart import Frame, figure
from handouts.handout.typeset.context import PageContext
from handouts.handout.typeset.marks import MarkColours, mark
from handouts.handout.typeset.paragraph import bold, middle
from handouts.handout.typeset.sources import SOURCE, source_text
from handouts.handout.typeset.words import reviewed
from handouts.locale.model import Locale
from handouts.look.metrics import face
from handouts.outline.paper import Glossary, Myth, Myths, Sources, Term
from handouts.outline.parts import Chart, Cited, Ladder, Permission, Rung, Shared
from handouts.tagging import Element, Role

SOURCES_TOGETHER = 3
"""So many sources stand at least before and after a break."""


def chart(part: Chart, s: PageContext, root: Element) -> list[Item]:
    """The chart under its heading and note."""
    grid, style = s.look.grid.large, s.look.type.large.body
    sect = root.add(Role.SECT, origin=part.origin)
    names = [level.name.plain for level in s.outline.levels]
    strong = bold(style)
    zero = (
        max(face(strong.face).width(name, strong.size) for name in names)
        + 2 * s.look.grid.print.chart_label_gap
    )
    end, ink = width(s) * grid.chart_end_share, s.look.palette.ink
    frame = Frame(0, width(s), 0, zero, end, grid.chart_row, grid.chart_bar, style, ink)
    items = [heading(s, sect, part.title), paragraph(s, sect, part.note, keep=True)]
    boxes, height = figure(s, sect, part, frame)
    return [*items, item(part.title, height, boxes, grid.paragraph_gap)]


def shared(part: Shared, s: PageContext, root: Element) -> list[Item]:
    """A ticked list."""
    palette, grid, style = s.look.palette, s.look.grid.large, s.look.type.large.body
    sect = root.add(Role.SECT, origin=part.origin)
    items = [heading(s, sect, part.title)]
    listing = sect.add(Role.L)
    colours = MarkColours(palette.ink, palette.white, palette.white, palette.ink)
    inset = grid.mark + grid.mark_gap
    entries = []
    for each in part.items:
        owner = listing.add(Role.LI, origin=each.origin).add(Role.LBODY)
        text = body(s, each, owner, inset=inset)
        tick = mark(Permission.YES, grid.mark / 2, middle(style), grid.mark, colours, None)
        entries.append(item(each, text.height, [*tick, *text.placed(inset, 0)], grid.after_heading))
    return items + listed(s, part.title, entries, few=len(entries))


def ladder(part: Ladder, s: PageContext, root: Element) -> list[Item]:
    """The levels from the first step to the last."""
    sect = root.add(Role.SECT, origin=part.origin)
    items = [heading(s, sect, part.title), paragraph(s, sect, part.text, keep=True)]
    listing = sect.add(Role.L)
    steps = [_step(rung, s, listing, ruled=more) for rung, more in ruled(part.rungs)]
    return items + listed(s, part.title, steps, few=len(steps))


def _step(rung: Rung, s: PageContext, listing: Element, *, ruled: bool) -> Item:
    entry = listing.add(Role.LI, origin=rung.text.origin).add(Role.LBODY)
    hours = rung.hours_in_full
    first = named(s, rung.level, hours, entry.add(Role.P, origin=hours.origin))
    second = body(s, rung.text, entry.add(Role.P, origin=rung.text.origin))
    return row(s, rung.text, [first, second], ruled=ruled)


def myths(part: Myths, s: PageContext, root: Element) -> list[Item]:
    """Each myth with its fact."""
    sect = root.add(Role.SECT, origin=part.origin)
    items = [heading(s, sect, part.title)]
    listing = sect.add(Role.L)
    entries = [_myth(each, s, listing, ruled=more) for each, more in ruled(part.items)]
    return items + listed(s, part.title, entries)


def _myth(part: Myth, s: PageContext, listing: Element, *, ruled: bool) -> Item:
    entry = listing.add(Role.LI, origin=part.myth.origin).add(Role.LBODY)
    made = []
    for label, said in ((s.locale.myth, Cited(part.myth)), (s.locale.fact, part.fact)):
        text = joined(words_text(s.locale.labelled(label), bold=True), said.text)
        made.append(body(s, Cited(text, said.numbers), entry.add(Role.P, origin=said.origin)))
    return row(s, part.myth, made, ruled=ruled)


def glossary(part: Glossary, s: PageContext, root: Element) -> list[Item]:
    """Each term with its meaning."""
    sect = root.add(Role.SECT, origin=part.origin)
    items = [heading(s, sect, part.title)]
    listing = sect.add(Role.L)
    entries = []
    for term in part.terms:
        owner = listing.add(Role.LI, origin=term.term.origin).add(Role.LBODY)
        text = body(s, term.meaning, owner, before=_term(term, s.locale))
        entries.append(item(term.term, text.height, text.placed(0, 0), s.look.grid.large.after_heading))
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


def sources(part: Sources, s: PageContext, root: Element) -> list[Item]:
    """The numbered sources."""
    grid, styles = s.look.grid.large, s.look.type.large
    sect = root.add(Role.SECT, origin=part.origin)
    title = words_text(s.locale.sources)
    items = [heading(s, sect, title)]
    entries = []
    listing = sect.add(Role.L, numbering="Decimal")
    last = str(part.entries[-1].number)
    indent = face(styles.source_number.face).width(last, styles.source_number.size) + 2 * grid.mark_gap
    for source in part.entries:
        entry = listing.add(Role.LI, origin=source.origin)
        number = words_text(f"{source.number} ")
        label = s.set(number, styles.source_number, entry.add(Role.LBL), indent)
        text = source_text(source, s.locale, short=False)
        made = s.set(text, styles.source, entry.add(Role.LBODY), width(s) - indent, SOURCE)
        boxes: list[Box] = [
            Anchor(0, 0, f"source-{source.number}"),
            *label.placed(0, 0),
            *made.placed(indent, 0),
        ]
        entries.append(item(text, made.height, boxes, grid.after_heading))
    return items + listed(s, title, entries, ends=SOURCES_TOGETHER)


def caveat(s: PageContext, root: Element) -> list[Item]:
    """What every copy says about its limits at length, and when it was reviewed."""
    grid, part = s.look.grid.large, s.outline.caveat
    sect = root.add(Role.SECT, origin=part.text.origin)
    lead = words_text(f"{part.lead.plain} ", part.lead.origin, bold=True)
    date = words_text(reviewed(s.locale, s.outline.reviewed))
    return [
        paragraph(s, sect, part.text, before=(lead,), above=grid.section_gap, keep=True),
        paragraph(s, sect, date, above=grid.paragraph_gap),
    ]
