"""Hands finished files to the disk or to who shows them, and says in one line what is in the way."""

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from handouts.cli.console import ENVIRONMENT, USAGE, StopError, say, shown
from handouts.diagnostics import Code

SCHEMA_NAME = "briefing.schema.json"
TEMPLATE_ENDING = ".potx"
ON_WINDOWS = os.name == "nt"


def write(targets: Mapping[Path, bytes], folder: Path) -> None:
    """Write all files or none; `folder` is where they belong. Raises StopError."""
    from handouts.storage.atomic import MixedError, write_all

    try:
        write_all(targets)
    except OSError as problem:
        code, now = Code.CANNOT_WRITE, "Earlier documents are as they were."
        if isinstance(problem, MixedError):
            code = Code.PARTLY_WRITTEN
            now = "Some documents are new, others still the earlier ones: mend the disk, and build again."
        where = Path(problem.filename or folder)
        what = "it is a file; name a folder" if where == folder and _is_file(where) else problem.strerror
        if ON_WINDOWS and isinstance(problem, PermissionError):
            what = f"{what} (is it open in another program? Close it there)"
        message = f"Cannot write {shown(where)}: {what or problem}. {now}"
        raise StopError(ENVIRONMENT, code, message) from None


def write_template(path: Path) -> None:
    """Write our own PowerPoint template under a name that is free. Raises StopError."""
    from handouts.jobs.pipeline import own_template

    if path.suffix.casefold() != TEMPLATE_ENDING:
        message = f"{shown(path)}: name a file that ends in {TEMPLATE_ENDING}."
        raise StopError(USAGE, Code.TEMPLATE_ENDING, message)
    if os.path.lexists(path):
        message = f"{shown(path)} exists already, perhaps restyled. Name another file."
        raise StopError(USAGE, Code.TEMPLATE_EXISTS, message)
    write({path: own_template()}, path.parent)
    say(shown(path))


def write_schemas(contents: Sequence[Path]) -> None:
    """Write the schema for editors beside each content file. Raises StopError."""
    from handouts.briefing.schema import schema_text

    for path in contents:
        if not _is_file(path):
            message = f"Cannot read {shown(path)}: there is no such file."
            raise StopError(ENVIRONMENT, Code.CANNOT_READ, message)
        if path.name.casefold() == SCHEMA_NAME:
            message = f"{shown(path)} would be overwritten by the schema. Give it another name."
            raise StopError(USAGE, Code.WOULD_OVERWRITE, message)
    for target in dict.fromkeys(path.parent / SCHEMA_NAME for path in contents):
        write({target: schema_text().encode()}, target.parent)
        say(shown(target))


def open_document(path: Path) -> None:
    """Open a finished document in the program that the system has for it."""
    import webbrowser

    if sys.platform == "win32":
        os.startfile(path)
    else:
        webbrowser.open(path.resolve().as_uri())


def _is_file(path: Path) -> bool:
    """Whether that is known to be a file; False also where nobody may look, or the name is too long."""
    try:
        return path.is_file()
    except OSError:
        return False
