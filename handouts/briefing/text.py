"""Text as runs of one style, which remembers where in the content it came from. All formats read it."""

from dataclasses import dataclass


class Located(str):
    """A string that remembers the path of the YAML value it was read from ("roles.emt.subtitle")."""

    __slots__ = ("origin",)
    origin: str

    def __new__(cls, value: str, origin: str) -> "Located":
        """Make the string; `origin` is its path."""
        self = super().__new__(cls, value)
        self.origin = origin
        return self


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style. `href` makes it a link."""

    text: str
    bold: bool = False
    href: str | None = None
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """Text as runs, with the path it came from and the keys of the figures it uses."""

    runs: tuple[Run, ...]
    origin: str = ""
    figures: tuple[str, ...] = ()

    @property
    def plain(self) -> str:
        """The text without markup."""
        return "".join(run.text for run in self.runs)

    def __str__(self) -> str:
        return self.plain


def words_text(text: str, origin: str = "", *, bold: bool = False) -> Text:
    """Interface words as a Text."""
    return Text((Run(text, bold),), origin)


def joined(*parts: Text | str) -> Text:
    """Texts and words one after another; the origin is that of the first Text."""
    texts = [part if isinstance(part, Text) else words_text(part) for part in parts]
    origin = next((text.origin for text in texts if text.origin), "")
    return Text(tuple(run for text in texts for run in text.runs), origin)
