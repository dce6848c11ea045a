"""The drawing surface, and the whole file against outside judges."""

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import page
import pikepdf
import pytest

from handouts.tagging import FontError, Role, TagError
from tests.pdf_audit import audit
from tests.places import ROOT
from tests.tagging.sample import INK, REGULAR, everything, new_document, one_page, without_tags, write
from tests.validators import assert_sound

PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return everything().finish()


@pytest.mark.parametrize("profile", PROFILES, ids=str)
def test_a_document_with_everything_is_valid(pdf: bytes, profile: page.ValidationProfile) -> None:
    report = page.validate_pdf_bytes(pdf, profile=profile)
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert report.is_compliant
    assert report.rules.total > 100


def test_qpdf_finds_nothing_wrong(pdf: bytes) -> None:
    assert_sound(pdf)


def test_every_painted_thing_has_one_owner(pdf: bytes) -> None:
    found = audit(pdf)
    assert found.problems == []
    assert found.painted > 40


def test_the_marks_hold_the_text_that_the_tree_says() -> None:
    document = everything()
    found = audit(document.finish())
    elements = list(document.tree.document.walk())
    drawn = ["".join(run.text for mark in each.marks for run in mark.runs) for each in elements]
    assert [(role, text) for _, role, text in found.elements] == [
        (each.role.value, text) for each, text in zip(elements, drawn, strict=True)
    ]


def test_a_split_cell_stays_one_td(pdf: bytes) -> None:
    assert audit(pdf).text("TD") == ["", "", "A few", "Many, as the medical director orders."]


def test_a_repeated_header_row_is_an_artifact(pdf: bytes) -> None:
    found = audit(pdf)
    assert found.text("TH") == ["Skill", "EMT", "Paramedic", "Oxygen", "Drugs"]
    assert "SkillEMTParamedic" in found.artifacts


def test_running_heads_are_pagination_artifacts(pdf: bytes) -> None:
    with pikepdf.open(BytesIO(pdf)) as file:
        content = file.pages[0].Contents.read_bytes()
    assert b"/Artifact<</Type/Pagination/Subtype/Header>>BDC" in content
    assert b"/Artifact<</Type/Pagination/Subtype/Footer>>BDC" in content


def test_a_link_is_read_where_it_is_drawn_not_where_it_was_added() -> None:
    document = new_document()
    paragraph = one_page(document).add(Role.P)
    link = paragraph.add(Role.LINK)
    write(document, paragraph, 50, 700, "Read ")
    write(document, link, 80, 700, "this")
    write(document, paragraph, 100, 700, " now.")
    document.link(link, (80, 698, 100, 710), url="tel:911", contents="Call 911")
    document.end_page()
    assert paragraph.text() == "Read this now."
    assert audit(document.finish()).elements[2:] == [(1, "P", "Read  now."), (2, "Link", "this")]


def test_calls_for_one_element_in_a_row_share_a_mark() -> None:
    document = new_document()
    paragraph = one_page(document).add(Role.P)
    write(document, paragraph, 50, 700, "One ")
    write(document, paragraph, 50, 688, "two")
    document.end_page()
    assert len(paragraph.marks) == 1


def test_shapes_outside_content_become_artifacts() -> None:
    document = new_document()
    one_page(document)
    document.rect(0, 0, 10, 10, fill=INK)
    document.end_page()
    found = audit(document.finish())
    assert found.problems == []
    assert found.painted == 2


def test_text_outside_content_is_reported() -> None:
    document = new_document()
    one_page(document)
    document.text(50, 50, "Nobody hears me", REGULAR, 10, INK)
    document.end_page()
    with pytest.raises(TagError, match=r"“Nobody hears me” is drawn outside .*\[untagged-text\]"):
        document.finish()


def test_marks_cannot_be_nested() -> None:
    document = new_document()
    root = one_page(document)
    with (
        document.content(root.add(Role.P)),
        pytest.raises(RuntimeError, match="cannot be nested"),
        document.artifact(),
    ):
        pass


def test_a_page_cannot_end_inside_content() -> None:
    document = new_document()
    root = one_page(document)
    with document.content(root.add(Role.P)), pytest.raises(RuntimeError, match="cannot end inside"):
        document.end_page()


