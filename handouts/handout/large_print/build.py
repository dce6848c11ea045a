"""The large-print edition: the same parts in the same order, 18 pt, one column, as many pages as it needs."""

from typing import assert_never

from handouts.briefing.text import words_text
from handouts.diagnostics import Code, ContentError, Notice, Severity
from handouts.handout.large_print import lists
from handouts.handout.large_print.blocks import width
from handouts.handout.large_print.call import call
from handouts.handout.large_print.paginate import Item, paginate
from handouts.handout.large_print.roles import comparison, header, lane_rule, roles
from handouts.handout.large_print.scope import scope
from handouts.handout.typeset.boxes import Block, Box, Furniture, Layout, Page, moved
from handouts.handout.typeset.context import PageContext
from handouts.handout.typeset.paragraph import bold
from handouts.handout.typeset.words import page_number
from handouts.outline import paper
from handouts.outline.paper import Section
from handouts.outline.parts import Comparison, Ladder, RangeChart, ShareChart, Shared
from handouts.tagging import Element, Role


def lay_out_large(s: PageContext) -> Layout:
    """All pages. Raises ContentError for a text higher than a page or a word wider than the column."""
    root = Element(Role.DOCUMENT)
    items = header(s, root)
    for section in (*s.outline.front, *s.outline.back):
        items += _build(section, s, root)
    items += lists.caveat(s, root)
    grid, style = s.look.grid.large, s.look.type.large.footer
    top = grid.top + grid.lane_rule + grid.below_rule
    bottom = s.paper.height - grid.footer_bottom
    room = bottom - style.leading - grid.above_footer - top
    told = tuple(dict.fromkeys(notice for each in items for notice in each.block.notices))
    errors = [notice for notice in told if notice.severity is Severity.ERROR]
    errors += [_too_tall(each.block) for each in items if each.block.height > room]
    if errors:
        raise ContentError(errors)
    filled = paginate(items, room)
    pages = []
    for number, placed in enumerate(filled, 1):
        boxes: list[Box] = [*moved(lane_rule(s).boxes, grid.margin, grid.top)]
        for y, block in placed:
            boxes += moved(block.boxes, grid.margin, top + y)
        boxes += moved(_footer(s, number, len(filled)), grid.margin, bottom - style.leading)
        pages.append(Page(s.paper.width, s.paper.height, tuple(boxes)))
    return Layout(tuple(pages), root, told)


def _build(section: Section, s: PageContext, root: Element) -> list[Item]:
    """The items of a section."""
    match section:
        case paper.Roles():
            return roles(section, s, root)
        case Comparison():
            return comparison(section, s, root)
        case RangeChart() | ShareChart():
            return lists.chart(section, s, root)
        case paper.Scope():
            return scope(section, s, root)
        case Shared():
            return lists.shared(section, s, root)
        case paper.Myths():
            return lists.myths(section, s, root)
        case paper.Glossary():
            return lists.glossary(section, s, root)
        case paper.Call():
            return call(section, s, root)
        case Ladder():
            return lists.ladder(section, s, root)
        case paper.Sources():
            return lists.sources(section, s, root)
        case _:
            assert_never(section)


def _footer(s: PageContext, page: int, pages: int) -> tuple[Box, ...]:
    style, column = s.look.type.large.footer, width(s)
    name = s.set(words_text(s.locale.large_print), style, Furniture.FOOTER, column / 2)
    number = words_text(page_number(s.locale, page, pages))
    count = s.set(number, bold(style), Furniture.FOOTER, column / 2)
    return (*name.placed(0, 0), *count.placed(0, 0, column, "right"))


def _too_tall(block: Block) -> Notice:
    message = f'"{block.name}" is higher than a page of the large-print edition'
    return Notice(Code.DOES_NOT_FIT, block.origin, message, "shorten it")
