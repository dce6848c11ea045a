"""Does this text fit that box, and at which permitted size? Pure arithmetic on the width table.

Widths get 1 % slack, because the table knows no kerning.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from handouts.briefing.text import Text
from handouts.deck.layouts.levels import TextLevel
from handouts.look.lines import Line, Piece, balance, break_lines, longest_word

SLACK = 0.99
_HAIR = 0.05  # points; what adding up fractions may cost
_SHORT = 0.3


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text in one style. `colour` is a token; `size` in points; `jump` names the slide a link leads to."""

    text: str
    bold: bool | None = None
    colour: str | None = None
    size: float | None = None
    href: str | None = None
    jump: str | None = None
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a placeholder's level. `after` (points) overrides the space below that the level has."""

    stretches: tuple[Stretch, ...]
    level: int = 0
    after: float | None = None
    start: int | None = None
    """Number the paragraph is listed under, where its level is numbered."""
    origin: str = ""

    @property
    def plain(self) -> str:
        """Its words."""
        return "".join(stretch.text for stretch in self.stretches)


@dataclass(frozen=True, slots=True)
class Fitted:
    """Text that has been measured. `size` is None at the level's own size.

    `lines` counts the lines of each paragraph; `inset` (points) narrows the box from the right, so that
    the lines break at an even place without a hard break; `over` is what is too much (points, 0 = fits).
    """

    paragraphs: tuple[Paragraph, ...]
    size: float | None
    lines: tuple[int, ...]
    height: float
    inset: float = 0.0
    over: float = 0.0

    @property
    def plain(self) -> str:
        """All words."""
        return "\n".join(paragraph.plain for paragraph in self.paragraphs)


def paragraph(text: Text | str, level: int = 0, *, lead: str | None = None) -> Paragraph:
    """A paragraph of author text. `lead` is the colour token of its bold words."""
    if isinstance(text, str):
        return Paragraph((Stretch(text),), level)
    return Paragraph(
        tuple(
            Stretch(run.text, run.bold or None, lead if run.bold else None, href=run.href, italic=run.italic)
            for run in text.runs
        ),
        level,
        origin=text.origin,
    )


def fit(
    paragraphs: Sequence[Paragraph],
    levels: Sequence[TextLevel],
    width: float,
    height: float,
    sizes: Sequence[float] = (),
    most_lines: int | None = None,
) -> Fitted:
    """Set text at the largest permitted size at which it fits `width` by `height` points.

    `sizes` lists the permitted sizes of the first level, largest first. If none fits, the smallest is
    used and `over` says how many points are too much.
    """
    own = levels[0].style.size
    for size in sizes or (own,):
        fitted = measure(paragraphs, levels, width, size)
        over = fitted.height - height if fitted.height > height + _HAIR else 0.0
        if most_lines is not None and sum(fitted.lines) > most_lines:
            over = max(over, (sum(fitted.lines) - most_lines) * levels[0].line(size))
        if longest(paragraphs, levels, width, size):
            over = max(over, levels[0].line(size))
        if not over:
            break
    return replace(fitted, over=over, size=None if size == own else size)


def measure(
    paragraphs: Sequence[Paragraph], levels: Sequence[TextLevel], width: float, size: float | None = None
) -> Fitted:
    """Lines and height of text whose first level is set at `size` points."""
    counts, height = [], 0.0
    for index, entry in enumerate(paragraphs):
        level = levels[entry.level]
        broken = lines(entry, levels, width, size)
        counts.append(max(1, len(broken)))
        tallest = _size(level, entry, size, levels)
        height += counts[-1] * level.line(tallest)
        if index < len(paragraphs) - 1:
            height += level.after if entry.after is None else entry.after
    return Fitted(tuple(paragraphs), None, tuple(counts), height)


def lines(
    entry: Paragraph, levels: Sequence[TextLevel], width: float, size: float | None = None
) -> tuple[Line, ...]:
    """The lines of one paragraph."""
    return break_lines(_pieces(entry, levels, size), _room(levels[entry.level], width))


