"""The same bytes whatever surrounds a build; and no stranger's code runs in it."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from handouts.cli.main import BUILT, USAGE
from tests.places import CONTENT, POOL, ROOT
from tests.tools import able

SETTINGS = """
pageCompression = 0
invariant = 0
useA85 = 1
ttfAsciiReadable = 1
pdfComments = 1
canvas_basefontname = "Courier"
"""
"""What changes the bytes that ReportLab writes, if it is believed."""
INTRUDER = 'import pathlib; pathlib.Path({!r}).write_text("a stranger\'s code has run")\n'

REPORTLAB = {
    "RL_pageCompression": "0",
    "RL_invariant": "0",
    "RL_useA85": "1",
    "RL_ttfAsciiReadable": "1",
    "RL_canvas_basefontname": "Courier",
    "RL_DEBUG": "1",
}


@dataclass
class World:
    """What surrounds a build."""

    variables: dict[str, str] = field(default_factory=dict)
    python: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    cwd: Path = ROOT
    more: dict[str, Any] = field(default_factory=dict)


PLAIN = World({"PYTHONHASHSEED": "0"})
WORLDS = {
    "hash seed 1": World({"PYTHONHASHSEED": "1"}),
    "random hash seed": World({"PYTHONHASHSEED": "random"}),
    "time zone ahead": World({"TZ": "Pacific/Kiritimati"}),
    "time zone behind": World({"TZ": "Pacific/Niue"}),
    "locale C": World({"LC_ALL": "C"}),
    "ASCII only": World({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}),
    "UTF-8 locale": World({"LC_ALL": "C.UTF-8"}),
    "Turkish": World({"LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"}),
    "no home": World({"HOME": "/nonexistent", "USER": "someone", "LOGNAME": "someone"}),
    "ReportLab's variables": World(REPORTLAB),
    "nonsense for ReportLab": World({"RL_invariant": "nonsense", "EVAL_DEBUG": "nonsense"}),
    "another folder": World(cwd=Path("/")),
    "umask 000": World(more={"umask": 0o000}),
    "umask 077": World(more={"umask": 0o077}),
    "-O": World(python=("-O",)),
    "-OO": World(python=("-OO",)),
    "no bytecode": World(python=("-B", "-X", "dev")),
    "SOURCE_DATE_EPOCH": World({"SOURCE_DATE_EPOCH": "1"}),
    "SOURCE_DATE_EPOCH to come": World({"SOURCE_DATE_EPOCH": "99999999999"}),
}
QUICK = ("random hash seed", "ASCII only", "nonsense for ReportLab", "-O")
TIMES = ("1970-01-02 00:00:00", "1981-01-01 00:00:00", "2040-02-29 23:59:59", "2110-01-01 00:00:00")
"""Zip files have no dates before 1980 and after 2107."""


def build(folder: Path, world: World, contents: Iterable[Path] = (POOL,)) -> subprocess.CompletedProcess[str]:
    """Build every edition of some contents in a process of its own."""
    return subprocess.run(
        [
            *(*world.before, sys.executable, *world.python, ROOT / "make_docs.py"),
            *(*contents, "--all", "-q", "--out", folder),
        ],
        cwd=world.cwd,
        env={**os.environ, **world.variables},
        capture_output=True,
        text=True,
        check=False,
        **world.more,
    )


def sums(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The sums of both contents in a plain world."""
    folder = tmp_path_factory.mktemp("plain")
    run = build(folder, PLAIN, (POOL, CONTENT))
    assert run.returncode == BUILT, run.stderr
    return sums(folder)


def assert_same(folder: Path, world: World, plain: dict[str, str]) -> None:
    run = build(folder, world, (POOL, CONTENT))
    assert (run.returncode, run.stderr) == (BUILT, "")
    assert sums(folder) == plain


@pytest.mark.skipif(os.name != "posix", reason="this system has no such umask and folders")
@pytest.mark.parametrize(
    "name", [*QUICK, *(pytest.param(name, marks=pytest.mark.slow) for name in WORLDS if name not in QUICK)]
)
def test_the_world_leaves_no_trace(tmp_path: Path, plain: dict[str, str], name: str) -> None:
    assert_same(tmp_path / "out", WORLDS[name], plain)


@pytest.mark.slow
@pytest.mark.parametrize("moment", TIMES)
def test_the_time_leaves_no_trace(tmp_path: Path, plain: dict[str, str], moment: str) -> None:
    with able("faketime") as tool:
        assert_same(tmp_path / "out", World(before=(tool, moment)), plain)


@pytest.mark.parametrize("place", ["home", "path", "current folder"])
def test_no_stranger_is_asked(tmp_path: Path, plain: dict[str, str], place: str) -> None:
    """ReportLab would run these files when it is imported."""
    mark, own = tmp_path / "mark", tmp_path / place
    own.mkdir()
    for name in (".reportlab_mods", "reportlab_mods.py"):
        (own / name).write_text(INTRUDER.format(str(mark)))
    for name in (".reportlab_settings", "reportlab_settings.py"):
        (own / name).write_text(INTRUDER.format(str(mark)) + SETTINGS)
    worlds = {
        "home": World({"HOME": str(own), "USERPROFILE": str(own)}),
        "path": World({"PYTHONPATH": str(own)}),
        "current folder": World(cwd=own),
    }
    assert_same(tmp_path / "out", worlds[place], plain)
    assert not mark.exists(), mark.read_text()


@pytest.mark.parametrize("nonsense", ["yesterday", "-1", "1.5", "1e9", "٣", "0x10", "1;id"])
def test_nonsense_for_the_date_is_refused(tmp_path: Path, nonsense: str) -> None:
    run = build(tmp_path / "out", World({"SOURCE_DATE_EPOCH": nonsense}))
    assert run.returncode == USAGE
    assert run.stderr.count("\n") == 1
    assert "SOURCE_DATE_EPOCH" in run.stderr
    assert not (tmp_path / "out").exists()
