"""The lane rule on every page, and the title block at the top of the first."""

from handouts.handout.boxes import Block, Bookmark, Box, Fill
from handouts.handout.compose import numbers_of
from handouts.handout.setting import Setting
from handouts.tagging import Element, Role


def lane_rule(s: Setting) -> Block:
    """The one ornament: ink over the rail, each role's colour over its lane."""
    grid, palette = s.look.grid.print, s.look.palette
    height = grid.lane_rule
    pieces = (
        Fill(0, 0, grid.rail, height, palette.ink),
        Fill(grid.lane1, 0, grid.lane, height, s.look.lane(0).fill),
        Fill(grid.lane2, 0, grid.lane, height, s.look.lane(1).fill),
    )
    return Block("", "", height, pieces)


def header(s: Setting) -> Block:
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


def _p(s: Setting, origin: str) -> Element:
    return s.root.add(Role.P, origin=origin)
