"""The documents in output/ are those that the content and the code make today."""

import io

import pikepdf
import pytest

from tests.built import HANDOUTS, OUTPUT, SLIDES, documents
from tests.packages import parts_of, zipped

HOW = "output/ is stale: run  python make_docs.py --all  and commit output/"


def test_output_holds_every_edition_and_nothing_else() -> None:
    assert {path.name for path in OUTPUT.iterdir()} == set(documents()), HOW


@pytest.mark.parametrize("name", [*HANDOUTS, SLIDES])
def test_a_committed_document_says_what_a_new_one_says(name: str) -> None:
    read = pdf_parts if name.endswith(".pdf") else zip_parts
    committed, new = read((OUTPUT / name).read_bytes()), read(documents()[name].data)
    assert committed.keys() == new.keys(), HOW
    assert [key for key in new if committed[key] != new[key]] == [], HOW


def test_a_changed_letter_makes_a_document_stale() -> None:
    data = documents()[SLIDES].data
    changed = {name: part.replace(b"hospital", b"hospitel") for name, part in parts_of(data).items()}
    assert zip_parts(zipped(changed)) != zip_parts(data)


def zip_parts(data: bytes) -> dict[str, object]:
    """The parts of an Office file, unpacked; workbooks inside it likewise."""
    return {
        name: zip_parts(part) if name.endswith(".xlsx") else part for name, part in parts_of(data).items()
    }


def pdf_parts(data: bytes) -> dict[str, object]:
    """The objects of a PDF with their streams unpacked; the file's own ID and layout do not count."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        parts: dict[str, object] = {}
        for number, item in enumerate(pdf.objects):
            if not isinstance(item, pikepdf.Stream):
                parts[str(number)] = item.unparse() if isinstance(item, pikepdf.Object) else item
            elif item.get("/Type") not in ("/ObjStm", "/XRef"):
                parts[str(number)] = (sorted(item.keys()), item.read_bytes())
        return parts
