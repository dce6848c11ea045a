"""Colours follow the theme, and those that are derived look as designed."""

from dataclasses import fields

import pytest
from pptx.oxml import parse_xml

from handouts.deck.layouts.theme import SLOTS, colour, fill, theme_xml
from handouts.deck.ooxml.colour import Scheme, read_scheme
from handouts.deck.ooxml.markup import NAMESPACES
from handouts.look.palette import TEXT_PAIRS, Palette, contrast
from handouts.look.tokens import Look

LOOK = Look()
MAP = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
TOKENS = [field.name for field in fields(Palette)]
CLOSE = 3
"""Steps of 255 that rounding may cost."""


def shown(token: str) -> str:
    scheme = Scheme(read_scheme(parse_xml(theme_xml(LOOK, "Test").encode())), MAP)
    shade = scheme.shade(parse_xml(fill(LOOK, token).replace("<a:solidFill>", f"<a:solidFill {NAMESPACES}>")))
    assert shade is not None
    return shade.colour


@pytest.mark.parametrize("token", TOKENS)
def test_every_token_looks_as_designed(token: str) -> None:
    wanted, made = LOOK.colour(token), shown(token)
    steps = [abs(int(wanted[i : i + 2], 16) - int(made[i : i + 2], 16)) for i in (1, 3, 5)]
    assert max(steps) <= CLOSE, (wanted, made)


@pytest.mark.parametrize("token", TOKENS)
def test_no_token_is_a_fixed_colour(token: str) -> None:
    assert "srgbClr" not in colour(LOOK, token)


@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_keeps_its_contrast_in_the_theme(text: str, ground: str) -> None:
    assert contrast(shown(text), shown(ground)) >= 4.5


def test_the_roles_are_the_first_two_accents() -> None:
    assert (SLOTS["lane1"], SLOTS["lane2"]) == ("accent1", "accent2")
