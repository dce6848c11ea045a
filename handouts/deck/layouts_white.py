"""Layouts of the white slides, which show something: lanes, tables, charts, lists, sources."""

from dataclasses import replace

from handouts.deck.fit import Level
from handouts.deck.furniture import LANES, bar_slot, body_slot, title_slot
from handouts.deck.slots import Box, Insets, Kind, Layout, Panel, Place, Slot
from handouts.look.grid import SlideGrid
from handouts.look.type import DeckType, Style


def short_answer(grid: SlideGrid, styles: DeckType) -> Layout:
    """A solid panel for each role: what it does, and its key number at the foot."""
    slots: list[Slot] = []
    panels: list[Panel] = []
    for lane, (x, colour) in enumerate(zip((grid.half1, grid.half2), LANES, strict=True)):
        side = ("Left", "Right")[lane]
        panels.append(Panel(Box(x, 1.95, grid.half, 4.75), colour))
        panels.append(Panel(Box(x + 0.35, 4.755, grid.half - 0.7, 0.01), "white"))
        slots += [
            body_slot(
                f"{side} role",
                11 + 2 * lane,
                Box(x, 1.95, grid.half, 2.795),
                Level(styles.panel_name, after=6),
                Level(styles.panel_text),
                insets=Insets(0.35, 0.26, 0.3),
                fill=colour,
            ),
            body_slot(
                f"{side} number",
                12 + 2 * lane,
                Box(x, 4.765, grid.half, 1.935),
                Level(styles.panel_before),
                Level(styles.big_number),
                insets=Insets(0.35, 0.185, 0.3),
                fill=colour,
            ),
        ]
    return Layout(Kind.SHORT_ANSWER, None, (title_slot(grid, styles), *slots), panels=tuple(panels))


def rows(
    kind: Kind, grid: SlideGrid, number: Style, head: Style, line: Style, top: float, styles: DeckType
) -> Layout:
    """Numbered rows with a line each: the agenda, and sequences of steps; `top` is the space above them."""
    margin = grid.label_column[0] - grid.margin
    rows = body_slot(
        "Rows",
        11,
        Box(grid.margin, 1.62, grid.content, 5.06),
        Level(
            head,
            margin=margin,
            indent=-margin,
            numbering="arabicPlain",
            number_style=number,
            exact=True,
        ),
        Level(line, after=34, margin=margin, exact=True),
        insets=Insets(top=top),
    )
    return Layout(kind, "obj", (title_slot(grid, styles), rows))


def lanes(grid: SlideGrid, styles: DeckType) -> Layout:
    """The two lanes with their facts."""
    slots = _two_lanes(
        grid,
        0.95,
        3.85,
        (Level(styles.lane_heading), Level(styles.lane_subtitle)),
        Level(styles.fact, after=26),
    )
    return Layout(Kind.LANES, "twoTxTwoObj", (title_slot(grid, styles), *slots))


def scenario_answer(grid: SlideGrid, styles: DeckType) -> Layout:
    """The two lanes with more and shorter items, and a conclusion below both."""
    slots = _two_lanes(
        grid, 0.72, 3.05, (Level(styles.answer_heading),), Level(styles.answer, after=20), top_inset=0.12
    )
    conclusion = bar_slot("Conclusion", 15, grid, 5.92, 0.72, Level(styles.conclusion))
    return Layout(Kind.SCENARIO_ANSWER, None, (title_slot(grid, styles), *slots, conclusion))


def _two_lanes(
    grid: SlideGrid,
    heading: float,
    height: float,
    headings: tuple[Level, ...],
    items: Level,
    top_inset: float = 0.15,
) -> list[Slot]:
    slots = []
    for lane, (x, colour) in enumerate(zip((grid.half1, grid.half2), LANES, strict=True)):
        side = ("Left", "Right")[lane]
        slots += [
            body_slot(
                f"{side} heading",
                11 + 2 * lane,
                Box(x, grid.body_top_two, grid.half, heading),
                *headings,
                insets=Insets(0.25, right=0.1),
                anchor="ctr",
                fill=colour,
            ),
            body_slot(
                f"{side} items",
                12 + 2 * lane,
                Box(x, grid.body_top_two + heading, grid.half, height),
                items,
                insets=Insets(0.25, top_inset),
            ),
        ]
    return slots


def table(grid: SlideGrid, styles: DeckType) -> Layout:
    """A table over the whole width."""
    table = Slot("Table", Place.TABLE, 11, Box(grid.margin, 1.60, grid.content, 5.15), (Level(styles.table),))
    return Layout(Kind.COMPARISON, "tbl", (title_slot(grid, styles), table))


