import json

import jsonschema
import pytest
import yaml

from handouts.briefing.model import Briefing
from handouts.briefing.schema import allowed_keys, schema, schema_text
from tests.briefing.samples import FILES, changed, text_of
from tests.places import CONTENT, POOL, ROOT


def as_editor_sees(text):
    """The content with every scalar as text, and as an editor's YAML reads it."""
    return yaml.load(text, Loader=yaml.BaseLoader)


def faults(data):
    return list(jsonschema.Draft202012Validator(schema()).iter_errors(data))


def test_the_committed_schema_is_fresh():
    committed = (ROOT / "content" / "briefing.schema.json").read_text(encoding="utf-8")
    assert committed == schema_text(), "run: python make_docs.py --schema"


def test_the_content_names_its_schema_in_the_first_line():
    assert text_of(CONTENT).split("\n")[0] == "# yaml-language-server: $schema=briefing.schema.json"


def test_the_schema_is_a_valid_schema():
    jsonschema.Draft202012Validator.check_schema(json.loads(schema_text()))
    assert schema()["title"] == "Handout content"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_real_content_fits_the_schema(path):
    assert not faults(as_editor_sees(text_of(path)))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("audience:", "audiense:"),
        ("audience: For new pool staff", "audience: {text: a}"),
        ("- show: agenda", "- show: agends"),
        ("kind: share", "kind: pie"),
        ("        teacher: One lane\n", "        teacher: [One lane]\n"),
        ("guard: limited, teacher: yes", "guard: maybe, teacher: yes"),
        ("      text: A whistle\n      source: handbook\n", "      text: A whistle\n"),
        ("unit: percent", "unit: percents"),
        ("as_of: 2025-12", "as_of: 2025-13"),
    ],
)
def test_an_editor_marks_what_the_check_refuses(old, new):
    assert faults(as_editor_sees(changed(text_of(POOL), old, new)))


def test_an_editor_takes_a_number_where_a_text_is_expected():
    data = as_editor_sees(text_of(POOL))
    data["call_911"]["number"] = 911
    data["figures"]["lesson_share"]["value"] = 30
    assert not faults(data)


def test_every_key_is_explained_to_the_editor():
    parts = schema()["$defs"]
    assert len(parts) > 45
    assert all(part.get("description") for part in parts.values() if "properties" in part)


def test_allowed_keys_are_those_of_the_model_that_are_not_there_yet():
    data = as_editor_sees(text_of(POOL))
    assert set(allowed_keys("", {})) == set(Briefing.model_fields)
    assert allowed_keys("roles.guard", data) == []
    del data["roles"]["guard"]["facts"]
    assert allowed_keys("roles.guard", data) == ["facts"]
    assert allowed_keys("comparison.rows.pay.label", data) == []
    assert allowed_keys("deck.slides.5", data) == ["cuts"]
    assert set(allowed_keys("deck.slides.0", data)) == {"foot", "cuts", "presenter"}
    assert allowed_keys("roles", data) == []
