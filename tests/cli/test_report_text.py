"""What is printed about a build, given its result."""

from pathlib import Path

import pytest

from handouts.cli.report_text import MOST_SHOWN, report_documents, report_failure
from handouts.diagnostics import Code, Diagnostic, Notice, Span
from handouts.jobs.inputs import Inputs
from handouts.jobs.result import Document, Result

ERROR, WARNING, NOTE = Code.LONG_WORD, Code.EXTRA_LINE, Code.ROOM_LEFT


def about(document, code, line, message="m"):
    return Diagnostic(Notice(code, "", message), "c.yaml", Span(line, 1), document=document)


def result(*diagnostics, documents=("a.pdf", "b.pdf")):
    made = tuple(Document(name, b"x" * 1600, 2, "pages", 0.251) for name in documents)
    return Result(Inputs(()), made, diagnostics)


def told(capsys, *diagnostics, quiet=False, checked=False):
    report_documents(result(*diagnostics), Path("out"), checked=checked, quiet=quiet)
    return [stream.splitlines() for stream in capsys.readouterr()]


def test_each_document_is_told_with_its_notes_and_then_all_warnings_once(capsys):
    notes = [about("b.pdf", NOTE, 1, "room"), about("a.pdf", NOTE, 1, "room")]
    warnings = [about("b.pdf", WARNING, 9), about("a.pdf", WARNING, 2), about("b.pdf", WARNING, 2)]
    out, err = told(capsys, *notes, *warnings)
    assert out == [
        "out/a.pdf: 2 pages, 2 kB, 0.25 s",
        "  room",
        "out/b.pdf: 2 pages, 2 kB, 0.25 s",
        "  room",
    ]
    assert err == ["c.yaml:9:1: warning[extra-line]: m", "c.yaml:2:1: warning[extra-line]: m"]


def test_what_was_only_looked_at_is_fine_and_quiet_says_warnings_alone(capsys):
    out, _ = told(capsys, checked=True)
    assert out[0] == "a.pdf is fine: 2 pages, 2 kB, 0.25 s"
    out, err = told(capsys, about("a.pdf", NOTE, 1), about("a.pdf", WARNING, 1), quiet=True)
    assert (out, len(err)) == ([], 1)


def test_warnings_without_end_are_counted(capsys):
    _, err = told(capsys, *(about("a.pdf", WARNING, line) for line in range(MOST_SHOWN + 3)))
    assert len(err) == MOST_SHOWN + 1
    assert err[-1] == "… and 3 more warnings."


@pytest.mark.parametrize(
    ("checked", "end"), [(True, ""), (False, " Nothing was written; earlier documents are as they were.")]
)
def test_a_failure_tells_in_file_order_what_keeps_documents_back(capsys, checked, end):
    """Warnings about documents that are as they should be would hide what is to be mended."""
    found = [
        about("a.pdf", WARNING, 1),
        about("c.pdf", ERROR, 7),
        about("c.pdf", WARNING, 5),
        about("c.pdf", NOTE, 5),
        about("d.pdf", ERROR, 7),
        about("", ERROR, 6),
    ]
    report_failure(result(*found), "c.yaml", checked=checked)
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        "c.yaml:5:1: warning[extra-line]: m",
        "c.yaml:6:1: error[long-word]: m",
        "c.yaml:7:1: error[long-word]: m",
        f"c.yaml: 2 errors, 1 warning.{end}",
    ]
