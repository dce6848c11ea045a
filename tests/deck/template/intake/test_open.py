"""A template opens without its sample slides, or is refused in words that say how to mend it."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from handouts.deck.template.intake import zip as package
from handouts.deck.template.intake.open import open_template
from handouts.diagnostics import ContentError
from handouts.verify.deck import deck_faults
from tests.deck.sample import sample_deck, sample_presentation
from tests.deck.seeding import saved
from tests.packages import Parts, with_parts, zipped

TYPES = "[Content_Types].xml"
MAIN = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
OFFICE = b"application/vnd.openxmlformats-officedocument."


def with_type(new: bytes) -> bytes:
    """The sample with another main content type."""

    def change(parts: Parts) -> None:
        assert MAIN in parts[TYPES]
        parts[TYPES] = parts[TYPES].replace(MAIN, new)

    return with_parts(sample_deck(), change)


def changed(**parts: bytes) -> bytes:
    """The sample with these parts added or replaced."""
    return with_parts(sample_deck(), lambda found: found.update(parts))


def without(name: str) -> bytes:
    def change(parts: Parts) -> None:
        del parts[name]

    return with_parts(sample_deck(), change)


def without_layouts() -> bytes:
    deck = Presentation()
    for layout in list(deck.slide_layouts):
        deck.slide_layouts.remove(layout)
    return saved(deck)


def bomb() -> bytes:
    return changed(**{"ppt/media/a.bin": bytes(3_000_000)})


REFUSED: list[tuple[str, Callable[[], bytes], str]] = [
    ("old or encrypted", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "protected by a password"),
    ("no zip", lambda: b"hello", "is not a PowerPoint file, or it is damaged"),
    ("cut short", lambda: sample_deck()[:3000], "or it is damaged"),
    ("PDF", lambda: b"%PDF-1.7 ...", "is a PDF"),
    (
        "LibreOffice",
        lambda: zipped({"mimetype": b"application/vnd.oasis.opendocument.presentation"}),
        "LibreOffice",
    ),
    ("another zip", lambda: zipped({"a": b"b"}), "is not a PowerPoint file"),
    ("Word", lambda: with_type(OFFICE + b"wordprocessingml.document.main+xml"), "is a Word document"),
    ("Excel", lambda: with_type(OFFICE + b"spreadsheetml.sheet.main+xml"), "is an Excel workbook"),
    ("macros", lambda: with_type(b"application/vnd.ms-powerpoint.template.macroEnabled.main+xml"), "macros"),
    ("hidden macros", lambda: changed(**{"ppt/vbaProject.bin": b""}), "macros"),
    ("bomb", bomb, r"unpacks to far more than it should \(ppt/media/a.bin\)"),
    ("broken XML", lambda: changed(**{"ppt/presentation.xml": b"<a"}), "is damaged"),
    ("lost master", lambda: without("ppt/slideMasters/slideMaster1.xml"), "is damaged"),
    ("no layouts", without_layouts, "has no layouts"),
]


@pytest.mark.parametrize(("make", "expected"), [pytest.param(*rest, id=name) for name, *rest in REFUSED])
def test_a_file_that_cannot_serve_is_refused(make: Callable[[], bytes], expected: str) -> None:
    with pytest.raises(ContentError, match=expected) as caught:
        open_template(make(), "county.potx", "deck.template")
    (notice,) = caught.value.notices
    assert (notice.code, notice.origin) == ("template", "deck.template")
    assert notice.message.startswith('the template "county.potx" ')
    assert notice.help


def test_too_many_parts_and_too_many_bytes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MOST_ENTRIES", 10)
    with pytest.raises(ContentError, match="at most 10 are allowed"):
        open_template(sample_deck(), "a.pptx")
    monkeypatch.setattr(package, "MOST_ENTRIES", 1000)
    monkeypatch.setattr(package, "MOST_BYTES", 100)
    with pytest.raises(ContentError, match="unpacks to"):
        open_template(sample_deck(), "a.pptx")


@pytest.mark.parametrize("kind", [b"presentation", b"template", b"slideshow"])
def test_presentations_templates_and_shows_all_open(kind: bytes) -> None:
    deck = open_template(
        with_type(MAIN.replace(b"presentation.main", kind + b".main")), "a.potx"
    ).presentation
    assert deck.slide_layouts[0].name == "Title Slide"
    assert MAIN in zipfile.ZipFile(BytesIO(saved(deck))).read(TYPES)


def full_template() -> bytes:
    """Sample slides with notes, sections, a custom show, and a layout that jumps to a slide."""
    deck: Any = sample_presentation()
    slide = next(iter(deck.slides._sldIdLst)).rId
    show = f'<p:custShow name="Short" id="0"><p:sldLst><p:sld r:id="{slide}"/></p:sldLst></p:custShow>'
    shows = f"<p:custShowLst {nsdecls('p', 'r')}>{show}</p:custShowLst>"
    deck.element.find(qn("p:defaultTextStyle")).addprevious(parse_xml(shows))
    layout = deck.slide_layouts[5]
    jump = layout.part.relate_to(deck.slides[0].part, RT.SLIDE)
    about = layout.placeholders[0]._element.nvSpPr.cNvPr
    action = 'action="ppaction://hlinksldjump"'
    about.append(parse_xml(f'<a:hlinkClick {nsdecls("a", "r")} r:id="{jump}" {action}/>'))
    deck.core_properties.author = "Somebody else"
    return saved(deck)


def test_sample_slides_leave_nothing_behind() -> None:
    deck = open_template(full_template(), "county.potx").presentation
    data = saved(deck)
    names = zipfile.ZipFile(BytesIO(data)).namelist()
    gone = ("slides/", "notesSlides/", "charts/", "embeddings/", "docProps/app", "thumbnail")
    assert [name for name in names if any(part in name for part in gone)] == []
    main = zipfile.ZipFile(BytesIO(data)).read("ppt/presentation.xml")
    assert not any(word in main for word in (b"sldIdLst", b"custShow", b"sectionLst"))
    assert b"Somebody" not in zipfile.ZipFile(BytesIO(data)).read("docProps/core.xml")
    assert deck_faults(data) == []


def test_new_slides_do_not_meet_names_of_the_old() -> None:
    deck = open_template(full_template(), "county.potx").presentation
    for number in range(3):
        deck.slides.add_slide(deck.slide_layouts[5]).shapes.title.text = f"Slide {number}"
    data = saved(deck)
    assert deck_faults(data) == []
    assert len(Presentation(BytesIO(data)).slides) == 3


def test_placeholders_that_share_an_idx_are_told_apart() -> None:
    deck = sample_presentation()
    layout = deck.slide_layouts.get_by_name("Two Content")
    for place in layout.placeholders:
        place._element.ph.set("idx", "0")
    opened = open_template(saved(deck), "a.pptx").presentation
    places = list(opened.slide_layouts.get_by_name("Two Content").placeholders)
    indexes = [place.placeholder_format.idx for place in places]
    assert len(set(indexes)) == len(indexes) == 6
    assert indexes[0] == 0
    slide = opened.slides.add_slide(opened.slide_layouts.get_by_name("Two Content"))
    assert len({place.placeholder_format.idx for place in slide.placeholders}) == 3
