"""Layouts of the white slides that tell something: panels, rows, lanes, lists, myths, sources."""

from dataclasses import replace

from handouts.deck.layouts.common import LANES, bar_placeholder, body_placeholder, title_placeholder
from handouts.deck.layouts.levels import TextLevel
from handouts.deck.layouts.names import COLUMNS, HEADINGS, ITEMS, NUMBERS, ROLES, LayoutKind, PlaceholderName
from handouts.deck.layouts.placeholders import Box, Insets, Layout, Panel, Placeholder
from handouts.deck.layouts.text_rules import Breaks, TextRules
from handouts.look.grid import SlideGrid
from handouts.look.type import DeckType, Style
from handouts.look.units import Points, inch


def short_answer(grid: SlideGrid, styles: DeckType) -> Layout:
    """A solid panel for each role: what it does, and its key number at the foot."""
    placeholders: list[Placeholder] = []
    panels: list[Panel] = []
    for lane, (x, colour) in enumerate(zip((grid.half1, grid.half2), LANES, strict=True)):
        panels.append(Panel(Box(x, inch(1.95), grid.half, inch(4.75)), colour))
        panels.append(Panel(Box(x + inch(0.35), inch(4.755), grid.half - inch(0.7), inch(0.01)), "white"))
        placeholders += [
            body_placeholder(
                ROLES[lane],
                11 + 2 * lane,
                Box(x, inch(1.95), grid.half, inch(2.795)),
                TextLevel(styles.panel_name, after=Points(6)),
                TextLevel(styles.panel_text),
                insets=Insets(inch(0.35), inch(0.26), inch(0.3)),
                fill=colour,
            ),
            body_placeholder(
                NUMBERS[lane],
                12 + 2 * lane,
                Box(x, inch(4.765), grid.half, inch(1.935)),
                TextLevel(styles.panel_before),
                TextLevel(styles.big_number),
                insets=Insets(inch(0.35), inch(0.185), inch(0.3)),
                fill=colour,
            ),
        ]
    return Layout(
        LayoutKind.SHORT_ANSWER, None, (title_placeholder(grid, styles), *placeholders), panels=tuple(panels)
    )


def rows(
    kind: LayoutKind, grid: SlideGrid, number: Style, head: Style, line: Style, top: Points, styles: DeckType
) -> Layout:
    """Numbered rows with a line each: the agenda, and sequences of steps; `top` is the space above them."""
    margin = grid.label_column[0] - grid.margin
    rows = body_placeholder(
        PlaceholderName.ROWS,
        11,
        Box(grid.margin, inch(1.62), grid.content, inch(5.06)),
        TextLevel(
            head,
            margin=margin,
            indent=-margin,
            numbering="arabicPlain",
            number_style=number,
            exact=True,
        ),
        TextLevel(line, after=Points(34), margin=margin, exact=True),
        insets=Insets(top=top),
    )
    return Layout(kind, "obj", (title_placeholder(grid, styles), rows))


def lanes(grid: SlideGrid, styles: DeckType) -> Layout:
    """The two lanes with their facts."""
    placeholders = _two_lanes(
        grid,
        inch(0.95),
        inch(3.85),
        (TextLevel(styles.lane_heading), TextLevel(styles.lane_subtitle)),
        TextLevel(styles.fact, after=Points(26)),
        styles.fact_sizes,
    )
    return Layout(LayoutKind.LANES, "twoTxTwoObj", (title_placeholder(grid, styles), *placeholders))


def scenario_answer(grid: SlideGrid, styles: DeckType) -> Layout:
    """The two lanes with more and shorter items, and a conclusion below both."""
    placeholders = _two_lanes(
        grid,
        inch(0.72),
        inch(3.05),
        (TextLevel(styles.answer_heading),),
        TextLevel(styles.answer, after=Points(20)),
        styles.answer_sizes,
        top_inset=inch(0.12),
    )
    conclusion = bar_placeholder(
        PlaceholderName.CONCLUSION,
        15,
        grid,
        inch(5.92),
        inch(0.72),
        TextLevel(styles.conclusion),
        styles.conclusion_sizes,
    )
    return Layout(
        LayoutKind.SCENARIO_ANSWER, None, (title_placeholder(grid, styles), *placeholders, conclusion)
    )


