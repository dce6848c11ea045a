"""Tell whoever gave the template what was made of it."""

from collections import Counter
from collections.abc import Iterable, Mapping

from handouts.deck.layouts.dark import shows_drawing
from handouts.deck.layouts.names import LayoutKind
from handouts.deck.template.adapt import Adapted
from handouts.deck.template.fonts import Font
from handouts.deck.template.intake import sanitize
from handouts.deck.template.match import Match
from handouts.diagnostics import Code, Notice, counted, quote

_PLURALS = {
    sanitize.PICTURES: "linked or unreadable pictures",
    sanitize.LINKS: "links to programs, files or sample slides",
    sanitize.OBJECTS: "charts, diagrams or embedded objects",
    sanitize.CONTROLS: "controls",
    sanitize.FILMS: "films or sounds",
    sanitize.FONTS: "embedded fonts",
    sanitize.ANIMATIONS: "sets of animations on masters or layouts",
}


def report(name: str, origin: str, lines: Iterable[str]) -> Notice:
    """The note that the template of that name was used."""
    message = f'the deck stands on the template "{quote(name)}"'
    return Notice(Code.TEMPLATE_USED, origin, message, "\n".join(lines))


def used(
    matches: Mapping[LayoutKind, Match],
    adapted: Mapping[LayoutKind, Adapted],
    factor: float,
    fonts: tuple[Font, ...],
) -> list[str]:
    """What was matched with what, for whoever wants to name other layouts."""
    lines = [
        f'{kind.label}: on "{found.host.shown}" ({found.how}), {adapted[kind].tone.value}'
        for kind, found in matches.items()
    ]
    if factor != 1:
        lines.append(f"The slides were scaled by {factor:.2f} to be 7.5 inches high.")
    if any(made.plated for made in adapted.values()):
        lines.append(
            "A white plate stands behind the source line and the number, over what the template draws there:"
            " on an uneven ground nobody could read them. Keep logos out of that line."
        )
    if not shows_drawing(adapted[LayoutKind.COVER].layout):
        lines.append("The cover has no dark place of 4 inches for the ambulance; it is not drawn there.")
    lines += [
        f'The font "{quote(font.name)}" is not known here; texts were measured with much room to spare.'
        for font in dict.fromkeys(fonts)
        if not font.known
    ]
    return lines


def left_out(lost: Counter[str]) -> list[str]:
    """What of the template did not come along: 'Left out: 1 film or sound, 2 links that start ...'."""
    listed = ", ".join(counted(count, kind, _PLURALS[kind]) for kind, count in sorted(lost.items()))
    return [f"Left out: {listed}."] if listed else []
