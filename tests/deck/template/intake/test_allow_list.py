"""Of a template comes along what its look is made of; what else people could see is told."""

import pytest
from lxml import etree

from handouts.deck.ooxml.markup import NAMESPACES
from handouts.deck.ooxml.xml import P
from handouts.deck.template import prepare_template
from handouts.deck.template.intake import allow_list, sanitize, xml
from handouts.deck.template.intake.media import picture_kind
from handouts.deck.template.intake.open import open_template
from handouts.deck.template.intake.sanitize import clean
from handouts.diagnostics import ContentError
from handouts.jobs.pipeline import own_template
from handouts.look.tokens import Look
from tests.deck.seeding import saved
from tests.deck.template import templates
from tests.packages import Parts, parts_of, with_parts

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
LAYOUT = "ppt/slideLayouts/slideLayout6.xml"
LAYOUT_RELS = "ppt/slideLayouts/_rels/slideLayout6.xml.rels"
MARKUP = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def root(inner: str) -> etree._Element:
    return etree.fromstring(f'<p:sldLayout {NAMESPACES} xmlns:mc="{MARKUP}">{inner}</p:sldLayout>')


def tags(element: etree._Element) -> list[str]:
    return [etree.QName(found).localname for found in element.iter()][1:]


PICTURE = '<p:pic><p:nvPicPr/><p:blipFill><a:blip r:{how}="{id}"/></p:blipFill></p:pic>'
FRAME = "<p:graphicFrame><a:graphic><a:graphicData>{}</a:graphicData></a:graphic></p:graphicFrame>"
LOST = {sanitize.PICTURES: 1}
CASES = [
    (PICTURE.format(how="link", id="lost"), [], LOST),
    (PICTURE.format(how="embed", id="kept"), ["pic", "nvPicPr", "blipFill", "blip"], {}),
    ('<a:blip r:embed="kept" r:link="lost"/>', ["blip"], LOST),
    (
        '<p:bg><p:bgPr><a:blipFill><a:blip r:embed="lost"/></a:blipFill></p:bgPr></p:bg>',
        [],
        LOST,
    ),
    (
        '<p:spPr><a:blipFill><a:blip r:embed="lost"/></a:blipFill></p:spPr>',
        ["spPr", "noFill"],
        LOST,
    ),
    ('<a:pPr><a:buBlip><a:blip r:embed="lost"/></a:buBlip></a:pPr>', ["pPr"], LOST),
    (
        '<a:blip r:embed="kept">'
        '<a:extLst><a:ext uri="u"><a:svgBlip r:embed="lost"/></a:ext></a:extLst></a:blip>',
        ["blip"],
        {},
    ),
    (FRAME.format("<a:tbl/>"), ["graphicFrame", "graphic", "graphicData", "tbl"], {}),
    (FRAME.format("<p:oleObj/>"), [], {sanitize.OBJECTS: 1}),
    ('<a:hlinkClick r:id="kept"/>', ["hlinkClick"], {}),
    ('<a:hlinkClick r:id="" action="ppaction://hlinkshowjump?jump=nextslide"/>', ["hlinkClick"], {}),
    ('<a:hlinkClick r:id="kept" action="ppaction://program"/>', [], {sanitize.LINKS: 1}),
    ('<a:hlinkHover r:id="" action="ppaction://macro?name=x"/>', [], {sanitize.LINKS: 1}),
    ('<a:hlinkMouseOver r:id="lost"/>', [], {sanitize.LINKS: 1}),
    ("<p:timing/>", [], {sanitize.ANIMATIONS: 1}),
    ('<p:nvPr><a:videoFile r:link="lost"/></p:nvPr>', ["nvPr"], {sanitize.FILMS: 1}),
    ("<p:custDataLst><p:tags/></p:custDataLst>", [], {}),
    ("<p:controls><p:control/></p:controls>", [], {sanitize.CONTROLS: 1}),
    ('<p:cxnSp><a:stCxn id="77"/></p:cxnSp>', ["cxnSp"], {}),
    (
        f"<mc:AlternateContent><mc:Choice>{FRAME.format('')}</mc:Choice><mc:Fallback><p:pic/></mc:Fallback></mc:AlternateContent>",
        ["pic"],
        {sanitize.OBJECTS: 1},
    ),
]


@pytest.mark.parametrize(("inner", "left", "told"), CASES)
def test_what_lost_its_relationship_goes_with_what_holds_it(
    inner: str, left: list[str], told: dict[str, int]
) -> None:
    part = root(inner)
    lost = {
        "lost": sanitize.LINKS
        if "hlink" in inner
        else sanitize.FILMS
        if "video" in inner
        else sanitize.PICTURES
    }
    assert dict(clean(part, lost)) == told
    assert tags(part) == left


def test_little_is_kept_of_the_presentation() -> None:
    part = etree.fromstring(
        f'<p:presentation {NAMESPACES} firstSlideNum="7"><p:sldMasterIdLst/>'
        "<p:embeddedFontLst><p:embeddedFont/></p:embeddedFontLst><p:custShowLst/><p:modifyVerifier/><p:extLst/></p:presentation>"
    )
    assert dict(clean(part, {})) == {sanitize.FONTS: 1}
    assert tags(part) == ["sldMasterIdLst"]
    assert not part.attrib


