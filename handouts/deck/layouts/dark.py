"""Layouts of the dark slides, where the talk pauses: cover, sections, questions, the call for help."""

from dataclasses import replace

from handouts.deck.layouts.common import LANES, body_placeholder
from handouts.deck.layouts.levels import TextLevel
from handouts.deck.layouts.names import QUESTIONS, LayoutKind, PlaceholderName
from handouts.deck.layouts.placeholders import Box, Insets, Layout, Panel, Placeholder, PlaceholderType
from handouts.deck.layouts.text_rules import Breaks, TextRules
from handouts.look.grid import SlideGrid
from handouts.look.type import DeckType, Style
from handouts.look.units import Points, inch

_DRAWING_LEAST = inch(4.0)
"""Width that the ambulance needs."""


def cover(styles: DeckType) -> Layout:
    """The first slide: title, topic, audience and presenter, a place for a picture."""
    soft = replace(styles.subtitle, colour="soft_dark")
    return Layout(
        LayoutKind.COVER,
        "title",
        (
            Placeholder(
                PlaceholderName.TITLE,
                PlaceholderType.COVER_TITLE,
                0,
                Box(inch(0.60), inch(1.35), inch(12.0), inch(2.40)),
                (TextLevel(styles.cover_title),),
                rules=TextRules(styles.cover_sizes, breaks=Breaks.EVEN),
            ),
            body_placeholder(
                PlaceholderName.TOPIC,
                11,
                Box(inch(0.60), inch(0.80), inch(12.0), inch(0.50)),
                TextLevel(styles.kicker),
            ),
            Placeholder(
                PlaceholderName.AUDIENCE,
                PlaceholderType.SUBTITLE,
                1,
                Box(inch(0.60), inch(5.20), inch(5.6), inch(1.6)),
                (TextLevel(styles.subtitle), TextLevel(soft)),
            ),
            Placeholder(
                PlaceholderName.PICTURE,
                PlaceholderType.PICTURE,
                12,
                Box(inch(6.55), inch(3.72), inch(6.18), inch(3.09)),
                (TextLevel(styles.subtitle),),
            ),
        ),
        dark=True,
    )


def section(styles: DeckType) -> Layout:
    """A pause between parts: a large number, the title beside it, a line below."""
    return Layout(
        LayoutKind.SECTION,
        "secHead",
        (
            Placeholder(
                PlaceholderName.TITLE,
                PlaceholderType.TITLE,
                0,
                Box(inch(3.15), inch(1.15), inch(9.58), inch(2.2)),
                (TextLevel(styles.section_title),),
                anchor="b",
                rules=TextRules(styles.section_sizes, breaks=Breaks.EVEN),
            ),
            body_placeholder(
                PlaceholderName.NUMBER,
                11,
                Box(inch(0.60), inch(2.25), inch(2.3), inch(2.2)),
                TextLevel(styles.section_number, tight=True),
            ),
            body_placeholder(
                PlaceholderName.TEXT,
                12,
                Box(inch(3.15), inch(3.62), inch(8.6), inch(2.4)),
                TextLevel(styles.section_text),
                rules=TextRules(breaks=Breaks.TIDY),
            ),
        ),
        dark=True,
    )


def _question(
    kind: LayoutKind,
    grid: SlideGrid,
    label: Style,
    title: Style,
    sizes: tuple[float, ...],
    height: Points,
    *placeholders: Placeholder,
    panels: tuple[Panel, ...],
) -> Layout:
    """A dark slide that asks: a label, the question as title, and what there is to choose or to think of."""
    return Layout(
        kind,
        None,
        (
            Placeholder(
                PlaceholderName.TITLE,
                PlaceholderType.TITLE,
                0,
                Box(grid.margin, inch(1.40), inch(11.6), height),
                (TextLevel(title),),
                rules=TextRules(sizes, breaks=Breaks.EVEN),
            ),
            body_placeholder(
                PlaceholderName.LABEL,
                11,
                Box(grid.margin, inch(0.80), inch(8.0), inch(0.50)),
                TextLevel(label),
            ),
            *placeholders,
        ),
        dark=True,
        panels=panels,
    )


