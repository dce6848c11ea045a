"""Source numbers: one numbering for both documents, in order of first use on paper, then on screen."""

from collections.abc import Iterable
from enum import Enum

from handouts.briefing.model import Briefing
from handouts.briefing.text import Text
from handouts.outline.parts import SourceEntry


class Medium(Enum):
    """What a part is resolved for: the two documents may want words of different length."""

    PAPER = "paper"
    SCREEN = "screen"


class Numbering:
    """Gives each source its number when it is used first, and knows which document uses it."""

    def __init__(self, briefing: Briefing) -> None:
        self._briefing = briefing
        self._numbers: dict[str, int] = {}
        self._used: dict[Medium, set[str]] = {medium: set() for medium in Medium}

    def use(self, medium: Medium, keys: Iterable[str]) -> tuple[int, ...]:
        """The numbers of these sources, in rising order."""
        found = set()
        for key in keys:
            self._used[medium].add(key)
            found.add(self._numbers.setdefault(key, len(self._numbers) + 1))
        return tuple(sorted(found))

    def of_texts(self, *texts: Text | None) -> list[str]:
        """The sources of the figures that some texts use, in their order."""
        return [
            key
            for text in texts
            if text is not None
            for figure in text.figures
            if figure in self._briefing.figures
            for key in self._briefing.figures[figure].source
        ]

    def entries(self, medium: Medium | None = None) -> tuple[SourceEntry, ...]:
        """The sources that are used, by number; only those of one document if it is named."""
        wanted = self._numbers if medium is None else self._used[medium]
        return tuple(self._entry(key) for key in self._numbers if key in wanted)

    def _entry(self, key: str) -> SourceEntry:
        source = self._briefing.sources[key]
        return SourceEntry(
            self._numbers[key], key, source.publisher, source.title, source.detail, source.shown, source.url
        )
