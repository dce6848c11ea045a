"""Hands finished files to the disk, and says in one line what is in the way."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from handouts.cli.console import ENVIRONMENT, USAGE, StopError, say, shown

SCHEMA_NAME = "briefing.schema.json"
TEMPLATE_ENDING = ".potx"
ON_WINDOWS = os.name == "nt"


def write(targets: Mapping[Path, bytes], folder: Path) -> None:
    """Write all files or none; `folder` is where they belong. Raises StopError."""
    from handouts.storage.atomic import MixedError, write_all

    try:
        write_all(targets)
    except OSError as problem:
        now = "Earlier documents are as they were."
        if isinstance(problem, MixedError):
            now = "Some documents are new, others still the earlier ones: mend the disk, and build again."
        where = Path(problem.filename or folder)
        what = "it is a file; name a folder" if where == folder and _is_file(where) else problem.strerror
        if ON_WINDOWS and isinstance(problem, PermissionError):
            what = f"{what} (is it open in another program? Close it there)"
        raise StopError(ENVIRONMENT, f"Cannot write {shown(where)}: {what or problem}. {now}") from None


def write_template(path: Path) -> None:
    """Write our own PowerPoint template under a name that is free. Raises StopError."""
    from handouts.jobs.pipeline import own_template

    if path.suffix.casefold() != TEMPLATE_ENDING:
        raise StopError(USAGE, f"{shown(path)}: name a file that ends in {TEMPLATE_ENDING}.")
    if os.path.lexists(path):
        raise StopError(USAGE, f"{shown(path)} exists already, perhaps restyled. Name another file.")
    write({path: own_template()}, path.parent)
    say(shown(path))


def write_schemas(contents: Sequence[Path]) -> None:
    """Write the schema for editors beside each content file. Raises StopError."""
    from handouts.briefing.schema import schema_text

    for path in contents:
        if not _is_file(path):
            raise StopError(ENVIRONMENT, f"Cannot read {shown(path)}: there is no such file.")
        if path.name.casefold() == SCHEMA_NAME:
            raise StopError(USAGE, f"{shown(path)} would be overwritten by the schema. Give it another name.")
    for target in dict.fromkeys(path.parent / SCHEMA_NAME for path in contents):
        write({target: schema_text().encode()}, target.parent)
        say(shown(target))


def _is_file(path: Path) -> bool:
    """Whether that is known to be a file; False also where nobody may look, or the name is too long."""
    try:
        return path.is_file()
    except OSError:
        return False
