"""The layouts: which placeholders each kind of slide has, where they stand and how their text is set."""

from dataclasses import replace

from handouts.deck.fit import Level
from handouts.deck.slots import Box, Insets, Kind, Layout, Panel, Place, Slot
from handouts.look.grid import SlideGrid
from handouts.look.tokens import Look
from handouts.look.type import DeckType, Style

LANES = ("lane1", "lane2")
RULE_INK, RULE_LINE = 1.5, 0.75
"""Weights of rules in points."""


def layouts(look: Look) -> dict[Kind, Layout]:
    """Every layout of the deck, in the order in which PowerPoint offers them."""
    grid, styles = look.grid.slide, look.type.deck
    made = (
        _cover(styles),
        _short_answer(grid, styles),
        _rows(Kind.ROWS, grid, styles.agenda_number, styles.agenda_head, styles.agenda_line, styles),
        _rows(Kind.ROWS_COMPACT, grid, styles.row_number, styles.row_head, styles.row_line, styles),
        _section(styles),
        _lanes(grid, styles),
        _table(grid, styles),
        _chart(grid, styles),
        _share(grid, styles),
        _scope(grid, styles),
        _ladder(grid, styles),
        _shared(grid, styles),
        _myth(Kind.MYTH, grid, styles),
        _myth(Kind.MYTH_EVIDENCE, grid, styles),
        _scenario_question(grid, styles),
        _scenario_answer(grid, styles),
        _quiz_question(grid, styles),
        _quiz_answer(grid, styles),
        _call(Kind.CALL, styles, ()),
        _call(Kind.CALL_CONTACT, styles, (_contact(styles),)),
        _sources(grid, styles),
    )
    return {layout.kind: _furnished(layout, grid, styles) for layout in made}


def title_slot(grid: SlideGrid, styles: DeckType) -> Slot:
    """The title of every white slide."""
    return Slot("Title", Place.TITLE, 0, Box(*grid.title), (Level(styles.title),))


def foot_slots(grid: SlideGrid, styles: DeckType, dark: bool) -> tuple[Slot, Slot]:
    """Source line and slide number."""
    colour = "soft_dark" if dark else "ink2"
    foot, number = replace(styles.foot, colour=colour), replace(styles.slide_number, colour=colour)
    x, y, width, height = grid.foot
    right = Box(x + width, y, grid.content - width, height)
    return (
        Slot("Sources", Place.FOOTER, 90, Box(x, y, width, height), (Level(foot),)),
        Slot("Slide number", Place.NUMBER, 91, right, (Level(number, align="r"),)),
    )


def lane_rule(grid: SlideGrid, dark: bool) -> tuple[Panel, ...]:
    """The one device of every slide: a thick rule in three pieces."""
    colours = ("white", "lane1_dark", "lane2_dark") if dark else ("ink", *LANES)
    return tuple(
        Panel(Box(x, grid.rule_top, width, grid.rule_height), colour)
        for (x, width), colour in zip(grid.rule_pieces, colours, strict=True)
    )


def _furnished(layout: Layout, grid: SlideGrid, styles: DeckType) -> Layout:
    """Add what every layout has. The cover has no number."""
    foot = foot_slots(grid, styles, layout.dark)
    panels = layout.panels
    if layout.dark:
        panels = (*lane_rule(grid, True), *panels)
    return replace(
        layout, slots=(*layout.slots, *foot[: 1 if layout.kind is Kind.COVER else 2]), panels=panels
    )


def _body(name: str, index: int, box: Box, *levels: Level, **more: object) -> Slot:
    return Slot(name, Place.BODY, index, box, levels, **more)  # type: ignore[arg-type]


def _cover(styles: DeckType) -> Layout:
    soft = replace(styles.subtitle, colour="soft_dark")
    return Layout(
        Kind.COVER,
        "title",
        (
            Slot("Title", Place.COVER_TITLE, 0, Box(0.60, 1.35, 12.0, 2.40), (Level(styles.cover_title),)),
            _body("Topic", 11, Box(0.60, 0.80, 12.0, 0.50), Level(styles.kicker)),
            Slot(
                "Audience and presenter",
                Place.SUBTITLE,
                1,
                Box(0.60, 5.20, 5.6, 1.6),
                (Level(styles.subtitle), Level(soft)),
            ),
            Slot("Picture", Place.PICTURE, 12, Box(6.55, 3.72, 6.18, 3.09), (Level(styles.subtitle),)),
        ),
        dark=True,
    )


def _short_answer(grid: SlideGrid, styles: DeckType) -> Layout:
    slots: list[Slot] = []
    panels: list[Panel] = []
    for lane, (x, colour) in enumerate(zip((grid.half1, grid.half2), LANES, strict=True)):
        side = ("Left", "Right")[lane]
        panels.append(Panel(Box(x, 1.95, grid.half, 4.75), colour))
        panels.append(Panel(Box(x + 0.35, 4.755, grid.half - 0.7, 0.01), "white"))
        slots += [
            _body(
                f"{side} role",
                11 + 2 * lane,
                Box(x, 1.95, grid.half, 2.75),
                Level(styles.panel_name, after=6),
                Level(styles.panel_text),
                insets=Insets(0.35, 0.26, 0.3),
                fill=colour,
            ),
            _body(
                f"{side} number",
                12 + 2 * lane,
                Box(x, 4.80, grid.half, 1.90),
                Level(styles.panel_before),
                Level(styles.big_number),
                insets=Insets(0.35, 0.15, 0.3),
                fill=colour,
            ),
        ]
    return Layout(Kind.SHORT_ANSWER, None, (title_slot(grid, styles), *slots), panels=tuple(panels))


