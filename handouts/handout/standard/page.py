"""One page of the standard handout: blocks from the lane rule to the footer, spare height in the gaps."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from handouts.diagnostics import Notice
from handouts.handout.standard.call import call
from handouts.handout.standard.chart import chart
from handouts.handout.standard.comparison import comparison
from handouts.handout.standard.furniture import footer, header, lane_rule
from handouts.handout.standard.glossary import glossary
from handouts.handout.standard.ladder import ladder
from handouts.handout.standard.myths import myths
from handouts.handout.standard.roles import roles
from handouts.handout.standard.scope import matrix, title_row
from handouts.handout.standard.shared import shared
from handouts.handout.standard.sources import sources
from handouts.handout.typeset.boxes import Block, Box, Page, moved
from handouts.handout.typeset.context import PageContext
from handouts.outline import paper
from handouts.outline.paper import Section
from handouts.outline.parts import Comparison, Ladder, RangeChart, ShareChart, Shared
from handouts.tagging import Element, Role

PAGES = 2


@dataclass(frozen=True, slots=True)
class Stack:
    """The measured blocks of a page, top to bottom, its footer, and how it is read. Points."""

    blocks: tuple[Block, ...]
    foot: Block
    root: Element
    room: float
    """From the top of the lane rule to the foot of the footer."""

    @property
    def height(self) -> float:
        """Height of all blocks without gaps."""
        return sum(block.height for block in self.blocks) + self.foot.height

    @property
    def gaps(self) -> int:
        """Number of gaps: one under each block."""
        return len(self.blocks)

    @property
    def gap(self) -> float:
        """The gap that uses up the page, whatever it is."""
        return (self.room - self.height) / self.gaps

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What is told about the texts on it, once each."""
        told = (notice for block in (*self.blocks, self.foot) for notice in block.notices)
        return tuple(dict.fromkeys(told))


def stack(s: PageContext, sections: Sequence[Section], page: int) -> Stack:
    """Measure everything on page 1 or 2."""
    root = Element(Role.DOCUMENT)
    blocks = [lane_rule(s)]
    if page == 1:
        blocks.append(header(s, root))
    for section in sections:
        blocks += build(section, s, root, opens_page=len(blocks) == 1)
    follow = page == 1 and any(isinstance(section, paper.Sources) for section in s.outline.back)
    foot = footer(s, root, page, PAGES, sources_follow=follow)
    return Stack(tuple(blocks), foot, root, s.paper.footer_bottom - s.look.grid.print.top)


def place(s: PageContext, measured: Stack) -> Page:
    """Put the blocks on the page; height that the widest gaps cannot use stays at the foot."""
    grid = s.look.grid.print
    gap = min(measured.gap, grid.gap_most)
    left = (s.paper.width - grid.live) / 2
    boxes: list[Box] = []
    y = grid.top
    for block in measured.blocks:
        boxes += moved(block.boxes, left, y)
        y += block.height + gap
    boxes += moved(measured.foot.boxes, left, s.paper.footer_bottom - measured.foot.height)
    return Page(s.paper.width, s.paper.height, tuple(boxes))


def build(section: Section, s: PageContext, root: Element, *, opens_page: bool) -> tuple[Block, ...]:
    """The measured blocks of a section. `opens_page`: nothing but the lane rule stands above it."""
    match section:
        case paper.Roles():
            return (roles(section, s, root),)
        case Comparison():
            return (comparison(section, s, root),)
        case RangeChart() | ShareChart():
            return (chart(section, s, root),)
        case paper.Scope():
            sect = root.add(Role.SECT, origin=section.origin)
            return (title_row(section, s, sect, first=opens_page), matrix(section, s, sect))
        case Shared():
            return (shared(section, s, root),)
        case paper.Myths():
            return (myths(section, s, root),)
        case paper.Glossary():
            return (glossary(section, s, root),)
        case paper.Call():
            return (call(section, s, root),)
        case Ladder():
            return (ladder(section, s, root),)
        case paper.Sources():
            return (sources(section, s, root),)
        case _:
            assert_never(section)
