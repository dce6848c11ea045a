"""The command line: arguments, exit codes, printing. No content, layout or file logic."""

import argparse
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from handouts import __version__
from handouts.console import PrintError, say, shown
from handouts.diagnostics import ContentFileError, Diagnostic, Severity, UnsoundError
from handouts.options import ALL_EDITIONS, Options

if TYPE_CHECKING:
    from handouts.pipeline import Document

BUILT, CONTENT, USAGE, ENVIRONMENT = 0, 1, 2, 3
SCHEMA_NAME = "briefing.schema.json"
ON_WINDOWS = os.name == "nt"
MOST_SHOWN = 50
"""Problems that are printed; whoever has more mends these first."""


def main(argv: Sequence[str] | None = None, home: Path | None = None) -> int:
    """Run the command. `home` is the folder that holds content/ and output/ (else the current one).

    Returns 0 when all is built, 1 for a problem in the content, 2 for wrong usage, and 3 when
    something cannot be read, written or printed, or a package is missing.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        try:
            return _run(_parser().parse_args(argv), home)
        except _StopError as stop:
            say(stop.message, sys.stderr)
            return stop.code
        except ImportError as problem:
            if (problem.name or "handouts").partition(".")[0] == "handouts":
                raise
            say(_missing(problem), sys.stderr)
            return ENVIRONMENT
        except KeyboardInterrupt:
            say("Stopped. Every document is either the old one or the new one.", sys.stderr)
            return 128 + signal.SIGINT
    except PrintError:
        return ENVIRONMENT


class _StopError(Exception):
    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code, self.message = code, message


def _missing(problem: ImportError) -> str:
    what = "is missing" if isinstance(problem, ModuleNotFoundError) else f"cannot be used ({problem})"
    python = sys.executable or "python3"
    return (
        f"The Python package {problem.name} {what}."
        f" Run, in the folder of make_docs.py:  {python} -m pip install -e .  (see README.md)"
    )


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise _StopError(USAGE, f"{self.format_usage().strip()}\n{self.prog}: {message}")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="make_docs.py",
        description="Make the printed handout (PDF) and the slides (PowerPoint) from a content file.",
        epilog="Exit codes: 0 built, 1 problem in the content, 2 wrong usage, 3 cannot read or write.",
    )
    add = parser.add_argument
    add("content", nargs="*", type=Path, metavar="CONTENT", help="content files (default: all in content/)")
    add("--out", type=Path, metavar="DIR", help="folder for the documents (default: output/)")
    add("--only", choices=("handout", "slides"), help="make just one of the two documents")
    add("--paper", choices=("letter", "a4"), default="letter", help="paper of the handout (default: letter)")
    add("--large-print", action="store_true", help="make the handout in large print, 18 points")
    add("--all", action="store_true", help="make every edition of the handout, and the slides")
    add("--template", type=Path, metavar="FILE", help="put the slides on your agency's .potx or .pptx")
    add("--write-template", type=Path, metavar="FILE", help="write our own template (.potx) to restyle it")
    add("--check", action="store_true", help="check the content and whether all fits; write nothing")
    add("--schema", action="store_true", help="write the schema for editors beside each content file")
    add("--open", action="store_true", help="open the finished documents")
    add("-q", "--quiet", action="store_true", help="print problems only")
    add("--version", action="version", version=f"handouts {__version__}")
    return parser


def _run(arguments: argparse.Namespace, home: Path | None) -> int:
    _check_epoch()
    try:
        home = home or Path.cwd()
    except OSError as problem:
        raise _StopError(ENVIRONMENT, f"The current folder cannot be used: {problem.strerror}.") from None
    if arguments.write_template:
        return _write_template(arguments.write_template)
    paths = _content_paths(arguments.content, home)
    if arguments.schema:
        return _write_schema(paths)
    every = arguments.all or arguments.check
    options = Options(
        handout=arguments.only != "slides",
        slides=arguments.only != "handout",
        editions=ALL_EDITIONS if every else ((arguments.paper, arguments.large_print),),
        template=arguments.template,
    )
    folder = arguments.out or home / "output"
    failed = BUILT
    for path in paths:
        failed = max(failed, _build_one(path, options, folder, arguments))
    return failed


def _check_epoch() -> None:
    """Refuse nonsense in SOURCE_DATE_EPOCH. Nothing takes a date from it: all dates are the content's."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if given and not (given.isascii() and given.isdigit()):
        raise _StopError(
            USAGE,
            f"SOURCE_DATE_EPOCH is {given[:40]!a}, but must be a number of seconds."
            " Correct it or leave it out: the documents take their dates from the content.",
        )


