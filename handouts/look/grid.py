"""Grid tokens: where things stand. Points on paper, inches on slides."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper size in points, with the margins and section gaps that the standard sheet has on it."""

    name: str
    width: float
    height: float
    margin: float
    footer_bottom: float
    gap_front: float
    gap_back: float


LETTER = Paper("letter", 612, 792, 44.5, 766, 12, 10)
A4 = Paper("a4", 595.28, 841.89, 36.14, 816, 19, 17)
PAPERS = {paper.name: paper for paper in (LETTER, A4)}


@dataclass(frozen=True, slots=True)
class PrintGrid:
    """The standard sheet, in points. One live width for both papers, so line breaks are the same."""

    live: float = 523.0
    top: float = 30.0
    rail: float = 92.0
    gutter: float = 10.0
    lane: float = 205.5
    inset: float = 9.0
    lane_rule: float = 6.0
    head_rule: float = 1.8
    rule: float = 0.5
    group_rule: float = 0.8
    role_heading: float = 43.0
    fact_above: float = 3.0
    fact_below: float = 3.2
    row: float = 17.7
    row_two: float = 30.0
    matrix_head: float = 18.0
    matrix_row: float = 13.7
    matrix_rows_most: int = 20
    mark: float = 9.6
    matrix_columns: tuple[float, ...] = (92, 10, 135, 40, 40, 40, 56, 110)
    chart_row: float = 20.5
    chart_bar: float = 13.0
    chart_zero: float = 72.0
    chart_end: float = 299.0
    ladder_heights: tuple[float, float] = (0.68 * 85, 85.0)
    ladder_gap: float = 5.0
    block: float = 74.0
    qr: float = 57.0
    """20 mm is 56.7 pt: the least that phones read from a copy without trouble."""
    logo: tuple[float, float] = (100.0, 18.0)
    pictogram: float = 32.0
    gap_least: float = 8.0
    gap_most: float = 20.0
    edge_least: float = 18.0

    @property
    def lane1(self) -> float:
        """Left edge of the left lane, from the live area's left edge."""
        return self.rail + self.gutter

    @property
    def lane2(self) -> float:
        """Left edge of the right lane, from the live area's left edge."""
        return self.live - self.lane


@dataclass(frozen=True, slots=True)
class LargePrintGrid:
    """The large-print edition, in points: one column, flowing over pages."""

    margin: float = 54.0
    top: float = 40.0
    footer_bottom: float = 40.0
    inset: float = 14.0
    section_gap: float = 24.0
    rule: float = 0.8
    lane_rule: float = 8.0
    mark: float = 16.0
    chart_row: float = 40.0
    chart_bar: float = 24.0
    qr: float = 85.0


@dataclass(frozen=True, slots=True)
class SlideGrid:
    """A 16:9 slide, in inches."""

    width: float = 13.333
    height: float = 7.5
    margin: float = 0.6
    content: float = 12.133
    rule_top: float = 0.42
    rule_height: float = 0.09
    rule_pieces: tuple[tuple[float, float], ...] = ((0.60, 2.30), (3.15, 4.667), (8.067, 4.666))
    title: tuple[float, float, float, float] = (0.60, 0.66, 12.133, 1.20)
    half: float = 5.94
    half1: float = 0.60
    half2: float = 6.793
    label_column: tuple[float, float] = (3.15, 9.583)
    body_top_one: float = 1.60
    body_top_two: float = 1.95
    body_bottom: float = 6.75
    foot: tuple[float, float, float, float] = (0.60, 6.98, 11.2, 0.30)


@dataclass(frozen=True, slots=True)
class Grid:
    """All grids."""

    print: PrintGrid = PrintGrid()
    large: LargePrintGrid = LargePrintGrid()
    slide: SlideGrid = SlideGrid()