def linked(target: str, kind: str = "hyperlink") -> bytes:
    """The sample with a link on a layout."""

    def change(parts: Parts) -> None:
        entry = f'<Relationship Id="rId77" Type="{OFFICE}{kind}" Target="{target}" TargetMode="External"/>'
        parts[LAYOUT_RELS] = parts[LAYOUT_RELS].replace(
            b"</Relationships>", f"{entry}</Relationships>".encode()
        )
        parts[LAYOUT] = parts[LAYOUT].replace(
            b'name="Title 1"/>', b'name="Title 1"><a:hlinkClick r:id="rId77"/></p:cNvPr>', 1
        )
        assert b"rId77" in parts[LAYOUT]

    return with_parts(templates.plain(), change)


@pytest.mark.parametrize("target", ["https://example.org/a?b=c", "HTTP://example.org", "mailto:a@b.org"])
def test_plain_links_stay(target: str) -> None:
    opened = open_template(linked(target), "a.potx")
    assert not opened.left_out
    assert target.encode() in b"".join(parts_of(saved(opened.presentation)).values())


@pytest.mark.parametrize(
    "target",
    ["file:///C:/x.exe", "\\\\example.org\\share\\x", "javascript:x", "x.exe", "ms-word:x"],
)
def test_other_links_go(target: str) -> None:
    opened = open_template(linked(target), "a.potx")
    assert dict(opened.left_out) == {sanitize.LINKS: 1}
    assert b"rId77" not in b"".join(parts_of(saved(opened.presentation)).values())


def test_what_is_left_out_is_told_in_the_note() -> None:
    (notice,) = prepare_template(linked("file:///C:/x.exe"), "a.potx", Look()).notices
    assert notice.help.endswith("\nLeft out: 1 link to a program, a file or a sample slide.")
    assert "Left out" not in prepare_template(templates.plain(), "a.potx", Look()).notices[0].help


def test_it_is_told_of_our_own_template_too() -> None:
    def change(found: Parts) -> None:
        name = "ppt/slideMasters/slideMaster1.xml"
        found[name] = found[name].replace(b"</p:cSld>", b"</p:cSld><p:timing/>", 1)

    (notice,) = prepare_template(with_parts(own_template(), change), "a.potx", Look()).notices
    assert notice.help == "Left out: 1 set of animations on a master or layout."
    assert prepare_template(own_template(), "a.potx", Look()).notices == ()


def test_a_picture_is_kept_under_the_type_that_its_bytes_have() -> None:
    def change(found: Parts) -> None:
        (name,) = [name for name in found if name.startswith("ppt/media/")]
        found[name] = b"\xff\xd8\xff" + found[name]

    deck = open_template(with_parts(templates.with_picture_ground((9, 9, 9)), change), "a.potx").presentation
    (image,) = [part for part in deck.part.package.iter_parts() if "/media/" in part.partname]
    assert (image.partname, image.content_type) == ("/ppt/media/image1.jpg", "image/jpeg")


@pytest.mark.parametrize("blob", [b"<svg/>", b"%!PS-Adobe", b"\x1f\x8b", b"RIFF0000WEBP", b""])
def test_other_pictures_are_not_kept(blob: bytes) -> None:
    assert picture_kind(blob) is None


@pytest.mark.parametrize(
    ("module", "limit", "value", "words"),
    [
        (xml, "MOST_XML", 1000, "of XML"),
        (xml, "MOST_ELEMENTS", 50, "too much drawn"),
        (xml, "MOST_ELEMENTS_IN_ALL", 300, "too much drawn"),
        (xml, "MOST_LAYOUT", 1000, "has a layout of"),
        (allow_list, "MOST_LAYOUTS", 10, "has more than 10 layouts"),
        (allow_list, "MOST_SHAPES", 4, "shapes on one master or layout"),
        (allow_list, "MOST_SHAPES_IN_ALL", 60, r"shows \d+ shapes on all its layouts"),
    ],
)
def test_limits_hold(
    monkeypatch: pytest.MonkeyPatch, module: object, limit: str, value: int, words: str
) -> None:
    monkeypatch.setattr(module, limit, value)
    with pytest.raises(ContentError, match=words):
        open_template(templates.plain(), "a.potx")


def test_too_many_pixels_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(allow_list, "MOST_PIXELS_IN_ALL", 143)
    with pytest.raises(ContentError, match="too many pixels"):
        open_template(templates.with_picture_ground((9, 9, 9)), "a.potx")


def test_only_the_two_encodings_of_the_format_are_read() -> None:
    def change(encoding: str) -> bytes:
        name = "ppt/theme/theme1.xml"

        def recode(found: Parts) -> None:
            root = etree.fromstring(found[name])
            found[name] = etree.tostring(root, xml_declaration=True, encoding=encoding)

        return with_parts(templates.plain(), recode)

    assert open_template(change("UTF-16"), "a.potx").presentation
    with pytest.raises(ContentError, match="is in ISO-8859-1, not in UTF-8"):
        open_template(change("ISO-8859-1"), "a.potx")


def test_strict_open_xml_is_told() -> None:
    def change(found: Parts) -> None:
        name = "ppt/presentation.xml"
        strict = b"http://purl.oclc.org/ooxml/presentationml/main"
        found[name] = found[name].replace(P[1:-1].encode(), strict)

    with pytest.raises(ContentError, match="is saved as Strict Open XML"):
        open_template(with_parts(templates.plain(), change), "a.potx")
