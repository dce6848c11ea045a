"""The source line: one line where it fits, else one of words and one of numbers."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from handouts.deck.layouts.catalogue import layouts
from handouts.deck.layouts.names import LayoutKind, PlaceholderName
from handouts.deck.plan.context import SlideContext
from handouts.deck.plan.foot import source_line
from handouts.look.tokens import Look
from handouts.look.units import inch
from handouts.outline import resolve
from tests.handout.samples import pool
from tests.locales import ENGLISH


def sourced(said: str, numbers: Sequence[int], width: float) -> tuple[str, ...]:
    layout = layouts(Look())[LayoutKind.ROWS]
    placeholders = tuple(
        replace(placeholder, box=replace(placeholder.box, width=inch(width)))
        if placeholder.name is PlaceholderName.SOURCES
        else placeholder
        for placeholder in layout.placeholders
    )
    narrowed = {LayoutKind.ROWS: replace(layout, placeholders=placeholders)}
    context = SlideContext(resolve(pool(), ENGLISH), Look(), ENGLISH, narrowed)
    return source_line(context, LayoutKind.ROWS, said, numbers)


@pytest.mark.parametrize(
    ("said", "numbers", "width", "expected"),
    [
        ("", (), 3, ()),
        ("Typical hours", (), 3, ("Typical hours",)),
        ("", (1, 2), 3, ("Sources 1, 2",)),
        ("Typical hours", (4,), 3, ("Typical hours. Source 4",)),
        ("States may ask for more.", (2, 5, 9, 10), 2.5, ("States may ask for more.", "Sources 2, 5, 9, 10")),
    ],
)
def test_the_numbers_stay_together(
    said: str, numbers: Sequence[int], width: float, expected: tuple[str, ...]
) -> None:
    assert sourced(said, numbers, width) == expected
