"""The footer. The caveat and the review date are read aloud once, on the first page; the rest is artifact."""

from handouts.briefing.text import Text
from handouts.handout.boxes import Block, Furniture, Owner
from handouts.handout.compose import joined, words_text
from handouts.handout.setting import Paragraph, Setting, bold
from handouts.look.type import Style
from handouts.tagging import Role

DOT = "  ·  "


def footer(s: Setting, page: int, pages: int, *, sources_follow: bool) -> Block:
    """The caveat on page 1, the title on the others; the review date and the page number."""
    grid, style = s.look.grid.print, s.look.type.print.footer
    first = page == 1
    left: Text = s.briefing.caveat.short if first else s.briefing.title
    if sources_follow:
        left = joined(left, f" {s.words.sources_page}")
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


def reviewed(s: Setting) -> str:
    """'Reviewed November 2026'."""
    return s.words.reviewed.format(date=s.words.date(s.briefing.reviewed))


def page_number(s: Setting, page: int, pages: int) -> str:
    """'1 of 2'."""
    return s.words.page_of.format(page=page, pages=pages)


def _line(s: Setting, text: Text, style: Style, owner: Owner, width: float) -> Paragraph:
    return s.set(text, style, owner, width, most=1)
