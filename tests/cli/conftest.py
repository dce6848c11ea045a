import shutil

import pytest

from tests.places import POOL


@pytest.fixture
def home(tmp_path):
    """A project folder with one small content file."""
    (tmp_path / "content").mkdir()
    shutil.copy(POOL, tmp_path / "content")
    return tmp_path
