"""Grid tokens: where things stand, in points. Slides are designed in inches."""

from dataclasses import dataclass

from handouts.look.units import Points, inch


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper size, the side margin and the foot of the footer that the standard sheet has on it. Points."""

    name: str
    width: float
    height: float
    margin: float
    footer_bottom: float


LETTER = Paper("letter", 612, 792, 44.5, 766)
A4 = Paper("a4", 595.28, 841.89, 36.14, 816)
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
    matrix_head: float = 18.0
    matrix_row: float = 13.7
    mark: float = 9.6
    matrix_level: float = 40.0
    """Least width of a level's column."""
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
    note_above: float = 3.0
    lede_above: float = 2.0
    role_name_baseline: float = 22.0
    role_full_baseline: float = 36.0
    pictogram_above: float = 10.0
    pictogram_gap: float = 4.0
    head_below: float = 6.3
    """From the baseline of a table's heading to the middle of the rule under it."""
    title_below: float = 5.2
    cell_above: float = 2.35
    outline: float = 0.8
    chart_label_gap: float = 6.0
    chart_zero_line: float = 0.9
    chart_least: float = 80.0
    """The least that the longest bar needs beside its label."""
    share_bar: float = 2.0
    """Height of the bar that splits a whole, in bars of the other chart."""
    share_gap: float = 3.0
    strip: float = 42.0
    strip_text: float = 13.2
    strip_gap: float = 3.0
    call_inset: float = 12.0
    call_number_gap: float = 11.5
    block_padding: float = 9.0
    contact_padding: float = 6.0
    logo_below: float = 3.0
    key_mark: float = 10.0
    key_text: float = 13.5
    key_gap: float = 14.0
    matrix_head_baseline: float = 12.6
    matrix_baseline: float = 10.2
    matrix_note_inset: float = 7.0
    matrix_name_padding: float = 5.0
    matrix_skill_share: float = 135 / 245
    """The skill column's share of what the level columns leave."""
    matrix_rest_least: float = 150.0
    """The least that the level columns leave to skill and note."""
    ladder_inset: float = 8.0
    ladder_above: float = 4.0
    ladder_below: float = 4.0
    myth_above: float = 2.6
    myth_below: float = 5.6
    myth_label_gap: float = 6.5
    glossary_gap: float = 1.7
    source_gap: float = 1.2
    source_number_gap: float = 5.0
    footer_gap: float = 12.0
    row_less: float = 0.6
    """What a page that concedes room takes from each table row."""
    text_less: float = 0.5
    """What it takes from the size of facts and table."""
    gap_least: float = 8.0
    gap_tight: float = 9.5
    """Narrower gaps are reported."""
    gap_most: float = 20.0

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
    chart_end_share: float = 0.7
    """Where the longest bar ends, as a share of the width; earlier if its label needs the room."""
    qr: float = 85.0
    below_rule: float = 15.0
    above_footer: float = 12.0
    lede_above: float = 9.0
    after_heading: float = 6.0
    paragraph_gap: float = 10.0
    row_above: float = 7.0
    row_below: float = 9.0
    role_above: float = 15.0
    role_heading: float = 74.0
    role_name_baseline: float = 34.0
    role_full_baseline: float = 58.0
    mark_gap: float = 6.0
    result_gap: float = 14.0
    call_padding: float = 16.0
    logo_scale: float = 2.0


@dataclass(frozen=True, slots=True)
class SlideGrid:
    """A 16:9 slide."""

    width: Points = inch(13.333)
    height: Points = inch(7.5)
    margin: Points = inch(0.6)
    content: Points = inch(12.133)
    rule_top: Points = inch(0.42)
    rule_height: Points = inch(0.09)
    rule_pieces: tuple[tuple[Points, Points], ...] = (
        (inch(0.60), inch(2.30)),
        (inch(3.15), inch(4.667)),
        (inch(8.067), inch(4.666)),
    )
    title: tuple[Points, Points, Points, Points] = (inch(0.60), inch(0.66), inch(12.133), inch(1.20))
    half: Points = inch(5.94)
    half1: Points = inch(0.60)
    half2: Points = inch(6.793)
    label_column: tuple[Points, Points] = (inch(3.15), inch(9.583))
    body_top_one: Points = inch(1.60)
    body_top_two: Points = inch(1.95)
    body_bottom: Points = inch(6.75)
    foot: tuple[Points, Points, Points, Points] = (inch(0.60), inch(6.98), inch(11.2), inch(0.30))


@dataclass(frozen=True, slots=True)
class Grid:
    """All grids."""

    print: PrintGrid = PrintGrid()
    large: LargePrintGrid = LargePrintGrid()
    slide: SlideGrid = SlideGrid()
