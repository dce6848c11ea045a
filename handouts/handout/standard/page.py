"""One page of the standard handout: blocks from the lane rule to the footer, spare height in the gaps."""

from dataclasses import dataclass
from typing import assert_never

from handouts.briefing.model import HandoutSection
from handouts.briefing.model import arrange as a
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
from handouts.handout.typeset.paragraph import PageContext

PAGES = 2


@dataclass(frozen=True, slots=True)
class Stack:
    """The measured blocks of a page, top to bottom, and its footer. Points."""

    blocks: tuple[Block, ...]
    foot: Block
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


def stack(s: PageContext, sections: tuple[HandoutSection, ...], page: int) -> Stack:
    """Measure everything on page 1 or 2."""
    blocks = [lane_rule(s)]
    if page == 1:
        blocks.append(header(s))
    for section in sections:
        blocks += build(section, s, opens_page=len(blocks) == 1)
    back = {section.show for section in s.briefing.handout.back}
    foot = footer(s, page, PAGES, sources_follow=page == 1 and "sources" in back)
    return Stack(tuple(blocks), foot, s.paper.footer_bottom - s.look.grid.print.top)


def place(s: PageContext, measured: Stack) -> Page:
    """Put the blocks on the page; height that the widest gaps cannot use stays at the foot."""
    grid, paper = s.look.grid.print, s.paper
    gap = min(measured.gap, grid.gap_most)
    left = (paper.width - grid.live) / 2
    boxes: list[Box] = []
    y = grid.top
    for block in measured.blocks:
        boxes += moved(block.boxes, left, y)
        y += block.height + gap
    boxes += moved(measured.foot.boxes, left, paper.footer_bottom - measured.foot.height)
    return Page(paper.width, paper.height, tuple(boxes))


def build(section: HandoutSection, s: PageContext, *, opens_page: bool) -> tuple[Block, ...]:
    """The measured blocks of a section. `opens_page`: nothing but the lane rule stands above it."""
    match section:
        case a.ShowRoles():
            return (roles(section, s),)
        case a.ShowComparison():
            return (comparison(section, s),)
        case a.ShowChart():
            return (chart(section, s),)
        case a.ShowScope():
            return (title_row(s, first=opens_page), matrix(section, s))
        case a.ShowMyths():
            return (myths(section, s),)
        case a.ShowGlossary():
            return (glossary(section, s),)
        case a.ShowPlain(show=show):
            return (_PLAIN[show](s),)
        case _:
            assert_never(section)


_PLAIN = {"shared": shared, "call_911": call, "ladder": ladder, "sources": sources}
