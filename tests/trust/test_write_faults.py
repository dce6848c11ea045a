"""Disks that are full, folders that may not be written, streams that are closed, builds that are killed."""

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from handouts.cli.main import BUILT, ENVIRONMENT
from tests import built
from tests.places import POOL, ROOT, heed_signals
from tests.tools import bound_by_modes

pytestmark = pytest.mark.skipif(os.name != "posix", reason="this system has no such signals and limits")
HANDOUT, SLIDES = "pool-staff-handout.pdf", "pool-staff-slides.pptx"
COMMAND: list[str | Path] = [sys.executable, ROOT / "make_docs.py", POOL, "-q", "--out"]


@pytest.fixture
def new() -> dict[str, bytes]:
    """What a build writes."""
    return {name: built.documents(POOL)[name].data for name in (HANDOUT, SLIDES)}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """An output folder with older documents."""
    return with_old(tmp_path / "out")


def with_old(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    for path in folder.iterdir():
        path.unlink()
    for name in (HANDOUT, SLIDES):
        (folder / name).write_bytes(OLD[name])
    return folder


OLD = {HANDOUT: b"old handout", SLIDES: b"old slides"}


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def documents(folder: Path) -> dict[str, bytes]:
    """What the folder holds, without what a killed build left."""
    return {name: data for name, data in contents(folder).items() if not name.startswith(".handouts-")}


def told(run: subprocess.CompletedProcess[bytes], words: str) -> None:
    said = run.stderr.decode()
    assert run.returncode == ENVIRONMENT, said
    assert said.count("\n") == 1, said
    assert words in said
    assert "Earlier documents are as they were." in said


# --- Disks and folders -------------------------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 kB; only the administrator of a Linux system can make one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount: list[str | Path] = ["mount", "-t", "tmpfs", "-o", "size=64k", "none", disk]
    if not shutil.which("mount") or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no small disk can be mounted here")
    yield disk
    subprocess.run(["umount", disk], check=True)


def test_a_full_disk_is_told_and_the_old_documents_stay(small_disk: Path) -> None:
    out = with_old(small_disk / "out")
    told(subprocess.run([*COMMAND, out], capture_output=True, check=False), "No space left on device")
    assert contents(out) == OLD


@pytest.mark.slow
@pytest.mark.parametrize("most", [0, 1, 4096, 50_000])
def test_a_limit_on_the_size_of_files_is_told_and_the_old_documents_stay(out: Path, most: int) -> None:
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    run = subprocess.run([*COMMAND, out], capture_output=True, preexec_fn=limit, env=environment, check=False)
    told(run, "File too large")
    assert contents(out) == OLD


def test_a_folder_that_may_not_be_written_is_told(out: Path) -> None:
    out.chmod(0o555)
    try:
        with bound_by_modes() as bound:
            told(
                subprocess.run([*bound, *COMMAND, out], capture_output=True, check=False), "Permission denied"
            )
    finally:
        out.chmod(0o755)
    assert contents(out) == OLD


@pytest.mark.slow
def test_a_folder_in_place_of_the_second_document_is_told(out: Path) -> None:
    (out / SLIDES).unlink()
    (out / SLIDES).mkdir()
    told(subprocess.run([*COMMAND, out], capture_output=True, check=False), SLIDES)
    assert (out / HANDOUT).read_bytes() == OLD[HANDOUT]
    assert sorted(path.name for path in out.iterdir()) == [HANDOUT, SLIDES]


def test_both_streams_may_be_closed(out: Path, new: dict[str, bytes]) -> None:
    script = 'exec "$0" "$@" <&- >&- 2>&-'
    assert subprocess.run(["sh", "-c", script, *map(str, COMMAND), out], check=False).returncode == BUILT
    assert contents(out) == new


# --- Signals -----------------------------------------------------------------------------------------


def start(out: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*COMMAND, out], stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=heed_signals
    )


def seconds_of_a_build(folder: Path) -> float:
    begin = time.monotonic()
    subprocess.run([*COMMAND, folder], check=True)
    return time.monotonic() - begin


def test_a_build_that_is_killed_leaves_the_old_pair_or_the_new_pair(out: Path, new: dict[str, bytes]) -> None:
    """Killed as soon as there is something of it in the folder."""
    process = start(out)
    while process.poll() is None and {path.name for path in out.iterdir()} == OLD.keys():
        time.sleep(0.001)
    process.kill()
    _, said = process.communicate(timeout=30)
    assert documents(out) in (OLD, new)
    assert process.returncode in (BUILT, -signal.SIGKILL), said
    subprocess.run([*COMMAND, out], check=True)
    assert contents(out) == new, "what a killed build left is removed by the next"


@pytest.mark.slow
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=lambda sign: sign.name)
def test_forty_builds_ended_at_random_moments(out: Path, new: dict[str, bytes], sign: signal.Signals) -> None:
    chance = random.Random(911)
    whole = seconds_of_a_build(out.parent / "other")
    moments = [
        whole * (chance.random() if number % 2 else 0.75 + 0.3 * chance.random()) for number in range(40)
    ]
    killed = 0
    for moment in moments:
        with_old(out)
        process = start(out)
        time.sleep(moment)
        process.send_signal(sign)
        _, said = process.communicate(timeout=30)
        killed += process.returncode != BUILT
        assert documents(out) in (OLD, new), moment
        assert process.returncode in (BUILT, -sign, 128 + sign), said
    print(f"{sign.name}: {killed} of {len(moments)} builds ended before their end")
    assert killed > 10
    subprocess.run([*COMMAND, out], check=True)
    assert contents(out) == new


@pytest.mark.slow
def test_builds_at_the_same_time_into_the_same_folder_leave_one_pair(
    out: Path, new: dict[str, bytes]
) -> None:
    running = [start(out) for _ in range(3)]
    for process in running:
        _, said = process.communicate(timeout=60)
        assert process.returncode == BUILT, said
    assert contents(out) == new
