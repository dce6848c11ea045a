"""Author text: a small inline markup, read once for all formats.

`**bold**`, `[label](https://…)` and `{figure}` are all there is; a backslash before `*`, `[`, `{` or `\\`
makes it an ordinary character. Straight quotes become typographic ones. A `{figure}` is replaced by the
formatted number that stands under `figures:`, so that each number is said once.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

LINK_SCHEMES = ("https", "http", "mailto", "tel")

_TOKEN = re.compile(
    r"(?P<escape>\\[\\*\[\]{}])"
    r"|(?P<bold>\*\*)"
    r"|(?P<link>\[(?P<label>[^\[\]]*)\]\((?P<href>[^()\s]*)\))"
    r"|(?P<figure>\{(?P<key>[^{}]*)\})"
)


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


class MarkupError(ValueError):
    """The inline markup cannot be read. `code` and `help` go into the notice."""

    def __init__(self, code: str, message: str, help_text: str) -> None:
        super().__init__(message)
        self.code, self.message, self.help = code, message, help_text


def parse_text(value: str, figures: Mapping[str, str]) -> Text:
    """Read inline markup. `figures` maps each key that may stand in braces to its formatted text.

    Raises MarkupError for an open `**`, a link that is not allowed, or an unknown figure.
    """
    runs: list[Run] = []
    used: list[str] = []
    bold, position = False, 0
    for match in _TOKEN.finditer(value):
        _append(runs, Run(value[position : match.start()], bold))
        position = match.end()
        match match.lastgroup:
            case "escape":
                _append(runs, Run(match["escape"][1], bold))
            case "bold":
                bold = not bold
            case "link":
                _append(runs, Run(match["label"], bold, _checked_link(match["label"], match["href"])))
            case _:
                key = match["key"].strip()
                if key not in figures:
                    raise MarkupError("unknown-figure", f'there is no figure "{key}"', key)
                used.append(key.partition(".")[0])
                _append(runs, Run(figures[key], bold))
    _append(runs, Run(value[position:], bold))
    if bold:
        raise MarkupError(
            "open-bold",
            "a ** starts bold text that never ends",
            "put ** on both sides of the bold words, or \\** for two plain stars",
        )
    origin = value.origin if isinstance(value, Located) else ""
    return Text(tuple(_typographic(runs)), origin, tuple(dict.fromkeys(used)))


def _append(runs: list[Run], run: Run) -> None:
    if not run.text:
        return
    if runs and (runs[-1].bold, runs[-1].href) == (run.bold, run.href):
        run = Run(runs.pop().text + run.text, run.bold, run.href)
    runs.append(run)


def _checked_link(label: str, href: str) -> str:
    scheme = urlsplit(href).scheme.casefold()
    if scheme not in LINK_SCHEMES:
        raise MarkupError(
            "bad-link",
            f'the link "{href}" does not start with https:, http:, mailto: or tel:',
            "write the whole address, for example https://www.ems.gov",
        )
    if not label.strip():
        raise MarkupError("empty-link", "a link has no words", "write [words to show](address)")
    return href


def _typographic(runs: list[Run]) -> Iterator[Run]:
    """Turn straight quotes into typographic ones, looking across run borders."""
    before = ""
    for run in runs:
        out = []
        for char in run.text:
            opening = not before or before.isspace() or before in "([{“‘—–/"
            if char == '"':
                char = "“" if opening else "”"
            elif char == "'":
                char = "‘" if opening else "’"
            out.append(char)
            before = char
        yield Run("".join(out), run.bold, run.href)
