"""How slides, layouts, masters, themes, notes, sections and shows hang together (ECMA-376 part 1, 19)."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from handouts.verify.package import Package, R

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
GUID = re.compile(r"\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}")
TITLE_MASTER_FROM = 2**31


def structure(package: Package) -> Iterator[str]:
    """Faults in the build of the presentation."""
    (main,) = package.related("", "officeDocument")
    root = package.xml[main]
    yield from _lists(package, main, root)
    yield from _slides(package)
    yield from _masters(package, main)
    yield from _themes(package)
    yield from _sections(root)
    yield from _shows(package, main, root)


def _lists(package: Package, main: str, root: Any) -> Iterator[str]:
    """Slides, masters and notes master are listed once each, with ids in their range."""
    for tag, kind in (("sldId", "slide"), ("sldMasterId", "slideMaster"), ("notesMasterId", "notesMaster")):
        listed = [package.target(main, entry.get(f"{R}id")) for entry in root.iter(P + tag)]
        related = package.related(main, kind)
        if sorted(listed) != sorted(related):
            yield f"{main}: lists {sorted(listed)} but is related to {sorted(related)} ({kind})"
    slide_ids = [int(entry.get("id")) for entry in root.iter(f"{P}sldId")]
    yield from (f"{main}: slide id {number} exists twice" for number in _twice(slide_ids))
    yield from (
        f"{main}: slide id {number} is out of range"
        for number in slide_ids
        if not 256 <= number < TITLE_MASTER_FROM
    )
    high = [int(entry.get("id")) for entry in root.iter(f"{P}sldMasterId")]
    for master in package.of_type("slideMaster"):
        high += [int(entry.get("id")) for entry in package.xml[master].iter(f"{P}sldLayoutId")]
    yield from (f"{main}: master or layout id {number} exists twice" for number in _twice(high))
    yield from (
        f"{main}: master or layout id {number} is out of range"
        for number in high
        if not TITLE_MASTER_FROM <= number < 2**32
    )


def _slides(package: Package) -> Iterator[str]:
    for slide in package.of_type("slide"):
        layouts = package.related(slide, "slideLayout")
        if len(layouts) != 1:
            yield f"{slide}: has {len(layouts)} layouts"
        notes = package.related(slide, "notesSlide")
        if len(notes) > 1:
            yield f"{slide}: has {len(notes)} notes slides"
        for note in notes:
            if package.related(note, "slide") != [slide]:
                yield f"{note}: does not point back at {slide}"
            if len(package.related(note, "notesMaster")) != 1:
                yield f"{note}: has no notes master"
        places = {_idx(entry) for layout in layouts for entry in package.xml[layout].iter(f"{P}ph")}
        for entry in package.xml[slide].iter(f"{P}ph"):
            if _idx(entry) not in places:
                yield f"{slide}: placeholder {_idx(entry)} is not on its layout"


def _masters(package: Package, main: str) -> Iterator[str]:
    for master in package.of_type("slideMaster"):
        listed = {
            package.target(master, entry.get(f"{R}id"))
            for entry in package.xml[master].iter(f"{P}sldLayoutId")
        }
        related = set(package.related(master, "slideLayout"))
        if listed != related:
            yield f"{master}: lists other layouts than it is related to: {sorted(listed ^ related)}"
        for layout in sorted(related):
            if package.related(layout, "slideMaster") != [master]:
                yield f"{layout}: does not point back at {master}"
        if master not in package.related(main, "slideMaster"):
            yield f"{master}: the presentation does not know it"
    for layout in package.of_type("slideLayout"):
        twice = _twice([_idx(entry) for entry in package.xml[layout].iter(f"{P}ph")])
        yield from (f"{layout}: two placeholders have the idx {number}" for number in twice)


def _themes(package: Package) -> Iterator[str]:
    owners = [
        name for kind in ("slideMaster", "notesMaster", "handoutMaster") for name in package.of_type(kind)
    ]
    themes = {owner: package.related(owner, "theme") for owner in owners}
    yield from (f"{owner}: has {len(found)} themes" for owner, found in themes.items() if len(found) != 1)
    yield from (
        f"{name}: two masters share it"
        for name in _twice([part for found in themes.values() for part in found])
    )


def _sections(root: Any) -> Iterator[str]:
    sections = list(root.iter(f"{P14}section"))
    if not sections:
        return
    listed = [entry.get("id") for section in sections for entry in section.iter(f"{P14}sldId")]
    slides = [entry.get("id") for entry in root.iter(f"{P}sldId")]
    yield from (f"sections: slide {number} is in two of them" for number in _twice(listed))
    yield from (f"sections: slide {number} does not exist" for number in sorted(set(listed) - set(slides)))
    yield from (f"sections: slide {number} is in none" for number in sorted(set(slides) - set(listed)))
    guids = [section.get("id") for section in sections]
    yield from (f"sections: {guid} is no GUID" for guid in guids if not GUID.fullmatch(guid))
    yield from (f"sections: GUID {guid} exists twice" for guid in _twice(guids))


def _shows(package: Package, main: str, root: Any) -> Iterator[str]:
    shows = list(root.iter(f"{P}custShow"))
    yield from (
        f"custom show: id {number} exists twice" for number in _twice([show.get("id") for show in shows])
    )
    for show in shows:
        for entry in show.iter(f"{P}sld"):
            if package.target(main, entry.get(f"{R}id")) not in package.of_type("slide"):
                yield f"custom show {show.get('name')}: {entry.get(f'{R}id')} is no slide"


def _idx(placeholder: Any) -> int:
    return int(placeholder.get("idx", "0"))


def _twice(values: list[Any]) -> list[Any]:
    return [value for value, count in Counter(values).items() if count > 1]
