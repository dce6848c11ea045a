"""One page of the standard handout: blocks from the lane rule to the footer, spare height in the gaps."""

from dataclasses import dataclass

from handouts.briefing.model import HandoutSection
from handouts.handout.boxes import Block, Box, Page, moved
from handouts.handout.footer import footer
from handouts.handout.header import header, lane_rule
from handouts.handout.sections import build
from handouts.handout.setting import Setting

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


def stack(s: Setting, sections: tuple[HandoutSection, ...], page: int) -> Stack:
    """Measure everything on page 1 or 2."""
    blocks = [lane_rule(s)]
    if page == 1:
        blocks.append(header(s))
    for section in sections:
        blocks += build(section, s, opens_page=len(blocks) == 1)
    back = {section.show for section in s.briefing.handout.back}
    foot = footer(s, page, PAGES, sources_follow=page == 1 and "sources" in back)
    return Stack(tuple(blocks), foot, s.paper.footer_bottom - s.look.grid.print.top)


def place(s: Setting, measured: Stack) -> Page:
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
