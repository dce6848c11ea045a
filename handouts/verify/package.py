"""The package: zip entries, content types, relationships (ECMA-376 part 2)."""

import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from lxml import etree

TYPES = "[Content_Types].xml"
CT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
REL = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
OFFICE = "application/vnd.openxmlformats-officedocument."
EXPECTED = {
    "officeDocument": OFFICE + "presentationml.presentation.main+xml",
    "slide": OFFICE + "presentationml.slide+xml",
    "slideLayout": OFFICE + "presentationml.slideLayout+xml",
    "slideMaster": OFFICE + "presentationml.slideMaster+xml",
    "notesSlide": OFFICE + "presentationml.notesSlide+xml",
    "notesMaster": OFFICE + "presentationml.notesMaster+xml",
    "handoutMaster": OFFICE + "presentationml.handoutMaster+xml",
    "theme": OFFICE + "theme+xml",
    "chart": OFFICE + "drawingml.chart+xml",
    "package": OFFICE + "spreadsheetml.sheet",
    "tableStyles": OFFICE + "presentationml.tableStyles+xml",
    "presProps": OFFICE + "presentationml.presProps+xml",
    "viewProps": OFFICE + "presentationml.viewProps+xml",
}
"""Content type that a relationship of that kind must lead to."""
NAMED = {"image", "hyperlink", "chart", "slideMaster", "slide", "package", "notesMaster"}
"""Kinds of relationship that some r:id must use; the others hold by themselves."""


@dataclass(frozen=True, slots=True)
class Relationship:
    """A relationship: `kind` is the last part of its type, `target` a part name or an outside address."""

    id: str
    kind: str
    target: str
    external: bool


def zip_faults(data: bytes) -> Iterator[str]:
    """What makes a zip no package."""
    try:
        archive = zipfile.ZipFile(BytesIO(data))
        broken = archive.testzip()
    except zipfile.BadZipFile as error:
        yield f"zip: {error}"
        return
    if broken:
        yield f"zip: {broken} is damaged"
    names = archive.namelist()
    counted = Counter(name.casefold() for name in names)
    yield from (f"zip: more than one entry called {name}" for name, count in counted.items() if count > 1)
    if TYPES not in names:
        yield "zip: no content types"
    elif names[0] != TYPES:
        yield f"zip: the content types come after {names[0]}"
    for name in names:
        if name != TYPES and not re.fullmatch(r"[A-Za-z0-9._~%!$&'()*+,;=:@/-]+", name):
            yield f"zip: bad name {name}"
        if name.startswith("/") or name.endswith("/") or ".." in name.split("/"):
            yield f"zip: bad path {name}"
    yield from (f"zip: {info.filename} is encrypted" for info in archive.infolist() if info.flag_bits & 1)


