"""Slips in the inline markup of a text, in words: what looks like markup but is none."""

import re


class MarkupError(ValueError):
    """The inline markup cannot be read. `code` and `help` go into the notice.

    Of an unknown figure `unknown` is the key, so that the caller can name one like it.
    """

    def __init__(self, code: str, message: str, help_text: str = "", unknown: str | None = None) -> None:
        super().__init__(message)
        self.code, self.message, self.help, self.unknown = code, message, help_text, unknown


_SLIPS = {
    "bad-link": (
        "a link cannot be read",
        "write [words to show](address), with no space or bracket in the address",
    ),
    "stray-brace": ("a brace stands alone", r"write {name} for a figure, or \{ for a plain brace"),
    "stray-backslash": ("a backslash would be printed as it is", r"remove it, or write \\"),
    "office-code": (
        "PowerPoint reads _x and four digits between underscores as a code for one character",
        "write it in another way, for example with a blank before the last underscore",
    ),
    "open-bold": (
        "a ** starts bold text that never ends",
        r"put ** on both sides of the bold words, or \*\* for two plain stars",
    ),
    "open-italic": (
        "a * starts italic text that never ends",
        r"put * on both sides of the italic words, ** on both sides of bold ones, or \* for a plain star",
    ),
    "stray-star": (
        "a single * would be printed as it is",
        r"write *words* for italic, **words** for bold words, or \* for a plain star",
    ),
}

STRAY = (
    (re.compile(r"\]\("), "bad-link"),
    (re.compile(r"[{}]"), "stray-brace"),
    (re.compile(r"\\"), "stray-backslash"),
    (re.compile(r"_x[0-9A-Fa-f]{4}_"), "office-code"),
)
"""Signs that are left when all markup has been read, and the slip that each is."""


def slip(code: str) -> MarkupError:
    """The error of that code."""
    return MarkupError(code, *_SLIPS[code])
