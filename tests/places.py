"""Where things are, and what this machine is: said once for all tests."""

import os
import signal
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CONTENT = ROOT / "content" / "emt-paramedic.yaml"
POOL = ROOT / "tests" / "content" / "pool-staff.yaml"
"""A second content file, about other people than EMTs and paramedics: nothing in the code knows either."""

POSIX = pytest.mark.skipif(os.name != "posix", reason="this system has no such files or signals")


def heed_signals() -> None:
    """Before a program starts: let signals end it. Tests may inherit that some are ignored (nohup, &)."""
    if os.name == "posix":
        for sign in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(sign, signal.SIG_DFL)
