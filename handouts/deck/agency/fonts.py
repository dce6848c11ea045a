"""How wide and how high the fonts of a template run, compared with the font that texts are measured in."""

from dataclasses import dataclass
from typing import Any

from handouts.deck.access.xml import A


@dataclass(frozen=True, slots=True)
class Font:
    """A font: its width as a share of Calibri's, and its own line in em."""

    name: str
    width: float
    line: float
    known: bool = True


_FONTS = {
    "aptos": (1.13, 1.28),
    "arial": (1.105, 1.15),
    "calibri": (1.0, 1.22),
    "cambria": (1.07, 1.18),
    "candara": (1.06, 1.22),
    "carlito": (1.0, 1.22),
    "century gothic": (1.26, 1.23),
    "corbel": (1.05, 1.22),
    "dejavu sans": (1.25, 1.17),
    "franklin gothic book": (1.08, 1.14),
    "garamond": (0.95, 1.13),
    "georgia": (1.15, 1.14),
    "gill sans mt": (1.05, 1.16),
    "helvetica": (1.105, 1.15),
    "lato": (1.1, 1.2),
    "liberation sans": (1.105, 1.15),
    "liberation serif": (1.0, 1.15),
    "noto sans": (1.2, 1.37),
    "open sans": (1.2, 1.37),
    "roboto": (1.12, 1.18),
    "segoe ui": (1.13, 1.33),
    "source sans pro": (1.04, 1.26),
    "tahoma": (1.14, 1.21),
    "times new roman": (1.0, 1.15),
    "trebuchet ms": (1.1, 1.17),
    "verdana": (1.29, 1.22),
}
"""Width and line of common fonts, rounded up: text may come out shorter than measured, never longer."""
_WIDEST = (1.3, 1.37)


def font(name: str) -> Font:
    """A font by name. One that nobody has measured counts as wide as the widest."""
    found = _FONTS.get(name.strip().casefold())
    return Font(name, *(found or _WIDEST), known=found is not None)


def theme_fonts(theme: Any) -> tuple[Font, Font]:
    """The fonts of a theme part for titles and for text."""
    scheme = theme.find(f"{A}themeElements/{A}fontScheme")
    title, text = (
        scheme.find(f"{A}{name}/{A}latin").get("typeface", "") for name in ("majorFont", "minorFont")
    )
    return font(title), font(text)
