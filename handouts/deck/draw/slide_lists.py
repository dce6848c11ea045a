"""Lists of slides: the sections that PowerPoint shows left of them, and custom shows, the shorter cuts."""

from collections.abc import Mapping, Sequence

from pptx.oxml.ns import qn

from handouts.deck.ooxml.markup import fragment, guid, quoted
from handouts.deck.ooxml.presentation import Presentation
from handouts.deck.plan.model import SlidePlan

_URI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"


def write_sections(presentation: Presentation, plans: Sequence[SlidePlan], first: str) -> None:
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
        fragment(
            f'<p:extLst><p:ext uri="{_URI}"><p14:sectionLst xmlns:p14="{_P14}">{made}'
            "</p14:sectionLst></p:ext></p:extLst>"
        )
    )


def write_shows(presentation: Presentation, plans: Sequence[SlidePlan], cuts: Mapping[str, str]) -> None:
    """Write a custom show for each cut that has slides (ECMA-376 part 1, 19.2.1.5)."""
    root = presentation.element
    entries = [entry.get(qn("r:id")) for entry in root.find(qn("p:sldIdLst"))]
    shows: list[str] = []
    for key, name in cuts.items():
        slides = [entry for plan, entry in zip(plans, entries, strict=True) if key in plan.cuts]
        if slides:
            listed = "".join(f'<p:sld r:id="{entry}"/>' for entry in slides)
            shows.append(
                f'<p:custShow name={quoted(name)} id="{len(shows)}"><p:sldLst>{listed}</p:sldLst>'
                "</p:custShow>"
            )
    if shows:
        markup = f"<p:custShowLst>{''.join(shows)}</p:custShowLst>"
        root.find(qn("p:notesSz")).addnext(fragment(markup))