class Package:
    """The parts of a file, with parsed XML, content types and relationships."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            self.blobs = {name: archive.read(name) for name in archive.namelist()}
        self.broken: list[str] = []
        self.xml: dict[str, Any] = {}
        for name, blob in self.blobs.items():
            if name.endswith((".xml", ".rels")):
                try:
                    self.xml[name] = etree.fromstring(blob)
                except etree.XMLSyntaxError as error:
                    self.broken.append(f"{name}: no XML: {error}")
        types = self.xml[TYPES]
        self.defaults = {
            found.get("Extension").lower(): found.get("ContentType") for found in types.iter(f"{CT}Default")
        }
        self.overrides = {
            found.get("PartName")[1:]: found.get("ContentType") for found in types.iter(f"{CT}Override")
        }
        self.parts = [name for name in self.blobs if name != TYPES and not name.endswith(".rels")]
        self.rels = {name: self._relationships(name) for name in ["", *self.parts]}

    def type(self, name: str) -> str:
        """Content type of a part."""
        extension = name.rpartition(".")[2].lower()
        return str(self.overrides.get(name) or self.defaults.get(extension, ""))

    def of_type(self, kind: str) -> list[str]:
        """Parts of one kind, such as 'slide'."""
        return [name for name in self.parts if self.type(name) == EXPECTED[kind]]

    def related(self, name: str, kind: str) -> list[str]:
        """Parts that `name` points at with that kind of relationship."""
        return [found.target for found in self.rels.get(name, []) if found.kind == kind]

    def target(self, name: str, rel_id: str) -> str:
        """The part behind a relationship id; empty if there is none."""
        return next((found.target for found in self.rels[name] if found.id == rel_id), "")

    def faults(self) -> Iterator[str]:
        """Faults of content types and relationships."""
        yield from self.broken
        yield from self._type_faults()
        for source in ["", *self.parts]:
            yield from self._relationship_faults(source)
        for name in self.blobs:
            if name.endswith(".rels") and _source(name) not in self.rels:
                yield f"{name}: relationships of a part that is not there"
        lost = set(self.parts) - self._reached()
        yield from (f"{name}: no relationship leads to it" for name in sorted(lost))

    def _relationships(self, source: str) -> list[Relationship]:
        folder, base = posixpath.split(source)
        root = self.xml.get(posixpath.join(folder, "_rels", f"{base}.rels"))
        found = []
        for entry in root.iter(REL) if root is not None else ():
            external = entry.get("TargetMode", "").casefold() == "external"
            target = entry.get("Target")
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, target))[1:]
            found.append(
                Relationship(entry.get("Id"), entry.get("Type").rpartition("/")[2], target, external)
            )
        return found

    def _type_faults(self) -> Iterator[str]:
        for name in self.parts:
            if not self.type(name):
                yield f"{name}: no content type"
            elif self.type(name).endswith("xml") and not name.endswith(".xml"):
                yield f"{name}: XML under another ending"
            elif name.endswith(".xml") and name not in self.overrides:
                yield f"{name}: no Override, so it passes for plain {self.type(name)}"
        for name in self.overrides:
            if name not in self.blobs:
                yield f"{TYPES}: Override for {name}, which is not there"

    def _relationship_faults(self, source: str) -> Iterator[str]:
        found = self.rels[source]
        where = source or "package"
        for rel_id, count in Counter(entry.id for entry in found).items():
            if count > 1:
                yield f"{where}: relationship {rel_id} exists twice"
        for (kind, target), count in Counter((entry.kind, entry.target) for entry in found).items():
            if count > 1 and kind not in ("hyperlink", "image"):
                yield f"{where}: two relationships to the same {kind} {target}"
        for entry in found:
            if not entry.external and entry.target not in self.blobs:
                yield f"{where}: {entry.id} leads to {entry.target}, which is not there"
            elif not entry.external and self.type(entry.target) != EXPECTED.get(
                entry.kind, self.type(entry.target)
            ):
                yield f"{where}: {entry.id} calls {entry.target} a {entry.kind}; its type says no"
        if source in self.xml:
            yield from self._id_faults(source)

    def _id_faults(self, source: str) -> Iterator[str]:
        known = {entry.id for entry in self.rels[source]}
        used = {
            value
            for element in self.xml[source].iter("{*}*")
            for name, value in element.attrib.items()
            if name.startswith(R) and value
        }
        yield from (f"{source}: {rel_id} is used but not defined" for rel_id in sorted(used - known))
        for entry in self.rels[source]:
            implied = entry.kind == "slide" and self.type(source) == EXPECTED["notesSlide"]
            implied |= entry.kind == "slideMaster" and self.type(source) == EXPECTED["slideLayout"]
            implied |= entry.kind == "notesMaster" and self.type(source) == EXPECTED["notesSlide"]
            if entry.kind in NAMED and entry.id not in used and not implied:
                yield f"{source}: {entry.id} to {entry.kind} {entry.target} is never used"

    def _reached(self) -> set[str]:
        reached: set[str] = set()
        waiting = [""]
        while waiting:
            for entry in self.rels.get(waiting.pop(), []):
                if not entry.external and entry.target not in reached:
                    reached.add(entry.target)
                    waiting.append(entry.target)
        return reached


def _source(name: str) -> str:
    """The part whose relationships stand in a .rels part."""
    folder, base = posixpath.split(name)
    return posixpath.join(posixpath.dirname(folder), base.removesuffix(".rels"))