def even_inset(
    entry: Paragraph, levels: Sequence[TextLevel], width: float, size: float | None = None
) -> float:
    """How far to narrow the box from the right (points) so that lines break as evenly as they can.

    The box stays as wide as that break allows, to leave room where a font runs wider.
    """
    pieces, room = _pieces(entry, levels, size), _room(levels[entry.level], width)
    wanted = balance(pieces, room)
    if len(wanted) < 2:
        return 0.0
    for goal in (wanted, _evened(pieces, wanted, room)):
        low, high = max(line.width for line in goal), room
        texts = [line.text for line in goal]
        if [line.text for line in break_lines(pieces, low + 0.01)] != texts:
            continue
        while high - low > 1.0:
            middle = (low + high) / 2
            if [line.text for line in break_lines(pieces, middle)] == texts:
                low = middle
            else:
                high = middle
        least = max(line.width for line in goal)
        return max(0.0, room - (least + 0.7 * (low - least))) / SLACK
    return 0.0


def short_end(entry: Paragraph, levels: Sequence[TextLevel], width: float, size: float | None = None) -> bool:
    """Tell whether the last of several lines holds next to nothing."""
    broken = lines(entry, levels, width, size)
    return len(broken) > 1 and broken[-1].width < _SHORT * width


def words_to_cut(
    paragraphs: Sequence[Paragraph], levels: Sequence[TextLevel], width: float, height: float, size: float
) -> int:
    """How many words must go from the longest paragraph before everything fits at `size`."""
    longest = max(range(len(paragraphs)), key=lambda index: len(paragraphs[index].plain))
    words = paragraphs[longest].plain.split()
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        shorter = Paragraph(
            (Stretch(" ".join(words[:middle]), paragraphs[longest].stretches[0].bold),),
            paragraphs[longest].level,
        )
        trial = [*paragraphs[:longest], shorter, *paragraphs[longest + 1 :]]
        if measure(trial, levels, width, size).height <= height:
            low = middle
        else:
            high = middle - 1
    return max(1, len(words) - low)


def longest(paragraphs: Sequence[Paragraph], levels: Sequence[TextLevel], width: float, size: float) -> str:
    """A word that is wider than the box and would be broken; empty if there is none."""
    for entry in paragraphs:
        room = _room(levels[entry.level], width)
        if longest_word(_pieces(entry, levels, size)) > room:
            words = [
                replace(entry, stretches=(replace(s, text=w),))
                for s in entry.stretches
                for w in s.text.split()
            ]
            return max(words, key=lambda word: longest_word(_pieces(word, levels, size))).plain
    return ""


def _evened(pieces: Sequence[Piece], wanted: Sequence[Line], room: float) -> tuple[Line, ...]:
    """The narrowest setting with as many lines as wanted: it can always be had by narrowing the box."""
    low, high = longest_word(pieces), room
    while high - low > 0.5:
        middle = (low + high) / 2
        if len(break_lines(pieces, middle)) <= len(wanted):
            high = middle
        else:
            low = middle
    return break_lines(pieces, high)


def _room(level: TextLevel, width: float) -> float:
    return (width - 72 * level.margin) * SLACK


def _pieces(entry: Paragraph, levels: Sequence[TextLevel], size: float | None) -> list[Piece]:
    level = levels[entry.level]
    base = _base(level, size, levels)
    return [
        Piece(
            stretch.text,
            level.style.face_for(bold=bool(stretch.bold), italic=stretch.italic),
            stretch.size or base,
        )
        for stretch in entry.stretches
    ]


def _base(level: TextLevel, size: float | None, levels: Sequence[TextLevel]) -> float:
    return size if size is not None and level is levels[0] else level.style.size


def _size(level: TextLevel, entry: Paragraph, size: float | None, levels: Sequence[TextLevel]) -> float:
    """The size that decides the height of the paragraph's lines."""
    base = _base(level, size, levels)
    return max([base, *(stretch.size for stretch in entry.stretches if stretch.size)])
