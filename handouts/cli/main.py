"""The command line: arguments, exit codes, printing. No content, layout or file logic."""

import argparse
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from handouts import __version__
from handouts.cli.commands import write, write_schemas, write_template
from handouts.cli.console import ENVIRONMENT, USAGE, PrintError, StopError, say, shown
from handouts.diagnostics import Code, ContentFileError, Diagnostic, Severity, UnsoundError, counted, visible
from handouts.jobs.options import ALL_EDITIONS, Options

if TYPE_CHECKING:
    from handouts.jobs.pipeline import Document

BUILT, CONTENT = 0, 1
MOST_SHOWN = 50
"""Problems or warnings that are printed; whoever has more mends these first."""


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
        except (StopError, ImportError, MemoryError) as problem:
            stop = _stop(problem)
            say(stop.message, sys.stderr)
            return stop.status
        except KeyboardInterrupt:
            say("Stopped. Every document is either the old one or the new one.", sys.stderr)
            return 128 + signal.SIGINT
    except PrintError:
        return ENVIRONMENT


def _stop(problem: StopError | ImportError | MemoryError) -> StopError:
    """Why the command ends; raises an ImportError of our own modules again, which is our fault."""
    if isinstance(problem, StopError):
        return problem
    if isinstance(problem, MemoryError):
        message = "There is not enough memory. Earlier documents are as they were."
        return StopError(ENVIRONMENT, Code.NO_MEMORY, message)
    if (problem.name or "handouts").partition(".")[0] == "handouts":
        raise problem
    return StopError(ENVIRONMENT, Code.MISSING_PACKAGE, _missing(problem))


def _missing(problem: ImportError) -> str:
    what = "is missing" if isinstance(problem, ModuleNotFoundError) else f"cannot be used ({problem})"
    python = sys.executable or "python3"
    return (
        f"The Python package {problem.name} {what}."
        f" Run, in the folder of make_docs.py:  {python} -m pip install -e .  (see README.md)"
    )


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise StopError(USAGE, Code.USAGE, visible(f"{self.prog}: {message}; see {self.prog} --help"))

    def _print_message(self, message: str, file: Any = None) -> None:
        """Help and version: argparse calls this, and would not notice that nobody can read it."""
        say(message.rstrip("\n"), file)


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
        here = Path.cwd()
    except OSError:
        raise StopError(
            ENVIRONMENT, Code.NO_FOLDER, "The folder you are in is gone. Go to another one and try again."
        ) from None
    home = home or here
    if arguments.write_template:
        write_template(arguments.write_template)
        return BUILT
    paths = _content_paths(arguments.content, home)
    if arguments.schema:
        write_schemas(paths)
        return BUILT
    every = arguments.all or arguments.check
    folder = arguments.out or home / "output"
    options = Options(
        handout=arguments.only != "slides",
        slides=arguments.only != "handout",
        editions=ALL_EDITIONS if every else ((arguments.paper, arguments.large_print),),
        template=arguments.template,
        folder=folder,
    )
    failed = BUILT
    for path in paths:
        failed = max(failed, _build_one(path, options, folder, arguments))
    return failed


def _check_epoch() -> None:
    """Refuse nonsense in SOURCE_DATE_EPOCH. Nothing takes a date from it: all dates are the content's."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if given and not (given.isascii() and given.isdigit()):
        raise StopError(
            USAGE,
            Code.BAD_EPOCH,
            f"SOURCE_DATE_EPOCH is {given[:40]!a}, but must be a number of seconds."
            " Correct it or leave it out: the documents take their dates from the content.",
        )


def _content_paths(given: list[Path], home: Path) -> list[Path]:
    found = (path for path in (home / "content").glob("*.y*ml") if not path.name.startswith("."))
    paths = given or sorted(found)
    if not paths:
        raise StopError(
            USAGE,
            Code.NO_CONTENT,
            f"There is no content file in {home / 'content'}. Name one: make_docs.py FILE.yaml",
        )
    stems = [path.stem.casefold() for path in paths]
    for path in paths:
        if stems.count(path.stem.casefold()) > 1:
            raise StopError(
                USAGE,
                Code.SAME_NAME,
                f'Two content files are called "{path.stem}"; their documents would overwrite.',
            )
    return paths


def _build_one(path: Path, options: Options, folder: Path, arguments: argparse.Namespace) -> int:
    from handouts.jobs.pipeline import build

    try:
        documents = build(path, options, shown(path))
    except ContentFileError as problem:
        for diagnostic in problem.diagnostics[:MOST_SHOWN]:
            say(diagnostic, sys.stderr)
        if len(problem.diagnostics) > MOST_SHOWN:
            say(f"… and {len(problem.diagnostics) - MOST_SHOWN} more.", sys.stderr)
        kept = "" if arguments.check else " Nothing was written; earlier documents are as they were."
        say(f"{shown(path)}: {_summary(problem.diagnostics)}.{kept}", sys.stderr)
        return CONTENT
    except UnsoundError as problem:
        raise StopError(
            ENVIRONMENT,
            Code.UNSOUND_DOCUMENT,
            f"{shown(path)}: a finished document did not pass its last check ({problem}). Nothing was"
            " written. This is a fault of the program: please report it, with the content file.",
        ) from None
    except OSError as problem:
        where = shown(Path(problem.filename or path))
        message = f"Cannot read {where}: {problem.strerror or problem}."
        raise StopError(ENVIRONMENT, Code.CANNOT_READ, message) from None
    if not arguments.check:
        targets = {folder / document.name: document.data for document in documents}
        write(targets, folder)
        if arguments.open:
            for target in targets:
                _open(target)
    _report(documents, folder, arguments)
    return BUILT


def _report(documents: "Sequence[Document]", folder: Path, arguments: argparse.Namespace) -> None:
    told: set[Diagnostic] = set()
    warnings: list[Diagnostic] = []
    for document in documents:
        if not arguments.quiet:
            name = f"{document.name} is fine" if arguments.check else shown(folder / document.name)
            size = f"{len(document.data) / 1000:.0f} kB"
            say(f"{name}: {document.count} {document.unit}, {size}, {document.seconds:.2f} s")
        for remark in document.remarks:
            if remark.notice.severity is Severity.WARNING and remark not in told:
                warnings.append(remark)
            elif remark.notice.severity is Severity.NOTE and not arguments.quiet:
                for line in (remark.notice.message, *remark.notice.help.splitlines()):
                    say(f"  {line}")
            told.add(remark)
    for remark in warnings[:MOST_SHOWN]:
        say(remark, sys.stderr)
    if len(warnings) > MOST_SHOWN:
        say(f"… and {len(warnings) - MOST_SHOWN} more warnings.", sys.stderr)


def _summary(diagnostics: "Sequence[Diagnostic]") -> str:
    """How many errors and warnings there are, in words."""
    kinds = [diagnostic.notice.severity for diagnostic in diagnostics]
    counts = {kind: kinds.count(kind) for kind in Severity if kinds.count(kind)}
    return ", ".join(counted(count, kind) for kind, count in counts.items())


def _open(path: Path) -> None:
    import webbrowser

    if sys.platform == "win32":
        os.startfile(path)
    else:
        webbrowser.open(path.resolve().as_uri())
