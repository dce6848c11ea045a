"""Fit one of our layouts into a layout of the template: places, sizes, fonts, colours."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from handouts.deck.layouts.levels import EM_LINE, TextLevel
from handouts.deck.layouts.names import LayoutKind
from handouts.deck.layouts.placeholders import Box, Insets, Layout, Panel, Placeholder, PlaceholderType
from handouts.deck.ooxml.area import points
from handouts.deck.ooxml.backdrop import InheritedPlaceholder
from handouts.deck.template.content_area import content_area, content_placeholders, foot_boxes, mover
from handouts.deck.template.contrast import FILLS_TO_LIGHT, LARGE_TEXT, TEXT, TO_LIGHT, Reader, Tone
from handouts.deck.template.covers import arrange
from handouts.deck.template.fonts import Font
from handouts.deck.template.make_room import with_headings, with_small_print
from handouts.deck.template.sizes import sized
from handouts.deck.template.template_layout import TemplateLayout
from handouts.look.tokens import Look
from handouts.look.type import DECK_REGULAR, HOST_OPENER_SIZES, HOST_QUESTION_SIZES, Style
from handouts.look.units import Points, inch

_QUESTIONS = (
    LayoutKind.SCENARIO_QUESTION,
    LayoutKind.QUIZ_QUESTION,
    LayoutKind.CALL,
    LayoutKind.CALL_CONTACT,
)
_QUESTION_HEIGHT = inch(1.75)
"""Where the title is a whole question it needs three lines."""
_CAPITALS = 1.2
"""Capitals run that much wider than small letters."""
_PLATE_EDGE = inch(0.12)
_FOOT_COLOURS = ("ink2", "soft_dark", "ink", "white")


@dataclass(frozen=True, slots=True)
class Adapted:
    """Our layout as it stands on the template. `title_colour` is None where the template's own serves.

    `plated`: a white plate stands below the source line, over what the template draws there.
    """

    layout: Layout
    host: TemplateLayout
    tone: Tone
    title_colour: str | None
    plated: bool = False


@dataclass(frozen=True, slots=True)
class Adapter:
    """Adapts layouts to one template."""

    look: Look
    title_font: Font
    text_font: Font
    taller: float
    """How much taller text gets that may not get smaller."""

    def adapt(self, layout: Layout, host: TemplateLayout) -> Adapted:
        """The layout on that host. Raises ValueError if the host has no title."""
        if host.title is None or host.title_look is None:
            raise ValueError(f"the layout {host.shown} has no title")
        title = self._title(layout, host.title, host.title_look)
        opener = arrange(layout.kind, host)
        area = content_area(host, title.box)
        panels: list[Panel] = []
        if opener is not None:
            title = replace(title, box=opener.title)
            placeholders = [
                _resized(replace(placeholder, box=opener.boxes[placeholder.name]))
                for placeholder in content_placeholders(layout)
            ]
            placeholders = [_aligned(placeholder, title.levels[0].align) for placeholder in placeholders]
            texts = [
                placeholder.box
                for placeholder in placeholders
                if placeholder.type is not PlaceholderType.PICTURE
            ]
            tone = self._reader.opener_tone(_together(host, texts))
            area = _around([title.box, *texts])
        else:
            move = mover(layout, area, self.look.grid.slide)
            placeholders = [
                replace(placeholder, box=move(placeholder.box))
                for placeholder in content_placeholders(layout)
            ]
            placeholders = with_small_print(with_headings(placeholders), layout, self.taller)
            drawn = [panel for panel in layout.panels if panel.box.y != self.look.grid.slide.rule_top]
            panels = [replace(panel, box=move(panel.box)) for panel in drawn]
            tone = self._reader.tone(host.ground(area), wants_dark=layout.dark)
        swap = TO_LIGHT if layout.dark and tone is Tone.LIGHT else {}
        if swap:
            panels = [replace(panel, fill=FILLS_TO_LIGHT.get(panel.fill, panel.fill)) for panel in panels]
            placeholders = [
                replace(placeholder, fill=FILLS_TO_LIGHT.get(placeholder.fill or "", placeholder.fill))
                for placeholder in placeholders
            ]
        covered = tone.plate is not None and opener is not None
        colour, behind = self._behind_title(host, title.box, tone, covered=covered)
        foot, below = self._foot(layout, host, content_area(host, title.box))
        plates = [Panel(_plate(area, host), tone.plate)] if tone.plate else []
        made = [self._placeholder(placeholder, swap) for placeholder in placeholders]
        stays_dark = layout.dark and tone in (Tone.DARK, Tone.DARK_PLATE)
        panels = [*behind, *plates, *below, *panels]
        whole = replace(layout, placeholders=(title, *made, *foot), panels=tuple(panels), dark=stays_dark)
        return Adapted(whole, host, tone, colour, plated=bool(below))

    @property
    def _reader(self) -> Reader:
        return Reader(self.look.palette)

    def _behind_title(
        self, host: TemplateLayout, box: Box, tone: Tone, *, covered: bool
    ) -> tuple[str | None, list[Panel]]:
        """Colour of the title where the template's own cannot be read, and a plate where none can.

        `covered`: the title stands on the plate of the content.
        """
        if covered:
            return "white" if tone.plate == "ink" else "ink", []
        own = host.title_look.text.level(0).colour if host.title_look is not None else None
        ground = host.ground(box)
        if self._reader.reads(own.colour if own is not None else None, ground, LARGE_TEXT):
            return None, []
        colour = self._reader.first(("ink", "white"), ground, LARGE_TEXT)
        if colour is not None:
            return colour, []
        plate = tone.plate or ("ink" if tone is Tone.DARK else "white")
        return "white" if plate == "ink" else "ink", [Panel(_plate(box, host), plate)]

    def _title(self, layout: Layout, box: Box, inherited: InheritedPlaceholder) -> Placeholder:
        """Our title in the template's place, face and alignment, at a size that holds two lines."""
        ours = next(
            placeholder
            for placeholder in layout.placeholders
            if placeholder.type in (PlaceholderType.TITLE, PlaceholderType.COVER_TITLE)
        )
        if layout.kind in _QUESTIONS:
            box = replace(box, height=max(box.height, _QUESTION_HEIGHT))
        opens = layout.kind in (LayoutKind.COVER, LayoutKind.SECTION)
        style, level = ours.levels[0].style, inherited.text.level(0)
        size = min(style.size, HOST_OPENER_SIZES[0] if opens else HOST_QUESTION_SIZES[0])
        capitals = _CAPITALS if inherited.text.is_capital(0) else 1.0
        face = style.bold_face if level.bold else DECK_REGULAR
        style = self.title_font.measures(replace(sized(style, size), face=face), capitals)
        made = TextLevel(style, align=level.align)
        return replace(
            ours,
            box=box,
            levels=(made,),
            insets=_insets(inherited.body),
            anchor=inherited.body.get("anchor", "t"),
        )

    def _placeholder(self, placeholder: Placeholder, swap: Mapping[str, str]) -> Placeholder:
        """Its text in the template's font, and in colours that can be read where it stands."""
        colours = {} if placeholder.fill else swap
        levels = tuple(
            replace(
                level,
                style=self._style(level.style, colours),
                number_style=level.number_style and self._style(level.number_style, colours),
            )
            for level in placeholder.levels
        )
        return replace(placeholder, levels=levels)

    def _style(self, style: Style, colours: Mapping[str, str]) -> Style:
        return replace(self.text_font.measures(style), colour=colours.get(style.colour, style.colour))

    def _foot(self, layout: Layout, host: TemplateLayout, area: Box) -> tuple[list[Placeholder], list[Panel]]:
        """Source line and number, in the line in which the template has its footer and number."""
        made, panels = [], []
        boxes = dict(
            zip((PlaceholderType.FOOTER, PlaceholderType.NUMBER), foot_boxes(host, area), strict=True)
        )
        for placeholder in layout.placeholders:
            if placeholder.type in boxes:
                box, level = boxes[placeholder.type], placeholder.levels[0]
                colour = self._reader.first(_FOOT_COLOURS, host.ground(box), TEXT)
                if colour is None:
                    panels.append(Panel(box, "white"))
                style = replace(self.text_font.measures(level.style), colour=colour or "ink2")
                made.append(replace(placeholder, box=box, levels=(replace(level, style=style),), anchor="t"))
        return made, panels


