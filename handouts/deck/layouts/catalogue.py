"""The layouts: which placeholders each kind of slide has, where they stand and how their text is set."""

from dataclasses import replace

from handouts.deck.layouts import dark, figures, white
from handouts.deck.layouts.common import foot_placeholders, lane_rule
from handouts.deck.layouts.names import LayoutKind
from handouts.deck.layouts.placeholders import Layout
from handouts.look.grid import SlideGrid
from handouts.look.tokens import Look
from handouts.look.type import DeckType
from handouts.look.units import inch


def layouts(look: Look) -> dict[LayoutKind, Layout]:
    """Every layout of the deck, in the order in which PowerPoint offers them."""
    grid, styles = look.grid.slide, look.type.deck
    made = (
        dark.cover(styles),
        white.short_answer(grid, styles),
        white.rows(
            LayoutKind.ROWS,
            grid,
            styles.agenda_number,
            styles.agenda_head,
            styles.agenda_line,
            inch(0.27),
            styles,
        ),
        white.rows(
            LayoutKind.ROWS_COMPACT,
            grid,
            styles.row_number,
            styles.row_head,
            styles.row_line,
            inch(0.05),
            styles,
        ),
        dark.section(styles),
        white.lanes(grid, styles),
        figures.table(grid, styles),
        figures.chart(grid, styles),
        figures.share(grid, styles),
        figures.scope(grid, styles),
        figures.ladder(grid, styles),
        white.shared(grid, styles),
        white.myth(LayoutKind.MYTH, grid, styles),
        white.myth(LayoutKind.MYTH_EVIDENCE, grid, styles),
        dark.scenario_question(grid, styles),
        white.scenario_answer(grid, styles),
        dark.quiz_question(grid, styles),
        white.quiz_answer(grid, styles),
        dark.call(LayoutKind.CALL, styles, ()),
        dark.call(LayoutKind.CALL_CONTACT, styles, (dark.contact(styles),)),
        white.sources(grid, styles),
    )
    return {layout.kind: _furnished(layout, grid, styles) for layout in made}


def _furnished(layout: Layout, grid: SlideGrid, styles: DeckType) -> Layout:
    """Add what every layout has. The cover has no number."""
    foot = foot_placeholders(grid, styles, layout.dark)
    panels = layout.panels
    if layout.dark:
        panels = (*lane_rule(grid, True), *panels)
    return replace(
        layout,
        placeholders=(*layout.placeholders, *foot[: 1 if layout.kind is LayoutKind.COVER else 2]),
        panels=panels,
    )
