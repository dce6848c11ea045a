"""Kinds of slides and placeholders: known by a member, shown and read back by a label."""

import pytest

from handouts.deck.layouts.catalogue import layouts
from handouts.deck.layouts.names import LayoutKind, PlaceholderName
from handouts.look.tokens import Look


@pytest.mark.parametrize("kind", LayoutKind)
def test_a_label_leads_back_to_its_kind_however_it_is_spaced_and_capitalised(kind: LayoutKind) -> None:
    assert LayoutKind.labelled(kind.label) is kind
    assert LayoutKind.labelled(f"  {kind.label.upper()} ") is kind


def test_other_words_are_no_kind() -> None:
    assert LayoutKind.labelled("Title and Content") is None
    assert LayoutKind.labelled("") is None


def test_every_name_is_a_placeholder_of_some_layout() -> None:
    used = {placeholder.name for layout in layouts(Look()).values() for placeholder in layout.placeholders}
    assert used == set(PlaceholderName)


def test_a_layout_says_which_placeholder_it_lacks() -> None:
    with pytest.raises(KeyError, match='the layout "Cover" has no placeholder "Limits"'):
        layouts(Look())[LayoutKind.COVER].placeholder(PlaceholderName.LIMITS)
