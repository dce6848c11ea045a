"""Make an opened template ready for slides of ours: nobody's name in it, and all numbers told apart."""

from datetime import datetime
from itertools import count

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import qn
from pptx.slide import SlideMaster

from handouts.deck.ooxml.markup import NAMESPACES
from handouts.deck.ooxml.presentation import Presentation, element_of, masters, root_of
from handouts.deck.ooxml.xml import Element, remove

_MASTERS = (RT.SLIDE_MASTER, RT.NOTES_MASTER, RT.HANDOUT_MASTER)

_NO_DATE = datetime(1980, 1, 1)
_FIRST_LAYOUT = 2**31
_MOST_ID = 2**31
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


def make_ready(presentation: Presentation) -> None:
    """Remove what the file says about its author, and give everything numbers of its own.

    Placeholders of a layout that share an idx (LibreOffice writes 0 for all) get different ones, or nothing
    could tell them apart; so do shapes that share an id, and masters that share a theme (PptxGenJS writes
    one for slides and notes). A notes master without a place for text makes way for a plain one.
    """
    for name in _TEXTS:
        setattr(presentation.core_properties, name, "")
    presentation.core_properties.modified = _NO_DATE  # python-pptx would say when it was opened
    _add_view_properties(presentation)
    _drop_textless_notes(presentation)
    _part_themes(presentation)
    for master in masters(presentation):
        _drop_unlisted_layouts(master)
        _number_shapes(element_of(master))
        for layout in master.slide_layouts:
            _number_placeholders(element_of(layout))
            _number_shapes(element_of(layout))
    _number_layouts(presentation)


def _add_view_properties(presentation: Presentation) -> None:
    """Plain view properties, without which PowerPoint offers to repair the file."""
    blob = f"<p:viewPr {NAMESPACES}/>".encode()
    part = Part(PackURI("/ppt/viewProps.xml"), CT.PML_VIEW_PROPS, presentation.part.package, blob)
    presentation.part.relate_to(part, RT.VIEW_PROPS)


def _drop_textless_notes(presentation: Presentation) -> None:
    """Speaker notes need a body placeholder; python-pptx makes a master where there is none."""
    for rel_id, relation in list(presentation.part.rels.items()):
        if relation.reltype != RT.NOTES_MASTER:
            continue
        places = root_of(relation.target_part).iter(qn("p:ph"))
        if not any(place.get("type") == "body" for place in places):
            presentation.part.rels.pop(rel_id)
            for listed in list(element_of(presentation).iter(qn("p:notesMasterIdLst"))):
                remove(listed)


def _part_themes(presentation: Presentation) -> None:
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


def _drop_unlisted_layouts(master: SlideMaster) -> None:
    """Layouts that the master is related to but does not list: PowerPoint shows them nowhere."""
    listed = {entry.get(qn("r:id")) for entry in element_of(master).iter(qn("p:sldLayoutId"))}
    for rel_id, relation in list(master.part.rels.items()):
        if relation.reltype == RT.SLIDE_LAYOUT and rel_id not in listed:
            master.part.rels.pop(rel_id)


def _number_placeholders(layout: Element) -> None:
    """Give every placeholder of a layout an idx of its own; the first keeps it."""
    used: set[int] = set()
    free = max((int(place.get("idx", "0")) for place in layout.iter(qn("p:ph"))), default=0) + 10
    for place in layout.iter(qn("p:ph")):
        if int(place.get("idx", "0")) in used:
            place.set("idx", str(free))
            free += 1
        used.add(int(place.get("idx", "0")))


def _number_shapes(part: Element) -> None:
    """Give every shape of a part an id of its own, from 1 (ECMA-376 part 1, 19.3.1.12)."""
    abouts = list(part.iter(qn("p:cNvPr")))
    taken = {int(about.attrib["id"]) for about in abouts}
    free, used = count(1), set[int]()
    for about in abouts:
        number = int(about.attrib["id"])
        if not 1 <= number < _MOST_ID or number in used:
            number = next(each for each in free if each not in taken)
            about.set("id", str(number))
        used.add(number)


def _number_layouts(presentation: Presentation) -> None:
    """Number masters and layouts together from the start (ECMA-376 part 1, 19.7.14): ours follow."""
    numbers = count(_FIRST_LAYOUT)
    for entry in element_of(presentation).iter(qn("p:sldMasterId")):
        entry.set("id", str(next(numbers)))
    for master in masters(presentation):
        for entry in element_of(master).iter(qn("p:sldLayoutId")):
            entry.set("id", str(next(numbers)))
