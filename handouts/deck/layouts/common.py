"""What many layouts share: title, source line, slide number, lane rule, and the makers of placeholders."""

from dataclasses import replace

from handouts.deck.layouts.levels import TextLevel
from handouts.deck.layouts.names import PlaceholderName
from handouts.deck.layouts.placeholders import NO_INSETS, Box, Insets, Panel, Placeholder, PlaceholderType
from handouts.deck.layouts.text_rules import AS_IT_IS, Breaks, TextRules
from handouts.look.grid import SlideGrid
from handouts.look.type import DeckType
from handouts.look.units import Points, inch

LANES = ("lane1", "lane2")
RULE_INK, RULE_LINE = Points(1.5), Points(0.75)
"""Weights of rules."""


def title_placeholder(grid: SlideGrid, styles: DeckType) -> Placeholder:
    """The title of every white slide."""
    return Placeholder(
        PlaceholderName.TITLE,
        PlaceholderType.TITLE,
        0,
        Box(*grid.title),
        (TextLevel(styles.title),),
        rules=TextRules(styles.title_sizes, most_lines=2, breaks=Breaks.EVEN),
    )


def foot_placeholders(grid: SlideGrid, styles: DeckType, dark: bool) -> tuple[Placeholder, Placeholder]:
    """Source line and slide number."""
    colour = "soft_dark" if dark else "ink2"
    foot, number = replace(styles.foot, colour=colour), replace(styles.slide_number, colour=colour)
    x, y, width, height = grid.foot
    right = Box(x + width, y, grid.content - width, height)
    return (
        Placeholder(
            PlaceholderName.SOURCES, PlaceholderType.FOOTER, 90, Box(x, y, width, height), (TextLevel(foot),)
        ),
        Placeholder(
            PlaceholderName.SLIDE_NUMBER, PlaceholderType.NUMBER, 91, right, (TextLevel(number, align="r"),)
        ),
    )


def lane_rule(grid: SlideGrid, dark: bool) -> tuple[Panel, ...]:
    """The one device of every slide: a thick rule in three pieces."""
    colours = ("white", "lane1_dark", "lane2_dark") if dark else ("ink", *LANES)
    return tuple(
        Panel(Box(x, grid.rule_top, width, grid.rule_height), colour)
        for (x, width), colour in zip(grid.rule_pieces, colours, strict=True)
    )


def body_placeholder(
    name: PlaceholderName,
    index: int,
    box: Box,
    *levels: TextLevel,
    insets: Insets = NO_INSETS,
    anchor: str = "t",
    fill: str | None = None,
    rules: TextRules = AS_IT_IS,
) -> Placeholder:
    """A placeholder for text."""
    return Placeholder(name, PlaceholderType.BODY, index, box, levels, insets, anchor, fill, rules)


def bar_placeholder(
    name: PlaceholderName,
    index: int,
    grid: SlideGrid,
    y: Points,
    height: Points,
    level: TextLevel,
    sizes: tuple[float, ...],
) -> Placeholder:
    """A pale bar for what follows from the slide."""
    return body_placeholder(
        name,
        index,
        Box(grid.margin, y, grid.content, height),
        level,
        insets=Insets(inch(0.25), right=inch(0.25)),
        anchor="ctr",
        fill="wash",
        rules=TextRules(sizes),
    )