def test_an_owner_is_let_go_after_an_error() -> None:
    document = new_document()
    root = one_page(document)
    with pytest.raises(FontError), document.content(root.add(Role.P, origin="a.b")):
        document.text(50, 50, "\N{SNOWMAN}", REGULAR, 10, INK)
    write(document, root.add(Role.P), 50, 50, "fine")


def test_a_missing_glyph_names_the_place_in_the_content() -> None:
    document = new_document()
    root = one_page(document)
    with pytest.raises(
        FontError, match=r"^sections\.1: the character “☃” \(U\+2603 snowman\) is not in the font"
    ):
        write(document, root.add(Role.P, origin="sections.1"), 50, 50, "\N{SNOWMAN}")


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "www.ems.gov", "https://a b", "https://é.org"]
)
def test_only_web_addresses_become_links(url: str) -> None:
    document = new_document()
    link = one_page(document).add(Role.P).add(Role.LINK, origin="x")
    with pytest.raises(ValueError, match=r"^x: "):
        document.link(link, (0, 0, 1, 1), url=url, contents="somewhere")


def test_a_link_to_nowhere_is_reported() -> None:
    document = new_document()
    link = one_page(document).add(Role.P).add(Role.LINK, origin="x")
    document.link(link, (0, 0, 1, 1), destination="nowhere", contents="somewhere")
    document.end_page()
    with pytest.raises(TagError, match=r"x: the link leads to 'nowhere'"):
        document.finish()


def test_an_outline_level_may_not_be_left_out() -> None:
    document = new_document()
    one_page(document)
    document.outline("One", 1, 700)
    with pytest.raises(ValueError, match="'Three' is on level 3"):
        document.outline("Three", 3, 690)


def test_verbs_outside_a_page_say_so() -> None:
    document = new_document()
    with pytest.raises(RuntimeError, match="no page is open"):
        document.rect(0, 0, 1, 1, fill=INK)
    document.begin_page(10, 10)
    with pytest.raises(RuntimeError, match="still open"):
        document.begin_page(10, 10)
    with pytest.raises(RuntimeError, match="still open"):
        document.finish()


def test_empty_text_leaves_no_mark() -> None:
    document = new_document()
    paragraph = one_page(document).add(Role.P)
    write(document, paragraph, 0, 0, "")
    assert paragraph.kids == []


def test_a_destination_is_named_once() -> None:
    document = new_document()
    one_page(document)
    document.destination("here", 0, 0)
    with pytest.raises(ValueError, match="exists already"):
        document.destination("here", 0, 0)


def test_tags_change_nothing_that_is_drawn(pdf: bytes) -> None:
    with without_tags():
        untagged = everything().finish()
    for with_marks, without in zip(_operators(pdf), _operators(untagged), strict=True):
        assert [each for each in with_marks if each[0] not in ("BDC", "EMC")] == without


def _operators(pdf: bytes) -> list[list[tuple[str, str]]]:
    with pikepdf.open(BytesIO(pdf)) as file:
        return [
            [(str(each.operator), str(list(each.operands))) for each in pikepdf.parse_content_stream(page)]
            for page in file.pages
        ]


def test_two_processes_write_the_same_bytes(pdf: bytes, tmp_path: Path) -> None:
    (tmp_path / ".reportlab_settings").write_text(
        "useA85 = 1\npageCompression = 0\npdfComments = 1\npdfMultiLine = 0\n"
        "ttfAsciiReadable = 1\ndocumentLang = 'de'\ninvariant = 0\n"
    )
    surroundings = (
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "SOURCE_DATE_EPOCH": "12345678"},
        {"PYTHONHASHSEED": "2", "TZ": "America/Denver", "HOME": str(tmp_path)},
    )
    code = (
        "import sys; from tests.tagging import sample; sys.stdout.buffer.write(sample.everything().finish())"
    )
    for extra in surroundings:
        run = subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | extra,
            cwd=ROOT,
            capture_output=True,
            check=True,
        )
        assert run.stdout == pdf


def test_the_file_is_small(pdf: bytes) -> None:
    assert len(pdf) < 60_000


def test_the_identifier_depends_on_the_content() -> None:
    identifiers = set()
    for word in ("One", "Two", "Two"):
        document = new_document()
        write(document, one_page(document).add(Role.P), 50, 700, word)
        document.end_page()
        with pikepdf.open(BytesIO(document.finish())) as file:
            identifiers.add(bytes(file.trailer.ID[0]))
    assert len(identifiers) == 2
