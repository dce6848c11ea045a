"""Layouts of the dark slides, where the talk pauses: cover, sections, questions, the call for help."""

from dataclasses import replace

from handouts.deck.fit import Level
from handouts.deck.furniture import LANES, body_slot
from handouts.deck.slots import Box, Insets, Kind, Layout, Panel, Place, Slot
from handouts.look.grid import SlideGrid
from handouts.look.type import DeckType, Style


def cover(styles: DeckType) -> Layout:
    """The first slide: title, topic, audience and presenter, a place for a picture."""
    soft = replace(styles.subtitle, colour="soft_dark")
    return Layout(
        Kind.COVER,
        "title",
        (
            Slot("Title", Place.COVER_TITLE, 0, Box(0.60, 1.35, 12.0, 2.40), (Level(styles.cover_title),)),
            body_slot("Topic", 11, Box(0.60, 0.80, 12.0, 0.50), Level(styles.kicker)),
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


def section(styles: DeckType) -> Layout:
    """A pause between parts: a large number, the title beside it, a line below."""
    return Layout(
        Kind.SECTION,
        "secHead",
        (
            Slot(
                "Title",
                Place.TITLE,
                0,
                Box(3.15, 1.15, 9.58, 2.2),
                (Level(styles.section_title),),
                anchor="b",
            ),
            body_slot("Number", 11, Box(0.60, 2.25, 2.3, 2.2), Level(styles.section_number, tight=True)),
            body_slot("Text", 12, Box(3.15, 3.62, 8.6, 2.4), Level(styles.section_text)),
        ),
        dark=True,
    )


def _question(
    kind: Kind,
    grid: SlideGrid,
    label: Style,
    title: Style,
    height: float,
    *slots: Slot,
    panels: tuple[Panel, ...],
) -> Layout:
    """A dark slide that asks: a label, the question as title, and what there is to choose or to think of."""
    return Layout(
        kind,
        None,
        (
            Slot("Title", Place.TITLE, 0, Box(grid.margin, 1.40, 11.6, height), (Level(title),)),
            body_slot("Label", 11, Box(grid.margin, 0.80, 8.0, 0.50), Level(label)),
            *slots,
        ),
        dark=True,
        panels=panels,
    )


def scenario_question(grid: SlideGrid, styles: DeckType) -> Layout:
    """A case, with one question under the rule of each role."""
    halves = (grid.half1, grid.half2)
    questions = [
        body_slot(
            f"{side} question",
            12 + lane,
            Box(x, 4.16, grid.half, 1.8),
            Level(styles.question),
            insets=Insets(top=0.16),
        )
        for lane, (side, x) in enumerate(zip(("Left", "Right"), halves, strict=True))
    ]
    prompt = body_slot("Prompt", 14, Box(grid.margin, 6.08, grid.content, 0.62), Level(styles.prompt))
    panels = tuple(
        Panel(Box(x, 4.10, grid.half, 4 / 72), f"{lane}_dark") for x, lane in zip(halves, LANES, strict=True)
    )
    return _question(
        Kind.SCENARIO_QUESTION, grid, styles.kicker, styles.case, 2.6, *questions, prompt, panels=panels
    )


def quiz_question(grid: SlideGrid, styles: DeckType) -> Layout:
    """A question with lettered choices."""
    choices = body_slot(
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


def call(kind: Kind, styles: DeckType, more: tuple[Slot, ...]) -> Layout:
    """The number to dial and what to say; `more` stands on a white card."""
    width = 8.3 if more else 12.133
    card = (Panel(Box(9.35, 1.20, 3.383, 5.55), "white"),) if more else ()
    return Layout(
        kind,
        None,
        (
            Slot("Title", Place.TITLE, 0, Box(0.60, 3.45, width, 2.05), (Level(styles.call),)),
            body_slot("Number", 11, Box(0.52, 0.62, width, 2.8), Level(styles.call_number, tight=True)),
            body_slot("Reassurance", 12, Box(0.60, 5.65, width, 1.15), Level(styles.reassurance)),
            *more,
        ),
        dark=True,
        panels=card,
    )


def contact(styles: DeckType) -> Slot:
    """Name and lines of whom to ask, on the card."""
    return body_slot(
        "Contact",
        13,
        Box(9.45, 4.25, 3.18, 2.42),
        Level(styles.contact_name),
        Level(styles.contact_line),
        insets=Insets(0.11, 0.06, 0.06),
        fill="white",
    )
