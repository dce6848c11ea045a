"""A deck as its audience meets it: every property resolved, nothing left to inherit."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from handouts.deck.ooxml.area import Area
from handouts.deck.ooxml.colour import Shade
from handouts.deck.ooxml.paint import NOTHING, Layer, Paint
from handouts.deck.ooxml.xml import Element

TITLES = ("title", "ctrTitle")
FOOTERS = ("ftr", "sldNum", "dt")


class ItemKind(StrEnum):
    """What a shape is."""

    SHAPE = "shape"
    PICTURE = "picture"
    TABLE = "table"
    CHART = "chart"
    CONNECTOR = "connector"
    GROUP = "group"
    OBJECT = "object"


@dataclass(frozen=True, slots=True)
class Words:
    """A run of text as it is shown; `size` in points, `lang` as the run itself states it."""

    text: str
    size: float
    bold: bool
    colour: Shade | None
    lang: str
    link: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `above` is the space before it in points, `leading` the share of 1.2 em per line."""

    words: tuple[Words, ...]
    level: int = 0
    align: str = "l"
    above: float = 0
    leading: float = 1

    @property
    def text(self) -> str:
        """All words."""
        return "".join(words.text for words in self.words)


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell, with what fills it."""

    row: int
    column: int
    paragraphs: tuple[Paragraph, ...]
    fill: Paint
    merged: bool

    @property
    def text(self) -> str:
        """All words."""
        return " ".join(paragraph.text for paragraph in self.paragraphs).strip()


@dataclass(frozen=True, slots=True)
class Grid:
    """A table."""

    cells: tuple[Cell, ...]
    header_row: bool
    header_column: bool


@dataclass(frozen=True, slots=True)
class Series:
    """A chart series: its fills, the same with their outlines, and how it is told apart."""

    name: str
    fills: tuple[Paint, ...]
    marks: tuple[Paint, ...]
    labelled: bool
    named: bool
    inside: bool
    label: Words | None


@dataclass(frozen=True, slots=True)
class Plot:
    """A chart. `axis`: text of axes and legend; `slices`: each point has a colour of its own."""

    series: tuple[Series, ...]
    axis: tuple[Words, ...]
    legend: bool
    slices: bool
    fill: Paint
    lang: str


@dataclass(frozen=True, slots=True)
class Item:
    """A shape. `ink` is the part of its box where something shows."""

    id: int
    name: str
    kind: ItemKind
    box: Area
    ink: Area
    alt: str
    decorative: bool
    placeholder: str | None = None
    in_footer: bool = False
    paragraphs: tuple[Paragraph, ...] = ()
    fill: Paint = NOTHING
    line: Paint = NOTHING
    grid: Grid | None = None
    plot: Plot | None = None
    link: bool = False
    children: tuple["Item", ...] = ()

    @property
    def text(self) -> str:
        """Its own words."""
        return " ".join(" ".join(paragraph.text for paragraph in self.paragraphs).split())

    @property
    def is_title(self) -> bool:
        """Tell whether it is the slide's title."""
        return self.placeholder in TITLES

    def shows(self) -> bool:
        """Tell whether it says anything: words, a picture, a table, a chart."""
        return bool(self.text) or self.kind in (
            ItemKind.PICTURE,
            ItemKind.TABLE,
            ItemKind.CHART,
            ItemKind.OBJECT,
        )


@dataclass(frozen=True, slots=True)
class Slide:
    """A slide: shapes in reading order, the layers under them, and its speaker notes."""

    number: int
    items: tuple[Item, ...]
    ground: tuple[Layer, ...]
    notes: tuple[Paragraph, ...]
    element: Element

    def every(self) -> Iterator[Item]:
        """All shapes, with those in groups after their group."""
        yield from _walk(self.items)

    @property
    def title(self) -> Item | None:
        """The title placeholder."""
        return next((item for item in self.items if item.is_title), None)


@dataclass(frozen=True, slots=True)
class Deck:
    """A deck; `page` is the area of a slide."""

    title: str
    language: str
    page: Area
    slides: tuple[Slide, ...]
    sections: tuple[str, ...]


def _walk(items: tuple[Item, ...]) -> Iterator[Item]:
    for item in items:
        yield item
        yield from _walk(item.children)
