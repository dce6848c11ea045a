"""A lock on a folder: builds that write into the same folder take turns."""

import contextlib
import errno
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

LONGEST_WAIT = 20.0
"""Seconds to wait for another build that writes into the same folder."""

if sys.platform == "win32":
    import msvcrt

    def _open(folder: Path) -> int:
        """A file to lock: Windows cannot lock folders."""
        return os.open(folder / ".handouts.lock", os.O_RDWR | os.O_CREAT)

    def _try(handle: int) -> None:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            raise BlockingIOError from None

    def _close(handle: int, folder: Path) -> None:
        os.close(handle)
        (folder / ".handouts.lock").unlink()  # fails, as it should, while another build waits with it

else:
    import fcntl

    def _open(folder: Path) -> int:
        return os.open(folder, os.O_RDONLY)

    def _try(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _close(handle: int, _folder: Path) -> None:
        os.close(handle)


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[bool]:
    """Keep other builds out of a folder; tells whether that could be done: some network folders cannot.

    The system ends the lock with the process, however that ends. Raises OSError when the folder cannot be
    opened, or when another build still holds it after LONGEST_WAIT seconds.
    """
    handle = _open(folder)
    try:
        yield _wait(handle, folder)
    finally:
        with contextlib.suppress(OSError):
            _close(handle, folder)


def _wait(handle: int, folder: Path) -> bool:
    deadline = time.monotonic() + LONGEST_WAIT
    while True:
        try:
            _try(handle)
            return True
        except BlockingIOError:
            if time.monotonic() > deadline:
                raise OSError(errno.EAGAIN, "Another build is writing there", str(folder)) from None
            time.sleep(0.05)
        except OSError:
            return False
