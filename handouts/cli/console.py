"""Says things on the terminal, and copes with streams that are closed or full."""

import os
import sys
from pathlib import Path
from typing import TextIO

from handouts.diagnostics import Code, visible

BUILT, CONTENT, USAGE, ENVIRONMENT = range(4)
"""Exit codes: all is well, or something is wrong with the content, the command, or the world around it."""


class StopError(Exception):
    """The command ends here, with an exit code (`status`), the kind of reason, and a message of one line."""

    def __init__(self, status: int, code: Code, message: str) -> None:
        super().__init__(message)
        self.status, self.code, self.message = status, code, message


class PrintError(Exception):
    """A stream that should take our words is closed or full."""


def say(words: object, stream: TextIO | None = None) -> None:
    """Print words at once. Raises PrintError, after telling why on the other stream if that can be."""
    stream = stream or sys.stdout
    try:
        print(words, file=stream, flush=True)
    except OSError as problem:
        # What is still in the buffer would make Python fail again when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if stream is not sys.stderr and not isinstance(problem, BrokenPipeError):
            say(f"Cannot print: {problem.strerror}.", sys.stderr)
        raise PrintError from None


def shown(path: Path) -> str:
    """A path as people know it: relative to where they are, if it lies there; always with /, on one line."""
    try:
        found = path.resolve().relative_to(Path.cwd())
    except (ValueError, OSError, RuntimeError):  # elsewhere, or links that lead in a circle
        found = path
    return visible(found.as_posix())
