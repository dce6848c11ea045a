"""Charts can be read without seeing colour."""

from collections.abc import Iterator

from handouts.deck.accessibility.finding import Finding
from handouts.deck.accessibility.rules import Rule
from handouts.deck.ooxml.scene import Deck, Plot


def colour_only(deck: Deck) -> Iterator[Finding]:
    """CHART-COLOUR-ONLY: a legend alone tells series apart by colour (WCAG 2.1: 1.4.1)."""
    help_ = "Write the names or values beside the bars or lines, so that colour is not the only key."
    for slide in deck.slides:
        for item in slide.every():
            if item.plot is not None and _needs_colour(item.plot):
                message = "its series can be told apart by colour only"
                yield Finding(Rule.CHART_COLOUR_ONLY, slide.number, item.name, message, help_, item.id)


def _needs_colour(plot: Plot) -> bool:
    visible = [series for series in plot.series if any(series.fills)]
    if plot.slices:
        return not all(series.named for series in visible)
    if len(visible) < 2:
        return False
    if plot.legend:
        return not all(series.named for series in visible)
    return not any(series.labelled for series in plot.series)
