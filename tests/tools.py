"""Outside tools that some tests use, and the smallest job that each of them must be able to do."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import NoReturn

import pikepdf
import pytest
import segno
from pptx import Presentation

PATIENCE = 180
"""Seconds that an outside tool may take."""
BOUND = ("--bounding-set", "-dac_override,-dac_read_search")


@contextmanager
def able(tool: str) -> Iterator[str]:
    """The path of a tool, for what is done with it inside.

    A tool that is there may still be unable: node without the package, LibreOffice without Impress, strace
    where tracing is forbidden. So when the work inside fails, the tool is tried on the smallest job of its
    kind. If it cannot do that either, it counts as missing; else the failure is the test's own.
    """
    path = _path(tool)
    try:
        yield path
    except Exception as problem:
        reason = unable(tool)
        if reason is None:
            raise
        missing(f"{tool} is installed, but cannot do its work here ({reason}); then: {problem!r:.200}")


@contextmanager
def bound_by_modes() -> Iterator[list[str]]:
    """What goes before a command, so that the modes of files bind the administrator too."""
    if os.geteuid() != 0:
        yield []
        return
    with able("setpriv") as tool:
        yield [tool, *BOUND]


def missing(reason: str) -> NoReturn:
    """Skip the test for that reason, or fail it where CI=true: there everything must be checked."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@cache
def carlito(file: str) -> Path:
    """A font file of Carlito, which is as wide as Calibri. Without it LibreOffice breaks lines elsewhere."""
    folders = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path("/Library/Fonts")]
    folders += [Path.home() / ".fonts", Path.home() / ".local/share/fonts", Path.home() / "Library/Fonts"]
    found = next((path for folder in folders for path in folder.rglob(file)), None)
    if found is None:
        missing("the Carlito fonts are not installed on this machine")
    return found


def variable(tool: str) -> str:
    """Name of the environment variable that may say where a tool is."""
    return tool.upper().replace("-", "_")


def _path(tool: str) -> str:
    found = os.environ.get(variable(tool)) or shutil.which(tool)
    if not found or not Path(found).is_file():
        missing(f"{tool} is not installed on this machine")
    return found


@cache
def unable(tool: str) -> str | None:
    """Why a tool cannot do its smallest job, or None if it can."""
    try:
        return None if SMALLEST[tool](_path(tool)) else "it did nothing"
    except Exception as problem:
        return f"{type(problem).__name__}: {str(problem)[:200]}"


def run(*command: str | Path, data: bytes = b"") -> bytes:
    """What a program writes to its standard output; it must end well."""
    return subprocess.run(command, input=data, capture_output=True, timeout=PATIENCE, check=True).stdout


# --- The smallest jobs: they fail where the tool is of no use ----------------------------------------------


@contextmanager
def _file(name: str, save: Callable[[Path], object]) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        save(path)
        yield path


def _blank_page(path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(path)


def _empty_deck(path: Path) -> None:
    Presentation().save(str(path))


def _setpriv(tool: str) -> bool:
    """Where the administrator of a container is none, it may not do this."""
    with _file("locked", lambda path: path.touch(mode=0)) as path:
        return b"denied" in run(tool, *BOUND, "sh", "-c", 'cat "$0" 2>&1; true', path)


def _node(tool: str) -> bool:
    return b"function" in run(tool, "-e", 'console.log(typeof require("pptxgenjs"))')


def _pandoc(tool: str) -> bool:
    return run(tool, "--print-default-data-file", "reference.pptx").startswith(b"PK")


def _soffice(tool: str) -> bool:
    """Without Impress it says nothing, and makes nothing."""
    with _file("empty.pptx", _empty_deck) as path:
        profile = path.with_name("profile").as_uri()
        job = (f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir")
        run(tool, *job, path.parent, path)
        return path.with_suffix(".pdf").exists()


def _ooxml_validator(tool: str) -> bool:
    with _file("empty.pptx", _empty_deck) as path:
        made = subprocess.run([tool, path], capture_output=True, timeout=PATIENCE, check=False)
        return "ok" in json.loads(made.stdout)


def _qpdf(tool: str) -> bool:
    with _file("blank.pdf", _blank_page) as path:
        return b"No syntax" in run(tool, "--check", path)


def _pdftotext(tool: str) -> bool:
    """That of Xpdf has the same name and knows no -bbox."""
    with _file("blank.pdf", _blank_page) as path:
        return b"<page" in run(tool, "-bbox", path, "-")


def _zbarimg(tool: str) -> bool:
    with _file("code.png", lambda path: segno.make_qr("word").save(str(path), scale=8)) as path:
        return run(tool, "-q", "--raw", path).strip() == b"word"


def _strace(tool: str) -> bool:
    """Where tracing is forbidden it only says so."""
    options = ("--seccomp-bpf", "-f", "-qq", "-o", os.devnull)
    fault = ("-e", "trace=getppid", "-e", "inject=getppid:error=EIO")
    return run(tool, *options, *fault, sys.executable, "-c", "import os; print(os.getppid())").startswith(
        b"-"
    )


def _faketime(tool: str) -> bool:
    code = "import time; print(time.gmtime().tm_year)"
    return run(tool, "2040-02-29 12:00:00", sys.executable, "-c", code).strip() == b"2040"


SMALLEST: dict[str, Callable[[str], bool]] = {
    "faketime": _faketime,
    "node": _node,
    "ooxml-validator": _ooxml_validator,
    "pandoc": _pandoc,
    "pdftotext": _pdftotext,
    "qpdf": _qpdf,
    "setpriv": _setpriv,
    "soffice": _soffice,
    "strace": _strace,
    "zbarimg": _zbarimg,
}
