"""The section list that PowerPoint shows left of the slides, and in the outline of a handout."""

from collections.abc import Sequence
from typing import Any

from pptx.oxml.ns import qn

from handouts.deck.markup import NAMESPACES, element, guid, quoted
from handouts.deck.slides import SlidePlan

_URI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"


def write_sections(presentation: Any, plans: Sequence[SlidePlan], first: str) -> None:
    """Write the sections ([MS-PPTX] 2.6.4); the slides before the first one are called `first`."""
    sections: list[tuple[str, list[str]]] = [(first, [])]
    root = presentation.element
    for plan, entry in zip(plans, root.find(qn("p:sldIdLst")), strict=True):
        if plan.opens is not None:
            sections.append((plan.opens, []))
        sections[-1][1].append(entry.get("id"))
    made = "".join(
        f'<p14:section name={quoted(name)} id="{guid(f"section {number}: {name}")}"><p14:sldIdLst>'
        + "".join(f'<p14:sldId id="{slide}"/>' for slide in slides)
        + "</p14:sldIdLst></p14:section>"
        for number, (name, slides) in enumerate(sections)
        if slides
    )
    root.append(
        element(
            f'<p:extLst {NAMESPACES}><p:ext uri="{_URI}"><p14:sectionLst xmlns:p14="{_P14}">{made}'
            "</p14:sectionLst></p:ext></p:extLst>"
        )
    )
