"""One fault for each check of the package, put into the sample deck."""

import re
import zipfile
from collections.abc import Callable
from functools import reduce
from io import BytesIO

from tests.packages import Parts, parts_of, with_parts, zipped

Fault = Callable[[bytes], bytes]
TYPES = "[Content_Types].xml"
MAIN = "ppt/presentation.xml"
MAIN_RELS = "ppt/_rels/presentation.xml.rels"
SLIDE = "ppt/slides/slide1.xml"
CHART = r"ppt/charts/chart\d+\.xml"
MASTER = "ppt/slideMasters/slideMaster1.xml"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def in_part(name: str, pattern: str, new: str) -> Fault:
    """Replace the first match of a pattern in a part; fails if there is none."""

    def change(parts: Parts) -> None:
        (found,) = [part for part in parts if part == name or re.fullmatch(name, part)]
        text, count = re.subn(pattern, new, parts[found].decode(), count=1)
        assert count == 1, f"{pattern} is not in {found}"
        parts[found] = text.encode()

    return lambda data: with_parts(data, change)


def added(name: str, blob: bytes) -> Fault:
    return lambda data: with_parts(data, lambda parts: parts.update({name: blob}))


def removed(name: str) -> Fault:
    def change(parts: Parts) -> None:
        del parts[name]

    return lambda data: with_parts(data, change)


def entries(change: Callable[[list[tuple[str, bytes]]], None]) -> Fault:
    """Change the list of zip entries; names may then repeat."""

    def apply(data: bytes) -> bytes:
        found = list(parts_of(data).items())
        change(found)
        out = BytesIO()
        with zipfile.ZipFile(out, "w") as package:
            for name, blob in found:
                info = zipfile.ZipInfo(name)
                info.file_size = len(blob)
                package.NameToInfo.pop(name, None)  # no warning: the double name is the point
                package.writestr(info, blob)
        return out.getvalue()

    return apply


def broken_crc(data: bytes) -> bytes:
    stored = entries(lambda _: None)(data)
    return stored.replace(b"<p:sldIdLst>", b"<p:sldIdLzt>", 1)


def a_relationship(source: str, rel_id: str, kind: str, target: str) -> Fault:
    entry = f'<Relationship Id="{rel_id}" Type="{REL}/{kind}" Target="{target}"/></Relationships>'
    return in_part(source, "</Relationships>", entry)


def from_outside(source: str, kind: str, target: str) -> Fault:
    entry = f'<Relationship Id="rId55" Type="{REL}/{kind}" Target="{target}" TargetMode="External"/>'
    return in_part(source, "</Relationships>", entry + "</Relationships>")


def a_stranger(content_type: str) -> Fault:
    """A part of that type, to which the presentation leads."""
    override = f'<Override PartName="/ppt/thing.bin" ContentType="{content_type}"/></Types>'
    steps = (
        added("ppt/thing.bin", b"<x/>"),
        in_part(TYPES, "</Types>", override),
        a_relationship(MAIN_RELS, "rId55", "thing", "thing.bin"),
    )
    return lambda data: reduce(lambda made, step: step(made), steps, data)


def a_show(rel_id: str) -> Fault:
    slides = f'<p:sldLst><p:sld r:id="{rel_id}"/></p:sldLst>'
    show = f'<p:custShowLst><p:custShow name="Short" id="0">{slides}</p:custShow></p:custShowLst>'
    return in_part(MAIN, r"(<p:defaultTextStyle>)", show + r"\1")


