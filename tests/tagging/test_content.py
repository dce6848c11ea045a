"""Operators of a page."""

import pytest

from handouts.tagging.content import PageContent, colour_operands, number


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (-0.0001, "0"),
        (12.0, "12"),
        (12.34567, "12.346"),
        (-3.5, "-3.5"),
        (1e7, "10000000"),
    ],
)
def test_numbers_are_short_and_never_in_exponent_form(value: float, text: str) -> None:
    assert number(value) == text


def test_every_shade_survives_rounding() -> None:
    for shade in range(256):
        operand = colour_operands(f"#{shade:02X}0000").split()[0]
        assert round(float(operand) * 255) == shade


@pytest.mark.parametrize("colour", ["red", "#FFF", "#12345G", "17202E"])
def test_other_colours_are_refused(colour: str) -> None:
    with pytest.raises(ValueError):
        colour_operands(colour)


def test_settings_are_written_only_when_they_change() -> None:
    page = PageContent()
    for x in (0, 10):
        page.rectangle(x, 0, 5, 5, "#FF0000", None, 1)
        page.text(x, 0, [("/F1+0", b"\x01")], 10, "#FF0000", 0, 0)
    page.text(0, 0, [("/F1+0", b"\x01")], 6, "#FF0000", 0, 4)
    page.text(0, 0, [("/F1+0", b"\x01")], 10, "#000000", -0.3, 0)
    assert [each for each in page.operators if each.split()[-1] in ("rg", "Tf", "Ts", "Tc")] == [
        "1 0 0 rg",
        "/F1+0 10 Tf",
        "4 Ts",
        "/F1+0 6 Tf",
        "0 0 0 rg",
        "-0.3 Tc",
        "0 Ts",
        "/F1+0 10 Tf",
    ]


@pytest.mark.parametrize(
    ("fill", "stroke", "even_odd", "operator"),
    [
        ("#000000", None, False, "f"),
        ("#000000", None, True, "f*"),
        (None, "#000000", True, "S"),
        ("#000000", "#000000", False, "B"),
        ("#000000", "#000000", True, "B*"),
    ],
)
def test_paths_are_painted_as_asked(
    fill: str | None, stroke: str | None, even_odd: bool, operator: str
) -> None:
    page = PageContent()
    page.path([("M", 0, 0), ("C", 1, 1, 2, 2, 3, 0), ("L", 4, 4), ("Z",)], fill, stroke, 1, (), even_odd)
    assert page.operators[-5:] == ["0 0 m", "1 1 2 2 3 0 c", "4 4 l", "h", operator]


def test_a_shape_without_any_colour_is_an_error() -> None:
    with pytest.raises(ValueError, match="fill or a stroke"):
        PageContent().rectangle(0, 0, 1, 1, None, None, 1)
