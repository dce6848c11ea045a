"""Custom shows: the shorter cuts of the deck, to be chosen under Slide Show."""

from collections.abc import Mapping, Sequence
from typing import Any

from pptx.oxml.ns import qn

from handouts.deck.markup import NAMESPACES, element, quoted
from handouts.deck.slides import SlidePlan


def write_shows(presentation: Any, plans: Sequence[SlidePlan], cuts: Mapping[str, str]) -> None:
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
        markup = f"<p:custShowLst {NAMESPACES}>{''.join(shows)}</p:custShowLst>"
        root.find(qn("p:notesSz")).addnext(element(markup))
