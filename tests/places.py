"""Where things are, and what this machine is: said once for all tests."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CONTENT = ROOT / "content" / "emt-paramedic.yaml"
POOL = ROOT / "tests" / "content" / "pool-staff.yaml"
"""A second content file, about other people than EMTs and paramedics: nothing in the code knows either."""

POSIX = pytest.mark.skipif(os.name != "posix", reason="this system has no such files or signals")
