"""From the command to the files that people hold, judged by outside readers and validators."""

import io
import subprocess
import sys
from pathlib import Path

import page
import pikepdf
import pypdf
import pytest
from pptx import Presentation

from handouts.look.grid import A4, LETTER
from tests.built import HANDOUT, HANDOUTS, SLIDES, documents
from tests.pdf_audit import audit as audit_marks
from tests.places import CONTENT, POOL, ROOT
from tests.validators import assert_sound, audit, outlines, sdk_audit, through_libreoffice

PROFILES = [page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A]
BOTH_CONTENTS = pytest.mark.parametrize("content", [CONTENT, POOL], ids=lambda path: path.stem)


def test_the_command_builds_both_documents_from_any_folder(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, ROOT / "make_docs.py", CONTENT, "--out", tmp_path / "neuer Ordner"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert {path.name for path in (tmp_path / "neuer Ordner").iterdir()} == {HANDOUT, SLIDES}
    assert "2 pages" in run.stdout


def test_the_standard_handout_is_two_letter_pages_and_small() -> None:
    reader = pypdf.PdfReader(io.BytesIO(documents()[HANDOUT].data))
    assert [(float(p.mediabox.width), float(p.mediabox.height)) for p in reader.pages] == [
        (LETTER.width, LETTER.height)
    ] * 2
    assert len(documents()[HANDOUT].data) <= 120_000


def test_the_a4_handout_is_two_a4_pages() -> None:
    reader = pypdf.PdfReader(io.BytesIO(documents()["emt-paramedic-handout-a4.pdf"].data))
    sizes = [(float(p.mediabox.width), float(p.mediabox.height)) for p in reader.pages]
    assert sizes == [pytest.approx((A4.width, A4.height), abs=0.01)] * 2


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.name)
@pytest.mark.parametrize("name", HANDOUTS)
def test_every_edition_passes_the_pdf_validator(name: str, profile: page.ValidationProfile) -> None:
    assert page.validate_pdf_bytes(documents()[name].data, profile=profile).failures == []


@BOTH_CONTENTS
def test_every_mark_of_every_edition_has_one_owner(content: Path) -> None:
    for name, document in documents(content).items():
        if name.endswith(".pdf"):
            assert audit_marks(document.data).problems == [], name


@pytest.mark.parametrize("name", HANDOUTS)
def test_every_edition_opens_in_other_readers(name: str) -> None:
    data = documents()[name].data
    assert_sound(data)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert len(pdf.pages) == documents()[name].count
    words = "".join(p.extract_text() for p in pypdf.PdfReader(io.BytesIO(data)).pages)
    assert "advanced life support" in " ".join(words.split())


@BOTH_CONTENTS
def test_the_deck_passes_both_open_xml_validators(content: Path) -> None:
    deck = documents(content)[f"{content.stem}-slides.pptx"].data
    assert audit(deck) == []
    assert sdk_audit(deck) == []


@BOTH_CONTENTS
def test_every_slide_has_its_own_title_and_notes(content: Path) -> None:
    deck = Presentation(io.BytesIO(documents(content)[f"{content.stem}-slides.pptx"].data))
    titles = [slide.shapes.title.text_frame.text.strip() for slide in deck.slides]
    assert all(titles)
    assert len(set(titles)) == len(titles)
    assert all(slide.notes_slide.notes_text_frame.text.strip() for slide in deck.slides)


def test_the_shipped_deck_has_at_least_fourteen_slides() -> None:
    assert documents()[SLIDES].count >= 14


@pytest.mark.slow
def test_the_deck_survives_libreoffice() -> None:
    before = outlines(documents()[SLIDES].data)
    after = outlines(through_libreoffice(documents()[SLIDES].data))
    assert [slide.title for slide in after] == [slide.title for slide in before]
    assert [slide.notes for slide in after] == [slide.notes for slide in before]
    assert [slide.tables for slide in after] == [slide.tables for slide in before]
    assert [len(slide.charts) for slide in after] == [len(slide.charts) for slide in before]
