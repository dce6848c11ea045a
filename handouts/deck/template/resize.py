"""Bring a template to the height of our slides, so that a size in points means the same to the audience."""

from handouts.deck.ooxml.presentation import Presentation, element_of, masters, page_size
from handouts.deck.ooxml.xml import A, Element, P, child, local

_LENGTHS = {
    "off": ("x", "y"),
    "chOff": ("x", "y"),
    "ext": ("cx", "cy"),
    "chExt": ("cx", "cy"),
    "bodyPr": ("lIns", "tIns", "rIns", "bIns"),
    "ln": ("w",),
    "gridCol": ("w",),
    "tr": ("h",),
    "tab": ("pos",),
    "spcPts": ("val",),
    "buSzPts": ("val",),
    "rPr": ("sz", "spc"),
    "defRPr": ("sz", "spc"),
    "endParaRPr": ("sz", "spc"),
    "pPr": ("marL", "marR", "indent", "defTabSz"),
    "defPPr": ("marL", "marR", "indent", "defTabSz"),
    **{f"lvl{n}pPr": ("marL", "marR", "indent", "defTabSz") for n in range(1, 10)},
    **dict.fromkeys(("outerShdw", "innerShdw", "glow", "softEdge"), ("blurRad", "dist", "rad")),
}
"""Attributes of DrawingML elements that hold a length or a size (ECMA-376 part 1, 20.1 and 21.1)."""


def resize(presentation: Presentation, height: int) -> float:
    """Scale master, layouts and page to `height` EMU, as PowerPoint does on a new slide size.

    The factor is the same both ways, so a 4:3 template stays 4:3. Returns the factor.
    """
    width, old = page_size(presentation)
    factor = height / old
    if abs(factor - 1) < 0.001:
        return 1.0
    for master in masters(presentation):
        for part in (master, *master.slide_layouts):
            _scale(element_of(part), factor)
    size = child(element_of(presentation), f"{P}sldSz")
    size.set("cx", str(round(width * factor)))
    size.set("cy", str(height))
    size.attrib.pop("type", None)
    return factor


def _scale(root: Element, factor: float) -> None:
    for element in root.iter(f"{A}*"):
        for name in _LENGTHS.get(local(element, A), ()):
            value = element.get(name)
            if value is not None and value.lstrip("-").isdigit():
                element.set(name, str(round(int(value) * factor)))
