"""Author text: a small inline markup, read once for all formats.

`**bold**`, `*italic*`, `[label](https://…)` and `{figure}` are all there is; a backslash before `*`, `[`,
`]`, `{`, `}` or `\\` makes it an ordinary character, and so does a star between blanks or letters (2 * 3).
What looks like markup but is none is an error: it would be printed with its signs. Straight quotes become
typographic ones, line ends and odd blanks become spaces. A `{figure}` is replaced by the formatted number
that stands under `figures:`, so that each number is said once.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice

from handouts.briefing.markup_errors import STRAY, MarkupError, markup_error
from handouts.briefing.text import Located, Run, Text
from handouts.diagnostics import Code, quote
from handouts.locale.quotes import STRAIGHT, Quotes

LINK_SCHEMES = ("https", "http", "mailto", "tel")

_TOKEN = re.compile(
    r"(?P<escape>\\[\\*\[\]{}])"
    r"|(?P<bold>\*\*)"
    r"|(?P<italic>(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w))"
    r"|(?P<link>\[(?P<label>(?:\\.|[^\[\]\\])*)\]\((?P<href>[^()\s]*)\))"
    r"|(?P<figure>\{(?P<key>[^{}]*)\})"
)
_BLANKS = re.compile(r"[ \t\n]+")
_OTHER_BLANKS = {
    0x202F: "\N{NO-BREAK SPACE}",
    0x2007: "\N{NO-BREAK SPACE}",
    **dict.fromkeys((*range(0x2000, 0x2007), 0x2008, 0x2009, 0x200A, 0x205F, 0x3000), " "),
}
"""Blanks of other widths: readers of PDF lose the narrow ones, and take 12 000 for 12000."""
_HOST = re.compile(r"[A-Za-z0-9.-]+(?::\d{1,5})?(?:[/?#]|$)")


_PLAIN_RUN = Run("")


def parse_text(value: str, figures: Mapping[str, str], quotes: Quotes = STRAIGHT) -> Text:
    """Read inline markup. `figures` maps each key that may stand in braces to its formatted text.

    `quotes` are those of the language of the text.

    Raises MarkupError for an open `**` or `*`, a link that is not allowed, an unknown figure, stray markup,
    and for a text that has no words.
    """
    used: list[str] = []
    words = _BLANKS.sub(" ", value.translate(_OTHER_BLANKS)).strip(" ")
    runs = list(_typographic(_runs(words, figures, used), quotes))
    if not "".join(run.text for run in runs).strip():
        raise MarkupError(Code.EMPTY_TEXT, "the text is empty", "write the text, or remove the key")
    origin = value.origin if isinstance(value, Located) else ""
    return Text(tuple(runs), origin, tuple(dict.fromkeys(used)))


def _runs(value: str, figures: Mapping[str, str], used: list[str], style: Run = _PLAIN_RUN) -> list[Run]:
    """Cut a text, or the label of a link, into runs that differ from `style`; note the figures it uses."""
    runs: list[Run] = []
    now, position = style, 0
    for match in _TOKEN.finditer(value):
        _append(runs, replace(now, text=_plain(value[position : match.start()])))
        position = match.end()
        match match.lastgroup:
            case "escape":
                _append(runs, replace(now, text=match["escape"][1]))
            case "bold":
                now = replace(now, bold=not now.bold)
            case "italic":
                now = replace(now, italic=_slanted(value, match, on=now.italic))
            case "link":
                target = _checked_link(match["label"], match["href"])
                for run in _runs(match["label"], figures, used, replace(now, href=target)):
                    _append(runs, run)
            case _:
                key = match["key"].strip()
                if key not in figures:
                    raise MarkupError(Code.UNKNOWN_FIGURE, f'there is no figure "{quote(key)}"', unknown=key)
                used.append(key.partition(".")[0])
                _append(runs, replace(now, text=figures[key]))
    _append(runs, replace(now, text=_plain(value[position:])))
    if now.bold != style.bold:
        raise markup_error(Code.OPEN_BOLD)
    if now.italic != style.italic:
        raise markup_error(Code.OPEN_ITALIC)
    return runs


def _slanted(value: str, star: re.Match[str], *, on: bool) -> bool:
    """Whether the text after a single star is italic: a star before a word opens, one after a word closes."""
    before, after = value[: star.start()][-1:], value[star.end() :][:1]
    opens = bool(after.strip()) and not _in_word(before)
    closes = bool(before.strip()) and not _in_word(after)
    if not (closes if on else opens):
        raise markup_error(Code.STRAY_STAR)
    return not on


def _in_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _plain(text: str) -> str:
    for sign, code in STRAY:
        if sign.search(text):
            raise markup_error(code)
    return text


def _append(runs: list[Run], run: Run) -> None:
    if not run.text:
        return
    if runs and replace(runs[-1], text="") == replace(run, text=""):
        run = replace(run, text=runs.pop().text + run.text)
    runs.append(run)


def _checked_link(label: str, href: str) -> str:
    """The target of a link: ASCII (ISO 32000-1, 12.6.4.7), of a kind that is allowed, in small letters."""
    scheme, colon, rest = href.partition(":")
    scheme = scheme.casefold()
    if not colon or scheme not in LINK_SCHEMES or not rest:
        raise MarkupError(
            Code.BAD_LINK,
            f'the link "{quote(href)}" does not start with https:, http:, mailto: or tel:',
            "write the whole address, for example https://www.ems.gov",
        )
    web = scheme in ("http", "https")
    if not re.fullmatch(r"[!-~]+", href) or (
        web and not (rest.startswith("//") and _HOST.match(rest.removeprefix("//")))
    ):
        raise MarkupError(
            Code.BAD_LINK,
            f'the link "{quote(href)}" is not an address',
            "copy it from the address line of a browser",
        )
    if not label.strip():
        raise MarkupError(Code.EMPTY_LINK, "a link has no words", "write [words to show](address)")
    return f"{scheme}:{rest}"


def _typographic(runs: list[Run], quotes: Quotes) -> Iterator[Run]:
    """Turn straight quotes into typographic ones, looking across run borders."""
    printed = iter(quotes.typographic("".join(run.text for run in runs)))
    for run in runs:
        yield replace(run, text="".join(islice(printed, len(run.text))))
