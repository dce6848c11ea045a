"""The large-print edition: the same parts in the same order, 18 pt, one column, as many pages as it needs."""

from typing import assert_never

from handouts.briefing.model import HandoutSection
from handouts.briefing.model import arrange as a
from handouts.briefing.text import words_text
from handouts.diagnostics import Code, ContentError, Notice
from handouts.handout.large_print import lists
from handouts.handout.large_print.blocks import width
from handouts.handout.large_print.call import call
from handouts.handout.large_print.paginate import Item, paginate
from handouts.handout.large_print.roles import comparison, header, lane_rule, roles
from handouts.handout.large_print.scope import scope
from handouts.handout.standard.furniture import page_number
from handouts.handout.typeset.boxes import Block, Box, Furniture, Page, moved
from handouts.handout.typeset.paragraph import PageContext, bold


def lay_out_large(s: PageContext) -> tuple[Page, ...]:
    """All pages. Raises ContentError for a text higher than a page or a word wider than the column."""
    items = header(s)
    for section in (*s.briefing.handout.front, *s.briefing.handout.back):
        items += _build(section, s)
    items += lists.caveat(s)
    grid, style = s.look.grid.large, s.look.type.large.footer
    top = grid.top + grid.lane_rule + grid.below_rule
    bottom = s.paper.height - grid.footer_bottom
    room = bottom - style.leading - grid.above_footer - top
    problems = [*s.problems, *(_too_tall(each.block) for each in items if each.block.height > room)]
    if problems:
        raise ContentError(problems)
    filled = paginate(items, room)
    pages = []
    for number, placed in enumerate(filled, 1):
        boxes: list[Box] = [*moved(lane_rule(s).boxes, grid.margin, grid.top)]
        for y, block in placed:
            boxes += moved(block.boxes, grid.margin, top + y)
        boxes += moved(_footer(s, number, len(filled)), grid.margin, bottom - style.leading)
        pages.append(Page(s.paper.width, s.paper.height, tuple(boxes)))
    return tuple(pages)


def _build(section: HandoutSection, s: PageContext) -> list[Item]:
    match section:
        case a.ShowRoles():
            return roles(section, s)
        case a.ShowComparison():
            return comparison(section, s)
        case a.ShowChart():
            return lists.chart(section, s)
        case a.ShowScope():
            return scope(section, s)
        case a.ShowMyths():
            return lists.myths(section, s)
        case a.ShowGlossary():
            return lists.glossary(section, s)
        case a.ShowPlain(show=show):
            return _PLAIN[show](s)
        case _:
            assert_never(section)


_PLAIN = {"shared": lists.shared, "call_911": call, "ladder": lists.ladder, "sources": lists.sources}


def _footer(s: PageContext, page: int, pages: int) -> tuple[Box, ...]:
    style, column = s.look.type.large.footer, width(s)
    name = s.set(words_text(s.locale.large_print), style, Furniture.FOOTER, column / 2)
    number = words_text(page_number(s, page, pages))
    count = s.set(number, bold(style), Furniture.FOOTER, column / 2)
    return (*name.placed(0, 0), *count.placed(0, 0, column, "right"))


def _too_tall(block: Block) -> Notice:
    message = f'"{block.name}" is higher than a page of the large-print edition'
    return Notice(Code.DOES_NOT_FIT, block.origin, message, "shorten it")
