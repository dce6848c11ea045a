"""Text and graphics stand out from whatever really lies beneath them."""

from collections.abc import Iterable, Iterator

from handouts.deck.accessibility.finding import Finding
from handouts.deck.accessibility.rules import Rule
from handouts.deck.accessibility.text import item_paragraphs
from handouts.deck.ooxml.area import Area
from handouts.deck.ooxml.colour import Shade
from handouts.deck.ooxml.paint import Layer, Paint, beneath
from handouts.deck.ooxml.scene import Deck, Item, ItemKind, Slide, Words
from handouts.deck.ooxml.shapes import layers
from handouts.look.palette import contrast

TEXT, LARGE_TEXT, GRAPHIC = 4.5, 3.0, 3.0
"""Least contrast ratios (WCAG 2.1: 1.4.3, 1.4.11)."""
LARGE, LARGE_BOLD = 24.0, 18.66
"""From these sizes in points text counts as large. WCAG says 18 and 14 for paper; a slide is seen smaller."""


def text_contrast(deck: Deck) -> Iterator[Finding]:
    """CONTRAST of every run, in shapes, table cells and charts."""
    for slide in deck.slides:
        for item, below in _stacks(slide):
            worst = min(_texts(item, below), key=lambda pair: pair[1] / pair[2], default=None)
            if worst is not None and worst[1] < worst[2]:
                text, ratio, needed = worst
                message = f'"{text.strip()[:40]}" has a contrast of {ratio:.2f} : 1; {needed:g} are needed'
                help_ = "Choose a darker or lighter colour for the text or for what lies beneath it."
                yield Finding(Rule.CONTRAST, slide.number, item.name, message, help_, item.id)


def graphic_contrast(deck: Deck) -> Iterator[Finding]:
    """CONTRAST-GFX of bars, arrows and shapes that carry a meaning without words."""
    for slide in deck.slides:
        for item, below in _stacks(slide):
            ratios = [ratio for paint in _marks(item) for ratio in _ratios(paint, _below(below, item))]
            if ratios and min(ratios) < GRAPHIC:
                message = f"a line or area has a contrast of {min(ratios):.2f} : 1; {GRAPHIC:g} are needed"
                help_ = "Choose a darker or lighter colour, or add an outline that stands out."
                yield Finding(Rule.CONTRAST_GFX, slide.number, item.name, message, help_, item.id)


def _stacks(slide: Slide) -> Iterator[tuple[Item, list[Layer]]]:
    """Every shape with the layers below it, bottom first."""
    below = list(slide.ground)
    for item in slide.every():
        yield item, below
        below += layers((item,)) if not item.children else ()


def _texts(item: Item, below: list[Layer]) -> Iterator[tuple[str, float, float]]:
    """(words, contrast, contrast needed) of every run that can be told."""
    if item.grid is not None:
        for cell in item.grid.cells:
            ground = beneath([*below, (item.box, cell.fill)], item.box)
            runs = [words for paragraph in cell.paragraphs for words in paragraph.words]
            yield from _runs(runs, ground)
    elif item.plot is not None:
        chart = beneath([*below, (item.box, item.plot.fill)], item.box)
        yield from _runs(item.plot.axis, chart)
        for series in item.plot.series:
            if series.label is None:
                continue
            if not series.inside:
                yield from _runs([series.label], chart)
            for fill in series.fills if series.inside else ():
                yield from _runs([series.label], beneath([(item.box, fill)], item.box) if fill else chart)
    elif item.text:
        ground = beneath([*below, (item.box, item.fill)], _within(item.ink, item.box))
        yield from _runs([words for part in item_paragraphs(item) for words in part.words], ground)


def _runs(runs: Iterable[Words], ground: frozenset[str] | None) -> Iterator[tuple[str, float, float]]:
    for words in runs:
        if not words.text.strip() or words.colour is None or ground is None:
            continue
        large = words.size >= (LARGE_BOLD if words.bold else LARGE)
        ratio = min(contrast(words.colour.over(colour), colour) for colour in ground)
        yield words.text, ratio, LARGE_TEXT if large else TEXT


def _marks(item: Item) -> Iterator[Paint]:
    """What has to be seen: bars, lines, shapes without words. An outline that stands out is enough."""
    if item.decorative:
        return
    if item.plot is not None:
        yield from (mark for series in item.plot.series for mark in series.marks)
    elif item.kind is ItemKind.CONNECTOR or (
        item.kind is ItemKind.SHAPE and not item.text and not item.placeholder
    ):
        yield Paint(item.fill.shades + item.line.shades) if item.fill else item.line


def _ratios(paint: Paint, ground: frozenset[str] | None) -> list[float]:
    """The best contrast among the paint's colours, against each colour beneath."""
    seen = [shade for shade in paint.shades if shade.alpha > 0]
    return [max(_ratio(shade, colour) for shade in seen) for colour in ground or () if seen]


def _ratio(shade: Shade, colour: str) -> float:
    return contrast(shade.over(colour), colour)


def _below(below: list[Layer], item: Item) -> frozenset[str] | None:
    fill = [(item.box, item.plot.fill)] if item.plot is not None else []
    return beneath([*below, *fill], item.box)


def _within(ink: Area, box: Area) -> Area:
    """The inked part that lies inside the shape: text that overflows is another rule's matter."""
    return Area(
        max(ink.left, box.left), max(ink.top, box.top), min(ink.right, box.right), min(ink.bottom, box.bottom)
    )
