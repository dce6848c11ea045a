"""Put our layouts into the template: each is a copy of one of its own, with the places that we need."""

from copy import deepcopy

from lxml import etree
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.packuri import PackURI
from pptx.parts.slide import SlideLayoutPart
from pptx.slide import SlideLayout

from handouts.deck.layouts.layout_xml import frame_xml, panel_xml, placeholder_xml
from handouts.deck.layouts.placeholders import Placeholder
from handouts.deck.layouts.theme import fill
from handouts.deck.ooxml.markup import fragment, hundredths
from handouts.deck.ooxml.presentation import Presentation, element_of, masters, root_of
from handouts.deck.ooxml.xml import A, Element, P, R, child, remove
from handouts.deck.template.adapt import Adapted
from handouts.deck.template.fonts import Font
from handouts.look.tokens import Look
from handouts.look.type import DECK_LINE

_TITLES = ("title", "ctrTitle")


def graft(presentation: Presentation, adapted: Adapted, look: Look, text_font: Font) -> SlideLayout:
    """Add the adapted layout to the template, under the master of the layout that it copies; returns it."""
    base = adapted.host.layout
    root = deepcopy(element_of(base))
    root.attrib.pop("type", None)
    root.set("userDrawn", "1")
    root.set("preserve", "1")
    child(root, f"{P}cSld").set("name", adapted.layout.kind.label)
    tree = child(root, f"{P}cSld/{P}spTree")
    title = _clear(tree)
    number = max(int(found.attrib["id"]) for found in tree.iter(f"{P}cNvPr")) + 1
    placeholder = adapted.layout.placeholders[0]
    _set_title(title, placeholder, adapted.title_colour, look)
    added = [panel_xml(panel, look, number + at) for at, panel in enumerate(adapted.layout.panels)]
    number += len(added)
    added += [
        placeholder_xml(placeholder, look, number + at)
        for at, placeholder in enumerate(adapted.layout.placeholders[1:])
    ]
    for markup in added:
        made = fragment(markup)
        _relax(made, text_font)
        tree.append(made)
    etree.cleanup_namespaces(root)
    return _add_part(presentation, base, root)


def _clear(tree: Element) -> Element:
    """Take all placeholders out of the copy but the title, which is returned."""
    title: Element | None = None
    for shape in list(tree.iter(f"{P}sp", f"{P}pic", f"{P}graphicFrame")):
        reference = shape[0].find(f"{P}nvPr/{P}ph")
        if reference is None:
            continue
        if reference.get("type") in _TITLES and title is None:
            title = shape
        else:
            remove(shape)
    if title is None:
        raise ValueError("the layout has no title")
    return title


def _set_title(shape: Element, placeholder: Placeholder, colour: str | None, look: Look) -> None:
    """The template's title with our size, so that what was measured is what is shown."""
    reference = child(shape[0], f"{P}nvPr/{P}ph")
    reference.attrib.pop("idx", None)
    reference.set("type", placeholder.type)
    shape[0][0].set("name", placeholder.name.label)
    properties = child(shape, f"{P}spPr")
    old = properties.find(f"{A}xfrm")
    if old is not None:
        properties.remove(old)
    properties.insert(0, fragment(frame_xml(placeholder.box)))
    body = child(shape, f"{P}txBody")
    about = child(body, f"{A}bodyPr")
    for fitting in about:
        if fitting.tag in (f"{A}normAutofit", f"{A}spAutoFit", f"{A}noAutofit"):
            about.remove(fitting)
    etree.SubElement(about, f"{A}noAutofit")
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
        run.insert(1 if run.find(f"{A}ln") is not None else 0, fragment(fill(look, colour)))


def _relax(shape: Element, text_font: Font) -> None:
    """Line spacing is a share of the font's own line: a font with a taller line gets a smaller share."""
    less = min(1.0, DECK_LINE / text_font.line)
    for share in shape.iter(f"{A}spcPct"):
        share.set("val", str(round(int(share.attrib["val"]) * less / 100) * 100))


def _child(parent: Element, tag: str, position: int) -> Element:
    found = parent.find(tag)
    if found is None:
        found = parent.makeelement(tag, {})
        parent.insert(position, found)
    return found


def _add_part(presentation: Presentation, base: SlideLayout, root: Element) -> SlideLayout:
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
    for found in root_of(part).iter():
        for attribute, value in found.attrib.items():
            if attribute.startswith(R) and value in renamed:
                found.set(attribute, renamed[value])
    entry = etree.SubElement(child(element_of(master), f"{P}sldLayoutIdLst"), f"{P}sldLayoutId")
    entry.set("id", str(_free_id(presentation)))
    entry.set(f"{R}id", master.part.relate_to(part, RT.SLIDE_LAYOUT))
    made: SlideLayout = part.slide_layout
    return made


def _free_id(presentation: Presentation) -> int:
    """An id that no master and no layout has; both count together (ECMA-376 part 1, 19.7.14)."""
    lists = [element_of(presentation).iter(f"{P}sldMasterId")]
    lists += [element_of(master).iter(f"{P}sldLayoutId") for master in masters(presentation)]
    return max(int(number) for list_ in lists for entry in list_ if (number := entry.get("id"))) + 1
