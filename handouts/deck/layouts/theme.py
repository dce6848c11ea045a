"""The theme: colours by slot and fonts, and how every colour token is said with a slot."""

from colorsys import rgb_to_hls

from handouts.deck.ooxml.markup import HEAD, emu, quoted
from handouts.look.tokens import Look
from handouts.look.type import DECK_REGULAR
from handouts.look.units import Points

SLOTS = {
    "ink": "dk1",
    "white": "lt1",
    "ink2": "dk2",
    "wash": "lt2",
    "lane1": "accent1",
    "lane2": "accent2",
    "other": "accent3",
    "lane1_mid": "accent4",
    "lane2_mid": "accent5",
    "ink3": "accent6",
}
"""Theme slot of each colour token that has one of its own (ECMA-376 part 1, 20.1.6.2)."""
_MAPPED = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
_DERIVED = {
    "lane1_ink": "lane1",
    "lane1_tint": "lane1",
    "lane1_dark": "lane1",
    "lane2_ink": "lane2",
    "lane2_tint": "lane2",
    "lane2_dark": "lane2",
    "other_light": "other",
    "line": "other",
    "hair": "other",
    "soft_dark": "other",
    "glass": "ink2",
    "tyre": "ink2",
    "bumper": "other",
}
"""Tokens that follow another token when an agency changes the theme."""


def colour(look: Look, token: str) -> str:
    """The colour element of a token: its theme slot, or a slot with changed hue, lightness and saturation."""
    if not look.themed:
        return f'<a:srgbClr val="{look.colour(token)[1:]}"/>'
    if token in SLOTS:
        return f'<a:schemeClr val="{_name(token)}"/>'
    base = _DERIVED[token]
    hue, light, strength = _hls(look.colour(token))
    base_hue, base_light, base_strength = _hls(look.colour(base))
    keep = min(1.0, light / base_light) if light <= base_light else 0.2
    changes = f'<a:hueMod val="{_thousandths(hue / base_hue)}"/>'
    changes += f'<a:satMod val="{_thousandths(strength / base_strength)}"/>'
    changes += f'<a:lumMod val="{_thousandths(keep)}"/>'
    if light > base_light:
        changes += f'<a:lumOff val="{_thousandths(light - keep * base_light)}"/>'
    if look.colour(token) == look.colour(base):
        changes = ""
    return f'<a:schemeClr val="{_name(base)}">{changes}</a:schemeClr>'


def fill(look: Look, token: str) -> str:
    """A solid fill in that token."""
    return f"<a:solidFill>{colour(look, token)}</a:solidFill>"


def line(look: Look, token: str, width: Points) -> str:
    """A line of that width and token."""
    return f'<a:ln w="{emu(width)}">{fill(look, token)}</a:ln>'


def theme_xml(look: Look, name: str) -> str:
    """The theme part. Effect styles are empty: nothing may cast a shadow."""
    order = ("dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)))
    by_slot = {slot: look.colour(token)[1:] for token, slot in SLOTS.items()}
    by_slot |= {"hlink": look.colour("lane2")[1:], "folHlink": look.colour("ink3")[1:]}
    colours = "".join(
        f'<a:{slot}><a:srgbClr val="{by_slot[slot]}"/></a:{slot}>' for slot in (*order, "hlink", "folHlink")
    )
    font = f'<a:latin typeface="{DECK_REGULAR}"/><a:ea typeface=""/><a:cs typeface=""/>'
    plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    lines = "".join(f'<a:ln w="{width}">{plain}</a:ln>' for width in (9525, 19050, 38100))
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'{HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        f"name={quoted(name)}><a:themeElements><a:clrScheme name={quoted(name)}>{colours}</a:clrScheme>"
        f"<a:fontScheme name={quoted(name)}><a:majorFont>{font}</a:majorFont>"
        f"<a:minorFont>{font}</a:minorFont></a:fontScheme><a:fmtScheme name={quoted(name)}>"
        f"<a:fillStyleLst>{plain * 3}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effects}</a:effectStyleLst><a:bgFillStyleLst>{plain * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    )


def _name(token: str) -> str:
    slot = SLOTS[token]
    return _MAPPED.get(slot, slot)


def _hls(value: str) -> tuple[float, float, float]:
    red, green, blue = (int(value[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return rgb_to_hls(red, green, blue)


def _thousandths(share: float) -> int:
    """A share in thousandths of a percent, the unit of colour changes (ECMA-376 part 1, 20.1.10.40)."""
    return round(share * 100000)
