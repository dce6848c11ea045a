import errno
import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pytest

from handouts.storage.atomic import read_regular, write_all
from tests.places import POSIX, ROOT, heed_signals

NOT_ROOT = pytest.mark.skipif(
    hasattr(os, "geteuid") and os.geteuid() == 0, reason="the administrator may write everywhere"
)


def pair(folder):
    return folder / "a.pdf", folder / "b.pptx"


def old_pair(folder):
    one, two = pair(folder)
    folder.mkdir(parents=True, exist_ok=True)
    one.write_bytes(b"old one")
    two.write_bytes(b"old two")
    return one, two


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_files_are_written_and_folders_made(tmp_path):
    one, two = pair(tmp_path / "new" / "folder with blanks" / "ünï")
    write_all({one: b"one", two: b"two"})
    assert (one.read_bytes(), two.read_bytes()) == (b"one", b"two")
    assert names(one.parent) == ["a.pdf", "b.pptx"]


def test_old_files_are_replaced_and_others_left_alone(tmp_path):
    one, two = old_pair(tmp_path)
    (tmp_path / "notes.txt").write_text("mine")
    write_all({one: b"new one", two: b"new two"})
    assert (one.read_bytes(), two.read_bytes()) == (b"new one", b"new two")
    assert names(tmp_path) == ["a.pdf", "b.pptx", "notes.txt"]


@POSIX
@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_the_mode_of_new_files_follows_the_umask(tmp_path, mask, mode):
    before = os.umask(mask)
    try:
        write_all({tmp_path / "a.pdf": b"x"})
        assert os.umask(mask) == mask
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.pdf").stat().st_mode) == mode


# --- Faults at every call that can fail --------------------------------------------------------------


class Fault:
    """Lets the n-th call of a function fail, and counts the calls."""

    def __init__(self, real, at):
        self.real, self.at, self.calls = real, at, 0

    def __call__(self, *arguments, **more):
        self.calls += 1
        if self.calls == self.at:
            raise OSError(errno.ENOSPC, "No space left on device")
        return self.real(*arguments, **more)


WHERE = {
    "making a file": (tempfile, "mkstemp"),
    "opening it": (os, "fdopen"),
    "saving it": (os, "fsync"),
    "its mode": (Path, "chmod"),
    "replacing": (Path, "replace"),
}


FAULTS = [
    pytest.param(where, at, had, id=f"{where} {at}, {'over old files' if had else 'into an empty folder'}")
    for where in WHERE
    for at in (1, 2)
    for had in (True, False)
]


@pytest.mark.parametrize(("where", "at", "had"), FAULTS)
def test_a_fault_leaves_the_old_files_and_no_others(tmp_path, monkeypatch, where, at, had):
    one, two = old_pair(tmp_path) if had else pair(tmp_path)
    owner, name = WHERE[where]
    fault = Fault(getattr(owner, name), at)
    with monkeypatch.context() as patch:
        patch.setattr(owner, name, (lambda *a, **k: fault(*a, **k)) if owner is Path else fault)
        with pytest.raises(OSError, match="No space left") as caught:
            write_all({one: b"new one", two: b"new two"})
    assert fault.calls >= at
    assert caught.value.filename in (str(one), str(two)), "the message names a file that the author knows"
    if had:
        assert (one.read_bytes(), two.read_bytes()) == (b"old one", b"old two")
        assert names(tmp_path) == ["a.pdf", "b.pptx"]
    else:
        assert names(tmp_path) == []


def failing(*_arguments, **_more):
    raise OSError(errno.EPERM, "Operation not permitted")


def test_on_a_disk_without_second_names_the_old_file_is_copied(tmp_path, monkeypatch):
    """FAT and some network disks know no hard links."""
    one, two = old_pair(tmp_path)
    monkeypatch.setattr(os, "link", failing)
    fault = Fault(Path.replace, 2)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", lambda *a: fault(*a))
        with pytest.raises(OSError, match="No space left"):
            write_all({one: b"new one", two: b"new two"})
    assert (one.read_bytes(), two.read_bytes()) == (b"old one", b"old two")
    assert names(tmp_path) == ["a.pdf", "b.pptx"]
    write_all({one: b"new one", two: b"new two"})
    assert (one.read_bytes(), two.read_bytes()) == (b"new one", b"new two")


