"""No input takes much longer than good content does, whatever is in it.

Processor time of one process: run with  pytest -m speed -n 0 tests/trust -s
"""

from functools import cache
from pathlib import Path

import pytest

from tests.trust.outcome import attempt
from tests.trust.pictures import PICTURES, with_logo
from tests.trust.spoiling import GOOD
from tests.trust.templates import HARM, with_template
from tests.trust.test_bombs import MOST, REFUSED, endless, odd, refused
from tests.trust.test_fuzz_content import KINDS, fuzz
from tests.trust.test_fuzz_pictures import fuzz_pictures
from tests.trust.test_fuzz_templates import fuzz_templates

pytestmark = pytest.mark.speed
MOST_SECONDS = 5.0
"""Of the processor, beyond twice a normal build."""
ENDLESS, ODD = endless(MOST), odd(MOST)


MAY_BE_BUILT = {"as large as is allowed", "as large, with alpha and 16 bits"} | {
    name for name in PICTURES if name.startswith(("words", "a colour", "one pixel"))
}


@cache
def normal(folder: Path) -> float:
    """Processor seconds of a build of the content that the hostile inputs are made from."""
    attempt(folder, GOOD)  # what is loaded at the first build is not counted
    return attempt(folder, GOOD).seconds


@pytest.fixture
def most(tmp_path_factory: pytest.TempPathFactory) -> float:
    """Seconds of the processor that a run may take."""
    return MOST_SECONDS + 2 * normal(tmp_path_factory.getbasetemp())


@pytest.mark.parametrize("name", REFUSED)
def test_a_bomb_is_refused_in_time(tmp_path: Path, most: float, name: str) -> None:
    assert refused(tmp_path, REFUSED[name]).seconds < most


@pytest.mark.parametrize("name", ENDLESS)
def test_what_goes_on_and_on_is_refused_in_time(tmp_path: Path, most: float, name: str) -> None:
    assert refused(tmp_path, ENDLESS[name]).seconds < most


@pytest.mark.parametrize("name", ODD)
def test_what_only_looks_odd_is_built_in_time(tmp_path: Path, most: float, name: str) -> None:
    outcome = attempt(tmp_path, ODD[name])
    assert outcome.documents == attempt(tmp_path, GOOD).documents
    assert outcome.seconds < most


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_that_harms_is_refused_in_time(tmp_path: Path, most: float, name: str) -> None:
    outcome = with_logo(tmp_path, PICTURES[name](), alone=True)
    assert name in MAY_BE_BUILT or outcome.codes
    assert outcome.documents or "file: logo.png" in outcome.said
    assert outcome.seconds < most


@pytest.mark.parametrize("name", HARM)
def test_a_template_that_harms_is_refused_in_time(tmp_path: Path, most: float, name: str) -> None:
    outcome = with_template(tmp_path, HARM[name](), alone=True)
    assert outcome.codes or name.startswith("as many")
    assert outcome.seconds < most


@pytest.mark.parametrize("kind", KINDS)
def test_spoiled_content_is_done_with_in_time(tmp_path: Path, most: float, kind: str) -> None:
    assert fuzz(tmp_path, KINDS[kind], 100).seconds < most


def test_spoiled_files_are_done_with_in_time(tmp_path: Path, most: float) -> None:
    assert fuzz_pictures(tmp_path, 60).seconds < most
    assert fuzz_templates(tmp_path, 40).seconds < most
