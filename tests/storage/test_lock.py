"""Builds take turns in a folder."""

import importlib.util
import sys
import threading
from types import ModuleType, SimpleNamespace
from typing import cast

import pytest

from handouts.storage import lock as locks
from handouts.storage.lock import locked
from tests.places import POSIX


def windows() -> ModuleType:
    """The module as Windows would import it, with a stand-in for the lock that only Windows has."""
    import fcntl

    def locking(handle: int, mode: int, size: int) -> None:
        assert (mode, size) == (2, 1)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise PermissionError from None

    spec = importlib.util.spec_from_file_location("locks_on_windows", locks.__file__)
    module = importlib.util.module_from_spec(spec)
    platform = sys.platform
    sys.modules["msvcrt"] = cast(ModuleType, SimpleNamespace(LK_NBLCK=2, locking=locking))
    sys.platform = "win32"
    try:
        spec.loader.exec_module(module)
    finally:
        sys.platform = platform
        del sys.modules["msvcrt"]
    return module


@pytest.fixture(params=["here", pytest.param("as on Windows", marks=POSIX)])
def module(request):
    return locks if request.param == "here" else windows()


def test_the_second_waits_for_the_first(module, tmp_path):
    order = []

    def second():
        with module.locked(tmp_path) as held:
            order.append(("second", held))

    with module.locked(tmp_path) as held:
        waiting = threading.Thread(target=second)
        waiting.start()
        waiting.join(0.3)
        order.append(("first", held))
    waiting.join(10)
    assert order == [("first", True), ("second", True)]
    assert list(tmp_path.iterdir()) == []


def test_nobody_waits_for_ever(module, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "LONGEST_WAIT", 0.1)
    with module.locked(tmp_path):
        with (
            pytest.raises(OSError, match="Another build is writing there") as caught,
            module.locked(tmp_path),
        ):
            pass
        assert caught.value.filename == str(tmp_path)
    with module.locked(tmp_path) as held:
        assert held


def test_a_folder_that_cannot_be_locked_is_used_without(module, tmp_path, monkeypatch):
    """Some network folders know no locks."""

    def unknown(_handle):
        raise OSError

    monkeypatch.setattr(module, "_try", unknown)
    with module.locked(tmp_path) as held:
        assert not held


def test_a_folder_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError), locked(tmp_path / "nothing"):
        pass
