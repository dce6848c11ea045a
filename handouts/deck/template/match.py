"""Which layout of the template serves which kind of slide."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import prod

from handouts.deck.layouts.names import LayoutKind
from handouts.deck.layouts.placeholders import Layout, PlaceholderType
from handouts.deck.template.content_area import room
from handouts.deck.template.template_layout import TemplateLayout, family
from handouts.diagnostics import Code, ContentError, Notice, quote
from handouts.look.grid import SlideGrid

_TYPES = {
    LayoutKind.COVER: ("title", "tx"),
    LayoutKind.SECTION: ("secHead",),
    LayoutKind.ROWS: ("obj",),
    LayoutKind.ROWS_COMPACT: ("obj",),
    LayoutKind.SHARED: ("obj",),
    LayoutKind.LANES: ("titleOnly", "twoTxTwoObj"),
    LayoutKind.COMPARISON: ("tbl", "titleOnly"),
    LayoutKind.CHART: ("chart", "titleOnly"),
    LayoutKind.SOURCES: ("titleOnly", "twoObj"),
}
"""Standard layout types that suit a kind, best first (ECMA-376 part 1, 19.7.15). LibreOffice writes "tx"."""
_USUAL = ("titleOnly", "obj")
_FALLBACK = LayoutKind.LANES
_OPENERS = (LayoutKind.COVER, LayoutKind.SECTION)
_FEET = (PlaceholderType.FOOTER, PlaceholderType.NUMBER)


class How(StrEnum):
    """How a layout was found."""

    MAPPED = "named in the mapping"
    NAME = "same name"
    TYPE = "same type"
    PLACES = "has the places"
    FALLBACK = "has a title and room"


@dataclass(frozen=True, slots=True)
class Match:
    """The layout of the template that a kind of slide is built on."""

    kind: LayoutKind
    host: TemplateLayout
    how: How


def match(
    layouts: Mapping[LayoutKind, Layout],
    hosts: Sequence[TemplateLayout],
    mapping: Mapping[str, str],
    name: str,
    origin: str = "",
) -> dict[LayoutKind, Match]:
    """A layout of the template for every kind of slide.

    A layout counts only if it has a title. Tried in this order: the `mapping` of kinds to layout names,
    the kind's own name, the standard type, the places that are needed with the fewest to spare, and at
    last the layout with a title and the fewest other places. Raises ContentError if the mapping names a
    layout that is not there, or if no layout has a title.
    """
    usable = [host for host in hosts if host.title is not None]
    problems = _mapping_problems(hosts, mapping)
    if not usable:
        problems.append("no layout has a title placeholder")
    if problems:
        help_ = "\n".join(_advice(hosts))
        raise ContentError(
            [
                Notice(Code.TEMPLATE_LAYOUTS, origin, f'the template "{quote(name)}": {text}', help_)
                for text in problems
            ]
        )
    home = _home(usable)
    ordered = sorted(usable, key=lambda host: host.master != home)
    chosen = {
        kind: _find(layout, usable if kind in _OPENERS else ordered, mapping)
        for kind, layout in layouts.items()
    }
    fallback = chosen[_FALLBACK] or Match(_FALLBACK, min(ordered, key=_spare), How.FALLBACK)
    return {kind: found or Match(kind, fallback.host, How.FALLBACK) for kind, found in chosen.items()}


def _find(layout: Layout, hosts: Sequence[TemplateLayout], mapping: Mapping[str, str]) -> Match | None:
    kind = layout.kind
    wanted = next((to for key, to in mapping.items() if LayoutKind.labelled(key) is kind), None)
    if wanted is not None:
        return Match(kind, next(host for host in hosts if _same(host.name, wanted)), How.MAPPED)
    for host in hosts:
        if LayoutKind.labelled(host.name) is kind:
            return Match(kind, host, How.NAME)
    for type_ in _TYPES.get(kind, _USUAL):
        for host in hosts:
            if host.type == type_ and _suits(host, kind):
                return Match(kind, host, How.TYPE)
    needed = _needed(layout)
    able = [host for host in hosts if not needed - (host.places + Counter(title=1))]
    if able:
        return Match(kind, min(able, key=_spare), How.PLACES)
    return None


def _suits(host: TemplateLayout, kind: LayoutKind) -> bool:
    """A cover and a section need a place for their text beside the title."""
    return kind not in _OPENERS or host.places["content"] > 0


def _needed(layout: Layout) -> Counter[str]:
    if layout.kind in _OPENERS:  # what has no place of its own there goes beside
        return Counter(title=1, content=1)
    return Counter(
        family(placeholder.type) for placeholder in layout.placeholders if placeholder.type not in _FEET
    )


def _spare(host: TemplateLayout) -> int:
    return host.places.total()


def _home(hosts: Sequence[TemplateLayout]) -> int:
    """The master to prefer for content: the first of those that leave the most room below the title."""
    plain = [host for host in hosts if host.type in _USUAL] or list(hosts)
    return max(plain, key=lambda host: (round(prod(room(host, SlideGrid())), 1), -host.master)).master


def _mapping_problems(hosts: Sequence[TemplateLayout], mapping: Mapping[str, str]) -> list[str]:
    problems = []
    for key, wanted in mapping.items():
        found = next((host for host in hosts if _same(host.name, wanted)), None)
        if LayoutKind.labelled(key) is None:
            kinds = ", ".join(f'"{kind.label}"' for kind in LayoutKind)
            problems.append(f'"{quote(key)}" is not a kind of slide; the kinds are {kinds}')
        elif found is None:
            problems.append(f'it has no layout called "{quote(wanted)}" (wanted for "{quote(key)}")')
        elif found.title is None:
            problems.append(
                f'its layout "{quote(wanted)}" (wanted for "{quote(key)}") has no title placeholder'
            )
    return problems


def _advice(hosts: Iterable[TemplateLayout]) -> list[str]:
    """Every layout of the template with its places, and a mapping to paste and change."""
    listed = list(hosts)
    names = list(dict.fromkeys(host.shown for host in listed if host.title is not None))
    lines = ["The template has these layouts (number and type of each placeholder):"]
    described = list(dict.fromkeys(f"  {host.describe()}" for host in listed))
    lines += described[:_MOST_TOLD]
    if len(described) > _MOST_TOLD:
        lines.append(f"  and {len(described) - _MOST_TOLD} more")
    lines.append("Write which layout serves which kind of slide, for example:")
    lines.append("  layouts:")
    sample = names or [host.shown for host in listed]
    lines += [f'    "{kind.label}": "{sample[min(at, len(sample) - 1)]}"' for at, kind in enumerate(_SAMPLE)]
    return lines


_MOST_TOLD = 60
"""Layouts that a message lists."""
_SAMPLE = (LayoutKind.COVER, LayoutKind.LANES)


def _same(one: str, other: str) -> bool:
    """Tell whether two names of layouts are one, as they are written or as messages show the first."""
    return quote(one) == other or one.strip().casefold() == other.strip().casefold()
