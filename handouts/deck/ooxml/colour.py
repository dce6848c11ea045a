"""Colours of a deck: from theme names and their changes to '#RRGGBB'."""

from collections.abc import Callable, Mapping
from colorsys import hls_to_rgb, rgb_to_hls
from dataclasses import dataclass, field

from handouts.deck.ooxml.xml import A, Element, local

Channels = tuple[float, float, float]

_SYSTEM = {"windowText": "000000", "window": "FFFFFF"}
_PRESET = {"black": "000000", "white": "FFFFFF", "red": "FF0000", "green": "008000", "blue": "0000FF"}


@dataclass(frozen=True, slots=True)
class Shade:
    """A colour '#RRGGBB' and how much of what lies beneath it hides (1 = all)."""

    colour: str
    alpha: float = 1.0

    def over(self, below: str) -> str:
        """The colour seen where this lies on `below`."""
        mixed = (
            round(self.alpha * mine + (1 - self.alpha) * other)
            for mine, other in zip(_bytes(self.colour), _bytes(below), strict=True)
        )
        return "#{:02X}{:02X}{:02X}".format(*mixed)


@dataclass(frozen=True, slots=True)
class Scheme:
    """The twelve colours of a theme, and the map that says what "text 1" or "background 1" means."""

    colours: Mapping[str, str]
    names: Mapping[str, str] = field(default_factory=dict)

    def named(self, name: str) -> str | None:
        """'#RRGGBB' of a scheme colour such as tx1, bg1 or accent1."""
        return self.colours.get(self.names.get(name, name))

    def shade(self, parent: Element, placeholder: Shade | None = None) -> Shade | None:
        """The colour that `parent` holds as a child; `placeholder` stands in for phClr. None if unknown."""
        for element in parent.iterchildren("{*}*"):
            base = self._base(element, placeholder)
            if base is not None:
                return _changed(base, element)
        return None

    def _base(self, element: Element, placeholder: Shade | None) -> Shade | None:
        match local(element, A), element.get("val", ""):
            case "srgbClr", value:
                return Shade(f"#{value.upper()}")
            case "schemeClr", "phClr":
                return placeholder
            case "schemeClr", value:
                colour = self.named(value)
            case "sysClr", value:
                colour = "#" + element.get("lastClr", _SYSTEM.get(value, "000000"))
            case "prstClr", value if value in _PRESET:
                colour = f"#{_PRESET[value]}"
            case _:
                return None
        return Shade(colour) if colour else None


def read_scheme(theme: Element) -> dict[str, str]:
    """The colours of a theme part by name: dk1, lt1, … folHlink."""
    found = theme.find(f"{A}themeElements/{A}clrScheme")
    plain = Scheme({})
    return {
        local(entry, A): shade.colour
        for entry in (found if found is not None else ())
        if (shade := plain.shade(entry)) is not None
    }


def _changed(base: Shade, element: Element) -> Shade:
    """Apply the changes inside a colour element, in order (ECMA-376 part 1, 20.1.2.3)."""
    alpha = base.alpha
    red, green, blue = (byte / 255 for byte in _bytes(base.colour))
    channels: Channels = (red, green, blue)
    for change in element.iterchildren("{*}*"):
        name, amount = local(change, A), int(change.get("val", "0")) / 100000
        if name == "alpha":
            alpha = amount
        elif name in _CHANGES:
            channels = _CHANGES[name](channels, amount)
    return Shade("#{:02X}{:02X}{:02X}".format(*(round(255 * _clamp(c)) for c in channels)), alpha)


def _in_hls(
    change: Callable[[float, float, float, float], Channels],
) -> Callable[[Channels, float], Channels]:
    """A change of hue, lightness, saturation as a change of red, green, blue."""

    def apply(channels: Channels, amount: float) -> Channels:
        hue, light, saturation = change(*rgb_to_hls(*channels), amount)
        return hls_to_rgb(hue % 1, _clamp(light), _clamp(saturation))

    return apply


def _mixed(target: float) -> Callable[[Channels, float], Channels]:
    """Mix with black (0) or white (1) in linear light: a:shade and a:tint."""

    def apply(channels: Channels, amount: float) -> Channels:
        red, green, blue = (
            _encoded(_linear(channel) * amount + target * (1 - amount)) for channel in channels
        )
        return red, green, blue

    return apply


_CHANGES: dict[str, Callable[[Channels, float], Channels]] = {
    "lumMod": _in_hls(lambda h, light, s, amount: (h, light * amount, s)),
    "lumOff": _in_hls(lambda h, light, s, amount: (h, light + amount, s)),
    "satMod": _in_hls(lambda h, light, s, amount: (h, light, s * amount)),
    "satOff": _in_hls(lambda h, light, s, amount: (h, light, s + amount)),
    "hueMod": _in_hls(lambda h, light, s, amount: (h * amount, light, s)),
    "shade": _mixed(0),
    "tint": _mixed(1),
}


def _bytes(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _clamp(value: float) -> float:
    return min(1.0, max(0.0, value))


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _encoded(value: float) -> float:
    value = _clamp(value)
    return value * 12.92 if value <= 0.0031308 else float(1.055 * value ** (1 / 2.4) - 0.055)
