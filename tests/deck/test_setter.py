"""The source line: one line where it fits, else one of words and one of numbers."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from handouts.deck.layouts import layouts
from handouts.deck.setter import Setter
from handouts.deck.slots import Kind
from handouts.look.tokens import Look
from handouts.words import ENGLISH


def sourced(said: str, numbers: Sequence[int], width: float) -> tuple[str, ...]:
    layout = layouts(Look())[Kind.ROWS]
    slots = tuple(
        replace(slot, box=replace(slot.box, width=width)) if slot.name == "Sources" else slot
        for slot in layout.slots
    )
    nothing: Any = None
    setter = Setter(nothing, Look(), ENGLISH, nothing, {Kind.ROWS: replace(layout, slots=slots)})
    return setter.sourced(Kind.ROWS, said, numbers)


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