def chart(grid: SlideGrid, styles: DeckType) -> Layout:
    """A chart over the whole width, and a line that explains it."""
    box = Box(grid.margin, grid.body_top_two, grid.content, 4.38)
    chart = Slot("Chart", Place.CHART, 11, box, (Level(styles.chart),))
    note = body_slot("Note", 12, Box(grid.margin, 6.36, grid.content, 0.60), Level(styles.note))
    return Layout(Kind.CHART, "chart", (title_slot(grid, styles), chart, note))


def share(grid: SlideGrid, styles: DeckType) -> Layout:
    """A share of a whole, drawn on the slide, with its caption."""
    caption = body_slot("Caption", 11, Box(grid.margin, 4.27, grid.content, 1.2), Level(styles.caption))
    return Layout(Kind.SHARE, None, (title_slot(grid, styles), caption))


def scope(grid: SlideGrid, styles: DeckType) -> Layout:
    """The scope matrix, and a line that explains it."""
    table = Slot(
        "Table", Place.TABLE, 11, Box(grid.margin, 1.55, grid.content, 4.75), (Level(styles.matrix),)
    )
    note = body_slot("Note", 12, Box(grid.margin, 6.33, grid.content, 0.62), Level(styles.note))
    return Layout(Kind.SCOPE, None, (title_slot(grid, styles), table, note))


def ladder(grid: SlideGrid, styles: DeckType) -> Layout:
    """A text at the upper left; the blocks rise below and beside it."""
    text = body_slot("Text", 11, Box(grid.margin, 1.62, 5.8, 1.40), Level(styles.ladder_intro))
    return Layout(Kind.LADDER, None, (title_slot(grid, styles), text))


def shared(grid: SlideGrid, styles: DeckType) -> Layout:
    """A list with room for marks on its left."""
    items = body_slot(
        "Items", 11, Box(1.35, 1.62, 11.38, 5.06), Level(styles.shared, after=34), insets=Insets(top=0.22)
    )
    return Layout(Kind.SHARED, "obj", (title_slot(grid, styles), items))


def myth(kind: Kind, grid: SlideGrid, styles: DeckType) -> Layout:
    """Label and words of the myth, label and words of the fact, and perhaps a caption of the evidence."""
    x, width = grid.label_column
    fact_label = replace(styles.myth_label, colour="ink")
    slots = [
        title_slot(grid, styles),
        body_slot("Myth label", 11, Box(grid.margin, 1.77, 2.4, 0.6), Level(styles.myth_label)),
        body_slot("Myth", 12, Box(x, 1.72, width, 0.80), Level(styles.myth)),
        body_slot("Fact label", 13, Box(grid.margin, 2.79, 2.4, 0.6), Level(fact_label)),
        body_slot(
            "Fact",
            14,
            Box(x, 2.75, width, 1.70 if kind is Kind.MYTH_EVIDENCE else 3.9),
            Level(styles.myth_fact),
        ),
    ]
    if kind is Kind.MYTH_EVIDENCE:
        slots.append(body_slot("Caption", 15, Box(x, 5.92, width, 0.75), Level(styles.caption)))
    return Layout(kind, None, tuple(slots))


def quiz_answer(grid: SlideGrid, styles: DeckType) -> Layout:
    """The choices, with room for the mark of the right one, and the reason below."""
    choices = body_slot(
        "Choices",
        11,
        Box(1.35, 1.62, 11.38, 3.95),
        Level(
            styles.graded,
            after=24,
            margin=0.65,
            indent=-0.65,
            numbering="alphaUcPeriod",
            number_style=replace(styles.graded, colour="ink2"),
        ),
        insets=Insets(top=0.16),
    )
    because = bar_slot("Reason", 12, grid, 5.67, 1.05, Level(styles.because))
    return Layout(Kind.QUIZ_ANSWER, None, (title_slot(grid, styles), choices, because))


def sources(grid: SlideGrid, styles: DeckType) -> Layout:
    """Numbered sources in two columns, and the limits below."""
    entry = Level(
        styles.source,
        after=13,
        margin=0.42,
        indent=-0.42,
        numbering="arabicPlain",
        number_style=styles.source_number,
    )
    columns = [
        body_slot(f"{name} column", 11 + at, Box(x, 1.62, grid.half, 4.09), entry)
        for at, (name, x) in enumerate((("Left", grid.half1), ("Right", grid.half2)))
    ]
    caveat = bar_slot("Limits", 13, grid, 5.80, 0.94, Level(styles.caveat))
    return Layout(Kind.SOURCES, "twoObj", (title_slot(grid, styles), *columns, caveat))
