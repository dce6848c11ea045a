"""Sets text into the placeholders of a layout, and keeps the notices about what does not fit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from handouts.briefing.citations import Citations
from handouts.briefing.model import Briefing, Part
from handouts.briefing.text import Text
from handouts.deck.layouts.levels import TextLevel
from handouts.deck.layouts.names import LayoutKind, PlaceholderName
from handouts.deck.layouts.placeholders import Box, Layout, Placeholder
from handouts.deck.plan.fit import (
    Fitted,
    Paragraph,
    Stretch,
    even_inset,
    fit,
    lines,
    longest,
    paragraph,
    short_end,
    words_to_cut,
)
from handouts.deck.plan.model import Filled
from handouts.diagnostics import Code, Notice, counted
from handouts.locale.model import Locale
from handouts.look.grid import SlideGrid
from handouts.look.tokens import Look

TITLE_LINES = 2
_CLOSE = 0.9
"""A size this close to another looks the same from the back of the room."""


@dataclass
class SlideContext:
    """What every part of the plan needs: content, look, words, layouts, and where to report."""

    briefing: Briefing
    look: Look
    locale: Locale
    citations: Citations
    layouts: Mapping[LayoutKind, Layout]
    notices: list[Notice] = field(default_factory=list)

    def placeholder(self, kind: LayoutKind, name: PlaceholderName) -> Placeholder:
        """A placeholder of a layout."""
        return self.layouts[kind].placeholder(name)

    def fill(
        self,
        kind: LayoutKind,
        name: PlaceholderName,
        paragraphs: Sequence[Paragraph],
        origin: str,
        *,
        sizes: Sequence[float] = (),
        most_lines: int | None = None,
        box: Box | None = None,
        even: bool = False,
        tidy: bool = False,
    ) -> Filled:
        """Set paragraphs into a placeholder; `box` is its place if not that of the layout.

        `even` breaks the first paragraph at the most even place, `tidy` only if its last line is short.
        """
        placeholder = self.placeholder(kind, name)
        measured = replace(placeholder, box=box or placeholder.box)
        text = self.set(
            paragraphs,
            placeholder.levels,
            measured.width,
            measured.height,
            origin,
            sizes=sizes,
            most_lines=most_lines,
        )
        if tidy and sizes:
            text = self._saved_line(text, placeholder.levels, measured, sizes)
        if even or (tidy and short_end(paragraphs[0], placeholder.levels, measured.width, text.size)):
            text = replace(
                text, inset=even_inset(paragraphs[0], placeholder.levels, measured.width, text.size)
            )
        return Filled(placeholder, text, box)

    def _saved_line(
        self, text: Fitted, levels: Sequence[TextLevel], placeholder: Placeholder, sizes: Sequence[float]
    ) -> Fitted:
        """The same text one step smaller, if that saves a last line that holds next to nothing."""
        size = text.size or levels[0].style.size
        if text.over or not short_end(text.paragraphs[0], levels, placeholder.width, size):
            return text
        for smaller in (step for step in sizes if _CLOSE * size <= step < size):
            trial = fit(text.paragraphs, levels, placeholder.width, placeholder.height, (smaller,))
            if sum(trial.lines) < sum(text.lines) and not trial.over:
                return trial
        return text

    def set(
        self,
        paragraphs: Sequence[Paragraph],
        levels: Sequence[TextLevel],
        width: float,
        height: float,
        origin: str,
        *,
        sizes: Sequence[float] = (),
        most_lines: int | None = None,
        trial: bool = False,
    ) -> Fitted:
        """Set paragraphs into `width` by `height` points; what is too much is reported unless on trial."""
        text = fit(paragraphs, levels, width, height, sizes, most_lines)
        if text.over and not trial:
            self._report(text, levels, width, height, origin, most_lines)
        return text

    def title(self, kind: LayoutKind, text: str, origin: str) -> Filled:
        """Set a slide title: at most two lines, broken at the most even place."""
        return self.fill(
            kind,
            PlaceholderName.TITLE,
            (Paragraph((Stretch(text),)),),
            origin,
            sizes=self.look.type.deck.title_sizes,
            most_lines=TITLE_LINES,
            even=True,
        )

    @property
    def share(self) -> float:
        """Width of the content as a share of our own slides': a 4:3 template has three quarters."""
        return self.look.grid.slide.content / SlideGrid().content

    def drop(self, two_lines: bool) -> float:
        """How far the body moves down below a title of two lines, in inches."""
        grid = self.look.grid.slide
        return grid.body_top_two - grid.body_top_one if two_lines else 0.0

    def lane(self, level: str) -> int | None:
        """0 for the left role, 1 for the right one, None for a level that is no role."""
        roles = list(self.briefing.roles)
        return roles.index(level) if level in roles else None

    def sourced(self, kind: LayoutKind, foot: Text | str | None, numbers: Sequence[int]) -> tuple[str, ...]:
        """The source line: what the author says there, then the source numbers.

        Two lines where one is too long, so that no line starts in the middle of the numbers.
        """
        said = (foot.plain if isinstance(foot, Text) else foot or "").strip()
        if not numbers:
            return (said,) if said else ()
        form = self.locale.counted(self.locale.source_numbers, len(numbers))
        listed = form.format(numbers=self.locale.listed(map(str, numbers)))
        if not said:
            return (listed,)
        said += self.locale.stop(said)
        placeholder, whole = self.placeholder(kind, PlaceholderName.SOURCES), f"{said} {listed}"
        fits = len(lines(paragraph(whole), placeholder.levels, placeholder.width)) == 1
        return (whole,) if fits else (said, listed)

    def too_tall(self, origin: str, over: float) -> None:
        """Report a table row that fills more than a slide; `over` in points."""
        self._note(
            origin,
            f"this table row is {over:.0f} points too tall for a slide",
            "shorten the longest cell of the row" + self._screen_words(origin, "shorter"),
        )

    def _note(self, origin: str, message: str, help_: str) -> None:
        """Report a text once, even if it stands in several places."""
        if origin not in (notice.origin for notice in self.notices):
            self.notices.append(Notice(Code.DOES_NOT_FIT, origin, message, help_))

    def _screen_words(self, origin: str, kind: str) -> str:
        """The advice to write words of that kind under `slide:`, where the content may have that key."""
        part: object = self.briefing
        for key in origin.split("."):
            if isinstance(part, Mapping):
                part = part.get(key)
            elif isinstance(part, tuple):
                part = part[int(key)]
            else:
                part = getattr(part, key, None)
            if isinstance(part, Part) and "slide" in type(part).model_fields:
                return f", or give {kind} words for the screen under slide:"
        return ""

    def _report(
        self,
        text: Fitted,
        levels: Sequence[TextLevel],
        width: float,
        height: float,
        origin: str,
        most_lines: int | None,
    ) -> None:
        size = text.size or levels[0].style.size
        line = levels[0].line(size)
        room = height if most_lines is None else min(height, most_lines * line + 0.01)
        lines_over = max(1, round(text.over / line + 0.49))
        word = longest(text.paragraphs, levels, width, size)
        if word:
            origin = next(entry.origin for entry in text.paragraphs if word in entry.plain) or origin
            message = f'the word "{word}" is wider than its place on the slide, even at {size:g} points'
            help_ = "use a shorter word" + self._screen_words(origin, "other")
        else:
            origin = max(text.paragraphs, key=lambda entry: len(entry.plain)).origin or origin
            cut = words_to_cut(text.paragraphs, levels, width, room, size)
            over = counted(lines_over, "line")
            message = f"the text is {over} too long for its place on the slide, even at {size:g} points"
            help_ = f"cut about {counted(cut, 'word')}" + self._screen_words(origin, "shorter")
        self._note(origin, message, help_)
