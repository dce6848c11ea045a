"""Templates that tests build decks on: python-pptx's own, and harder ones made from it."""

import re
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.parts.slide import SlideLayoutPart
from pptx.util import Emu, Inches

from tests import images
from tests.deck.sample import sample_presentation
from tests.deck.seeding import saved
from tests.packages import with_parts


def plain() -> bytes:
    """4:3, white, with sample slides."""
    return saved(sample_presentation())


def dark() -> bytes:
    """Nearly black master with white text."""
    deck: Any = Presentation()
    master = deck.slide_master
    master.background.fill.solid()
    master.background.fill.fore_color.rgb = RGBColor(0x10, 0x18, 0x28)
    colours = master.element.find("{*}clrMap")
    colours.set("bg1", "dk1")
    colours.set("tx1", "lt1")
    colours.set("bg2", "dk2")
    colours.set("tx2", "lt2")
    return saved(deck)


def middling() -> bytes:
    """A ground on which neither dark nor light small text has enough contrast in all our colours."""
    deck: Any = Presentation()
    deck.slide_master.background.fill.solid()
    deck.slide_master.background.fill.fore_color.rgb = RGBColor(0x80, 0x80, 0x80)
    return saved(deck)


def small() -> bytes:
    """16:9, ten inches wide, as many templates are."""
    deck: Any = Presentation()
    deck.slide_width, deck.slide_height = Inches(10), Inches(5.625)
    share = 5.625 / 7.5
    for part in (deck.slide_master, *deck.slide_layouts):
        for shape in part.placeholders:
            if shape._element.spPr.find("{*}xfrm") is not None:
                shape.top, shape.height = Emu(round(shape.top * share)), Emu(round(shape.height * share))
    return saved(deck)


def untitled() -> bytes:
    """Layouts without a title."""
    deck: Any = Presentation()
    for layout in list(deck.slide_layouts)[1:]:
        deck.slide_layouts.remove(layout)
    for shape in list(deck.slide_layouts[0].placeholders):
        if shape._element.ph.get("type") == "ctrTitle":
            shape._element.getparent().remove(shape._element)
    return saved(deck)


def deep_title() -> bytes:
    """A title in the middle of the slide leaves no room below."""
    deck: Any = Presentation()
    for part in (deck.slide_master, *deck.slide_layouts):
        for shape in part.placeholders:
            if shape._element.ph.get("type") in ("title", "ctrTitle"):
                shape.left, shape.top = Inches(0.5), Inches(3)
                shape.width, shape.height = Inches(9), Inches(1.5)
    return saved(deck)


def in_font(name: str) -> bytes:
    """The plain template in another theme font."""

    def change(parts: dict[str, bytes]) -> None:
        theme = parts["ppt/theme/theme1.xml"]
        assert b'latin typeface="Calibri"' in theme
        parts["ppt/theme/theme1.xml"] = theme.replace(
            b'latin typeface="Calibri"', f'latin typeface="{name}"'.encode()
        )

    return with_parts(plain(), change)


def with_logo() -> bytes:
    """A logo with a link on one layout; the relation that came before theirs is gone."""
    deck: Any = Presentation()
    layout = deck.slide_layouts.get_by_name("Title Only")
    gone = layout.part.relate_to("https://example.org", RT.HYPERLINK, is_external=True)
    link = layout.part.relate_to("https://www.ems.gov", RT.HYPERLINK, is_external=True)
    _, rel_id = layout.part.get_or_add_image_part(BytesIO(images.plain((10, 20, 30), (16, 9))))
    layout.part.rels.pop(gone)
    layout.element.cSld.spTree.append(
        parse_xml(
            f'<p:pic {nsdecls("p", "a", "r")}><p:nvPicPr><p:cNvPr id="90" name="Logo">'
            f'<a:hlinkClick r:id="{link}"/></p:cNvPr><p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr>'
            f'<p:blipFill><a:blip r:embed="{rel_id}"/><a:stretch>'
            '<a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="8300000" y="100000"/>'
            '<a:ext cx="700000" cy="150000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
            "</p:spPr></p:pic>"
        )
    )
    return saved(deck)


def without_view_properties() -> bytes:
    """As LibreOffice saves them."""

    def change(parts: dict[str, bytes]) -> None:
        del parts["ppt/viewProps.xml"]
        for name, pattern in (
            ("ppt/_rels/presentation.xml.rels", rb"<Relationship [^>]*viewProps[^>]*>"),
            ("[Content_Types].xml", rb"<Override [^>]*viewProps[^>]*>"),
        ):
            parts[name], count = re.subn(pattern, b"", parts[name])
            assert count == 1

    return with_parts(plain(), change)


def with_picture_ground(blob_colour: tuple[int, int, int]) -> bytes:
    """A picture as the background of the master."""
    deck: Any = Presentation()
    _, rel_id = deck.slide_master.part.get_or_add_image_part(BytesIO(images.plain(blob_colour, (16, 9))))
    ground = parse_xml(
        f'<p:bg {nsdecls("p", "a", "r")}><p:bgPr><a:blipFill><a:blip r:embed="{rel_id}"/>'
        "<a:stretch><a:fillRect/></a:stretch></a:blipFill><a:effectLst/></p:bgPr></p:bg>"
    )
    data = deck.slide_master.element.cSld
    for old in data.findall("{*}bg"):
        data.remove(old)
    data.insert(0, ground)
    return saved(deck)


def twice(old: str, new: str) -> bytes:
    """The sample with a second master, whose layout `old` is called `new`."""
    deck: Any = Presentation()
    first = deck.slide_master.part
    package = first.package
    name = PackURI("/ppt/slideMasters/slideMaster9.xml")
    master = type(first).load(name, CT.PML_SLIDE_MASTER, package, first.blob)
    theme = first.part_related_by(RT.THEME)
    copied = Part(PackURI("/ppt/theme/theme9.xml"), theme.content_type, package, theme.blob)
    master.relate_to(copied, RT.THEME)
    for number, entry in enumerate(master._element.iter(qn("p:sldLayoutId")), 1):
        source = first.related_part(entry.rId)
        blob = source.blob.replace(f'name="{old}"'.encode(), f'name="{new}"'.encode())
        name = PackURI(f"/ppt/slideLayouts/slideLayout{90 + number}.xml")
        layout = SlideLayoutPart.load(name, CT.PML_SLIDE_LAYOUT, package, blob)
        layout.relate_to(master, RT.SLIDE_MASTER)
        entry.set(qn("r:id"), master.relate_to(layout, RT.SLIDE_LAYOUT))
        entry.set("id", str(2147490000 + number))
    entry = deck.element.find(qn("p:sldMasterIdLst")).makeelement(qn("p:sldMasterId"), {"id": "2147489999"})
    entry.set(qn("r:id"), deck.part.relate_to(master, RT.SLIDE_MASTER))
    deck.element.find(qn("p:sldMasterIdLst")).append(entry)
    return saved(deck)
