"""The finished files before outside judges, and what a screen reader finds in them."""

from pathlib import Path

import page
import pikepdf
import pytest

from handouts.diagnostics import Rendered
from handouts.handout.edition import Edition
from handouts.look.grid import A4, LETTER
from handouts.tagging import Role
from tests.handout.samples import emt, logo, rendered, root_of
from tests.pdf_audit import audit

EDITIONS = {
    "letter": Edition(LETTER),
    "a4": Edition(A4),
    "large": Edition(LETTER, large_print=True),
}


def built(name: str) -> Rendered:
    return rendered(emt(), EDITIONS[name], logo())


@pytest.mark.parametrize("name", EDITIONS)
@pytest.mark.parametrize("profile", ["PDF_UA_1", "PDF_A_2A"])
def test_the_file_passes_the_validator(name: str, profile: str, tmp_path: Path) -> None:
    path = tmp_path / "handout.pdf"
    path.write_bytes(built(name).data)
    result = page.validate_pdf(str(path), profile=getattr(page.ValidationProfile, profile))
    assert result.is_compliant, str(result)


@pytest.mark.parametrize("name", EDITIONS)
def test_everything_painted_has_one_owner(name: str) -> None:
    assert audit(built(name).data).problems == []


def test_the_same_content_gives_the_same_bytes() -> None:
    assert built("letter").data == built("letter").data


def test_the_title_is_shown_and_the_outline_follows_the_headings(tmp_path: Path) -> None:
    path = tmp_path / "handout.pdf"
    path.write_bytes(built("letter").data)
    with pikepdf.open(path) as pdf:
        assert str(pdf.docinfo["/Title"]) == emt().title.plain
        with pdf.open_outline() as outline:
            top = outline.root[0]
            assert top.title == emt().title.plain
            assert [entry.title for entry in top.children][:2] == ["Two roles, one team", "At a glance"]
            assert [entry.title for entry in top.children[0].children] == ["EMT", "Paramedic"]


@pytest.mark.parametrize("name", ["letter", "large"])
def test_headings_and_tables_say_what_they_are(name: str) -> None:
    roles = [element.role for element in root_of(emt(), EDITIONS[name]).walk()]
    assert roles.count(Role.H1) == 1
    assert roles.count(Role.TABLE) == (2 if name == "letter" else 0)
    assert roles.index(Role.H1) < roles.index(Role.H2) < roles.index(Role.H3)


def test_marks_are_read_as_words() -> None:
    texts = [e.actual_text for e in root_of(emt()).walk() if e.actual_text]
    skills = sum(len(group.skills) for group in emt().scope.groups.values()) if emt().scope else 0
    assert len(texts) == skills * len(emt().levels) + 3
    assert set(texts) == {"Yes", "With limits", "No"}


def test_every_abbreviation_is_explained_once() -> None:
    expansions = [e.expansion for e in root_of(emt()).walk() if e.expansion]
    assert "automated external defibrillator" in expansions
    assert len(expansions) == len(set(map(str.casefold, expansions)))


def test_the_chart_is_one_figure_with_all_values() -> None:
    figures = [e.alt for e in root_of(emt()).walk() if e.role == "Figure" and "hours" in (e.alt or "")]
    assert len(figures) == 1
    assert all(value in figures[0] for value in ("48–80", "120–200", "200–300", "1,000–2,000"))
