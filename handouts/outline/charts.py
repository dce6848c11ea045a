"""Resolves charts: values, words, and the alternative text (WCAG 2.1, 1.1.1)."""

from handouts.briefing.model import Figure, RangeChart, ShareChart
from handouts.outline import parts
from handouts.outline.numbering import Medium
from handouts.outline.parts import Cited
from handouts.outline.resolver import Resolver


def chart(r: Resolver, key: str) -> parts.Chart:
    """The chart of that key."""
    part = r.briefing.charts[key]
    return _shares(r, part, key) if isinstance(part, ShareChart) else _ranges(r, part, key)


def _ranges(r: Resolver, part: RangeChart, key: str) -> parts.RangeChart:
    note = r.text(part.note)
    numbers = set(r.use(part.title, note, part.finding))
    bars = []
    for bar in part.bars:
        figure = r.briefing.figures[bar.figure]
        numbers.update(r.use(bar.label, source=figure.source))
        bars.append(parts.Bar(r.levels[bar.level], figure.least, figure.most, bar.label))
    said = Cited(note, tuple(sorted(numbers)))
    return parts.RangeChart(f"charts.{key}", part.title, said, _alternative(r, part), tuple(bars))


def _alternative(r: Resolver, part: RangeChart) -> str:
    """The finding, and the values that it leaves out."""
    finding, locale = part.finding.plain, r.locale
    said = [
        (bar, locale.labelled(r.levels[bar.level].name.plain, bar.label.plain), bar.label.plain)
        for bar in part.bars
    ]
    if r.medium is Medium.SCREEN:
        return " ".join(
            [finding, *(locale.sentence(text) for _, text, label in said if label not in finding)]
        )
    values = locale.listed_apart(
        text for bar, text, _ in said if amount(r, r.briefing.figures[bar.figure]) not in finding
    )
    return f"{finding} {locale.sentence(values)}" if values else finding


def _shares(r: Resolver, part: ShareChart, key: str) -> parts.ShareChart:
    figure = r.briefing.figures[part.figure]
    numbers = r.use(part.title, part.label, part.rest, part.caption, part.finding, source=figure.source)
    share, finding = amount(r, figure), part.finding.plain
    return parts.ShareChart(
        origin=f"charts.{key}",
        title=part.title,
        note=Cited(part.caption, numbers),
        alt=finding if share in finding else f"{finding} {r.locale.sentence(f'{share} {part.label.plain}')}",
        percent=figure.most,
        amount=share,
        label=part.label,
        rest=part.rest,
    )


def amount(r: Resolver, figure: Figure) -> str:
    """A figure as it is written: '120–200', '$44,470', '56%'."""
    return r.locale.figure(figure.least, figure.most, figure.unit)
