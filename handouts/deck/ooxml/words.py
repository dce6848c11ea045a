"""Read text with everything it inherits: size, weight, colour, spacing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from handouts.deck.ooxml.colour import Scheme, Shade
from handouts.deck.ooxml.scene import Paragraph, Words
from handouts.deck.ooxml.xml import LINK_COLOUR, A, Element, child, first, is_on

LINE = 1.2
"""Line height in em of the common Office fonts."""
_DEFAULT_SIZE = 18.0
_PLAIN_RUNS = (f"{A}r", f"{A}fld", f"{A}br")


@dataclass(frozen=True, slots=True)
class Level:
    """What text of one outline level looks like where nothing else is said."""

    size: float
    bold: bool
    colour: Shade | None
    align: str
    above: float
    leading: float


class Inheritance:
    """A chain of list styles, nearest first: shape, layout, master, presentation."""

    def __init__(self, styles: Sequence[Element | None], scheme: Scheme, colour: Shade | None = None) -> None:
        self.styles = [style for style in styles if style is not None]
        self._scheme = scheme
        self._colour = colour
        self._levels: dict[int, Level] = {}

    def under(self, style: Element | None, colour: Shade | None = None) -> "Inheritance":
        """The same chain with a nearer style, or with a shape style's text colour."""
        if (style is None or len(style) == 0) and colour is None:
            return self
        return Inheritance([style, *self.styles], self._scheme, colour or self._colour)

    def level(self, number: int) -> Level:
        """Text of that outline level, counted from 0."""
        if number not in self._levels:
            self._levels[number] = self._resolve(number)
        return self._levels[number]

    def is_capital(self, number: int) -> bool:
        """Tell whether text of that level is shown in capitals."""
        runs = [style.find(f"{A}lvl{number + 1}pPr/{A}defRPr") for style in self.styles]
        return next((run.get("cap") for run in runs if run is not None and run.get("cap")), "none") == "all"

    def words(self, run: Element, level: Level, scale: float) -> Words:
        """A run on that level, its size scaled by the text box."""
        properties = run.find(f"{A}rPr")
        text = run.findtext(f"{A}t") or ""
        if properties is None:
            return Words(text, level.size * scale, level.bold, level.colour, "")
        size, bold, link = properties.get("sz"), properties.get("b"), properties.find(f"{A}hlinkClick")
        fill = properties.find(f"{A}solidFill")
        colour = level.colour if fill is None else self._scheme.shade(fill)
        if link is not None and next(link.iter(LINK_COLOUR), None) is None:
            theme_link = self._scheme.named("hlink")
            colour = Shade(theme_link) if theme_link else colour
        return Words(
            text,
            (int(size) / 100 if size else level.size) * scale,
            is_on(bold) if bold is not None else level.bold,
            colour,
            properties.get("lang", ""),
            link is not None,
        )

    def paragraphs(self, body: Element | None) -> tuple[Paragraph, ...]:
        """The paragraphs of a text body, a:txBody or p:txBody."""
        if body is None:
            return ()
        chain = self.under(body.find(f"{A}lstStyle"))
        scale = body.find(f"{A}bodyPr/{A}normAutofit")
        shrunk = int(scale.get("fontScale", "100000")) / 100000 if scale is not None else 1.0
        return tuple(chain._paragraph(found, shrunk) for found in body.iterchildren(f"{A}p"))

    def _paragraph(self, paragraph: Element, scale: float) -> Paragraph:
        properties = paragraph.find(f"{A}pPr")
        number = int(properties.get("lvl", "0")) if properties is not None else 0
        level = self.level(number)
        if properties is not None:
            level = replace(
                level,
                align=properties.get("algn", level.align),
                above=_space(properties, "spcBef", level.size, level.above),
                leading=_space(properties, "lnSpc", level.size, level.leading),
            )
        runs = paragraph.iterchildren(*_PLAIN_RUNS)
        words = tuple(
            Words("\n", level.size, False, None, "") if run.tag == f"{A}br" else self.words(run, level, scale)
            for run in runs
        )
        return Paragraph(words, number, level.align, level.above, level.leading)

    def _resolve(self, number: int) -> Level:
        found = [style.find(f"{A}lvl{number + 1}pPr") for style in self.styles]
        found += [style.find(f"{A}defPPr") for style in self.styles]
        properties = [entry for entry in found if entry is not None]
        runs = [run for entry in properties if (run := entry.find(f"{A}defRPr")) is not None]
        size = next((int(sz) / 100 for run in runs if (sz := run.get("sz"))), _DEFAULT_SIZE)
        fill = first(runs, f"{A}solidFill")
        plain = self._scheme.named("tx1")
        return Level(
            size=size,
            bold=is_on(next((run.get("b") for run in runs if run.get("b")), None)),
            colour=self._colour
            or (self._scheme.shade(fill) if fill is not None else Shade(plain) if plain else None),
            align=next((align for entry in properties if (align := entry.get("algn"))), "l"),
            above=next(
                (_space(entry, "spcBef", size, 0) for entry in properties if _has(entry, "spcBef")), 0
            ),
            leading=next(
                (_space(entry, "lnSpc", size, 1) for entry in properties if _has(entry, "lnSpc")), 1
            ),
        )


def _has(properties: Element, name: str) -> bool:
    return properties.find(f"{A}{name}") is not None


def _space(properties: Element, name: str, size: float, inherited: float) -> float:
    """Space before in points, or line spacing as a share of the normal line."""
    entry = properties.find(f"{A}{name}")
    if entry is None:
        return inherited
    percent = entry.find(f"{A}spcPct")
    normal = size * LINE
    if percent is not None:
        value = percent.attrib["val"]
        share = int(value.rstrip("%")) / (100000 if "%" not in value else 100)
        return share if name == "lnSpc" else share * normal
    exact = int(child(entry, f"{A}spcPts").attrib["val"]) / 100
    return exact / normal if name == "lnSpc" else exact