FAULTS: list[tuple[str, Fault, str]] = [
    ("no zip", lambda data: data[:200], "zip: File is not a zip file"),
    ("damaged entry", broken_crc, r"zip: ppt/presentation\.xml is damaged"),
    ("two entries of one name", entries(lambda found: found.append(found[5])), "more than one entry"),
    ("names that differ in case", added("ppt/Presentation.xml", b"<a/>"), "more than one entry"),
    ("content types last", entries(lambda found: found.append(found.pop(0))), "content types come after"),
    ("content types gone", removed(TYPES), "no content types"),
    ("backslash in a name", added("ppt\\x.bin", b""), "bad name"),
    ("path that climbs", added("ppt/../x.bin", b""), "bad path"),
    ("no XML", in_part("docProps/app.xml", "<Properties", "<<Properties"), "no XML"),
    (
        "no Override for a slide",
        in_part(TYPES, r'<Override PartName="/ppt/slides/slide1.xml"[^>]*>', ""),
        "no Override",
    ),
    ("Override for a lost part", removed("docProps/app.xml"), "Override for docProps/app.xml"),
    (
        "no type for a picture",
        in_part(TYPES, r'<Default Extension="jpeg"[^>]*>', ""),
        "thumbnail.jpeg: no content type",
    ),
    (
        "slide of the wrong type",
        in_part(TYPES, r"(slide1\.xml\" ContentType=\"[^\"]*)slide\+xml", r"\1notesSlide+xml"),
        "calls ppt/slides/slide1.xml a slide",
    ),
    (
        "relationship to nothing",
        a_relationship("_rels/.rels", "rId77", "x", "nothing.xml"),
        "nothing.xml, which is not there",
    ),
    (
        "relationship id twice",
        a_relationship("_rels/.rels", "rId1", "x", "docProps/app.xml"),
        "rId1 exists twice",
    ),
    (
        "slide related twice",
        a_relationship(MAIN_RELS, "rId88", "slide", "slides/slide1.xml"),
        "two relationships to the same slide",
    ),
    ("orphan part", added("ppt/media/lost.jpeg", b"\xff\xd8\xff"), "no relationship leads to it"),
    (
        "relationships of nothing",
        added("ppt/slides/_rels/slide9.xml.rels", b"<a/>"),
        "of a part that is not there",
    ),
    ("unknown r:id", in_part(SLIDE, r'r:id="rId\d+"', 'r:id="rId99"'), "rId99 is used but not defined"),
    (
        "unused picture",
        a_relationship("ppt/slides/_rels/slide1.xml.rels", "rId66", "image", "../../docProps/thumbnail.jpeg"),
        "is never used",
    ),
    ("slide id twice", in_part(MAIN, r'<p:sldId id="257"', '<p:sldId id="256"'), "slide id 256 exists twice"),
    (
        "slide id too small",
        in_part(MAIN, r'<p:sldId id="256"', '<p:sldId id="5"'),
        "slide id 5 is out of range",
    ),
    (
        "layout id like the master's",
        in_part(MASTER, r'<p:sldLayoutId id="\d+"', '<p:sldLayoutId id="2147483648"'),
        "master or layout id 2147483648 exists twice",
    ),
    (
        "layout id too small",
        in_part(MASTER, r'<p:sldLayoutId id="\d+"', '<p:sldLayoutId id="300"'),
        "layout id 300 is out of range",
    ),
    ("layout not listed", in_part(MASTER, r"<p:sldLayoutId [^>]*>", ""), "lists other layouts"),
    ("slide not listed", in_part(MAIN, r"<p:sldId [^>]*>", ""), "lists"),
    (
        "slide without a layout",
        in_part("ppt/slides/_rels/slide1.xml.rels", r"<Relationship [^>]*slideLayout[^>]*>", ""),
        "has 0 layouts",
    ),
    (
        "layout without its master",
        in_part("ppt/slideLayouts/_rels/slideLayout1.xml.rels", r"<Relationship [^>]*>", ""),
        "does not point back at ppt/slideMasters",
    ),
    (
        "notes of another slide",
        in_part("ppt/notesSlides/_rels/notesSlide1.xml.rels", r"slides/slide1\.xml", "slides/slide2.xml"),
        "does not point back at ppt/slides/slide1.xml",
    ),
    (
        "notes without a master",
        in_part("ppt/notesSlides/_rels/notesSlide1.xml.rels", r"<Relationship [^>]*notesMaster[^>]*>", ""),
        "has no notes master",
    ),
    (
        "notes master not listed",
        in_part(MAIN, r"<p:notesMasterIdLst>.*</p:notesMasterIdLst>", ""),
        "notesMaster",
    ),
    (
        "shared theme",
        in_part("ppt/notesMasters/_rels/notesMaster1.xml.rels", r"theme2\.xml", "theme1.xml"),
        "two masters share it",
    ),
    (
        "master without a theme",
        in_part("ppt/slideMasters/_rels/slideMaster1.xml.rels", r"<Relationship [^>]*theme1[^>]*>", ""),
        "has 0 themes",
    ),
    (
        "placeholder not on the layout",
        in_part("ppt/slides/slide2.xml", r'<p:ph idx="1"', '<p:ph idx="44"'),
        "placeholder 44 is not on its layout",
    ),
    (
        "two placeholders of one idx",
        in_part("ppt/slideLayouts/slideLayout2.xml", r'idx="11"', 'idx="10"'),
        "two placeholders have the idx 10",
    ),
    ("slide in no section", in_part(MAIN, r'<p14:sldId id="256"/>', ""), "slide 256 is in none"),
    (
        "slide in two sections",
        in_part(MAIN, r'<p14:sldId id="258"/>', '<p14:sldId id="256"/><p14:sldId id="258"/>'),
        "slide 256 is in two",
    ),
    (
        "section with a lost slide",
        in_part(MAIN, r'<p14:sldId id="256"/>', '<p14:sldId id="256"/><p14:sldId id="400"/>'),
        "slide 400 does not exist",
    ),
    ("section without a GUID", in_part(MAIN, r'(<p14:section [^>]*id=")[^"]*"', r'\1{1}"'), "is no GUID"),
    (
        "sections of one GUID",
        in_part(MAIN, r'(<p14:section [^>]*id=")([^"]*)(".*<p14:section [^>]*id=")[^"]*"', r'\1\2\3\2"'),
        "GUID .* exists twice",
    ),
    ("custom show of a lost slide", a_show("rId1"), "custom show Short: rId1 is no slide"),
    (
        "negative axis",
        in_part(CHART, r'axId val="1001"', 'axId val="-1001"'),
        "axis id -1001 is not positive",
    ),
    (
        "axes that do not meet",
        in_part(CHART, r'crossAx val="1001"', 'crossAx val="1002"'),
        "does not cross it",
    ),
    (
        "plot on a lost axis",
        in_part(CHART, r'axId val="1001"', 'axId val="7"'),
        "axis 7, which does not exist",
    ),
    (
        "cache with too many points",
        in_part(CHART, r'ptCount val="2"', 'ptCount val="1"'),
        "more points than it says",
    ),
    (
        "chart without a workbook",
        in_part(CHART, r"<c:externalData.*</c:externalData>", ""),
        "there is no workbook",
    ),
    ("workbook that does not open", lambda data: with_parts(data, _spoil_workbook), "workbook does not open"),
    ("workbook that is a deck", lambda data: with_parts(data, _deck_as_workbook), "is no workbook"),
    (
        "table with a cell too few",
        in_part("ppt/slides/slide3.xml", r"<a:gridCol [^>]*>", ""),
        "3 cells in a grid of 2",
    ),
    (
        "cell over the edge",
        in_part("ppt/slides/slide3.xml", r"<a:tc>", '<a:tc gridSpan="4">'),
        "reaches beyond its table",
    ),
    (
        "shape id twice",
        in_part("ppt/slides/slide3.xml", r'<p:cNvPr id="3"', '<p:cNvPr id="2"'),
        "shape id 2 exists twice",
    ),
    (
        "shape id zero",
        in_part("ppt/slides/slide3.xml", r'<p:cNvPr id="3"', '<p:cNvPr id="0"'),
        "shape id 0 is out of range",
    ),
    (
        "connector to nothing",
        in_part("ppt/slides/slide4.xml", r'<a:endCxn id="\d+"', '<a:endCxn id="55"'),
        "ends at shape 55",
    ),
    ("picture of another kind", lambda data: with_parts(data, _png_as_jpeg), "it is no image/jpeg"),
    ("no language", in_part(SLIDE, r'lang="en-US"', 'lang="English"'), "English is no language"),
    ("control character", in_part(SLIDE, r"How long", "How_x0007_ long"), "control character"),
    (
        "jump to nothing",
        in_part(
            "ppt/slides/slide2.xml", r"<a:hlinkClick ", '<a:hlinkClick action="ppaction://hlinksldjump" '
        ),
        "which is no slide",
    ),
    (
        "picture from the network",
        from_outside("ppt/slides/_rels/slide1.xml.rels", "image", "https://example.org/pixel.png"),
        r"reaches out to 'https://example.org/pixel.png' \(image\)",
    ),
    (
        "template from a share",
        from_outside(MAIN_RELS, "attachedTemplate", r"\\\\example.org\\share\\x.potx"),
        r"reaches out to .* \(attachedTemplate\)",
    ),
    (
        "link to a file",
        in_part("ppt/slides/_rels/slide2.xml.rels", r"https://www\.ems\.gov/scope", "file:///C:/x.exe"),
        "reaches out to 'file:///C:/x.exe'",
    ),
    (
        "click that starts a program",
        in_part("ppt/slides/slide2.xml", r"<a:hlinkClick ", '<a:hlinkClick action="ppaction://program" '),
        "a click does ppaction://program",
    ),
    (
        "click that runs a macro",
        in_part(
            "ppt/slides/slide2.xml", r"<a:hlinkClick ", '<a:hlinkClick action="ppaction://macro?name=x" '
        ),
        "a click does ppaction://macro",
    ),
    (
        "click that plays a show",
        in_part(
            "ppt/slides/slide2.xml", r"<a:hlinkClick ", '<a:hlinkClick action="ppaction://customshow?id=0" '
        ),
        "a click does ppaction://customshow",
    ),
    ("macros", a_stranger("application/vnd.ms-office.vbaProject"), "a deck holds no .*vbaProject"),
    ("control", a_stranger("application/vnd.ms-office.activeX+xml"), "a deck holds no .*activeX"),
    (
        "embedded object",
        a_stranger("application/vnd.openxmlformats-officedocument.oleObject"),
        "a deck holds no .*oleObject",
    ),
    (
        "XML under another ending",
        a_stranger("application/vnd.openxmlformats-officedocument.theme+xml"),
        "thing.bin: XML under another ending",
    ),
    (
        "link without an address",
        in_part("ppt/slides/_rels/slide2.xml.rels", r"https://www\.ems\.gov/scope", "ems gov"),
        "a link leads to 'ems gov'",
    ),
]


def _workbook(parts: Parts) -> str:
    (found,) = [name for name in parts if name.endswith(".xlsx")]
    return found


def _spoil_workbook(parts: Parts) -> None:
    parts[_workbook(parts)] = b"nothing"


def _deck_as_workbook(parts: Parts) -> None:
    parts[_workbook(parts)] = zipped({"ppt/presentation.xml": b""})


def _png_as_jpeg(parts: Parts) -> None:
    parts["docProps/thumbnail.jpeg"] = b"\x89PNG\r\n\x1a\n"