def _two_lanes(
    grid: SlideGrid,
    heading: Points,
    height: Points,
    headings: tuple[TextLevel, ...],
    items: TextLevel,
    sizes: tuple[float, ...],
    top_inset: Points = inch(0.15),
) -> list[Placeholder]:
    placeholders = []
    for lane, (x, colour) in enumerate(zip((grid.half1, grid.half2), LANES, strict=True)):
        placeholders += [
            body_placeholder(
                HEADINGS[lane],
                11 + 2 * lane,
                Box(x, grid.body_top_two, grid.half, heading),
                *headings,
                insets=Insets(inch(0.25), right=inch(0.1)),
                anchor="ctr",
                fill=colour,
            ),
            body_placeholder(
                ITEMS[lane],
                12 + 2 * lane,
                Box(x, grid.body_top_two + heading, grid.half, height),
                items,
                insets=Insets(inch(0.25), top_inset),
                rules=TextRules(sizes),
            ),
        ]
    return placeholders


def shared(grid: SlideGrid, styles: DeckType) -> Layout:
    """A list with room for marks on its left."""
    items = body_placeholder(
        PlaceholderName.ITEMS,
        11,
        Box(inch(1.35), inch(1.62), inch(11.38), inch(5.06)),
        TextLevel(styles.shared, after=Points(34)),
        insets=Insets(top=inch(0.22)),
        rules=TextRules(styles.list_sizes),
    )
    return Layout(LayoutKind.SHARED, "obj", (title_placeholder(grid, styles), items))


def myth(kind: LayoutKind, grid: SlideGrid, styles: DeckType) -> Layout:
    """Label and words of the myth, label and words of the fact, and perhaps a caption of the evidence."""
    x, width = grid.label_column
    fact_label = replace(styles.myth_label, colour="ink")
    placeholders = [
        title_placeholder(grid, styles),
        body_placeholder(
            PlaceholderName.MYTH_LABEL,
            11,
            Box(grid.margin, inch(1.77), inch(2.4), inch(0.6)),
            TextLevel(styles.myth_label),
        ),
        body_placeholder(
            PlaceholderName.MYTH,
            12,
            Box(x, inch(1.72), width, inch(0.80)),
            TextLevel(styles.myth),
            rules=TextRules(styles.myth_sizes, breaks=Breaks.TIDY),
        ),
        body_placeholder(
            PlaceholderName.FACT_LABEL,
            13,
            Box(grid.margin, inch(2.79), inch(2.4), inch(0.6)),
            TextLevel(fact_label),
        ),
        body_placeholder(
            PlaceholderName.FACT,
            14,
            Box(x, inch(2.75), width, inch(1.70) if kind is LayoutKind.MYTH_EVIDENCE else inch(3.9)),
            TextLevel(styles.myth_fact),
            rules=TextRules(styles.myth_fact_sizes, breaks=Breaks.TIDY),
        ),
    ]
    if kind is LayoutKind.MYTH_EVIDENCE:
        placeholders.append(
            body_placeholder(
                PlaceholderName.CAPTION,
                15,
                Box(x, inch(5.92), width, inch(0.75)),
                TextLevel(styles.caption),
                rules=TextRules(breaks=Breaks.TIDY),
            )
        )
    return Layout(kind, None, tuple(placeholders))


def quiz_answer(grid: SlideGrid, styles: DeckType) -> Layout:
    """The choices, with room for the mark of the right one, and the reason below."""
    choices = body_placeholder(
        PlaceholderName.CHOICES,
        11,
        Box(inch(1.35), inch(1.62), inch(11.38), inch(3.95)),
        TextLevel(
            styles.graded,
            after=Points(24),
            margin=inch(0.65),
            indent=inch(-0.65),
            numbering="alphaUcPeriod",
            number_style=replace(styles.graded, colour="ink2"),
        ),
        insets=Insets(top=inch(0.16)),
        rules=TextRules(styles.list_sizes),
    )
    because = bar_placeholder(
        PlaceholderName.REASON,
        12,
        grid,
        inch(5.67),
        inch(1.05),
        TextLevel(styles.because),
        styles.because_sizes,
    )
    return Layout(LayoutKind.QUIZ_ANSWER, None, (title_placeholder(grid, styles), choices, because))


def sources(grid: SlideGrid, styles: DeckType) -> Layout:
    """Numbered sources in two columns, and the limits below."""
    entry = TextLevel(
        styles.source,
        after=Points(13),
        margin=inch(0.42),
        indent=inch(-0.42),
        numbering="arabicPlain",
        number_style=styles.source_number,
    )
    columns = [
        body_placeholder(name, 11 + at, Box(x, inch(1.62), grid.half, inch(4.09)), entry)
        for at, (name, x) in enumerate(zip(COLUMNS, (grid.half1, grid.half2), strict=True))
    ]
    caveat = bar_placeholder(
        PlaceholderName.LIMITS,
        13,
        grid,
        inch(5.80),
        inch(0.94),
        TextLevel(styles.caveat),
        styles.caveat_sizes,
    )
    return Layout(LayoutKind.SOURCES, "twoObj", (title_placeholder(grid, styles), *columns, caveat))
