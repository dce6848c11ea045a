"""Runs the command and notes what it asks of the system: python -m tests.trust.watched LOG ARGUMENT...

An audit hook stops every use of the network and every other program, and writes down every file.
"""

import os
import sys
from pathlib import Path
from typing import Any

FORBIDDEN = (
    "socket.",
    "subprocess.",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.startfile",
    "os.system",
    "pty.",
    "urllib.",
    "http.",
    "ftplib.",
    "smtplib.",
    "webbrowser.",
    "ctypes.dlopen",
)
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def main() -> int:
    """Run the command; the log has a line for each file that is read, written, moved or removed."""
    log, *arguments = sys.argv[1:]
    lines: list[str] = []

    def watch(event: str, values: tuple[Any, ...]) -> None:
        if event.startswith(FORBIDDEN):
            lines.append(f"forbidden {event} {values!r}")
            raise PermissionError(f"{event} is forbidden here")
        if event == "open" and not isinstance(values[0], int):
            lines.append(f"{'write' if values[2] & WRITES else 'read'} {_path(values[0])}")
        elif event in (
            "os.remove",
            "os.mkdir",
            "os.chmod",
            "os.rmdir",
            "os.truncate",
            "os.symlink",
            "os.link",
        ):
            lines.append(f"write {_path(values[0])}")
        elif event == "os.rename":
            lines.extend(f"write {_path(value)}" for value in values[:2])

    from handouts.cli.main import main as command

    sys.addaudithook(watch)
    code = command(arguments)
    done = list(lines)
    Path(log).write_text("\n".join(done), encoding="utf-8")
    return code


def _path(value: Any) -> str:
    return os.path.abspath(os.fsdecode(value))  # noqa: PTH100 (symbolic links stay as they are)


if __name__ == "__main__":
    sys.exit(main())
