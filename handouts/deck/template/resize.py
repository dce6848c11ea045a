"""Bring a template to the height of our slides, so that a size in points means the same to the audience."""

from typing import Any

from pptx.oxml.ns import qn

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


def resize(presentation: Any, height: int) -> float:
    """Scale master, layouts and page to `height` EMU, as PowerPoint does on a new slide size.

    The factor is the same both ways, so a 4:3 template stays 4:3. Returns the factor.
    """
    factor: float = height / presentation.slide_height
    if abs(factor - 1) < 0.001:
        return 1.0
    for master in presentation.slide_masters:
        for part in (master, *master.slide_layouts):
            _scale(part.element, factor)
    size = presentation.element.find(qn("p:sldSz"))
    size.set("cx", str(round(presentation.slide_width * factor)))
    size.set("cy", str(height))
    size.attrib.pop("type", None)
    return factor


def _scale(root: Any, factor: float) -> None:
    for element in root.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}*"):
        for name in _LENGTHS.get(element.tag.rpartition("}")[2], ()):
            value = element.get(name)
            if value is not None and value.lstrip("-").isdigit():
                element.set(name, str(round(int(value) * factor)))
