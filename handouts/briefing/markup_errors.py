"""Mistakes in the inline markup of a text, in words: what looks like markup but is none."""

import re

from handouts.diagnostics import Code


class MarkupError(ValueError):
    """The inline markup cannot be read. `code` and `help` go into the notice.

    Of an unknown figure `unknown` is the key, so that the caller can name one like it.
    """

    def __init__(self, code: Code, message: str, help_text: str = "", unknown: str | None = None) -> None:
        super().__init__(message)
        self.code, self.message, self.help, self.unknown = code, message, help_text, unknown


_WORDS = {
    Code.BAD_LINK: (
        "a link cannot be read",
        "write [words to show](address), with no space or bracket in the address",
    ),
    Code.STRAY_BRACE: ("a brace stands alone", r"write {name} for a figure, or \{ for a plain brace"),
    Code.STRAY_BACKSLASH: ("a backslash would be printed as it is", r"remove it, or write \\"),
    Code.OFFICE_CODE: (
        "PowerPoint reads _x and four digits between underscores as a code for one character",
        "write it in another way, for example with a blank before the last underscore",
    ),
    Code.OPEN_BOLD: (
        "a ** starts bold text that never ends",
        r"put ** on both sides of the bold words, or \*\* for two plain stars",
    ),
    Code.OPEN_ITALIC: (
        "a * starts italic text that never ends",
        r"put * on both sides of the italic words, ** on both sides of bold ones, or \* for a plain star",
    ),
    Code.STRAY_STAR: (
        "a single * would be printed as it is",
        r"write *words* for italic, **words** for bold words, or \* for a plain star",
    ),
}

STRAY = (
    (re.compile(r"\]\("), Code.BAD_LINK),
    (re.compile(r"[{}]"), Code.STRAY_BRACE),
    (re.compile(r"\\"), Code.STRAY_BACKSLASH),
    (re.compile(r"_x[0-9A-Fa-f]{4}_"), Code.OFFICE_CODE),
)
"""Signs that are left when all markup has been read, and the mistake that each is."""


def markup_error(code: Code) -> MarkupError:
    """The error of that kind, in words."""
    return MarkupError(code, *_WORDS[code])
