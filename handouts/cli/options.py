"""What can be asked of the command, and what was: arguments, content files, the environment."""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from handouts import __version__
from handouts.cli.console import USAGE, StopError, say
from handouts.diagnostics import Code, visible
from handouts.jobs.formats import FORMATS
from handouts.jobs.options import Edition, Options


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise StopError(USAGE, Code.USAGE, visible(f"{self.prog}: {message}; see {self.prog} --help"))

    def _print_message(self, message: str, file: Any = None) -> None:
        """Help and version: argparse calls this, and would not notice that nobody can read it."""
        say(message.rstrip("\n"), file)


def parser() -> argparse.ArgumentParser:
    """The arguments that the command takes. Parsing them raises StopError when one is wrong."""
    made = _Parser(
        prog="make_docs.py",
        description="Make the printed handout (PDF) and the slides (PowerPoint) from a content file.",
        epilog="Exit codes: 0 built, 1 problem in the content, 2 wrong usage, 3 cannot read or write.",
    )
    papers = tuple(dict.fromkeys(edition.paper for each in FORMATS.values() for edition in each.editions))
    add = made.add_argument
    add("content", nargs="*", type=Path, metavar="CONTENT", help="content files (default: all in content/)")
    add("--out", type=Path, metavar="DIR", help="folder for the documents (default: output/)")
    add("--only", choices=tuple(FORMATS), help="make just one of the documents")
    add("--paper", choices=papers, default=papers[0], help=f"paper of the handout (default: {papers[0]})")
    add("--large-print", action="store_true", help="make the handout in large print, 18 points")
    add("--all", action="store_true", help="make every edition of the handout, and the slides")
    add("--template", type=Path, metavar="FILE", help="put the slides on your agency's .potx or .pptx")
    add("--write-template", type=Path, metavar="FILE", help="write our own template (.potx) to restyle it")
    add("--check", action="store_true", help="check the content and whether all fits; write nothing")
    add("--schema", action="store_true", help="write the schema for editors beside each content file")
    add("--open", action="store_true", help="open the finished documents")
    add("-q", "--quiet", action="store_true", help="print problems only")
    add("--version", action="version", version=f"handouts {__version__}")
    return made


def options_of(arguments: argparse.Namespace, folder: Path) -> Options:
    """What to build, for documents that go to `folder`. A check looks at every edition."""
    every = arguments.all or arguments.check
    return Options(
        only=arguments.only,
        editions=None if every else (Edition(arguments.paper, arguments.large_print),),
        template=arguments.template,
        folder=folder,
    )


def content_paths(given: Sequence[Path], home: Path) -> list[Path]:
    """The content files that are given, or else all in content/. Raises StopError."""
    found = (path for path in (home / "content").glob("*.y*ml") if not path.name.startswith("."))
    paths = list(given) or sorted(found)
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


def check_epoch() -> None:
    """Refuse nonsense in SOURCE_DATE_EPOCH. Nothing takes a date from it: all dates are the content's."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "").strip()
    if given and not (given.isascii() and given.isdigit()):
        raise StopError(
            USAGE,
            Code.BAD_EPOCH,
            f"SOURCE_DATE_EPOCH is {given[:40]!a}, but must be a number of seconds."
            " Correct it or leave it out: the documents take their dates from the content.",
        )
