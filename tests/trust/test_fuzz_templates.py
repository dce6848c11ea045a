"""Templates from strangers, damaged, huge: built on, or refused at their line."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from tests.packages import zipped
from tests.trust.outcome import Tally
from tests.trust.templates import spoiled_templates, template_parts, with_template


def fuzz_templates(folder: Path, count: int) -> Tally:
    """Try that many spoiled templates, the same ones on every machine."""
    tally = Tally()

    @settings(max_examples=count, suppress_health_check=list(HealthCheck))
    @given(spoiled_templates)
    def each(data: bytes) -> None:
        with_template(folder, data, tally)

    each()
    return tally


def test_a_good_template_is_built_on(tmp_path: Path) -> None:
    assert with_template(tmp_path, zipped(template_parts())).documents


def test_spoiled_templates_are_built_on_or_refused(tmp_path: Path) -> None:
    assert fuzz_templates(tmp_path, 6).inputs >= 6


@pytest.mark.slow
def test_many_spoiled_templates_are_built_on_or_refused(tmp_path: Path) -> None:
    tally = fuzz_templates(tmp_path, 300)
    print(f"\ntemplates: {tally}")
    assert tally.inputs >= 300
