"""Take out of a part what could run, play, call or tell on somebody, and what lost its relationship."""

from collections import Counter
from collections.abc import Mapping

from lxml import etree

from handouts.deck.ooxml.xml import ALTERNATE, A, Element, P, R, local, remove

PICTURES = "linked or unreadable picture"
LINKS = "link to a program, a file or a sample slide"
OBJECTS = "chart, diagram or embedded object"
CONTROLS = "control"
FILMS = "film or sound"
FONTS = "embedded font"
ANIMATIONS = "set of animations on a master or layout"

_LINKS = (f"{A}hlinkClick", f"{A}hlinkHover", f"{A}hlinkMouseOver")
_JUMPS = {"ppaction://noaction"} | {
    f"ppaction://hlinkshowjump?jump={where}"
    for where in ("nextslide", "previousslide", "firstslide", "lastslide", "lastslideviewed", "endshow")
}
"""What a click may do without a relationship (ECMA-376 part 1, 21.1.2.3.5): go to another slide."""
_NEVER = {
    f"{P}control": CONTROLS,
    f"{P}contentPart": OBJECTS,
    f"{P}oleObj": OBJECTS,
    f"{P}timing": ANIMATIONS,
    f"{P}sndAc": FILMS,
    f"{A}audioCd": FILMS,
    f"{A}wavAudioFile": FILMS,
    f"{A}audioFile": FILMS,
    f"{A}videoFile": FILMS,
    f"{A}quickTimeFile": FILMS,
    f"{P}custDataLst": "",
}
"""What no deck of ours needs from a template, and how it is called; "" is nothing that anybody sees."""
_KEPT = {
    f"{P}presentation": (
        "sldMasterIdLst",
        "notesMasterIdLst",
        "handoutMasterIdLst",
        "sldSz",
        "notesSz",
        "kinsoku",
        "defaultTextStyle",
    ),
    f"{P}presentationPr": ("clrMru",),
}
"""Children of parts of which little is kept: no slides, shows, sections, passwords, ways to present."""
_CHOICE, _FALLBACK = (
    f"{ALTERNATE.removesuffix('AlternateContent')}{name}" for name in ("Choice", "Fallback")
)
_WRAPPERS = (f"{A}extLst", f"{P}extLst", f"{P}controls")
_HOLDERS = (*_LINKS, f"{A}buBlip", f"{A}blipFill", f"{P}blipFill", f"{P}graphicFrame", f"{P}pic")


def clean(root: Element, lost: Mapping[str, str]) -> Counter[str]:
    """Clean a part in place; `lost` holds the ids of relationships that are gone, with their names.

    Returns how much was left out, by name.
    """
    left_out: Counter[str] = Counter()
    root.attrib.pop("firstSlideNum", None)
    kept = _KEPT.get(str(root.tag))
    for child in list(root):
        if kept is not None and local(child, P) not in kept:
            left_out[FONTS] += len(child) if child.tag == f"{P}embeddedFontLst" else 0
            root.remove(child)
    for frame in list(root.iter(f"{P}graphicFrame")):
        if frame.find(f"{A}graphic/{A}graphicData/{A}tbl") is None:
            left_out[OBJECTS] += 1
            _take_out(frame)
    for element in list(root.iter(*_NEVER)):
        left_out[_NEVER[str(element.tag)]] += 1
        _take_out(element)
    for link in list(root.iter(*_LINKS)):
        action, rel_id = link.get("action", ""), link.get(f"{R}id", "")
        if rel_id in lost or (action and (rel_id or action not in _JUMPS)):
            left_out[LINKS] += 1
            _take_out(link)
    for element in list(root.iter()):
        _mend(element, lost, left_out)
    _untie(root)
    del left_out[""]
    return +left_out


def _mend(element: Element, lost: Mapping[str, str], left_out: Counter[str]) -> None:
    """Take out what points at a lost relationship.

    A picture that is linked and embedded stays embedded; one that has a drawing (SVG) beside it stays alone.
    """
    names = [name for name, value in element.attrib.items() if name.startswith(R) and value in lost]
    for name in names:
        kind = lost[element.attrib.pop(name)]
        left_out[kind if etree.QName(element).localname != "svgBlip" else ""] += 1
    if names and not any(name.startswith(R) for name in element.attrib):
        _take_out(_holder(element))


def _holder(element: Element) -> Element | None:
    """The smallest thing around an element that can go as a whole."""
    for around in (element, *element.iterancestors()):
        if around.tag == f"{P}blipFill":
            return around.getparent()
        if around.tag in _HOLDERS or _is_extension(around):
            return around
    return element


def _take_out(element: Element | None) -> None:
    """Remove an element, and what would be left empty around it; a fill becomes none."""
    parent = element.getparent() if element is not None else None
    if element is None or parent is None:
        return
    if element.tag == f"{A}blipFill" and parent.tag != f"{P}bgPr":
        parent.replace(element, element.makeelement(f"{A}noFill", {}))
        return
    parent.remove(element)
    if parent.tag == f"{P}bgPr":
        _take_out(parent.getparent())
    elif len(parent) == 0 and (parent.tag in _WRAPPERS or _is_extension(parent)):
        _take_out(parent)
    elif len(parent) == 0 and parent.tag == _CHOICE:
        _fall_back(parent)


def _fall_back(choice: Element) -> None:
    """Put what stands in for older programs in the place of the whole (ECMA-376 part 3, 7.5)."""
    alternate = choice.getparent()
    assert alternate is not None  # a choice is never the root of a part
    for child in alternate.findall(f"{_FALLBACK}/{{*}}*"):
        alternate.addprevious(child)
    remove(alternate)


def _is_extension(element: Element) -> bool:
    """Tell an extension from the a:ext that is a size."""
    return bool(element.tag in (f"{A}ext", f"{P}ext") and element.get("uri"))


def _untie(root: Element) -> None:
    """Connectors let go of shapes that are not there."""
    ids = {about.get("id") for about in root.iter(f"{P}cNvPr")}
    for end in list(root.iter(f"{A}stCxn", f"{A}endCxn")):
        if end.get("id") not in ids:
            remove(end)
