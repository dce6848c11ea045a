"""Content bytes to text: a bounded size, strict UTF-8, and no character that nobody can see."""

import codecs
import re

from handouts.diagnostics import Code, Diagnostic, Notice, Span

MOST_BYTES = 1_000_000

_OTHER_FILES = (
    (b"PK\x03\x04", b"word/", "a Word document"),
    (b"PK\x03\x04", b"xl/", "an Excel workbook"),
    (b"PK\x03\x04", b"ppt/", "a PowerPoint file"),
    (b"PK\x03\x04", b"opendocument.text", "an OpenDocument text"),
    (b"PK\x03\x04", b"", "a packed file (zip)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", "a Word, Excel or PowerPoint file of the old kind"),
    (b"%PDF-", b"", "a PDF"),
    (b"{\\rtf", b"", "a rich text document (RTF)"),
)
"""How other files start, what stands in them, and what people call them."""

_INVISIBLE = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls, but not tab and line feed
    "\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # soft hyphen, zero width, direction
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"  # halves of characters, and codes that are none
    "]|[\U0001fffe\U0001ffff\U000e0000-\U0010ffff]"
)


class SourceError(Exception):
    """The text is not YAML that content may use. Carries what was found."""

    def __init__(self, diagnostics: list[Diagnostic]) -> None:
        super().__init__(str(diagnostics[0]))
        self.diagnostics = tuple(diagnostics)


def decode(data: bytes, name: str) -> str:
    """Content bytes as text with line feeds only; a byte order mark and CRLF are fine.

    Raises SourceError at the first byte or character that cannot be used.
    """
    other = next(
        (what for start, inside, what in _OTHER_FILES if data.startswith(start) and inside in data), ""
    )
    if other:
        help_text = "copy its words into a plain text editor and save them as a .yaml file in UTF-8"
        notice = Notice(Code.NOT_PLAIN_TEXT, "", f"this is {other}, not a plain text file", help_text)
        raise SourceError([Diagnostic(notice, name, Span(1, 1))])
    if len(data) > MOST_BYTES:
        notice = Notice(
            Code.TOO_LARGE, "", f"the file has more than {MOST_BYTES:,} bytes", "make two content files of it"
        )
        raise SourceError([Diagnostic(notice, name, Span(1, 1))])
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as problem:
        shown = data.decode("utf-8", "replace")
        good = data[: problem.start].decode("utf-8")
        notice = Notice(
            Code.NOT_UTF8, "", "this character is not UTF-8 text", "save the file as UTF-8 in your editor"
        )
        raise SourceError([_at(notice, name, _unified(shown), len(_unified(good)))]) from None
    text = _unified(text)
    hidden = first_invisible(text)
    if hidden is not None:
        notice = Notice(
            Code.CONTROL_CHARACTER,
            "",
            f"there is an invisible character here (U+{ord(text[hidden]):04X})",
            "delete it; such characters come along when text is pasted",
        )
        raise SourceError([_at(notice, name, text, hidden)])
    return text


def first_invisible(text: str) -> int | None:
    """Where the first character stands that has no form on paper, or reorders others; None if nowhere."""
    found = _INVISIBLE.search(text)
    return found.start() if found else None


def _unified(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _at(notice: Notice, name: str, text: str, index: int) -> Diagnostic:
    start = text.rfind("\n", 0, index) + 1
    line = text[start:].partition("\n")[0]
    return Diagnostic(notice, name, Span(text.count("\n", 0, index) + 1, index - start + 1), line)
