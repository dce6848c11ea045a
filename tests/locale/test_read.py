"""Languages are found by listing a folder; a data file that is not right says which key of it is wrong."""

from collections.abc import Callable
from pathlib import Path

import pytest

from handouts.diagnostics import Code
from handouts.locale import read
from handouts.locale.read import LocaleError, languages, locale_of
from tests.briefing.samples import changed, problems, text_of
from tests.places import POOL

GOOD = (read.FOLDER / "en.toml").read_text(encoding="utf-8")


@pytest.fixture
def put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    """Puts a data file into the folder that discovery reads."""
    monkeypatch.setattr(read, "FOLDER", tmp_path)

    def write(name: str, text: str) -> None:
        (tmp_path / name).write_text(text, encoding="utf-8")

    return write


def test_every_shipped_language_is_right() -> None:
    assert languages() == ("en", "en-US")
    for tag in languages():
        assert locale_of(tag) is not None


def test_a_language_is_found_by_its_name_and_its_regions(put: Callable[[str, str], None]) -> None:
    put("xx.toml", GOOD.replace('regions = ["US"]', 'regions = ["AA", "BB"]'))
    put("yy-CC.toml", GOOD.replace('regions = ["US"]', "regions = []"))
    put("notes.txt", "not a language")
    assert languages() == ("xx", "xx-AA", "xx-BB", "yy-CC")
    assert locale_of("xx") is locale_of("xx-BB")
    assert locale_of("xx") is not locale_of("yy-CC")
    assert [locale_of(tag) for tag in ("yy", "xx-CC", "en", "XX", "", "../xx", "xx\0", "x" * 5000)] == [
        None
    ] * 8


MISTAKES = {
    "no TOML": ("[words]", "[words", "xx.toml: this is not TOML: "),
    "a missing text": ('skill = "Skill"\n', "", "xx.toml: words.skill is missing"),
    "an unknown text": ("[words]", '[words]\nskil = "x"', "xx.toml: words.skil is not a key that is known"),
    "a missing part": ("[quotes]", "[quots]", "xx.toml: quotes is missing"),
    "an unknown part": ("[words]", "[word]\n[words]", "xx.toml: word is not a key that is known here"),
    "a part that is no table": ("[rules]", "[[rules]]", "xx.toml: rules: a table is needed here: [rules]"),
    "no list": ('regions = ["US"]', 'regions = "US"', "xx.toml: regions: a list of texts is needed here"),
    "no text": ('skill = "Skill"', "skill = 1", "xx.toml: words.skill: a text is needed here"),
    "an empty text": ('skill = "Skill"', 'skill = " "', "xx.toml: words.skill: a text is needed here"),
    "three quotes": ('["“", "”"]', '["“", "”", "”"]', "xx.toml: quotes.double: two texts are needed here"),
    "no such patterns": ('cldr = "en"', 'cldr = "xx"', 'xx.toml: cldr: Unicode CLDR has no language "xx"'),
    "a form that is missing": (
        'other = "Sources {numbers}"',
        "",
        "xx.toml: words.source_numbers.other is missing",
    ),
    "a form that the language has not": (
        'other = "Sources {numbers}"',
        'few = "Sources {numbers}"\nother = "Sources {numbers}"',
        "xx.toml: words.source_numbers.few is not a key that is known here",
    ),
    "forms that are a text": (
        "[words.source_numbers]",
        'source_numbers = "Sources {numbers}"\n[words.rest]',
        "xx.toml: words.rest is not a key that is known here",
    ),
    "braces left out": (
        "{page} of {pages}",
        "{page} of all",
        "xx.toml: words.page_of: the names in braces have to be: {page}, {pages}",
    ),
    "braces left out of a form": (
        "about {minutes} minute.",
        "a minute.",
        "xx.toml: words.total_minutes.one: the names in braces have to be: {minutes}",
    ),
    "other braces": ('"Skill"', '"{Skill}"', "xx.toml: words.skill: the names in braces have to be: none"),
    "an open brace": ('"Skill"', '"{Skill"', "xx.toml: words.skill: expected '}'"),
}


def test_content_in_a_language_with_a_wrong_file_is_refused_at_its_language(
    put: Callable[[str, str], None],
) -> None:
    put("en.toml", GOOD)
    put("xx.toml", GOOD.replace('skill = "Skill"\n', ""))
    (found,) = problems(changed(text_of(POOL), "language: en-US", "language: xx"))
    assert (found.notice.code, found.source_line) == (Code.LANGUAGE_FILE, "language: xx")
    assert found.notice.message.endswith("xx.toml: words.skill is missing")


@pytest.mark.parametrize(("old", "new", "message"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_in_a_data_file_is_told_with_its_key(
    put: Callable[[str, str], None], old: str, new: str, message: str
) -> None:
    assert old in GOOD
    put("xx.toml", GOOD.replace(old, new, 1))
    with pytest.raises(LocaleError) as caught:
        locale_of("xx")
    assert str(caught.value).startswith(message)
