"""Put our layouts into the template: each is a copy of one of its own, with the places that we need."""

from copy import deepcopy
from typing import Any

from lxml import etree
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import qn
from pptx.parts.slide import SlideLayoutPart

from handouts.deck.layouts.layout_xml import frame_xml, panel_xml, placeholder_xml
from handouts.deck.layouts.placeholders import Placeholder
from handouts.deck.layouts.theme import fill
from handouts.deck.ooxml.markup import NAMESPACES, element, hundredths
from handouts.deck.ooxml.xml import A, P, R
from handouts.deck.template.adapt import Adapted
from handouts.deck.template.fonts import Font
from handouts.look.tokens import Look
from handouts.look.type import DECK_LINE

_TITLES = ("title", "ctrTitle")


def graft(presentation: Any, adapted: Adapted, look: Look, text_font: Font) -> Any:
    """Add the adapted layout to the template, under the master of the layout that it copies; returns it."""
    base = adapted.host.layout
    root = deepcopy(base.element)
    root.attrib.pop("type", None)
    root.set("userDrawn", "1")
    root.set("preserve", "1")
    root.find(f"{P}cSld").set("name", adapted.layout.kind.label)
    tree = root.find(f"{P}cSld/{P}spTree")
    title = _clear(tree)
    number = max(int(found.get("id")) for found in tree.iter(f"{P}cNvPr")) + 1
    placeholder = adapted.layout.placeholders[0]
    _set_title(title, placeholder, adapted.title_colour, look)
    added = [panel_xml(panel, look, number + at) for at, panel in enumerate(adapted.layout.panels)]
    number += len(added)
    added += [
        placeholder_xml(placeholder, look, number + at)
        for at, placeholder in enumerate(adapted.layout.placeholders[1:])
    ]
    for markup in added:
        made = element(markup.replace("<p:sp>", f"<p:sp {NAMESPACES}>", 1))
        _relax(made, text_font)
        tree.append(made)
    etree.cleanup_namespaces(root)
    return _add_part(presentation, base, root)


def _clear(tree: Any) -> Any:
    """Take all placeholders out of the copy but the title, which is returned."""
    title = None
    for shape in list(tree.iter(f"{P}sp", f"{P}pic", f"{P}graphicFrame")):
        reference = shape[0].find(f"{P}nvPr/{P}ph")
        if reference is None:
            continue
        if reference.get("type") in _TITLES and title is None:
            title = shape
        else:
            shape.getparent().remove(shape)
    return title


def _set_title(shape: Any, placeholder: Placeholder, colour: str | None, look: Look) -> None:
    """The template's title with our size, so that what was measured is what is shown."""
    reference = shape[0].find(f"{P}nvPr/{P}ph")
    reference.attrib.pop("idx", None)
    reference.set("type", placeholder.type)
    shape[0][0].set("name", placeholder.name.label)
    properties = shape.find(f"{P}spPr")
    old = properties.find(f"{A}xfrm")
    if old is not None:
        properties.remove(old)
    place = etree.fromstring(frame_xml(placeholder.box).replace("<a:xfrm>", f"<a:xfrm {NAMESPACES}>", 1))
    properties.insert(0, place)
    body = shape.find(f"{P}txBody")
    for fitting in body.find(f"{A}bodyPr"):
        if fitting.tag in (f"{A}normAutofit", f"{A}spAutoFit", f"{A}noAutofit"):
            body.find(f"{A}bodyPr").remove(fitting)
    etree.SubElement(body.find(f"{A}bodyPr"), f"{A}noAutofit")
    style = placeholder.levels[0].style
    level = _child(_child(body, f"{A}lstStyle", 1), f"{A}lvl1pPr", 0)
    for spacing in (f"{A}lnSpc", f"{A}spcBef", f"{A}spcAft"):
        for found in level.findall(spacing):
            level.remove(found)
    line = etree.Element(f"{A}lnSpc")
    etree.SubElement(line, f"{A}spcPts").set("val", str(hundredths(style.leading)))
    level.insert(0, line)
    run = level.find(f"{A}defRPr")
    run = etree.SubElement(level, f"{A}defRPr") if run is None else run
    run.set("sz", str(hundredths(style.size)))
    if colour is not None:
        for name in ("noFill", "solidFill", "gradFill", "pattFill", "blipFill"):
            for found in run.findall(f"{A}{name}"):
                run.remove(found)
        paint = etree.fromstring(
            fill(look, colour).replace("<a:solidFill>", f"<a:solidFill {NAMESPACES}>", 1)
        )
        run.insert(1 if run.find(f"{A}ln") is not None else 0, paint)


def _relax(shape: Any, text_font: Font) -> None:
    """Line spacing is a share of the font's own line: a font with a taller line gets a smaller share."""
    less = min(1.0, DECK_LINE / text_font.line)
    for share in shape.iter(f"{A}spcPct"):
        share.set("val", str(round(int(share.get("val")) * less / 100) * 100))


def _child(parent: Any, tag: str, position: int) -> Any:
    found = parent.find(tag)
    if found is None:
        found = parent.makeelement(tag, {})
        parent.insert(position, found)
    return found


def _add_part(presentation: Any, base: Any, root: Any) -> Any:
    """The layout as a part, with the relations of the one it copies, listed by its master."""
    package, master = presentation.part.package, base.slide_master
    name = package.next_partname("/ppt/slideLayouts/slideLayout%d.xml")
    blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    part = SlideLayoutPart.load(PackURI(name), CT.PML_SLIDE_LAYOUT, package, blob)
    renamed = {
        rel_id: part.relate_to(relation.target_ref, relation.reltype, is_external=True)
        if relation.is_external
        else part.relate_to(relation.target_part, relation.reltype)
        for rel_id, relation in base.part.rels.items()
    }
    for found in part._element.iter():
        for attribute, value in found.attrib.items():
            if attribute.startswith(R) and value in renamed:
                found.set(attribute, renamed[value])
    entry = etree.SubElement(master.element.find(qn("p:sldLayoutIdLst")), qn("p:sldLayoutId"))
    entry.set("id", str(_free_id(presentation)))
    entry.set(qn("r:id"), master.part.relate_to(part, RT.SLIDE_LAYOUT))
    return part.slide_layout


def _free_id(presentation: Any) -> int:
    """An id that no master and no layout has; both count together (ECMA-376 part 1, 19.7.14)."""
    lists = [presentation.element.iter(qn("p:sldMasterId"))]
    lists += [master.element.iter(qn("p:sldLayoutId")) for master in presentation.slide_masters]
    return max(int(entry.get("id")) for list_ in lists for entry in list_ if entry.get("id")) + 1
