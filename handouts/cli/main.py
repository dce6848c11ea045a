"""The command line: what is done in which order, and the exit codes. No content, layout or file logic."""

import argparse
import gc
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from handouts.cli.commands import open_document, write, write_schemas, write_template
from handouts.cli.console import BUILT, CONTENT, ENVIRONMENT, USAGE, PrintError, StopError, say, shown
from handouts.cli.options import check_epoch, content_paths, options_of, parser
from handouts.diagnostics import Code, UnsoundError
from handouts.jobs.options import Options

__all__ = ["BUILT", "CONTENT", "ENVIRONMENT", "USAGE", "main"]

RARELY = 20_000
"""New objects between two searches for rubbish: most that a build makes lasts, and each search costs time."""


def main(argv: Sequence[str] | None = None, home: Path | None = None) -> int:
    """Run the command. `home` is the folder that holds content/ and output/ (else the current one).

    Returns 0 when all is built, 1 for a problem in the content, 2 for wrong usage, and 3 when
    something cannot be read, written or printed, or a package is missing.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    gc.set_threshold(RARELY)
    try:
        try:
            return _run(parser().parse_args(argv), home)
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


def _run(arguments: argparse.Namespace, home: Path | None) -> int:
    check_epoch()
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
    paths = content_paths(arguments.content, home)
    if arguments.schema:
        write_schemas(paths)
        return BUILT
    folder = arguments.out or home / "output"
    options = options_of(arguments, folder)
    return max(_build_one(path, options, folder, arguments) for path in paths)


def _build_one(path: Path, options: Options, folder: Path, arguments: argparse.Namespace) -> int:
    from handouts.cli.report_text import report_documents, report_failure
    from handouts.jobs.pipeline import build

    try:
        result = build(path, options, shown(path))
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
    if result.failed:
        report_failure(result, shown(path), checked=arguments.check)
        return CONTENT
    if not arguments.check:
        targets = {folder / document.name: document.data for document in result.documents}
        write(targets, folder)
        if arguments.open:
            for target in targets:
                open_document(target)
    report_documents(result, folder, checked=arguments.check, quiet=arguments.quiet)
    return BUILT