def test_what_cannot_be_kept_is_not_replaced(tmp_path, monkeypatch):
    one, two = old_pair(tmp_path)
    monkeypatch.setattr(os, "link", failing)
    monkeypatch.setattr(shutil, "copy2", failing)
    with pytest.raises(OSError, match="not permitted") as caught:
        write_all({one: b"new one", two: b"new two"})
    assert caught.value.filename == str(one)
    assert (one.read_bytes(), two.read_bytes()) == (b"old one", b"old two")
    assert names(tmp_path) == ["a.pdf", "b.pptx"]


@POSIX
@pytest.mark.parametrize("kind", ["pipe", "device"])
def test_pipes_and_devices_are_not_replaced(tmp_path, kind):
    one, two = old_pair(tmp_path)
    two.unlink()
    if kind == "pipe":
        os.mkfifo(two)
    elif os.geteuid() == 0:
        os.mknod(two, stat.S_IFCHR | 0o600, os.makedev(1, 3))
    else:
        pytest.skip("only the administrator can make a device")
    with pytest.raises(OSError, match="Not an ordinary file"):
        write_all({one: b"new one", two: b"new two"})
    assert one.read_bytes() == b"old one"
    assert names(tmp_path) == ["a.pdf", "b.pptx"]


@POSIX
def test_a_link_is_replaced_or_put_back_as_a_link_and_never_followed(tmp_path, monkeypatch):
    """What it leads to may be endless, or somebody else's."""
    one, two = pair(tmp_path)
    one.symlink_to("/dev/zero")
    fault = Fault(Path.replace, 2)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", lambda *a: fault(*a))
        with pytest.raises(OSError, match="No space left"):
            write_all({one: b"new one", two: b"new two"})
    assert one.readlink() == Path("/dev/zero")
    write_all({one: b"new one", two: b"new two"})
    assert not one.is_symlink()
    assert one.read_bytes() == b"new one"


def test_a_fault_while_going_back_does_not_hide_the_first_one(tmp_path, monkeypatch):
    one, two = old_pair(tmp_path)
    real, calls = Path.replace, []

    def replace(self, target):
        calls.append(target)
        if len(calls) >= 2:
            raise OSError(errno.EIO, "the disk is gone" if len(calls) == 2 else "still gone")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(OSError, match="the disk is gone"):
        write_all({one: b"new one", two: b"new two"})
    assert len(calls) == 3


@pytest.mark.parametrize("blocked", [0, 1])
def test_a_folder_in_place_of_a_file_stops_both(tmp_path, blocked):
    one, two = pair(tmp_path)
    (one, two)[blocked].mkdir()
    (one, two)[1 - blocked].write_bytes(b"old")
    with pytest.raises(OSError) as caught:
        write_all({one: b"x", two: b"y"})
    assert caught.value.filename == str((one, two)[blocked])
    assert (one, two)[1 - blocked].read_bytes() == b"old"
    assert names(tmp_path) == ["a.pdf", "b.pptx"]


def test_a_file_in_place_of_the_folder_is_an_error(tmp_path):
    (tmp_path / "out").write_text("a file")
    with pytest.raises(OSError) as caught:
        write_all({tmp_path / "out" / "a.pdf": b"x"})
    assert caught.value.filename == str(tmp_path / "out")
    assert (tmp_path / "out").read_text() == "a file"


@POSIX
@NOT_ROOT
def test_a_read_only_folder_is_an_error(tmp_path):
    one, two = old_pair(tmp_path / "out")
    (tmp_path / "out").chmod(0o555)
    try:
        with pytest.raises(PermissionError):
            write_all({one: b"x", two: b"y"})
    finally:
        (tmp_path / "out").chmod(0o755)
    assert one.read_bytes() == b"old one"


def test_a_name_may_be_as_long_as_the_system_allows(tmp_path):
    path = tmp_path / ("x" * 250 + ".pdf")
    write_all({path: b"x"})
    assert path.read_bytes() == b"x"


