"""Files: read bounded regular files only; write finished documents so that a fault leaves the old ones."""

import contextlib
import errno
import os
import secrets
import shutil
import signal
import stat
import tempfile
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import FrameType

from handouts.storage.lock import locked

_PREFIX, _SUFFIX = ".handouts-", ".part"
_HELD = [
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT") if hasattr(signal, name)
]
"""Signals that wait while files are replaced; Windows has the first two."""


class MixedError(OSError):
    """Some documents are the new ones, and could not be taken back when another failed."""


def read_regular(path: Path, most: int) -> bytes:
    """The bytes of a regular file, at most `most` + 1 of them: more tells that the file is too large.

    Raises OSError, also for a folder, a pipe or a device: reading those could block or never end.
    """

    def opener(name: str, flags: int) -> int:
        return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))

    _check_regular(path.stat(), path)  # opening a device can already do something
    with open(path, "rb", opener=opener) as file:
        _check_regular(os.fstat(file.fileno()), path)
        return file.read(most + 1)


def _check_regular(found: os.stat_result, path: Path) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, "Not an ordinary file", str(path))


def write_all(documents: Mapping[Path, bytes]) -> None:
    """Write every document or none. Folders are made; each file is replaced in one step.

    Raises OSError that names the target; then every target is as it was before. Only on a disk that
    also fails when going back is this not so: that is a MixedError. A signal that comes while files are
    being replaced is answered when all are.
    """
    with contextlib.ExitStack() as stack:
        for folder in sorted({path.parent for path in documents}):
            with _blamed_on(folder):
                folder.mkdir(parents=True, exist_ok=True)
                if stack.enter_context(locked(folder)):
                    _clear_leftovers(folder)
        staged: dict[Path, Path] = {}
        backups: dict[Path, Path | None] = {}
        for path, data in documents.items():
            with _blamed_on(path):
                staged[path] = stack.enter_context(_beside(path, data))
                backups[path] = stack.enter_context(_kept(path))
        with _signals_later():
            _replace(staged, backups)


def _replace(staged: Mapping[Path, Path], backups: Mapping[Path, Path | None]) -> None:
    done: list[Path] = []
    try:
        for path, new in staged.items():
            with _blamed_on(path):
                new.replace(path)
            done.append(path)
    except BaseException as problem:
        back = [_put_back(path, backups[path]) for path in done]
        if isinstance(problem, OSError) and not all(back):
            raise MixedError(problem.errno, problem.strerror, problem.filename) from problem
        raise
    for folder in {path.parent for path in staged}:
        _make_durable(folder)


def _put_back(path: Path, old: Path | None) -> bool:
    """Undo a replacement; tells whether that could be done."""
    try:
        if old is None:
            path.unlink()
        else:
            old.replace(path)
    except OSError:
        return False
    return True


@contextlib.contextmanager
def _blamed_on(path: Path) -> Iterator[None]:
    """Let an OSError name the file that the author knows, not one of ours beside it."""
    try:
        yield
    except OSError as problem:
        text = problem.strerror or str(problem)
        raise OSError(problem.errno or errno.EIO, text, str(path)) from problem


@contextlib.contextmanager
def _beside(path: Path, data: bytes) -> Iterator[Path]:
    """A new file with `data` in the folder of `path`, gone afterwards unless it was moved."""
    handle, name = tempfile.mkstemp(suffix=_SUFFIX, prefix=_PREFIX, dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if temporary.read_bytes() != data:
            raise OSError(errno.EIO, "The disk gives back something else than was written", str(path))
        temporary.chmod(0o666 & ~_umask())
        yield temporary
    finally:
        _remove(temporary)


@contextlib.contextmanager
def _kept(path: Path) -> Iterator[Path | None]:
    """The file at `path` under a second name, to go back to; None where there is no file yet."""
    try:
        kind = path.lstat().st_mode
    except FileNotFoundError:
        yield None
        return
    if not (stat.S_ISREG(kind) or stat.S_ISLNK(kind)):
        raise OSError(errno.EEXIST, "Not an ordinary file", str(path))
    second = path.with_name(f"{_PREFIX}{secrets.token_hex(6)}{_SUFFIX}")
    try:
        try:
            os.link(path, second, follow_symlinks=False)
        except (OSError, NotImplementedError):  # some disks know no second names
            shutil.copy2(path, second, follow_symlinks=False)
        yield second
    finally:
        _remove(second)


def _clear_leftovers(folder: Path) -> None:
    """Remove what a killed run left. The lock tells that no other run is using it."""
    for left in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
        _remove(left)


def _remove(left: Path) -> None:
    """Remove a file of ours, or leave it to the next run: what it was for is done."""
    with contextlib.suppress(OSError):
        left.unlink()


@contextlib.contextmanager
def _signals_later() -> Iterator[None]:
    """Hold the signals that ask a program to end back while the block runs, then hand them on."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []

    def note(number: int, _frame: FrameType | None) -> None:
        came.append(number)

    before = {held: signal.signal(held, note) for held in _HELD}
    try:
        yield
    finally:
        for held, handler in before.items():
            signal.signal(held, handler or signal.SIG_DFL)
        for number in came:
            signal.raise_signal(number)


def _make_durable(folder: Path) -> None:
    """Ask the disk to keep the new names through a power cut, where folders can be asked."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _umask() -> int:
    current = os.umask(0o022)
    os.umask(current)
    return current
