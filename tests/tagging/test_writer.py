"""The objects of the structure tree."""

from io import BytesIO

import pikepdf
import pytest

from handouts.tagging import Role
from handouts.tagging.writer import pdf_string
from tests.pdf_audit import audit
from tests.tagging.sample import everything, new_document, one_page, write


@pytest.mark.parametrize("text", ["plain", "(a) \\ b)", "“curly” – dash", "\N{AMBULANCE}", "two\nlines", ""])
def test_strings_read_back_unchanged(text: str) -> None:
    assert str(pikepdf.Object.parse(pdf_string(text))) == text


def test_properties_reach_the_file() -> None:
    document = new_document()
    root = one_page(document)
    table = root.add(Role.TABLE)
    head, row = table.add(Role.TR), table.add(Role.TR)
    write(document, head.add(Role.TH, scope="Column", identifier="emt", row_span=2), 0, 0, "EMT")
    write(document, head.add(Role.TD, title="Title", lang="es"), 0, 0, "no")
    write(document, row.add(Role.TD, headers=("emt",)).add(Role.SPAN, expansion="emergency"), 0, 0, "E")
    document.end_page()
    data = document.finish()
    assert audit(data).problems == []
    with pikepdf.open(BytesIO(data)) as file:
        root_object = file.Root.StructTreeRoot
        first, second = root_object.K.K[1].K
        th, td = first.K
        assert (str(th.A[0].Scope), int(th.A[0].RowSpan), str(th.ID)) == ("/Column", 2, "emt")
        assert (str(td.T), str(td.Lang)) == ("Title", "es")
        assert [str(each) for each in second.K.A[0].Headers] == ["emt"]
        assert str(second.K.K.E) == "emergency"
        leaf = root_object.IDTree.Kids[0]
        assert str(leaf.Names[0]) == "emt"
        assert leaf.Names[1].objgen == th.objgen


def test_links_lead_to_named_places_on_their_page() -> None:
    with pikepdf.open(BytesIO(everything().finish())) as file:
        external, wrapped, internal = file.pages[0].Annots
        assert str(external.A.URI) == str(wrapped.A.URI) == "https://www.ems.gov/"
        name, place = file.Root.Names.Dests.Names
        assert str(internal.Dest) == str(name) == "source-1"
        assert place[0].objgen == file.pages[1].obj.objgen
        assert [float(each) for each in (place[2], place[3])] == [44, 695]


def test_the_outline_follows_the_headings() -> None:
    with pikepdf.open(BytesIO(everything().finish())) as file, file.open_outline() as outline:
        assert [item.title for item in outline.root] == ["EMT or paramedic?"]
        assert [item.title for item in outline.root[0].children] == ["What each may do", "Sources"]


def test_a_page_without_marks_is_still_consistent() -> None:
    document = new_document()
    one_page(document)
    document.end_page()
    document.begin_page(100, 100)
    document.end_page()
    assert audit(document.finish()).problems == []
