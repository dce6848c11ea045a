"""The auditor is trusted only because it finds every fault that is put in on purpose."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from tests.pdf_audit import audit
from tests.tagging.sample import everything


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return everything().finish()


def test_a_good_file_has_no_problems(pdf: bytes) -> None:
    assert audit(pdf).problems == []


def content(old: bytes, new: bytes) -> Callable[[pikepdf.Pdf], None]:
    """Replace the first occurrence of some operators on page 1."""

    def spoil(file: pikepdf.Pdf) -> None:
        data = file.pages[0].Contents.read_bytes()
        assert old in data
        file.pages[0].Contents.write(data.replace(old, new, 1))

    return spoil


def structure(file: pikepdf.Pdf) -> pikepdf.Object:
    return file.Root.StructTreeRoot.K


def _drop_mark(file: pikepdf.Pdf) -> None:
    del structure(file).K[0].K


def _own_twice(file: pikepdf.Pdf) -> None:
    structure(file).K[1].K[0] = structure(file).K[0].K


def _wrong_parent(file: pikepdf.Pdf) -> None:
    structure(file).K[0].P = structure(file).K[1]


def _listed_twice(file: pikepdf.Pdf) -> None:
    structure(file).K.append(structure(file).K[0])


def _unknown_mark(file: pikepdf.Pdf) -> None:
    structure(file).K[0].K = 999


def _other_role(file: pikepdf.Pdf) -> None:
    structure(file).K[0].S = pikepdf.Name.P


def _parent_tree(file: pikepdf.Pdf) -> None:
    marks = file.Root.StructTreeRoot.ParentTree.Nums[1]
    marks[0] = marks[1]


def _annotation_key(file: pikepdf.Pdf) -> None:
    file.pages[0].Annots[0].StructParent = 0


def _next_key(file: pikepdf.Pdf) -> None:
    file.Root.StructTreeRoot.ParentTreeNextKey = 1


def _contents(file: pikepdf.Pdf) -> None:
    del file.pages[0].Annots[0].Contents


def _flags(file: pikepdf.Pdf) -> None:
    file.pages[0].Annots[0].F = 2


def _tabs(file: pikepdf.Pdf) -> None:
    del file.pages[0].Tabs


def _unmarked(file: pikepdf.Pdf) -> None:
    del file.Root.MarkInfo


def _no_structure(file: pikepdf.Pdf) -> None:
    del file.Root.StructTreeRoot


def _no_unicode(file: pikepdf.Pdf) -> None:
    for font in file.pages[0].Resources.Font.values():
        del font.ToUnicode


@pytest.mark.parametrize(
    ("spoil", "problem"),
    [
        (content(b"/Artifact<</Type/Layout>>BDC\n", b""), "paints outside every mark"),
        (content(b"/H1<</MCID 0>>BDC", b"/P<</MCID 0>>BDC /H1<</MCID 0>>BDC"), "is nested in"),
        (content(b"/P<</MCID 1>>BDC", b"/P<</MCID 0>>BDC"), "is used twice"),
        (content(b"/H1<</MCID 0>>BDC", b"/H1 BMC"), "is no artifact"),
        (content(b"/H1<</MCID 0>>BDC", b"/H1<</MCID 77>>BDC"), "without gaps"),
        (content(b"EMC", b"EMC EMC"), "was not open"),
        (content(b"EMC", b"q EMC Q"), "cuts through"),
        (content(b"BT", b"BT /Artifact BMC"), "inside a text object"),
        (content(b"EMC", b"EMC q"), "still open"),
        (_drop_mark, "has no owner"),
        (_own_twice, "has two owners"),
        (_wrong_parent, "names another parent"),
        (_listed_twice, "is reached twice"),
        (_unknown_mark, "not on its page"),
        (_other_role, "its owner is P"),
        (_parent_tree, "disagrees with the structure tree"),
        (_annotation_key, "disagrees with the owner of an annotation"),
        (_next_key, "next key is in use"),
        (_contents, "does not say where it leads"),
        (_flags, "does not print"),
        (_tabs, "tab key"),
        (_unmarked, "not marked as tagged"),
        (_no_structure, "no structure tree"),
        (_no_unicode, "has no ToUnicode map"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_spoilt_file_is_found_out(pdf: bytes, spoil: Callable[[pikepdf.Pdf], None], problem: str) -> None:
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as file:
        spoil(file)
        file.save(out)
    assert any(problem in each for each in audit(out.getvalue()).problems), audit(out.getvalue()).problems
