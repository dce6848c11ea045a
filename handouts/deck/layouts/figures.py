"""Layouts of the white slides that show a figure: tables, charts, the ladder."""

from handouts.deck.layouts.common import body_placeholder, title_placeholder
from handouts.deck.layouts.levels import TextLevel
from handouts.deck.layouts.names import LayoutKind, PlaceholderName
from handouts.deck.layouts.placeholders import Box, Layout, Placeholder, PlaceholderType
from handouts.deck.layouts.text_rules import Breaks, TextRules
from handouts.look.grid import SlideGrid
from handouts.look.type import DeckType
from handouts.look.units import inch


def table(grid: SlideGrid, styles: DeckType) -> Layout:
    """A table over the whole width."""
    table = Placeholder(
        PlaceholderName.TABLE,
        PlaceholderType.TABLE,
        11,
        Box(grid.margin, inch(1.60), grid.content, inch(5.15)),
        (TextLevel(styles.table),),
        rules=TextRules(styles.table_sizes),
    )
    return Layout(LayoutKind.COMPARISON, "tbl", (title_placeholder(grid, styles), table))


def chart(grid: SlideGrid, styles: DeckType) -> Layout:
    """A chart over the whole width, and a line that explains it."""
    box = Box(grid.margin, grid.body_top_two, grid.content, inch(4.38))
    chart = Placeholder(PlaceholderName.CHART, PlaceholderType.CHART, 11, box, (TextLevel(styles.chart),))
    note = body_placeholder(
        PlaceholderName.NOTE,
        12,
        Box(grid.margin, inch(6.36), grid.content, inch(0.60)),
        TextLevel(styles.note),
    )
    return Layout(LayoutKind.CHART, "chart", (title_placeholder(grid, styles), chart, note))


def share(grid: SlideGrid, styles: DeckType) -> Layout:
    """A share of a whole, drawn on the slide, with its caption."""
    caption = body_placeholder(
        PlaceholderName.CAPTION,
        11,
        Box(grid.margin, inch(4.27), grid.content, inch(1.2)),
        TextLevel(styles.caption),
        rules=TextRules(breaks=Breaks.TIDY),
    )
    return Layout(LayoutKind.SHARE, None, (title_placeholder(grid, styles), caption))


def scope(grid: SlideGrid, styles: DeckType) -> Layout:
    """The scope matrix, and a line that explains it."""
    table = Placeholder(
        PlaceholderName.TABLE,
        PlaceholderType.TABLE,
        11,
        Box(grid.margin, inch(1.55), grid.content, inch(4.75)),
        (TextLevel(styles.matrix),),
        rules=TextRules(styles.matrix_sizes),
    )
    note = body_placeholder(
        PlaceholderName.NOTE,
        12,
        Box(grid.margin, inch(6.33), grid.content, inch(0.62)),
        TextLevel(styles.note),
    )
    return Layout(LayoutKind.SCOPE, None, (title_placeholder(grid, styles), table, note))


def ladder(grid: SlideGrid, styles: DeckType) -> Layout:
    """A text at the upper left; the blocks rise below and beside it."""
    text = body_placeholder(
        PlaceholderName.TEXT,
        11,
        Box(grid.margin, inch(1.62), inch(5.8), inch(1.40)),
        TextLevel(styles.ladder_intro),
        rules=TextRules(styles.intro_sizes),
    )
    return Layout(LayoutKind.LADDER, None, (title_placeholder(grid, styles), text))
