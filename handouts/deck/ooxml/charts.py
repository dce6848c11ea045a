"""Read charts: fills of the series, text of labels and axes, and what tells the series apart."""

from handouts.deck.ooxml.colour import Shade
from handouts.deck.ooxml.paint import NOTHING, Paint, Theme, read_fill
from handouts.deck.ooxml.scene import Plot, Series, Words
from handouts.deck.ooxml.xml import A, C, Element, child, is_on

_AUTOMATIC_SIZE = 10.0
"""Chart text without a stated size, in points."""
_AXES = (f"{C}catAx", f"{C}valAx", f"{C}dateAx", f"{C}serAx")
_SLICES = (f"{C}pieChart", f"{C}doughnutChart", f"{C}pie3DChart", f"{C}ofPieChart")
_INSIDE = ("ctr", "inEnd", "inBase")


def read_plot(space: Element, theme: Theme) -> Plot:
    """A chart from its c:chartSpace."""
    chart = child(space, f"{C}chart")
    plot = child(chart, f"{C}plotArea")
    legend = chart.find(f"{C}legend")
    series = [
        _series(entry, group, space, theme)
        for group in plot
        for entry in (group.findall(f"{C}ser") if isinstance(group.tag, str) else ())
    ]
    axes = [axis for axis in plot.iterchildren(*_AXES) if _is_shown(axis)]
    texts = [_text([axis.find(f"{C}txPr")], space, theme, "axis") for axis in axes]
    if legend is not None:
        texts.append(_text([legend.find(f"{C}txPr")], space, theme, "legend"))
    language = space.find(f"{C}lang")
    return Plot(
        series=tuple(series),
        axis=tuple(texts),
        legend=legend is not None,
        slices=any(True for _ in plot.iterchildren(*_SLICES)),
        fill=_back(space, plot, theme),
        lang=language.get("val", "") if language is not None else "",
    )


def _back(space: Element, plot: Element, theme: Theme) -> Paint:
    """What the bars stand on, if the chart fills it."""
    inner = read_fill(plot.find(f"{C}spPr"), theme.scheme)
    return inner or read_fill(space.find(f"{C}spPr"), theme.scheme) or NOTHING


def _series(entry: Element, group: Element, space: Element, theme: Theme) -> Series:
    labels = [found for parent in (entry, group) if (found := parent.find(f"{C}dLbls")) is not None]
    shown = [found for found in labels if _on(found, "showVal", "showSerName", "showCatName", "showPercent")]
    written = any(True for found in labels for _ in found.iter(f"{C}rich"))
    slices = group.tag in _SLICES
    position = next((place for found in labels if (place := found.find(f"{C}dLblPos")) is not None), None)
    named = written or any(_on(found, "showCatName" if slices else "showSerName") for found in labels)
    text = _text([found.find(f"{C}txPr") for found in labels], space, theme, "label")
    return Series(
        name=entry.findtext(f"{C}tx/{C}strRef/{C}strCache/{C}pt/{C}v") or entry.findtext(f"{C}tx/{C}v") or "",
        fills=_fills(entry, theme),
        marks=_marks(entry, theme),
        labelled=bool(shown) or written,
        named=named,
        inside=position is not None and position.get("val") in _INSIDE,
        label=text if shown or written else None,
    )


def _fills(entry: Element, theme: Theme) -> tuple[Paint, ...]:
    """Fill of the series, then of the points that differ."""
    index = entry.find(f"{C}idx")
    automatic = theme.scheme.named(f"accent{int(index.attrib['val']) % 6 + 1}") if index is not None else None
    paints = [_area(entry, theme)]
    paints[0] = paints[0] if paints[0] is not None else Paint((Shade(automatic),)) if automatic else NOTHING
    paints += [_area(point, theme) for point in entry.findall(f"{C}dPt")]
    return tuple(dict.fromkeys(paint for paint in paints if paint is not None))


def _marks(entry: Element, theme: Theme) -> tuple[Paint, ...]:
    """Fill with outline, of the series and of its points: an outline makes up for a pale fill."""
    marks = []
    for parent in (entry, *entry.findall(f"{C}dPt")):
        fill = _area(parent, theme)
        line = read_fill(parent.find(f"{C}spPr/{A}ln"), theme.scheme)
        if fill:
            marks.append(Paint(fill.shades + (line.shades if line else ()), fill.picture))
    return tuple(dict.fromkeys(marks)) or tuple(fill for fill in _fills(entry, theme) if fill)


def _area(parent: Element, theme: Theme) -> Paint | None:
    """The fill of bars; for lines, which have no fill, the line."""
    properties = parent.find(f"{C}spPr")
    if properties is None:
        return None
    fill = read_fill(properties, theme.scheme)
    return read_fill(properties.find(f"{A}ln"), theme.scheme) if fill is None else fill


def _text(own: list[Element | None], space: Element, theme: Theme, name: str) -> Words:
    """Look of chart text: its own properties, else those of the whole chart."""
    found = [
        run
        for part in (*own, space.find(f"{C}txPr"))
        if part is not None and (run := part.find(f"{A}p/{A}pPr/{A}defRPr")) is not None
    ]
    size = next((int(sz) / 100 for run in found if (sz := run.get("sz"))), _AUTOMATIC_SIZE)
    bold = is_on(next((run.get("b") for run in found if run.get("b")), None))
    fill = next((fill for run in found if (fill := run.find(f"{A}solidFill")) is not None), None)
    plain = theme.scheme.named("tx1")
    colour = theme.scheme.shade(fill) if fill is not None else Shade(plain) if plain else None
    return Words(name, size, bold, colour, "")


def _is_shown(axis: Element) -> bool:
    labels = axis.find(f"{C}tickLblPos")
    return not _on(axis, "delete") and (labels is None or labels.get("val") != "none")


def _on(parent: Element, *names: str) -> bool:
    """Tell whether one of these flags is set; an element without a value means true."""
    return any(
        is_on(flag.get("val", "1")) for name in names if (flag := parent.find(f"{C}{name}")) is not None
    )
