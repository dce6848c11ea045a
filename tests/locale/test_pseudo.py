"""A language is one data file: with one more in the folder, both documents speak it, and nothing else.

Follows "Add a language" of CONTRIBUTING.md.
"""

import re
import shutil
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from handouts.jobs.options import Options
from handouts.jobs.pipeline import build
from handouts.locale import read
from handouts.locale.model import Locale, Words
from tests.briefing.samples import changed
from tests.locale import pseudo
from tests.locale.extracted import of_deck, of_pdf
from tests.places import CONTENT, POOL

DECK = "c-slides.pptx"


@pytest.fixture(scope="module")
def language(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Locale]:
    """The language, in a folder beside the others."""
    folder = tmp_path_factory.mktemp("languages")
    shutil.copytree(read.FOLDER, folder, dirs_exist_ok=True)
    (folder / f"{pseudo.LANGUAGE}.toml").write_text(pseudo.language_file(), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(read, "FOLDER", folder)
        found = read.locale_of(pseudo.TAG)
        assert found is not None
        yield found


def said(text: str, folder: Path, options: Options) -> dict[str, str]:
    """All that the documents of a content text say, by file name."""
    path = folder / "c.yaml"
    path.write_text(text, encoding="utf-8")
    made = {each.name: each.data for each in build(path, options, path.name).documents}
    read_again = {name: of_deck(data) if name == DECK else of_pdf(data) for name, data in made.items()}
    return {name: " ".join(" ".join(lines).split()) for name, lines in read_again.items()}


@pytest.fixture(scope="module")
def documents(language: Locale, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:  # noqa: ARG001
    """Every document of the shipped content, its author's words under accents too."""
    text = pseudo.translated(CONTENT.read_text(encoding="utf-8"))
    made = said(text, tmp_path_factory.mktemp("translated"), Options(editions=None))
    assert len(made) == 5
    return made


def pieces(text: str) -> list[str]:
    """What stands around the braces of an interface text."""
    return [" ".join(piece.split()) for piece in re.split(r"\{\w+\}", text) if any(map(str.isalpha, piece))]


def test_the_shipped_content_builds_with_nothing_changed_but_its_language(
    language: Locale, tmp_path: Path
) -> None:
    text = changed(CONTENT.read_text(encoding="utf-8"), "language: en-US", f"language: {pseudo.TAG}")
    made = said(text, tmp_path, Options())
    assert len(made) == 2
    for document in made.values():
        assert pieces(language.reviewed)[0] in document


def test_every_word_of_the_interface_is_said_in_the_language(
    language: Locale, documents: dict[str, str]
) -> None:
    everything = " ".join(documents.values())
    missing = set()
    for each in fields(Words):
        word = getattr(language, each.name)
        forms = [word] if isinstance(word, str) else word.values()
        if not any(all(piece in everything for piece in pieces(form)) for form in forms):
            missing.add(each.name)
    assert not missing


def test_no_plain_letter_is_left_but_in_addresses(documents: dict[str, str]) -> None:
    hosts = set(re.findall(r"https?://([^/\s)\"]+)", CONTENT.read_text(encoding="utf-8")))
    for name, document in documents.items():
        text = re.sub(r"https?://\S+", "", document)
        for host in sorted(hosts, key=len, reverse=True):
            text = text.replace(host, "")
        assert len(text) > 5000
        assert re.findall(r"\S*[A-Za-z]\S*", text) == [], name
        assert not set("“”‘’") & set(text), name


def test_numbers_money_and_months_are_those_of_the_language(documents: dict[str, str]) -> None:
    for name, document in documents.items():
        for written in ("120~200", "1.000~2.000", "44.470 $", "Μάιος 2025"):
            assert written in document, (name, written)
        assert not re.search(r"\d,\d{3}|\$\d", document), name


def test_quotes_lists_and_stops_are_those_of_the_language(
    language: Locale, documents: dict[str, str], tmp_path: Path
) -> None:
    asked = "title: The guard's \"'swim' teacher\"?"
    text = changed(POOL.read_text(encoding="utf-8"), "title: Lifeguard or swim teacher?", asked)
    for document in said(pseudo.translated(text), tmp_path, Options()).values():
        assert "Ţĥé ğúáŕď´ś « ‹śŵíṃ› ţéáćĥéŕ »?" in document
    assert language.source_numbers["other"].format(numbers="1 · 2 · 3") in documents[DECK]
    assert f"{language.answer} → " in documents[DECK]
    assert ".¶ " in documents[DECK]