def _content_paths(given: list[Path], home: Path) -> list[Path]:
    found = (path for path in (home / "content").glob("*.y*ml") if not path.name.startswith("."))
    paths = given or sorted(found)
    if not paths:
        raise _StopError(
            USAGE, f"There is no content file in {home / 'content'}. Name one: make_docs.py FILE.yaml"
        )
    stems = [path.stem.casefold() for path in paths]
    for path in paths:
        if stems.count(path.stem.casefold()) > 1:
            raise _StopError(
                USAGE, f'Two content files are called "{path.stem}"; their documents would overwrite.'
            )
    return paths


def _build_one(path: Path, options: Options, folder: Path, arguments: argparse.Namespace) -> int:
    from handouts.pipeline import build

    try:
        documents = build(path, options, shown(path))
    except ContentFileError as problem:
        for diagnostic in problem.diagnostics[:MOST_SHOWN]:
            say(diagnostic, sys.stderr)
        if len(problem.diagnostics) > MOST_SHOWN:
            say(f"… and {len(problem.diagnostics) - MOST_SHOWN} more.", sys.stderr)
        kept = "" if arguments.check else " Nothing was written; earlier documents are as they were."
        say(f"{shown(path)}: {_counted(problem.diagnostics)}.{kept}", sys.stderr)
        return CONTENT
    except UnsoundError as problem:
        raise _StopError(
            ENVIRONMENT,
            f"{shown(path)}: a finished document did not pass its last check ({problem}). Nothing was"
            " written. This is a fault of the program: please report it, with the content file.",
        ) from None
    except OSError as problem:
        where = shown(Path(problem.filename or path))
        raise _StopError(ENVIRONMENT, f"Cannot read {where}: {problem.strerror or problem}.") from None
    if not arguments.check:
        targets = {folder / document.name: document.data for document in documents}
        _write(targets, folder)
        if arguments.open:
            for target in targets:
                _open(target)
    _report(documents, folder, arguments)
    return BUILT


def _report(documents: "Sequence[Document]", folder: Path, arguments: argparse.Namespace) -> None:
    told: set[Diagnostic] = set()
    for document in documents:
        if not arguments.quiet:
            name = f"{document.name} is fine" if arguments.check else shown(folder / document.name)
            size = f"{len(document.data) / 1000:.0f} kB"
            say(f"{name}: {document.count} {document.unit}, {size}, {document.seconds:.2f} s")
        for remark in document.remarks:
            if remark.notice.severity is Severity.WARNING and remark not in told:
                say(remark, sys.stderr)
            elif remark.notice.severity is Severity.NOTE and not arguments.quiet:
                for line in (remark.notice.message, *remark.notice.help.splitlines()):
                    say(f"  {line}")
            told.add(remark)


def _counted(diagnostics: "Sequence[Diagnostic]") -> str:
    """How many errors and warnings there are, in words."""
    kinds = [diagnostic.notice.severity for diagnostic in diagnostics]
    counts = {kind: kinds.count(kind) for kind in Severity if kinds.count(kind)}
    return ", ".join(f"{count} {kind}{'s' * (count != 1)}" for kind, count in counts.items())


def _write_template(path: Path) -> int:
    from handouts.pipeline import own_template

    _write({path: own_template()}, path.parent)
    say(shown(path))
    return BUILT


def _write_schema(paths: Sequence[Path]) -> int:
    from handouts.briefing.schema import schema_text

    for path in paths:
        if not path.is_file():
            raise _StopError(ENVIRONMENT, f"Cannot read {shown(path)}: there is no such file.")
    targets = {path.parent / SCHEMA_NAME: schema_text().encode() for path in paths}
    for target, text in targets.items():
        _write({target: text}, target.parent)
        say(shown(target))
    return BUILT


def _write(targets: Mapping[Path, bytes], folder: Path) -> None:
    from handouts.files import MixedError, write_all

    try:
        write_all(targets)
    except OSError as problem:
        now = "Earlier documents are as they were."
        if isinstance(problem, MixedError):
            now = "Some documents are new, others still the earlier ones: mend the disk, and build again."
        where = Path(problem.filename or folder)
        what = "it is a file; name a folder" if where == folder and where.is_file() else problem.strerror
        if ON_WINDOWS and isinstance(problem, PermissionError):
            what = f"{what} (is it open in another program? Close it there)"
        raise _StopError(ENVIRONMENT, f"Cannot write {shown(where)}: {what or problem}. {now}") from None


def _open(path: Path) -> None:
    import webbrowser

    if sys.platform == "win32":
        os.startfile(path)
    else:
        webbrowser.open(path.resolve().as_uri())
