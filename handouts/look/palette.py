"""Colour tokens and their contrast."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour of both documents, as '#RRGGBB'. Colour means a role and nothing else.

    `lane1` is the left role (EMT in the shipped content), `lane2` the right one; `other` the levels
    that are not a lane. `_ink` is that role's text colour, `_tint` its matrix column, `_mid` the pale
    end of its bar, `_dark` its form on a dark slide.
    """

    ink: str = "#17202E"
    ink2: str = "#414C5C"
    ink3: str = "#5A6575"
    line: str = "#A9B2BE"
    hair: str = "#BAC2CC"
    wash: str = "#F1F3F6"
    white: str = "#FFFFFF"
    lane1: str = "#C44A00"
    lane1_ink: str = "#983A00"
    lane1_tint: str = "#FDF1E8"
    lane1_mid: str = "#F3C9A6"
    lane1_dark: str = "#FFB573"
    lane2: str = "#0B2260"
    lane2_ink: str = "#0B2260"
    lane2_tint: str = "#E9EDF8"
    lane2_mid: str = "#AEBBDF"
    lane2_dark: str = "#A9C2FF"
    other: str = "#7D8897"
    other_light: str = "#E4E8ED"
    soft_dark: str = "#C7CFDA"
    glass: str = "#2B3646"
    tyre: str = "#3A4657"
    bumper: str = "#8793A3"


TEXT_PAIRS = (
    ("ink", "white"),
    ("ink", "wash"),
    ("ink", "lane1_tint"),
    ("ink", "lane2_tint"),
    ("ink", "other_light"),
    ("ink2", "white"),
    ("ink2", "wash"),
    ("ink3", "white"),
    ("ink3", "lane1_tint"),
    ("ink3", "lane2_tint"),
    ("lane1_ink", "white"),
    ("lane1_ink", "lane1_tint"),
    ("lane2_ink", "white"),
    ("lane2_ink", "lane2_tint"),
    ("white", "lane1"),
    ("white", "lane2"),
    ("white", "ink"),
    ("soft_dark", "ink"),
)
"""(text, background) pairs that the documents use; each needs 4.5 : 1 (WCAG 2.1, 1.4.3)."""

MARK_PAIRS = (
    ("lane1", "lane1_tint"),
    ("lane1", "white"),
    ("lane2", "lane2_tint"),
    ("lane2", "white"),
    ("other", "white"),
    ("ink3", "white"),
    ("lane1", "lane1_mid"),
    ("lane2", "lane2_mid"),
    ("lane1_dark", "ink"),
    ("lane2_dark", "ink"),
    ("lane1", "lane2"),
)
"""(mark, neighbour) pairs; each needs 3 : 1 (WCAG 2.1, 1.4.11)."""


def luminance(colour: str) -> float:
    """Relative luminance of '#RRGGBB', 0 to 1 (WCAG 2.1, definition of relative luminance)."""

    def channel(part: str) -> float:
        value = int(part, 16) / 255
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = (channel(colour[i : i + 2]) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.1, definition of contrast ratio)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
