"""The source line: one line where it fits, else one of words and one of numbers."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from handouts.deck.layouts.catalogue import layouts
from handouts.deck.layouts.names import LayoutKind, PlaceholderName
from handouts.deck.plan.typeset import SlideContext
from handouts.look.tokens import Look
from tests.locales import ENGLISH


def sourced(said: str, numbers: Sequence[int], width: float) -> tuple[str, ...]:
    layout = layouts(Look())[LayoutKind.ROWS]
    placeholders = tuple(
        replace(placeholder, box=replace(placeholder.box, width=width))
        if placeholder.name is PlaceholderName.SOURCES
        else placeholder
        for placeholder in layout.placeholders
    )
    nothing: Any = None
    context = SlideContext(
        nothing, Look(), ENGLISH, nothing, {LayoutKind.ROWS: replace(layout, placeholders=placeholders)}
    )
    return context.sourced(LayoutKind.ROWS, said, numbers)


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