def _together(host: TemplateLayout, boxes: Sequence[Box]) -> frozenset[str] | None:
    """Every colour below any of these boxes."""
    grounds = [host.ground(box) for box in boxes]
    known = [ground for ground in grounds if ground is not None]
    return frozenset().union(*known) if len(known) == len(grounds) else None


def _resized(placeholder: Placeholder) -> Placeholder:
    """A lone numeral as large as its place allows."""
    level = placeholder.levels[0]
    size = min(level.style.size, placeholder.box.height / EM_LINE)
    if not level.tight or size == level.style.size:
        return placeholder
    return replace(
        placeholder, levels=(replace(level, style=sized(level.style, size)), *placeholder.levels[1:])
    )


def _aligned(placeholder: Placeholder, align: str) -> Placeholder:
    return replace(placeholder, levels=tuple(replace(level, align=align) for level in placeholder.levels))


def _around(boxes: Sequence[Box]) -> Box:
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right, bottom = max(box.x + box.width for box in boxes), max(box.y + box.height for box in boxes)
    return Box(left, top, right - left, bottom - top)


def _plate(area: Box, host: TemplateLayout) -> Box:
    """A plate is a little larger than what stands on it, and stays on the slide."""
    left = max(Points(0), area.x - _PLATE_EDGE)
    right = min(host.page.width, area.x + area.width + _PLATE_EDGE)
    return Box(left, area.y - _PLATE_EDGE / 2, right - left, area.height + _PLATE_EDGE)


def _insets(body: Mapping[str, str]) -> Insets:
    usual = {"lIns": 91440, "tIns": 45720, "rIns": 91440, "bIns": 45720}
    return Insets(*(points(int(body.get(name, default))) for name, default in usual.items()))