def _rows(
    kind: Kind, grid: SlideGrid, number: Style, head: Style, line: Style, styles: DeckType
) -> Layout:
    """Numbered rows with a line each: the agenda, and sequences of steps."""
    margin = grid.label_column[0] - grid.margin
    rows = _body(
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
        Level(line, after=30, margin=margin, exact=True),
        insets=Insets(top=0.17),
    )
    return Layout(kind, "obj", (title_slot(grid, styles), rows))


def _section(styles: DeckType) -> Layout:
    return Layout(
        Kind.SECTION,
        "secHead",
        (
            Slot("Title", Place.TITLE, 0, Box(3.15, 1.15, 9.58, 2.2), (Level(styles.section_title),), anchor="b"),
            _body("Number", 11, Box(0.60, 2.25, 2.3, 2.2), Level(styles.section_number, tight=True)),
            _body("Text", 12, Box(3.15, 3.62, 8.6, 2.4), Level(styles.section_text)),
        ),
        dark=True,
    )


def _lanes(grid: SlideGrid, styles: DeckType) -> Layout:
    slots = _two_lanes(
        grid, 0.95, 3.85, (Level(styles.lane_heading), Level(styles.lane_subtitle)), Level(styles.fact, after=26)
    )
    return Layout(Kind.LANES, "twoTxTwoObj", (title_slot(grid, styles), *slots))


def _scenario_answer(grid: SlideGrid, styles: DeckType) -> Layout:
    slots = _two_lanes(
        grid, 0.72, 3.05, (Level(styles.answer_heading),), Level(styles.answer, after=20), top_inset=0.12
    )
    conclusion = _bar("Conclusion", 15, grid, 5.92, 0.72, Level(styles.conclusion))
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
            _body(
                f"{side} heading",
                11 + 2 * lane,
                Box(x, grid.body_top_two, grid.half, heading),
                *headings,
                insets=Insets(0.25, right=0.1),
                anchor="ctr",
                fill=colour,
            ),
            _body(
                f"{side} items",
                12 + 2 * lane,
                Box(x, grid.body_top_two + heading, grid.half, height),
                items,
                insets=Insets(0.25, top_inset),
            ),
        ]
    return slots


def _bar(name: str, index: int, grid: SlideGrid, y: float, height: float, *levels: Level) -> Slot:
    """A pale bar for what follows from the slide."""
    return _body(
        name,
        index,
        Box(grid.margin, y, grid.content, height),
        *levels,
        insets=Insets(0.25, right=0.25),
        anchor="ctr",
        fill="wash",
    )


def _table(grid: SlideGrid, styles: DeckType) -> Layout:
    table = Slot("Table", Place.TABLE, 11, Box(grid.margin, 1.60, grid.content, 5.15), (Level(styles.table),))
    return Layout(Kind.COMPARISON, "tbl", (title_slot(grid, styles), table))


def _chart(grid: SlideGrid, styles: DeckType) -> Layout:
    chart = Slot(
        "Chart", Place.CHART, 11, Box(grid.margin, grid.body_top_two, grid.content, 4.80), (Level(styles.chart),)
    )
    return Layout(Kind.CHART, "chart", (title_slot(grid, styles), chart))


def _share(grid: SlideGrid, styles: DeckType) -> Layout:
    caption = _body("Caption", 11, Box(grid.margin, 4.27, grid.content, 1.2), Level(styles.caption))
    return Layout(Kind.SHARE, None, (title_slot(grid, styles), caption))


def _scope(grid: SlideGrid, styles: DeckType) -> Layout:
    table = Slot("Table", Place.TABLE, 11, Box(grid.margin, 1.55, grid.content, 4.75), (Level(styles.matrix),))
    note = _body("Note", 12, Box(grid.margin, 6.33, grid.content, 0.62), Level(styles.note))
    return Layout(Kind.SCOPE, None, (title_slot(grid, styles), table, note))


def _ladder(grid: SlideGrid, styles: DeckType) -> Layout:
    text = _body("Text", 11, Box(grid.margin, 1.62, 5.8, 1.40), Level(styles.ladder_intro))
    return Layout(Kind.LADDER, None, (title_slot(grid, styles), text))


def _shared(grid: SlideGrid, styles: DeckType) -> Layout:
    items = _body(
        "Items", 11, Box(1.35, 1.62, 11.38, 5.06), Level(styles.shared, after=34), insets=Insets(top=0.22)
    )
    return Layout(Kind.SHARED, "obj", (title_slot(grid, styles), items))


