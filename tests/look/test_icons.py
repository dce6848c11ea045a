"""The geometry of the marks, which both documents draw."""

from math import hypot

import pytest

from handouts.look.icons import (
    BAR,
    BOX,
    DISC,
    HEAD,
    PERSON_HEIGHT,
    RING,
    SHOULDERS,
    TICK,
    Circle,
    Path,
    bounds,
    polygon,
    scaled,
)


def ends(path: Path) -> list[tuple[float, float]]:
    return [(float(command[-2]), float(command[-1])) for command in path if command[0] != "Z"]


@pytest.mark.parametrize("path", [DISC.path, RING.path, RING.left_half, polygon(TICK), BAR.path])
def test_every_mark_stays_in_its_box(path: Path) -> None:
    left, top, width, height = bounds(ends(path))
    assert min(left, top) >= 0
    assert max(left + width, top + height) <= BOX


def test_a_person_fills_its_height() -> None:
    _, top, _, height = bounds([*ends(HEAD.path), *ends(SHOULDERS)])
    assert (top, top + height) == (1, PERSON_HEIGHT)


def test_a_circle_ends_where_it_starts_and_goes_round_its_middle() -> None:
    made = ends(Circle(3, 4, 2).path)
    assert made[0] == made[-1]
    assert {hypot(x - 3, y - 4) for x, y in made} == {2}


def test_half_a_disc_is_the_same_in_curves_and_in_straight_pieces() -> None:
    circle = Circle(3, 4, 2)
    points = circle.left_half_points(24)
    assert len(points) == 25
    assert all(hypot(x - 3, y - 4) == pytest.approx(2) for x, y in points)
    assert bounds(points) == pytest.approx(bounds(ends(circle.left_half)))


def test_a_scaled_path_keeps_its_commands() -> None:
    path = scaled(Circle(1, 1, 1).path, 3)
    assert [command[0] for command in path] == [command[0] for command in Circle(1, 1, 1).path]
    assert path == Circle(3, 3, 3).path
