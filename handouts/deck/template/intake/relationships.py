"""Content types and relationships of a package, read and written (ECMA-376 part 2, 7.2 and 6.5)."""

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT

from handouts.deck.template.intake.xml import Parser

TYPES = "[Content_Types].xml"
_CT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_OFFICE = RT.OFFICE_DOCUMENT.removesuffix("officeDocument")
_RELS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship. `kind` is the end of its type, or the whole of one that is not Office's own."""

    id: str
    kind: str
    target: str
    external: bool


def relations_name(source: str) -> str:
    """The part in which the relationships of a part stand; those of the package are those of ""."""
    folder, base = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def read_relations(source: str, parts: Mapping[str, bytes], parser: Parser) -> list[Relation]:
    """The relationships of a part. Raises UnusableError."""
    name = relations_name(source)
    if name not in parts:
        return []
    folder = posixpath.dirname(source)
    made = []
    for entry in parser.parse(name, parts[name], "Relationships").iter(f"{_REL}Relationship"):
        external = entry.get("TargetMode", "").casefold() == "external"
        target = entry.get("Target", "")
        if not external:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        made.append(
            Relation(entry.get("Id", ""), entry.get("Type", "").removeprefix(_OFFICE), target, external)
        )
    return made


def write_relations(relations: Iterable[Relation]) -> bytes:
    """A part with these relationships."""
    root = etree.Element(f"{_REL}Relationships", nsmap={None: _REL[1:-1]})
    for relation in relations:
        entry = etree.SubElement(root, f"{_REL}Relationship", Id=relation.id, Type=_OFFICE + relation.kind)
        entry.set("Target", relation.target if relation.external else f"/{relation.target}")
        if relation.external:
            entry.set("TargetMode", "External")
    return _written(root)


def read_types(parts: Mapping[str, bytes], parser: Parser) -> tuple[dict[str, str], list[str]]:
    """The content types that parts have by name, and all that the package mentions. Raises UnusableError."""
    root = parser.parse(TYPES, parts[TYPES], "Types")
    by_ending = {
        entry.get("Extension", "").casefold(): entry.get("ContentType", "")
        for entry in root.iter(f"{_CT}Default")
    }
    own = {
        entry.get("PartName", "").lstrip("/"): entry.get("ContentType", "")
        for entry in root.iter(f"{_CT}Override")
    }
    found = {name: own.get(name) or by_ending.get(name.rpartition(".")[2].casefold(), "") for name in parts}
    return found, [*by_ending.values(), *own.values()]


def write_types(types: Mapping[str, str]) -> bytes:
    """The content types of these parts."""
    root = etree.Element(f"{_CT}Types", nsmap={None: _CT[1:-1]})
    etree.SubElement(root, f"{_CT}Default", Extension="rels", ContentType=_RELS_TYPE)
    for name, type_ in types.items():
        etree.SubElement(root, f"{_CT}Override", PartName=f"/{name}", ContentType=type_)
    return _written(root)


def _written(root: etree._Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