def _myth(kind: Kind, grid: SlideGrid, styles: DeckType) -> Layout:
    x, width = grid.label_column
    fact_label = replace(styles.myth_label, colour="ink")
    slots = [
        title_slot(grid, styles),
        _body("Myth label", 11, Box(grid.margin, 1.77, 2.4, 0.6), Level(styles.myth_label)),
        _body("Myth", 12, Box(x, 1.72, width, 0.80), Level(styles.myth)),
        _body("Fact label", 13, Box(grid.margin, 2.79, 2.4, 0.6), Level(fact_label)),
        _body("Fact", 14, Box(x, 2.75, width, 1.70 if kind is Kind.MYTH_EVIDENCE else 3.9), Level(styles.myth_fact)),
    ]
    if kind is Kind.MYTH_EVIDENCE:
        slots.append(_body("Caption", 15, Box(x, 5.92, width, 0.75), Level(styles.caption)))
    return Layout(kind, None, tuple(slots))


def _question(
    kind: Kind, grid: SlideGrid, label: Style, title: Style, height: float, *slots: Slot, panels: tuple[Panel, ...]
) -> Layout:
    """A dark slide that asks: a label, the question as title, and what there is to choose or to think of."""
    return Layout(
        kind,
        None,
        (
            Slot("Title", Place.TITLE, 0, Box(grid.margin, 1.40, 11.6, height), (Level(title),)),
            _body("Label", 11, Box(grid.margin, 0.80, 8.0, 0.50), Level(label)),
            *slots,
        ),
        dark=True,
        panels=panels,
    )


def _scenario_question(grid: SlideGrid, styles: DeckType) -> Layout:
    halves = (grid.half1, grid.half2)
    questions = [
        _body(
            f"{side} question", 12 + lane, Box(x, 4.16, grid.half, 1.8), Level(styles.question), insets=Insets(top=0.16)
        )
        for lane, (side, x) in enumerate(zip(("Left", "Right"), halves, strict=True))
    ]
    prompt = _body("Prompt", 14, Box(grid.margin, 6.08, grid.content, 0.62), Level(styles.prompt))
    panels = tuple(
        Panel(Box(x, 4.10, grid.half, 4 / 72), f"{lane}_dark") for x, lane in zip(halves, LANES, strict=True)
    )
    return _question(
        Kind.SCENARIO_QUESTION, grid, styles.kicker, styles.case, 2.6, *questions, prompt, panels=panels
    )


def _quiz_question(grid: SlideGrid, styles: DeckType) -> Layout:
    choices = _body(
        "Choices",
        12,
        Box(grid.margin, 3.55, grid.content, 3.3),
        Level(
            styles.choice,
            after=12,
            margin=0.75,
            indent=-0.75,
            numbering="alphaUcPeriod",
            number_style=styles.choice_number,
        ),
        insets=Insets(top=0.20),
    )
    rule = Panel(Box(grid.margin, 3.52, grid.content, 1.5 / 72), "soft_dark")
    return _question(
        Kind.QUIZ_QUESTION, grid, styles.kicker, styles.quiz_question, 2.05, choices, panels=(rule,)
    )


def _quiz_answer(grid: SlideGrid, styles: DeckType) -> Layout:
    choices = _body(
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
    because = _bar("Reason", 12, grid, 5.67, 1.05, Level(styles.because))
    return Layout(Kind.QUIZ_ANSWER, None, (title_slot(grid, styles), choices, because))


def _call(kind: Kind, styles: DeckType, more: tuple[Slot, ...]) -> Layout:
    width = 8.3 if more else 12.133
    card = (Panel(Box(9.35, 1.20, 3.383, 4.95), "white"),) if more else ()
    return Layout(
        kind,
        None,
        (
            Slot("Title", Place.TITLE, 0, Box(0.60, 3.45, width, 2.05), (Level(styles.call),)),
            _body("Number", 11, Box(0.52, 0.62, width, 2.8), Level(styles.call_number, tight=True)),
            _body("Reassurance", 12, Box(0.60, 5.65, width, 1.15), Level(styles.reassurance)),
            *more,
        ),
        dark=True,
        panels=card,
    )


def _contact(styles: DeckType) -> Slot:
    return _body(
        "Contact",
        13,
        Box(9.55, 4.25, 2.98, 1.82),
        Level(styles.contact_name),
        Level(styles.contact_line),
        insets=Insets(0.11, 0.06, 0.06),
        fill="white",
    )


def _sources(grid: SlideGrid, styles: DeckType) -> Layout:
    entry = Level(
        styles.source,
        after=13,
        margin=0.42,
        indent=-0.42,
        numbering="arabicPlain",
        number_style=styles.source_number,
    )
    columns = [
        _body(f"{name} column", 11 + at, Box(x, 1.62, 5.85, 4.0), entry)
        for at, (name, x) in enumerate((("Left", 0.60), ("Right", 6.883)))
    ]
    caveat = _bar("Limits", 13, grid, 5.72, 1.0, Level(styles.caveat))
    return Layout(Kind.SOURCES, "twoObj", (title_slot(grid, styles), *columns, caveat))