def scenario_question(grid: SlideGrid, styles: DeckType) -> Layout:
    """A case, with one question under the rule of each role."""
    halves = (grid.half1, grid.half2)
    questions = [
        body_placeholder(
            name,
            12 + lane,
            Box(x, inch(4.16), grid.half, inch(1.8)),
            TextLevel(styles.question),
            insets=Insets(top=inch(0.16)),
            rules=TextRules(styles.question_sizes, breaks=Breaks.TIDY),
        )
        for lane, (name, x) in enumerate(zip(QUESTIONS, halves, strict=True))
    ]
    prompt = body_placeholder(
        PlaceholderName.PROMPT,
        14,
        Box(grid.margin, inch(6.08), grid.content, inch(0.62)),
        TextLevel(styles.prompt),
    )
    panels = tuple(
        Panel(Box(x, inch(4.10), grid.half, Points(4)), f"{lane}_dark")
        for x, lane in zip(halves, LANES, strict=True)
    )
    return _question(
        LayoutKind.SCENARIO_QUESTION,
        grid,
        styles.kicker,
        styles.case,
        styles.case_sizes,
        inch(2.6),
        *questions,
        prompt,
        panels=panels,
    )


def quiz_question(grid: SlideGrid, styles: DeckType) -> Layout:
    """A question with lettered choices."""
    choices = body_placeholder(
        PlaceholderName.CHOICES,
        12,
        Box(grid.margin, inch(3.55), grid.content, inch(3.3)),
        TextLevel(
            styles.choice,
            after=Points(12),
            margin=inch(0.75),
            indent=inch(-0.75),
            numbering="alphaUcPeriod",
            number_style=styles.choice_number,
        ),
        insets=Insets(top=inch(0.20)),
        rules=TextRules(styles.choice_sizes),
    )
    rule = Panel(Box(grid.margin, inch(3.52), grid.content, Points(1.5)), "soft_dark")
    return _question(
        LayoutKind.QUIZ_QUESTION,
        grid,
        styles.kicker,
        styles.quiz_question,
        styles.quiz_sizes,
        inch(2.05),
        choices,
        panels=(rule,),
    )


def call(kind: LayoutKind, styles: DeckType, more: tuple[Placeholder, ...]) -> Layout:
    """The number to dial and what to say; `more` stands on a white card."""
    width = inch(8.3 if more else 12.133)
    card = (Panel(Box(inch(9.35), inch(1.20), inch(3.383), inch(5.55)), "white"),) if more else ()
    return Layout(
        kind,
        None,
        (
            Placeholder(
                PlaceholderName.TITLE,
                PlaceholderType.TITLE,
                0,
                Box(inch(0.60), inch(3.45), width, inch(2.05)),
                (TextLevel(styles.call),),
                rules=TextRules(styles.call_sizes, breaks=Breaks.EVEN),
            ),
            body_placeholder(
                PlaceholderName.NUMBER,
                11,
                Box(inch(0.52), inch(0.62), width, inch(2.8)),
                TextLevel(styles.call_number, tight=True),
                rules=TextRules(styles.call_number_sizes, most_lines=1),
            ),
            body_placeholder(
                PlaceholderName.REASSURANCE,
                12,
                Box(inch(0.60), inch(5.65), width, inch(1.15)),
                TextLevel(styles.reassurance),
                rules=TextRules(breaks=Breaks.TIDY),
            ),
            *more,
        ),
        dark=True,
        panels=card,
    )


def contact(styles: DeckType) -> Placeholder:
    """Name and lines of whom to ask, on the card."""
    return body_placeholder(
        PlaceholderName.CONTACT,
        13,
        Box(inch(9.45), inch(4.25), inch(3.18), inch(2.42)),
        TextLevel(styles.contact_name),
        TextLevel(styles.contact_line),
        insets=Insets(inch(0.11), inch(0.06), inch(0.06)),
        fill="white",
        rules=TextRules(styles.contact_name_sizes),
    )


def shows_drawing(layout: Layout) -> bool:
    """Tell whether a cover has a place for the ambulance, which is white and so needs a dark ground."""
    return layout.dark and layout.placeholder(PlaceholderName.PICTURE).box.width >= _DRAWING_LEAST
