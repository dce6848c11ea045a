"""What PowerPoint keeps about a file is refused when it is too long, at its place in the content."""

import json

import pytest

from handouts.briefing.check import load
from handouts.deck.draw.properties import MOST
from handouts.diagnostics import ContentError
from tests.deck.built import drawn, opened
from tests.trust.spoiling import GOOD, TREE


def test_the_properties_are_those_of_the_content() -> None:
    core = opened("pool-staff").core_properties
    content = load({"pool-staff.yaml": GOOD}).briefing
    assert (core.title, core.subject) == (content.title.plain, content.topic.plain)
    assert core.language == content.language
    assert core.created.date() == core.modified.date() == content.reviewed


@pytest.mark.parametrize(
    ("key", "value"), [("author", "x" * (MOST + 1)), ("keywords", [f"word number {n:02}" for n in range(20)])]
)
def test_one_that_is_too_long_is_refused(key: str, value: object) -> None:
    data = json.dumps({**TREE, key: value}).encode()
    with pytest.raises(ContentError) as caught:
        drawn(load({"c.yaml": data}).briefing)
    (notice,) = caught.value.notices
    assert (notice.code, notice.origin) == ("long-property", key)


def test_one_that_just_fits_is_kept() -> None:
    data = json.dumps({**TREE, "author": "x" * MOST}).encode()
    assert drawn(load({"c.yaml": data}).briefing).count > 5
