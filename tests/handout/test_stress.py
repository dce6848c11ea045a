"""A hundred pages and more: still valid, and tagging them costs little (pytest -m speed -n 0 -s)."""

import subprocess
import sys

import page
import pytest

from tests.handout.stress import build, stress_briefing
from tests.pdf_audit import audit
from tests.places import ROOT

ROUNDS = 7


@pytest.mark.slow
def test_a_hundred_pages_are_valid() -> None:
    data, count = build(stress_briefing())
    assert count >= 100
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A):
        assert page.validate_pdf_bytes(data, profile=profile).failures == []
    assert audit(data).problems == []


def seconds(kind: str) -> float:
    """Processor seconds of a whole process that makes the document."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.handout.stress", kind], cwd=ROOT, capture_output=True, check=True
    )
    return float(run.stdout)


@pytest.mark.speed
def test_tagging_costs_a_small_part_of_the_whole_run() -> None:
    """Measured: 1.1 to 1.25 times. The guard leaves room for a busy machine."""
    plain, tagged = (
        sorted(times)[ROUNDS // 2]
        for times in zip(*[(seconds("plain"), seconds("tagged")) for _ in range(ROUNDS)], strict=True)
    )
    print(f"{plain:.2f} s untagged, {tagged:.2f} s tagged, {tagged / plain:.2f} times")
    assert tagged <= 1.35 * plain
