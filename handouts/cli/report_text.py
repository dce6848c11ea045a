"""Tells in plain text what came of a build: documents and notes to whoever asked, problems as problems."""

import sys
from collections.abc import Sequence
from pathlib import Path

from handouts.cli.console import say, shown
from handouts.diagnostics import Diagnostic, Severity, counted, in_file_order
from handouts.jobs.result import Result

MOST_SHOWN = 50
"""Problems or warnings that are printed; whoever has more mends these first."""


def report_documents(result: Result, folder: Path, *, checked: bool, quiet: bool) -> None:
    """Tell the documents of a build that went well, each with its notes, and then the warnings.

    `checked` documents were only looked at, others have been written to `folder`.
    """
    if not quiet:
        for document in result.documents:
            name = f"{document.name} is fine" if checked else shown(folder / document.name)
            size = f"{len(document.data) / 1000:.0f} kB"
            say(f"{name}: {document.count} {document.unit}, {size}, {document.seconds:.2f} s")
            for note in _of(result, Severity.NOTE):
                if note.document == document.name:
                    _say_note(note)
    _say_all(list(dict.fromkeys(_of(result, Severity.WARNING))), "more warnings")


def report_failure(result: Result, name: str, *, checked: bool) -> None:
    """Tell everything that keeps documents back, and how much that is; `name` is the content file's."""
    made = {document.name for document in result.documents}
    problems = in_file_order(
        dict.fromkeys(
            each
            for each in result.diagnostics
            if each.notice.severity is Severity.ERROR
            or (each.notice.severity is Severity.WARNING and each.document not in made)
        )
    )
    _say_all(problems, "more")
    kept = "" if checked else " Nothing was written; earlier documents are as they were."
    say(f"{name}: {_summary(problems)}.{kept}", sys.stderr)


def _of(result: Result, severity: Severity) -> list[Diagnostic]:
    return [each for each in result.diagnostics if each.notice.severity is severity]


def _say_note(note: Diagnostic) -> None:
    for line in (note.notice.message, *note.notice.help.splitlines()):
        say(f"  {line}")


def _say_all(diagnostics: Sequence[Diagnostic], more: str) -> None:
    for each in diagnostics[:MOST_SHOWN]:
        say(each, sys.stderr)
    if len(diagnostics) > MOST_SHOWN:
        say(f"… and {len(diagnostics) - MOST_SHOWN} {more}.", sys.stderr)


def _summary(diagnostics: Sequence[Diagnostic]) -> str:
    """How many errors and warnings there are, in words."""
    kinds = [each.notice.severity for each in diagnostics]
    counts = {kind: kinds.count(kind) for kind in Severity if kinds.count(kind)}
    return ", ".join(counted(count, kind) for kind, count in counts.items())
