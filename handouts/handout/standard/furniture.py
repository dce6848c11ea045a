"""What frames the pages: the lane rule on each, the title block of the first, and the footer.

The caveat and the review date in the footer are read aloud once, on the first page; the rest is artifact.
"""

from handouts.briefing.text import Text, joined, words_text
from handouts.handout.typeset.boxes import Block, Bookmark, Box, Fill, Furniture, Owner
from handouts.handout.typeset.inline import numbers_of
from handouts.handout.typeset.paragraph import PageContext, Paragraph, bold
from handouts.look.type import Style
from handouts.tagging import Element, Role

DOT = "  ·  "


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


def header(s: PageContext) -> Block:
    """Topic, title and the short answer."""
    grid = s.look.grid.print
    briefing, styles, width = s.briefing, s.look.type.print, grid.live
    topic = s.set(briefing.topic, styles.kicker, _p(s, briefing.topic.origin), width, most=1)
    heading = s.root.add(Role.H1, origin=briefing.title.origin)
    title = s.set(briefing.title, styles.title, heading, width, usual=1, most=2, even=True)
    answer = s.set(
        briefing.answer,
        styles.lede,
        _p(s, briefing.answer.origin),
        width,
        numbers=numbers_of(s.cited, briefing.answer_source, briefing.answer),
        usual=2,
        most=3,
    )
    below = topic.height + title.height
    boxes: tuple[Box, ...] = (
        *topic.placed(0, 0),
        Bookmark(0, 0, briefing.title.plain, 1),
        *title.placed(0, topic.height),
        *answer.placed(0, below + grid.lede_above),
    )
    return Block(briefing.title.plain, briefing.title.origin, below + grid.lede_above + answer.height, boxes)


def _p(s: PageContext, origin: str) -> Element:
    return s.root.add(Role.P, origin=origin)


def footer(s: PageContext, page: int, pages: int, *, sources_follow: bool) -> Block:
    """The caveat on page 1, the title on the others; the review date and the page number."""
    grid, style = s.look.grid.print, s.look.type.print.footer
    first = page == 1
    left: Text = s.briefing.caveat.short if first else s.briefing.title
    if sources_follow:
        left = joined(left, f" {s.locale.sources_page}")
    number = s.set(words_text(page_number(s, page, pages)), bold(style), Furniture.FOOTER, grid.live, most=1)
    dot = s.set(words_text(DOT), style, Furniture.FOOTER, grid.live)
    owner: Owner = s.root.add(Role.P, origin=left.origin) if first else Furniture.FOOTER
    date_owner: Owner = s.root.add(Role.P) if first else Furniture.FOOTER
    date = _line(s, words_text(reviewed(s)), style, date_owner, grid.live)
    dot_width = sum(fragment.width for line in dot.lines for fragment in line.fragments)
    right = date.width + dot_width + number.width
    caveat = _line(s, left, style, owner, grid.live - right - grid.footer_gap)
    boxes = (
        *caveat.placed(0, 0),
        *date.placed(grid.live - right, 0),
        *dot.placed(grid.live - number.width - dot_width, 0),
        *number.placed(grid.live - number.width, 0),
    )
    return Block("", left.origin, style.leading, boxes)


def reviewed(s: PageContext) -> str:
    """'Reviewed November 2026'."""
    return s.locale.reviewed.format(date=s.locale.date(s.briefing.reviewed))


def page_number(s: PageContext, page: int, pages: int) -> str:
    """'1 of 2'."""
    return s.locale.page_of.format(page=page, pages=pages)


def _line(s: PageContext, text: Text, style: Style, owner: Owner, width: float) -> Paragraph:
    return s.set(text, style, owner, width, most=1)
