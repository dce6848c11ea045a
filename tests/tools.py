"""Outside tools that some tests use."""

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest


def need(tool: str) -> str:
    """Path of an outside tool. Without it the test is skipped, but fails where CI=true."""
    found = os.environ.get(tool.upper().replace("-", "_")) or shutil.which(tool)
    if not found or not Path(found).is_file():
        missing(f"{tool} is not installed on this machine")
    return found


def missing(reason: str) -> NoReturn:
    """Skip the test for that reason, or fail it where CI=true: there everything must be checked."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)
