"""Take an agency's sample slides out of its template, with everything that belongs to them."""

from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.oxml.ns import qn

_MASTERS = (RT.SLIDE_MASTER, RT.NOTES_MASTER, RT.HANDOUT_MASTER)

_TEXTS = (
    "author",
    "category",
    "comments",
    "content_status",
    "keywords",
    "last_modified_by",
    "subject",
    "title",
)


def empty(presentation: Any) -> None:
    """Remove slides, custom shows, sections with the drawing guides, and what the file says about its author.

    This has to come before the first use of `presentation.slides`: slides removed later leave their
    names behind, and the file would hold two parts of one name. Placeholders of a layout that share an
    idx (LibreOffice writes 0 for all) get different ones, or nothing could tell them apart; so do shapes
    that share an id, and masters that share a theme (PptxGenJS writes one for slides and notes).
    """
    _drop_slides(presentation)
    _drop_jumps(presentation)
    _drop_about(presentation)
    _part_themes(presentation)
    for master in presentation.slide_masters:
        _drop_unlisted_layouts(master)
        _number_shapes(master.element)
        for layout in master.slide_layouts:
            _number_placeholders(layout.element)
            _number_shapes(layout.element)


def _drop_slides(presentation: Any) -> None:
    root = presentation.element
    ids = [entry.get(qn("r:id")) for entry in root.iter(qn("p:sldId"))]
    for name in ("p:sldIdLst", "p:custShowLst", "p:extLst"):
        found = root.find(qn(name))
        if found is not None:
            _remove(found)
    for rel_id in ids:
        presentation.part.drop_rel(rel_id)


def _drop_jumps(presentation: Any) -> None:
    """Links on masters and layouts that lead to a sample slide would keep it in the file."""
    masters = list(presentation.slide_masters)
    for owner in [*masters, *(layout for master in masters for layout in master.slide_layouts)]:
        for rel_id in [key for key, rel in owner.part.rels.items() if rel.reltype == RT.SLIDE]:
            for link in list(owner.element.iter(qn("a:hlinkClick"), qn("a:hlinkHover"))):
                if link.get(qn("r:id")) == rel_id:
                    _remove(link)
            owner.part.rels.pop(rel_id)


def _drop_about(presentation: Any) -> None:
    """Clear the properties, and drop the picture and the statistics of the sample slides."""
    core = presentation.core_properties
    for name in _TEXTS:
        setattr(core, name, "")
    package = presentation.part.package
    for kind in (RT.EXTENDED_PROPERTIES, RT.THUMBNAIL):
        for rel_id in [key for key, rel in package._rels.items() if rel.reltype == kind]:
            package.drop_rel(rel_id)


def _part_themes(presentation: Any) -> None:
    """Give every master a theme of its own (ECMA-376 part 1, 13.3.4, 13.3.5 and 13.3.10)."""
    package, taken = presentation.part.package, set()
    masters = [rel.target_part for rel in presentation.part.rels.values() if rel.reltype in _MASTERS]
    for master in masters:
        for rel_id, relation in list(master.rels.items()):
            if relation.reltype != RT.THEME:
                continue
            theme = relation.target_part
            if theme.partname in taken:
                name = package.next_partname("/ppt/theme/theme%d.xml")
                theme = Part(name, theme.content_type, package, theme.blob)
                master.rels.pop(rel_id)
                master.relate_to(theme, RT.THEME)
            taken.add(theme.partname)


def _drop_unlisted_layouts(master: Any) -> None:
    """Layouts that the master is related to but does not list: PowerPoint shows them nowhere."""
    listed = {entry.get(qn("r:id")) for entry in master.element.iter(qn("p:sldLayoutId"))}
    for rel_id, relation in list(master.part.rels.items()):
        if relation.reltype == RT.SLIDE_LAYOUT and rel_id not in listed:
            master.part.rels.pop(rel_id)


def _number_placeholders(layout: Any) -> None:
    """Give every placeholder of a layout an idx of its own; the first keeps it."""
    used: set[int] = set()
    free = max((int(place.get("idx", "0")) for place in layout.iter(qn("p:ph"))), default=0) + 10
    for place in layout.iter(qn("p:ph")):
        if int(place.get("idx", "0")) in used:
            place.set("idx", str(free))
            free += 1
        used.add(int(place.get("idx", "0")))


def _number_shapes(part: Any) -> None:
    """Give every shape of a part an id of its own, from 1 (ECMA-376 part 1, 19.3.1.12)."""
    used: set[int] = set()
    for about in part.iter(qn("p:cNvPr")):
        number = int(about.get("id"))
        if number < 1 or number in used:
            number = max([1, *used]) + 1
            while part.find(f".//{qn('p:cNvPr')}[@id='{number}']") is not None:
                number += 1
            about.set("id", str(number))
        used.add(number)


def _remove(element: Any) -> None:
    element.getparent().remove(element)
