"""Lengths are points: arithmetic keeps the type, and EMU come back as they were."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.deck.ooxml.area import points
from handouts.deck.ooxml.markup import emu
from handouts.look.units import Points, inch, inches, settled, sum_of


@pytest.mark.parametrize(
    ("made", "value"),
    [
        (inch(1.5), 108),
        (inch(4.755), 342.36),
        (inch(-0.42), -30.24),
        (Points(3) + Points(4), 7),
        (Points(3) - Points(4), -1),
        (-Points(3), -3),
        (Points(3) * 2, 6),
        (0.5 * Points(3), 1.5),
        (Points(3) / 2, 1.5),
        (sum_of([Points(1), Points(2)]), 3),
        (sum_of([]), 0),
        (pickle.loads(pickle.dumps(Points(3))), 3),
    ],
)
def test_arithmetic_of_lengths_makes_lengths(made: Points, value: float) -> None:
    assert type(made) is Points
    assert made == value


def test_a_length_goes_into_another_a_number_of_times() -> None:
    assert type(inch(2) / inch(0.5)) is float
    assert inch(2) / inch(0.5) == 4
    assert inches(inch(13.333)) == pytest.approx(13.333)


@given(st.integers(-51_206_400, 51_206_400))
def test_emu_come_back_as_they_were(whole: int) -> None:
    assert emu(points(whole)) == whole
    assert emu(settled(points(whole))) == whole


@given(st.integers(-20_000, 20_000))
def test_a_thousandth_of_an_inch_is_the_emu_nearest_to_it(thousandths: int) -> None:
    assert emu(inch(thousandths / 1000)) == round(thousandths * 914.4)


def test_half_an_emu_goes_to_the_same_side_however_it_was_summed_up() -> None:
    exact = Points(165.54822834645668)
    assert {emu(settled(exact + Points(noise))) for noise in (-3e-14, 0, 3e-14)} == {2102463}
