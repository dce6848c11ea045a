"""Two files read as one: what each of them says, and in which of them a mistake is told."""

import pytest

from handouts.briefing.check import load
from handouts.briefing.source.decode import SourceError
from handouts.briefing.source.merge import read_merged
from handouts.briefing.source.yaml_reader import MOST_ENTRIES
from handouts.diagnostics import Code, ContentFileError, Notice
from tests.briefing.samples import changed, text_of
from tests.places import POOL

BASE = """\
title: Base
contact:
  name: A pool
  lines: [one, two, three]
  logo:
    file: a.png
levels:
  - first
  - second
"""
OVERLAY = """\
contact:
  url: https://example.org
  lines:
    - only
  logo: none
levels:
  low: 1
extra: new
"""


def merged(*texts):
    return read_merged({name: text.encode() for name, text in zip("abc", texts, strict=False)})


def place(places, path, *, at_key=False):
    """'a:3': file and line of a path."""
    found = places.diagnostic(Notice(Code.MISSING_KEY, path, "m"), at_key=at_key)
    return f"{found.file}:{found.span.line}", found.source_line.strip()


def problems(*texts):
    """Code, file and text of the line of every mistake."""
    with pytest.raises(ContentFileError) as caught:
        load({f"{name}.yaml": text.encode() for name, text in zip(("base", "over"), texts, strict=True)})
    return [(each.notice.code, each.file, each.source_line.strip()) for each in caught.value.diagnostics]


def test_mappings_are_merged_by_key_and_all_else_is_replaced():
    tree, _ = merged(BASE, OVERLAY)
    assert tree == {
        "title": "Base",
        "contact": {"name": "A pool", "lines": ["only"], "logo": "none", "url": "https://example.org"},
        "levels": {"low": "1"},
        "extra": "new",
    }
    assert list(tree) == ["title", "contact", "levels", "extra"]


def test_a_value_is_told_where_it_was_written_last_and_a_key_where_first():
    _, places = merged(BASE, OVERLAY)
    assert place(places, "title") == ("a:1", "title: Base")
    assert place(places, "contact.name") == ("a:3", "name: A pool")
    assert place(places, "contact.url") == ("b:2", "url: https://example.org")
    assert place(places, "contact.logo") == ("b:5", "logo: none")
    assert place(places, "contact.lines.0") == ("b:4", "- only")
    assert place(places, "contact") == ("b:1", "contact:")
    assert place(places, "contact", at_key=True) == ("a:2", "contact:")
    assert place(places, "contact.logo", at_key=True) == ("b:5", "logo: none")
    assert place(places, "extra", at_key=True) == ("b:8", "extra: new")
    assert place(places, "") == ("a:1", "title: Base")


def test_nothing_of_a_replaced_value_keeps_its_place():
    _, places = merged(BASE, OVERLAY)
    assert place(places, "contact.logo.file")[0] == "b:5"
    assert place(places, "contact.lines.2")[0] == "b:3"
    assert place(places, "levels.1")[0] == "b:6"
    assert not [path for path in (*places.values, *places.keys) if path.startswith("contact.logo.")]


def test_the_last_of_three_files_counts():
    tree, places = merged(BASE, OVERLAY, "contact:\n  name: Third\nextra: newer\n")
    assert tree["contact"]["name"] == "Third"
    assert [place(places, path)[0] for path in ("contact.name", "contact.url", "extra", "title")] == [
        "c:2",
        "b:2",
        "c:3",
        "a:1",
    ]


def test_one_file_is_read_as_it_is():
    tree, places = merged(BASE)
    assert tree["contact"]["logo"] == {"file": "a.png"}
    assert place(places, "contact.logo.file")[0] == "a:6"


def test_files_that_cannot_be_read_are_told_together():
    with pytest.raises(SourceError) as caught:
        merged("a: [\n", "- no\n- mapping\n", "a: b\na: c\n")
    found = [(each.file, each.notice.code) for each in caught.value.diagnostics]
    assert found == [("a", Code.YAML_SYNTAX), ("b", Code.NOT_A_MAPPING), ("c", Code.REPEATED_KEY)]


def test_merged_mappings_have_the_limits_of_read_ones():
    one, other = ("a:\n" + "".join(f"  {letter}{n}: x\n" for n in range(MOST_ENTRIES)) for letter in "pq")
    assert len(merged(one, one)[0]["a"]) == MOST_ENTRIES
    with pytest.raises(SourceError) as caught:
        merged(one, other)
    (found,) = caught.value.diagnostics
    assert (found.notice.code, found.file, found.source_line) == (Code.TOO_MANY, "b", "  q0: x")


def test_a_mistake_is_told_in_the_file_that_makes_it():
    base = changed(text_of(POOL), "    source: handbook\n", "    source: handbok\n")
    found = problems(base, "roles:\n  guard:\n    nmae: Guard\nreviewed: someday\n")
    assert (Code.UNKNOWN_SOURCE, "base.yaml", "source: handbok") in found
    assert (Code.UNKNOWN_KEY, "over.yaml", "nmae: Guard") in found
    assert [file for _, file, line in found if line == "reviewed: someday"] == ["over.yaml"]


def test_a_wrong_value_of_the_base_is_no_mistake_once_it_is_replaced():
    base = changed(text_of(POOL), "reviewed: 2026-02-01", "reviewed: someday")
    assert [file for _, file, line in problems(base, "language: en-US\n")] == ["base.yaml"]
    loaded = load({"base.yaml": base.encode(), "over.yaml": b"reviewed: 2026-02-03\n"})
    assert loaded.briefing.reviewed.day == 3
    assert loaded.place(Notice(Code.MISSING_KEY, "reviewed", "m")).file == "over.yaml"


def test_a_key_that_no_file_has_is_missed_where_its_part_begins():
    base = changed(text_of(POOL), "    subtitle: Watches the whole pool\n", "")
    assert problems(base, "roles:\n  guard:\n    summary:\n      text: Other words\n") == [
        (Code.MISSING_KEY, "base.yaml", "guard:")
    ]


def test_references_reach_from_one_file_into_the_other():
    overlay = "sources:\n  rules:\n    publisher: The pool\n    title: House rules\n"
    base = changed(text_of(POOL), "    source: handbook\n", "    source: rules\n")
    loaded = load({"base.yaml": base.encode(), "over.yaml": overlay.encode()})
    assert "rules" in loaded.briefing.sources
