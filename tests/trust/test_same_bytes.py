"""The same bytes whatever surrounds a build; and no stranger's code runs in it."""

import hashlib
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from handouts.cli.main import BUILT, USAGE
from tests.built import documents
from tests.places import CONTENT, POOL, POSIX, ROOT
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


WORLDS = {
    "hash seed 0": World({"PYTHONHASHSEED": "0"}),
    "hash seed 1": World({"PYTHONHASHSEED": "1"}),
    "random hash seed": World({"PYTHONHASHSEED": "random"}),
    "time zone ahead": World({"TZ": "Pacific/Kiritimati"}),
    "time zone behind": World({"TZ": "Pacific/Niue"}),
    "time zone that is none": World({"TZ": ":/dev/null"}),
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
MANY_AT_ONCE = World(
    {
        **{"PYTHONHASHSEED": "random", "TZ": "Pacific/Kiritimati", "SOURCE_DATE_EPOCH": "1"},
        **{"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        **{**REPORTLAB, "RL_invariant": "nonsense", "EVAL_DEBUG": "nonsense"},
    },
    python=("-O",),
    cwd=Path("/"),
    more={"umask": 0o077} if os.name == "posix" else {},
)
"""What leaves no trace together leaves none alone, but for faults that undo each other."""
TIMES = ("1970-01-02 00:00:00", "1981-01-01 00:00:00", "2040-02-29 23:59:59", "2110-01-01 00:00:00")
"""Zip files have no dates before 1980 and after 2107."""


def build(folder: Path, world: World, *contents: Path) -> subprocess.CompletedProcess[str]:
    """Build every edition of some contents in a process of its own."""
    command: list[str | Path] = [*world.before, sys.executable, *world.python, ROOT / "make_docs.py"]
    return subprocess.run(
        [*command, *contents, "--all", "-q", "--out", folder],
        cwd=world.cwd,
        env={**os.environ, **world.variables},
        capture_output=True,
        text=True,
        check=False,
        **world.more,
    )


def sums(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def sums_of(*contents: Path) -> dict[str, str]:
    """The sums of what is built here."""
    made = {name: each.data for content in contents for name, each in documents(content).items()}
    return {name: hashlib.sha256(data).hexdigest() for name, data in made.items()}


def assert_same(folder: Path, world: World, *contents: Path) -> None:
    run = build(folder, world, *contents)
    assert (run.returncode, run.stderr) == (BUILT, "")
    assert sums(folder) == sums_of(*contents)


def test_many_worlds_at_once_leave_no_trace(tmp_path: Path) -> None:
    assert_same(tmp_path / "out", MANY_AT_ONCE, POOL)


@POSIX
@pytest.mark.slow
@pytest.mark.parametrize("name", WORLDS)
def test_the_world_leaves_no_trace(tmp_path: Path, name: str) -> None:
    assert_same(tmp_path / "out", WORLDS[name], POOL, CONTENT)


@pytest.mark.slow
@pytest.mark.parametrize("moment", TIMES)
def test_the_time_leaves_no_trace(tmp_path: Path, moment: str) -> None:
    with able("faketime") as tool:
        assert_same(tmp_path / "out", World(before=(tool, moment)), POOL, CONTENT)


def test_no_stranger_is_asked(tmp_path: Path) -> None:
    """ReportLab would run these files when it is imported."""
    marks, places = [], {}
    for name in ("home", "path", "current folder"):
        places[name], mark = tmp_path / name, tmp_path / f"run from {name}"
        places[name].mkdir()
        for file in ("reportlab_mods", "reportlab_settings"):
            code = INTRUDER.format(str(mark)) + (SETTINGS if file == "reportlab_settings" else "")
            (places[name] / f".{file}").write_text(code)
            (places[name] / f"{file}.py").write_text(code)
        marks.append(mark)
    home, path = str(places["home"]), str(places["path"])
    world = World({"HOME": home, "USERPROFILE": home, "PYTHONPATH": path}, cwd=places["current folder"])
    assert_same(tmp_path / "out", world, POOL)
    assert [mark.name for mark in marks if mark.exists()] == []


@pytest.mark.parametrize("nonsense", ["yesterday", "-1", "1.5", "1e9", "٣", "0x10", "1;id"])
def test_nonsense_for_the_date_is_refused(tmp_path: Path, nonsense: str) -> None:
    run = build(tmp_path / "out", World({"SOURCE_DATE_EPOCH": nonsense}), POOL)
    assert run.returncode == USAGE
    assert run.stderr.count("\n") == 1
    assert "SOURCE_DATE_EPOCH" in run.stderr
    assert not (tmp_path / "out").exists()
