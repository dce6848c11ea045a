import dataclasses
import itertools
import re

import pytest

from handouts.look.palette import MARK_PAIRS, TEXT_PAIRS, Palette, contrast, luminance
from handouts.look.tokens import Look

PALETTE = Palette()

DESIGN = {
    ("ink", "white"): 16.37,
    ("ink", "wash"): 14.73,
    ("ink", "lane1_tint"): 14.76,
    ("ink", "lane2_tint"): 13.98,
    ("ink", "other_light"): 13.31,
    ("ink2", "white"): 8.70,
    ("ink2", "wash"): 7.83,
    ("ink3", "white"): 5.91,
    ("ink3", "lane1_tint"): 5.33,
    ("ink3", "lane2_tint"): 5.05,
    ("lane1_ink", "white"): 7.14,
    ("lane1_ink", "lane1_tint"): 6.44,
    ("lane2_ink", "white"): 14.87,
    ("lane2_ink", "lane2_tint"): 12.70,
    ("lane1", "lane1_mid"): 3.17,
    ("white", "lane1"): 4.85,
    ("white", "lane2"): 14.87,
    ("white", "ink"): 16.37,
    ("soft_dark", "ink"): 10.42,
    ("lane1_dark", "ink"): 9.44,
    ("lane2_dark", "ink"): 9.24,
    ("lane1", "lane1_tint"): 4.37,
    ("other", "white"): 3.60,
    ("lane1", "lane2"): 3.06,
    ("lane2", "lane2_mid"): 7.77,
}
"""The contrast table of the design system, rounded to two decimals."""


def ratio(one, other):
    return contrast(getattr(PALETTE, one), getattr(PALETTE, other))


def test_contrast_follows_the_formula_of_wcag():
    assert luminance("#000000") == 0
    assert luminance("#FFFFFF") == pytest.approx(1)
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)
    assert contrast("#FFFFFF", "#777777") == contrast("#777777", "#FFFFFF")
    assert contrast("#C44A00", "#C44A00") == 1


@pytest.mark.parametrize("pair", TEXT_PAIRS, ids=" on ".join)
def test_text_has_contrast(pair):
    assert ratio(*pair) >= 4.5


@pytest.mark.parametrize("pair", MARK_PAIRS, ids=" beside ".join)
def test_marks_have_contrast(pair):
    assert ratio(*pair) >= 3


@pytest.mark.parametrize("pair", DESIGN, ids=" on ".join)
def test_the_contrast_table_of_the_design_holds(pair):
    assert round(ratio(*pair), 2) == DESIGN[pair]


def test_every_pair_the_documents_use_is_in_the_table_of_the_design():
    assert set(TEXT_PAIRS) <= set(DESIGN)
    assert set(MARK_PAIRS) - set(DESIGN) <= {
        ("lane1", "white"),
        ("lane2", "white"),
        ("lane2", "lane2_tint"),
        ("ink3", "white"),
    }


def test_text_on_white_of_every_style_has_contrast():
    look = Look()
    styles = [
        style
        for scale in (look.type.print, look.type.large, look.type.deck)
        for style in (getattr(scale, field.name) for field in dataclasses.fields(scale))
        if hasattr(style, "colour")
    ]
    assert len(styles) > 80
    for style in styles:
        background = "ink" if style.colour in ("white", "soft_dark") else "white"
        assert ratio(style.colour, background) >= 4.5, style


def test_the_two_roles_differ_in_gray_as_on_a_photocopy():
    one, two = (luminance(PALETTE.lane1), luminance(PALETTE.lane2))
    assert (one + 0.05) / (two + 0.05) >= 3


def test_colours_are_written_in_one_way_and_stand_once():
    colours = [getattr(PALETTE, field.name) for field in dataclasses.fields(PALETTE)]
    assert len(colours) >= 20
    assert all(re.fullmatch("#[0-9A-F]{6}", colour) for colour in colours)
    twice = [a for a, b in itertools.combinations(colours, 2) if a == b]
    assert twice == [PALETTE.lane2], "the navy is its own text colour; nothing else stands twice"


@pytest.mark.parametrize("index", [0, 1, None])
def test_the_colours_of_a_lane_have_contrast(index):
    lane = Look().lane(index)
    assert contrast(lane.text, PALETTE.white) >= 4.5
    assert contrast(lane.text, lane.tint) >= 4.5
    assert contrast(lane.fill, PALETTE.white) >= 3
    assert contrast(lane.fill, lane.tint) >= 3
    assert contrast(lane.dark, PALETTE.ink) >= 3
    on_fill = lane.on_fill if index is not None else PALETTE.ink
    assert contrast(on_fill, lane.fill if index is not None else PALETTE.other_light) >= 4.5
