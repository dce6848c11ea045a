"""What frames the pages: the lane rule on each, the title block of the first, and the footer.

The caveat and the review date in the footer are read aloud once, on the first page; the rest is artifact.
"""

from handouts.briefing.text import joined, words_text
from handouts.handout.typeset.boxes import Block, Bookmark, Box, Fill, Furniture, Owner
from handouts.handout.typeset.context import PageContext
from handouts.handout.typeset.paragraph import bold
from handouts.handout.typeset.text_rules import ONE_LINE, TextRules
from handouts.handout.typeset.words import page_number, reviewed
from handouts.tagging import Element, Role

DOT = "  ·  "
TITLE = TextRules(usual=1, most=2, even=True)
ANSWER = TextRules(usual=2, most=3)


def lane_rule(s: PageContext) -> Block:
    """The one ornament: ink over the rail, each role's colour over its lane."""
    grid, palette = s.look.grid.print, s.look.palette
    height = grid.lane_rule
    pieces = (
        Fill(0, 0, grid.rail, height, palette.ink),
        Fill(grid.lane1, 0, grid.lane, height, s.look.lane(0).fill),
        Fill(grid.lane2, 0, grid.lane, height, s.look.lane(1).fill),
    )
    return Block("", "", height, pieces)


def header(s: PageContext, root: Element) -> Block:
    """Topic, title and the short answer."""
    outline, grid, styles = s.outline, s.look.grid.print, s.look.type.print
    owner = root.add(Role.P, origin=outline.topic.origin)
    topic = s.set(outline.topic, styles.kicker, owner, grid.live, ONE_LINE)
    owner = root.add(Role.H1, origin=outline.title.origin)
    title = s.set(outline.title, styles.title, owner, grid.live, TITLE)
    owner = root.add(Role.P, origin=outline.answer.origin)
    answer = s.set(outline.answer, styles.lede, owner, grid.live, ANSWER)
    below = topic.height + title.height
    boxes: tuple[Box, ...] = (
        *topic.placed(0, 0),
        Bookmark(0, 0, outline.title.plain, 1),
        *title.placed(0, topic.height),
        *answer.placed(0, below + grid.lede_above),
    )
    return Block(outline.title.plain, outline.title.origin, below + grid.lede_above + answer.height, boxes)


def footer(s: PageContext, root: Element, page: int, pages: int, *, sources_follow: bool) -> Block:
    """The caveat on page 1, the title on the others; the review date and the page number."""
    outline, grid, style = s.outline, s.look.grid.print, s.look.type.print.footer
    first = page == 1
    left = outline.caveat.short if first else outline.title
    if sources_follow:
        left = joined(left, f" {s.locale.sources_page}")
    number_text = words_text(page_number(s.locale, page, pages))
    number = s.set(number_text, bold(style), Furniture.FOOTER, grid.live, ONE_LINE)
    dot = s.set(words_text(DOT), style, Furniture.FOOTER, grid.live)
    owner: Owner = root.add(Role.P, origin=left.origin) if first else Furniture.FOOTER
    date_owner: Owner = root.add(Role.P) if first else Furniture.FOOTER
    date_text = words_text(reviewed(s.locale, outline.reviewed))
    date = s.set(date_text, style, date_owner, grid.live, ONE_LINE)
    dot_width = sum(fragment.width for line in dot.lines for fragment in line.fragments)
    right = date.width + dot_width + number.width
    caveat = s.set(left, style, owner, grid.live - right - grid.footer_gap, ONE_LINE)
    boxes = (
        *caveat.placed(0, 0),
        *date.placed(grid.live - right, 0),
        *dot.placed(grid.live - number.width - dot_width, 0),
        *number.placed(grid.live - number.width, 0),
    )
    return Block("", left.origin, style.leading, boxes)