def test_leftovers_of_a_killed_run_are_removed_by_the_next(tmp_path):
    (tmp_path / ".handouts-abc123.part").write_bytes(b"half")
    (tmp_path / ".handouts-keep.txt").write_bytes(b"not ours")
    write_all({tmp_path / "a.pdf": b"x"})
    assert names(tmp_path) == [".handouts-keep.txt", "a.pdf"]


# --- Several builds, signals -------------------------------------------------------------------------

WRITER = """
import sys
from pathlib import Path
from handouts.storage.atomic import write_all
folder, number = Path(sys.argv[1]), sys.argv[2].encode()
print("ready", flush=True)
while True:
    for part in (b"x", b"y"):
        data = (number + part) * 20000
        write_all({folder / "a.pdf": data, folder / "b.pptx": data})
"""


def writer(folder, number):
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), str(number)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        preexec_fn=heed_signals,
    )
    assert process.stdout.readline() == b"ready\n"
    return process


def end(process, sign):
    process.send_signal(sign)
    try:
        process.communicate(timeout=20)
    finally:
        process.kill()


@POSIX
@pytest.mark.parametrize("sign", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_leaves_the_old_pair_or_the_new_pair(tmp_path, sign):
    for attempt in range(12):
        process = writer(tmp_path, attempt)
        time.sleep(0.02 + attempt * 0.003)
        end(process, getattr(signal, sign))
        one, two = pair(tmp_path)
        if one.exists() or two.exists():
            assert one.read_bytes() == two.read_bytes()
            assert len(one.read_bytes()) in (40_000, 60_000)


@POSIX
def test_a_kill_never_leaves_half_a_file(tmp_path):
    for attempt in range(12):
        process = writer(tmp_path, attempt % 10)
        time.sleep(0.02 + attempt * 0.003)
        end(process, signal.SIGKILL)
        for path in pair(tmp_path):
            if path.exists():
                data = path.read_bytes()
                assert data == data[:2] * 20_000
    write_all(dict.fromkeys(pair(tmp_path), b"after"))
    assert names(tmp_path) == ["a.pdf", "b.pptx"]


@POSIX
def test_builds_that_run_at_once_do_not_mix_their_pairs(tmp_path):
    both = [writer(tmp_path, 1), writer(tmp_path, 2)]
    time.sleep(0.7)
    for process in both:
        end(process, signal.SIGINT)
    one, two = pair(tmp_path)
    assert one.read_bytes() == two.read_bytes()


def test_a_disk_that_gives_back_other_bytes_is_told(tmp_path, monkeypatch):
    old_pair(tmp_path)
    monkeypatch.setattr(Path, "read_bytes", lambda _: b"other")
    with pytest.raises(OSError, match="gives back something else") as caught:
        write_all({tmp_path / "a.pdf": b"x"})
    assert caught.value.filename == str(tmp_path / "a.pdf")
    monkeypatch.undo()
    assert (tmp_path / "a.pdf").read_bytes() == b"old one"
    assert names(tmp_path) == ["a.pdf", "b.pptx"]


def test_writing_works_beside_the_main_thread(tmp_path):
    thread = threading.Thread(target=write_all, args=({tmp_path / "a.pdf": b"x"},))
    thread.start()
    thread.join()
    assert (tmp_path / "a.pdf").read_bytes() == b"x"


# --- Reading -----------------------------------------------------------------------------------------


def test_a_file_is_read_up_to_one_byte_more_than_allowed(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"12345")
    assert read_regular(path, 5) == b"12345"
    assert read_regular(path, 3) == b"1234"


@POSIX
def test_a_pipe_or_device_is_refused_without_waiting(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path("/dev/zero"), Path("/dev/null")):
        with pytest.raises(OSError, match="Not an ordinary file") as caught:
            read_regular(path, 10)
        assert caught.value.filename == str(path)


def test_a_folder_or_nothing_is_an_error(tmp_path):
    with pytest.raises(OSError):
        read_regular(tmp_path, 10)
    with pytest.raises(FileNotFoundError):
        read_regular(tmp_path / "nothing", 10)
