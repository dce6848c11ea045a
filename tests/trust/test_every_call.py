"""Every system call of the writing fails once, and the process is killed once at every call (strace).

Run with: pytest -m slow tests/trust/test_every_call.py -s
"""

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.places import ROOT
from tests.tools import able
from tests.trust.writing import BEGIN, END

pytestmark = pytest.mark.slow
HAD = pytest.mark.parametrize("had", [True, False], ids=["over old files", "into an empty folder"])
OLD, NEW, NONE = b"old", b"new" * 100_000, None
ENVIRONMENT = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
"""The same calls in every run."""
HARMLESS = {"mmap", "munmap", "brk", "rt_sigaction", "getpid", "umask"}
"""They touch no file; when memory cannot be had, Python itself ends."""


def folder_of(tmp_path: Path, had: bool) -> Path:
    folder = tmp_path / "out"
    folder.mkdir(exist_ok=True)
    for path in folder.iterdir():
        path.unlink()
    if had:
        (folder / "a.pdf").write_bytes(OLD)
        (folder / "b.pptx").write_bytes(OLD)
    return folder


def run(folder: Path, *strace: str) -> subprocess.CompletedProcess[str]:
    """Run the writing program, under strace if a command for it is given."""
    return subprocess.run(
        [*strace, sys.executable, "-m", "tests.trust.writing", folder],
        cwd=ROOT,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )


def injected(folder: Path, call: str, fault: str) -> subprocess.CompletedProcess[str]:
    options = ("-f", "--seccomp-bpf", "-qq", "-o", "/dev/null")
    with able("strace") as tool:
        return run(folder, tool, *options, "-e", f"trace={call}", "-e", f"inject={call}:{fault}")


def pair(folder: Path) -> tuple[bytes | None, bytes | None]:
    one, two = (folder / name for name in ("a.pdf", "b.pptx"))
    return (one.read_bytes() if one.exists() else NONE, two.read_bytes() if two.exists() else NONE)


def others(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name not in ("a.pdf", "b.pptx")]


def calls(tmp_path: Path, had: bool) -> Iterator[tuple[str, int]]:
    """Name of every call of the writing, and its number among the calls of that name in the process."""
    log = tmp_path / "log"
    with able("strace") as tool:
        run(folder_of(tmp_path, had), tool, "-f", "-o", str(log)).check_returncode()
    counts: Counter[str] = Counter()
    inside = False
    for line in log.read_text(errors="replace").splitlines():
        call = re.match(r"(?:\d+\s+)?(\w+)\(", line)
        if call is None:
            continue
        counts[call[1]] += 1
        if END in line:
            return
        if inside and call[1] not in HARMLESS:
            yield call[1], counts[call[1]]
        inside = inside or BEGIN in line
    raise AssertionError("the program did not come to its end")


@HAD
@pytest.mark.parametrize("error", ["EIO", "ENOSPC"])
def test_a_call_that_fails_leaves_what_is_claimed(tmp_path: Path, had: bool, error: str) -> None:
    old = (OLD, OLD) if had else (NONE, NONE)
    tried = list(calls(tmp_path, had))
    assert len(tried) > 30
    wrong = []
    for call, number in tried:
        folder = folder_of(tmp_path, had)
        made = injected(folder, call, f"error={error}:when={number}")
        expected = (NEW, NEW) if made.stdout == "written\n" else old
        left = [] if call == "unlink" else others(folder)  # what cannot be removed stays for the next run
        if made.returncode or pair(folder) != expected or left or ".handouts-" in made.stdout:
            wrong.append((call, number, made.stdout, made.stderr[-300:], left))
    assert wrong == []
    print(f"{len(tried)} calls failed with {error}")


@HAD
@pytest.mark.parametrize("call", ["openat", "fsync", "linkat", "chmod", "rename", "unlink"])
def test_a_disk_that_stays_broken_is_told(tmp_path: Path, had: bool, call: str) -> None:
    """From each call on all calls of that name fail, so that going back fails too."""
    old = (OLD, OLD) if had else (NONE, NONE)
    numbers = [number for name, number in calls(tmp_path, had) if name == call]
    assert numbers or not had
    for number in numbers:
        folder = folder_of(tmp_path, had)
        made = injected(folder, call, f"error=EIO:when={number}+")
        found = pair(folder)
        assert made.returncode == 0, made.stderr
        if made.stdout == "written\n":
            assert found == (NEW, NEW)
        elif found != old:
            assert made.stdout.startswith("mixed: "), made.stdout


@HAD
@pytest.mark.parametrize("sign", ["KILL", "TERM", "INT", "HUP", "QUIT"])
def test_an_end_at_any_call_leaves_the_old_pair_or_the_new_pair(tmp_path: Path, had: bool, sign: str) -> None:
    """But for one moment: kill -9 between the two renames, which nothing can answer."""
    old = (OLD, OLD) if had else (NONE, NONE)
    tried = list(calls(tmp_path, had))
    mixed = []
    for call, number in tried:
        folder = folder_of(tmp_path, had)
        made = injected(folder, call, f"signal={sign}:when={number}")
        assert made.returncode != 0 or pair(folder) == (NEW, NEW)
        if pair(folder) not in (old, (NEW, NEW)):
            mixed.append(call)
        assert run(folder).stdout == "written\n"
        assert (pair(folder), others(folder)) == ((NEW, NEW), []), "the next run makes all good"
    assert mixed in ([], ["rename"]) if sign == "KILL" else mixed == []
    print(f"SIG{sign} at {len(tried)} calls")
