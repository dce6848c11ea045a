"""Words stay words in what other programs read out of the file."""

from io import BytesIO
from pathlib import Path

import pypdf
import pypdfium2
import pytest

from handouts.tagging import Role
from tests.tagging.sample import new_document, one_page, write
from tests.tools import able, run

SENTENCE = "Paramedics give advanced life support; EMTs give basic life support, as the national model says.1"


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """The sentence on three lines, with a bold word, a link over a line end and a superscript."""
    document = new_document()
    paragraph = one_page(document).add(Role.P)
    x = write(document, paragraph, 50, 700, "Paramedics give ")
    write(document, paragraph.add(Role.SPAN), x, 700, "advanced ")
    x = write(document, paragraph.add(Role.SPAN), 50, 688, "life ")
    x = write(document, paragraph, x, 688, "support; EMTs give basic life support, as ")
    link = paragraph.add(Role.LINK)
    write(document, link, x, 688, "the ")
    document.link(link, (x, 686, x + 20, 698), url="https://www.ems.gov/", contents="National model")
    x = write(document, link, 50, 676, "national")
    document.link(link, (50, 674, x, 686), url="https://www.ems.gov/", contents="National model")
    x = write(document, paragraph, x, 676, " model says.")
    write(document, paragraph, x, 676, "1", size=6.4, rise=4.2)
    document.end_page()
    return document.finish()


def test_pypdf_reads_whole_words(pdf: bytes) -> None:
    text = pypdf.PdfReader(BytesIO(pdf)).pages[0].extract_text()
    assert " ".join(text.split()) == f"Heading {SENTENCE}"


def test_pdfium_reads_whole_words(pdf: bytes) -> None:
    with pypdfium2.PdfDocument(pdf) as file:
        page = file[0]
        text_page = page.get_textpage()
        text = text_page.get_text_range()
        text_page.close()
        page.close()
    assert " ".join(text.split()) == f"Heading {SENTENCE}"


def test_pdftotext_reads_whole_words(pdf: bytes, tmp_path: Path) -> None:
    file = tmp_path / "words.pdf"
    file.write_bytes(pdf)
    with able("pdftotext") as tool:
        said = run(tool, file, "-").decode()
    assert " ".join(said.split()).replace(". 1", ".1") == f"Heading {SENTENCE}"
