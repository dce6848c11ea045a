"""How the tests run the command: in this process on a small project, or as a user does."""

import os
import subprocess
import sys
from pathlib import Path

from tests.places import ROOT

MAKE_DOCS = ROOT / "make_docs.py"
HANDOUT, SLIDES = "pool-staff-handout.pdf", "pool-staff-slides.pptx"
OLD = {HANDOUT: b"old handout", SLIDES: b"old slides"}
ENVIRON = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
"""As on a user's machine: test runners like to set PYTHONUNBUFFERED and the like."""


def names(folder):
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def spoil(home, old="audience:", new="audiense:"):
    path = home / "content" / "pool-staff.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def old_documents(home: Path) -> None:
    """Put earlier documents into the output folder."""
    (home / "output").mkdir()
    for name, data in OLD.items():
        (home / "output" / name).write_bytes(data)


def documents(home: Path) -> dict[str, bytes]:
    """What the output folder holds."""
    return {path.name: path.read_bytes() for path in (home / "output").iterdir()}


def one_line(err):
    assert len(err.splitlines()) == 1, err
    assert "Traceback" not in err
    return err


def command(*arguments, cwd=None, env=None, **more):
    """Run make_docs.py as a user does."""
    return subprocess.run(
        [sys.executable, MAKE_DOCS, *map(str, arguments)],
        cwd=cwd,
        env={**ENVIRON, **(env or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        **more,
    )


def shell(line, *arguments):
    """Run make_docs.py by a line of the shell, in which "$0" "$@" stands for the command."""
    return subprocess.run(
        ["sh", "-c", line, sys.executable, MAKE_DOCS, *arguments],
        env=ENVIRON,
        capture_output=True,
        check=False,
    )
