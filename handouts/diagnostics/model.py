"""What went wrong, where, and how to mend it: data first, printing last.

Every stage reports with `Notice`, which names content by its path ("roles.emt.facts.ride"). Where that
path stands is known only where the files were read; there a `Diagnostic` is made of it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from handouts.diagnostics.codes import Code, Severity
from handouts.diagnostics.wording import visible

_SHOWN = 110
"""Characters of a line of the content that a message shows."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One message about the content.

    `code` says of which kind it is, `origin` is the path of the content it is about ("" = the whole
    document), `message` what is wrong, `help` how to mend it.
    """

    code: Code
    origin: str
    message: str
    help: str = ""

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return self.code.severity


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a text file. Lines and columns count from 1; `length` is in characters of that line."""

    line: int
    column: int
    length: int = 1


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A notice with its place in a file, the text of that line, and the document it was found in, if any.

    The same about two documents counts as one.
    """

    notice: Notice
    file: str
    span: Span
    source_line: str = ""
    document: str = field(default="", compare=False)

    def __str__(self) -> str:
        notice, span = self.notice, self.span
        lines = [f"{self.file}:{span.line}:{span.column}: {notice.severity}[{notice.code}]: {notice.message}"]
        if self.source_line.strip():
            number = str(span.line)
            shown, column = _window(self.source_line, span.column)
            caret = " " * (column - 1) + "^" * max(1, min(span.length, len(shown) - column + 1))
            lines += [f"  {number} | {shown}", f"  {' ' * len(number)} | {caret}"]
        if notice.help:
            lines.append(f"  help: {notice.help}")
        return "\n".join(lines)


def in_file_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Diagnostics by file, line and column."""
    return tuple(sorted(diagnostics, key=lambda each: (each.file, each.span.line, each.span.column)))


class ContentError(Exception):
    """The content cannot be built as it is. Carries every notice of the stage that gave up."""

    def __init__(self, notices: Sequence[Notice]) -> None:
        super().__init__("; ".join(notice.message for notice in notices))
        self.notices = tuple(notices)


class ContentFileError(Exception):
    """The same, after each notice has been given its place in the file."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = in_file_order(diagnostics)
        super().__init__("\n".join(map(str, self.diagnostics)))


class UnsoundError(Exception):
    """A finished document is not as it should be when it is read again: a fault of the program."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__("; ".join(faults[:3]))
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished document: its bytes, how many pages or slides it has, and notices about the content."""

    data: bytes
    count: int
    notices: tuple[Notice, ...] = ()


def _window(line: str, column: int) -> tuple[str, int]:
    """Cut a long line around `column`, so that the caret stays in view; nothing invisible is left."""
    line = visible(line).rstrip()
    if len(line) <= _SHOWN:
        return line, column
    start = max(0, min(column - 1 - _SHOWN // 2, len(line) - _SHOWN))
    return line[start : start + _SHOWN], column - start
