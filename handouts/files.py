"""Write finished documents so that a fault leaves the old ones: stage all, then replace each."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path


def write_all(documents: Mapping[Path, bytes]) -> None:
    """Write every document or none. Folders are made; each file is replaced in one step.

    Raises OSError; then every target is as it was before.
    """
    with contextlib.ExitStack() as stack:
        staged = [(path, stack.enter_context(_beside(path, data))) for path, data in documents.items()]
        undo: list[tuple[Path, Path | None]] = []
        try:
            for path, new in staged:
                undo.append((path, stack.enter_context(_copy_of(path))))
                new.replace(path)
        except OSError:
            for path, old in undo:
                if old is not None:
                    old.replace(path)
                elif path.is_file():
                    path.unlink()
            raise


@contextlib.contextmanager
def _beside(path: Path, data: bytes) -> Iterator[Path]:
    """A new file with `data` in the folder of `path`, gone afterwards unless it was moved."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o666 & ~_umask())
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


@contextlib.contextmanager
def _copy_of(path: Path) -> Iterator[Path | None]:
    """A copy of the file at `path` to go back to; None where there is no file yet."""
    if not path.exists():
        yield None
        return
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    os.close(handle)
    try:
        shutil.copy2(path, name)
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def _umask() -> int:
    current = os.umask(0o022)
    os.umask(current)
    return current
