"""Templates of LibreOffice: every placeholder has number 0, pictures lie below text, masters are many."""

from pathlib import Path

import pytest

from handouts.deck.accessibility import check
from handouts.deck.template import prepare_template
from handouts.look.tokens import Look
from handouts.verify.deck import deck_faults
from tests.deck.template.test_prepare import filled_deck
from tests.tools import able, missing
from tests.validators import audit, through_libreoffice

NAMES = ("Focus", "Grey_Elegant", "DNA", "Vivid")


def template(name: str) -> bytes:
    """A template that LibreOffice brings along, as PowerPoint file."""
    with able("soffice") as office:
        folders = Path(office).resolve().parents
    places = [folder / "share/template/common/presnt" / f"{name}.otp" for folder in folders]
    found = [place for place in places if place.is_file()]
    if not found:
        missing(f"LibreOffice is installed without its template {name}")
    return through_libreoffice(found[0].read_bytes(), extension="otp")


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_a_template_of_libreoffice_serves(name: str) -> None:
    data = filled_deck(prepare_template(template(name), f"{name}.pptx", Look()))
    assert deck_faults(data) == []
    assert audit(data) == []
    rules = ("CONTRAST", "SIZE", "OFF-SLIDE", "TITLE-MISSING", "OVERLAP", "ORDER")
    assert [str(finding) for finding in check(data) if finding.rule in rules] == []
