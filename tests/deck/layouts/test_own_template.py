"""The default template is a valid file with a named layout for every kind of slide."""

from io import BytesIO
from typing import Any

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from handouts.deck.layouts.catalogue import layouts
from handouts.deck.layouts.names import LayoutKind
from handouts.deck.layouts.own_template import write_template
from handouts.look.tokens import Look
from tests.validators import audit, sdk_audit

LOOK = Look()


def opened() -> Any:
    return Presentation(BytesIO(write_template(LOOK, as_template=False)))


def test_it_is_valid() -> None:
    assert audit(write_template(LOOK, as_template=False)) == []


def test_microsofts_validator_finds_nothing() -> None:
    assert sdk_audit(write_template(LOOK, as_template=False)) == []


def test_a_potx_differs_in_its_main_type_only() -> None:
    potx, pptx = write_template(LOOK), write_template(LOOK, as_template=False)
    assert b"template.main+xml" not in pptx
    with pytest.raises(ValueError, match="is not a PowerPoint file"):
        Presentation(BytesIO(potx))


def test_every_kind_of_slide_has_a_layout_of_that_name() -> None:
    assert [layout.name for layout in opened().slide_layouts] == [kind.label for kind in LayoutKind]
    assert list(layouts(LOOK)) == list(LayoutKind)


def test_it_is_wide_screen() -> None:
    deck = opened()
    assert (deck.slide_width, deck.slide_height) == (12192000, 6858000)


@pytest.mark.parametrize("kind", LayoutKind)
def test_no_two_placeholders_of_a_layout_share_an_index(kind: LayoutKind) -> None:
    indexes = [placeholder.index for placeholder in layouts(LOOK)[kind].placeholders]
    assert len(set(indexes)) == len(indexes)


def test_autofit_is_off_everywhere() -> None:
    for layout in opened().slide_layouts:
        for body in layout.element.iter(qn("a:bodyPr")):
            assert body.find(qn("a:noAutofit")) is not None, layout.name


def test_the_lane_rule_stands_on_the_master_and_on_dark_layouts() -> None:
    deck = opened()
    assert len([s for s in deck.slide_master.shapes if s.name.startswith("Panel")]) == 3
    for layout, ours in zip(deck.slide_layouts, layouts(LOOK).values(), strict=True):
        assert (layout.element.get("showMasterSp") == "0") is ours.dark
