"""Keep of a template what its look is made of, and nothing else.

An allow-list: a part is kept only if a kept part leads to it by a relationship that stands below. What is
not reached that way is never parsed and never written, whatever it is called. Kept parts get names of ours.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from lxml import etree
from pptx.opc.constants import CONTENT_TYPE as CT

from handouts.deck.ooxml.xml import P, R
from handouts.deck.template.intake import sanitize
from handouts.deck.template.intake.errors import FEWER, SMALLER, UnusableError
from handouts.deck.template.intake.media import cost, picture_kind
from handouts.deck.template.intake.relationships import (
    TYPES,
    Relation,
    read_relations,
    relations_name,
    write_relations,
    write_types,
)
from handouts.deck.template.intake.xml import Parser
from handouts.diagnostics import quote

MOST_LAYOUTS = 200
MOST_SHAPES = 1_000
MOST_SHAPES_IN_ALL = 15_000
"""Shapes of one master or layout, and of all layouts with those that their masters draw on each."""
MOST_PIXELS_IN_ALL = 150_000_000
"""Pixels of all pictures on masters and layouts; those of a JPEG count for a quarter."""
_COMPRESS = "Make its pictures smaller in PowerPoint: Picture Format, Compress Pictures, for all pictures."
_HARMLESS = re.compile(r"(https?://|mailto:)[^\s\\]+", re.IGNORECASE)
"""Addresses that a link of the template may have."""
_LOST = {
    "image": sanitize.PICTURES,
    "hyperlink": sanitize.LINKS,
    "slide": sanitize.LINKS,
    "control": sanitize.CONTROLS,
    "audio": sanitize.FILMS,
    "video": sanitize.FILMS,
}
"""What goes with a relationship of that kind; the others are of no use to anybody who looks."""
_BY_ID = ("image", "hyperlink")
"""Kinds that are of no use unless something names their id."""
_SHAPES = tuple(P + name for name in ("sp", "pic", "cxnSp", "graphicFrame", "grpSp"))


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of part: its name here, its content type, its root element, and what it may lead to."""

    name: str
    type: str
    root: str
    leads: tuple[str, ...] = ()


_KINDS = {
    "officeDocument": _Kind(
        "ppt/presentation.xml",
        CT.PML_PRESENTATION_MAIN,
        "presentation",
        ("slideMaster", "notesMaster", "handoutMaster", "presProps", "tableStyles", "theme"),
    ),
    "slideMaster": _Kind(
        "ppt/slideMasters/slideMaster{}.xml",
        CT.PML_SLIDE_MASTER,
        "sldMaster",
        ("slideLayout", "theme", "image", "hyperlink"),
    ),
    "slideLayout": _Kind(
        "ppt/slideLayouts/slideLayout{}.xml",
        CT.PML_SLIDE_LAYOUT,
        "sldLayout",
        ("slideMaster", "themeOverride", "image", "hyperlink"),
    ),
    "notesMaster": _Kind(
        "ppt/notesMasters/notesMaster{}.xml",
        CT.PML_NOTES_MASTER,
        "notesMaster",
        ("theme", "image", "hyperlink"),
    ),
    "handoutMaster": _Kind(
        "ppt/handoutMasters/handoutMaster{}.xml",
        CT.PML_HANDOUT_MASTER,
        "handoutMaster",
        ("theme", "image", "hyperlink"),
    ),
    "theme": _Kind("ppt/theme/theme{}.xml", CT.OFC_THEME, "theme", ("image",)),
    "themeOverride": _Kind(
        "ppt/theme/themeOverride{}.xml", CT.OFC_THEME_OVERRIDE, "themeOverride", ("image",)
    ),
    "tableStyles": _Kind("ppt/tableStyles.xml", CT.PML_TABLE_STYLES, "tblStyleLst", ("image",)),
    "presProps": _Kind("ppt/presProps.xml", CT.PML_PRES_PROPS, "presentationPr"),
}
"""Parts by the kind of relationship that leads to them (ECMA-376 part 1, 13.3 and 14.2)."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The package that is left, and how much was left out that people could see, by name."""

    parts: Mapping[str, bytes]
    left_out: Counter[str]


def keep(parts: Mapping[str, bytes], main: str, parser: Parser) -> Kept:
    """What a template needs of its parts, cleaned; `main` is its presentation. Raises UnusableError."""
    keeper = _Keeper(parts, parser)
    first = Relation("rId1", "officeDocument", keeper.visit(main, "officeDocument"), external=False)
    keeper.check_shapes()
    rest = {TYPES: write_types(keeper.types), relations_name(""): write_relations([first])}
    return Kept(keeper.made | rest, keeper.left_out)


class _Keeper:
    """Walks from part to part and makes the new package."""

    def __init__(self, parts: Mapping[str, bytes], parser: Parser) -> None:
        self.made: dict[str, bytes] = {}
        self.types: dict[str, str] = {}
        self.left_out: Counter[str] = Counter()
        self._parts, self._parser = parts, parser
        self._names: dict[str, str] = {}
        self._counts: Counter[str] = Counter()
        self._shapes: dict[str, int] = {}
        self._layouts: Counter[str] = Counter()
        self._pixels = 0

    def visit(self, source: str, kind_name: str) -> str:
        """Keep a part with all that it may lead to; returns its name in the new package."""
        kind = _KINDS[kind_name]
        if source in self._names:
            name = self._names[source]
            if self.types[name] != kind.type:
                raise UnusableError(f"is damaged ({quote(source)} passes for two kinds of part)")
            return name
        if source not in self._parts:
            raise UnusableError(f"is damaged ({quote(source)} is not there)")
        name = self._name(source, kind.name, kind.type)
        root = self._parser.parse(source, self._parts[source], kind.root)
        kept, lost = [], {}
        for relation in read_relations(source, self._parts, self._parser):
            if relation.kind in kind.leads and self._permitted(relation):
                kept.append(relation)
            else:
                lost[relation.id] = _LOST.get(relation.kind, "")
        self.left_out += sanitize.clean(root, lost)
        kept = [replace(relation, target=self._target(relation)) for relation in _in_use(kept, root)]
        if kind_name in ("slideMaster", "slideLayout"):
            self._count_shapes(source, sum(1 for _ in root.iter(*_SHAPES)), kept)
        self.made[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        if kept:
            self.made[relations_name(name)] = write_relations(kept)
        return name

    def check_shapes(self) -> None:
        """Raise UnusableError if all layouts with what their masters draw come to too many shapes."""
        total = sum(self._shapes.values())
        total += sum(self._shapes[source] * count for source, count in self._layouts.items())
        if total > MOST_SHAPES_IN_ALL:
            most = f"{MOST_SHAPES_IN_ALL:,}"
            raise UnusableError(
                f"shows {total:,} shapes on all its layouts; at most {most} are allowed", FEWER
            )

    def _count_shapes(self, source: str, count: int, kept: list[Relation]) -> None:
        if count > MOST_SHAPES:
            what = f"has {count:,} shapes on one master or layout; at most {MOST_SHAPES:,} are allowed"
            raise UnusableError(what, FEWER)
        self._shapes[source] = count
        self._layouts[source] = sum(1 for relation in kept if relation.kind == "slideLayout")
        if self._layouts.total() > MOST_LAYOUTS:
            raise UnusableError(f"has more than {MOST_LAYOUTS} layouts", SMALLER)

    def _permitted(self, relation: Relation) -> bool:
        """Whether a relationship of a permitted kind leads to where it may."""
        if relation.kind == "hyperlink":
            return relation.external and _HARMLESS.fullmatch(relation.target) is not None
        if relation.kind == "image":
            return not relation.external and picture_kind(self._parts.get(relation.target, b"")) is not None
        return not relation.external

    def _target(self, relation: Relation) -> str:
        """Where a permitted relationship leads in the new package."""
        if relation.kind == "hyperlink":
            return relation.target
        if relation.kind == "image":
            return self._picture(relation.target)
        return self.visit(relation.target, relation.kind)

    def _picture(self, source: str) -> str:
        """A picture under the name and type that its bytes ask for."""
        if source in self._names:
            return self._names[source]
        self._pixels += cost(self._parts[source])
        if self._pixels > MOST_PIXELS_IN_ALL:
            most = f"{MOST_PIXELS_IN_ALL // 1_000_000} million are allowed"
            raise UnusableError(f"has pictures of too many pixels; at most {most}", _COMPRESS)
        kind = picture_kind(self._parts[source])
        assert kind is not None
        ending, type_ = kind
        return self._name(source, f"ppt/media/image{{}}.{ending}", type_, "image")

    def _name(self, source: str, pattern: str, type_: str, family: str = "") -> str:
        family = family or pattern
        self._counts[family] += 1
        name = pattern.format(self._counts[family])
        if name in self.types:
            raise UnusableError(f"is damaged ({quote(source)} is the second of its kind)")
        self._names[source], self.types[name] = name, type_
        if family == "image":
            self.made[name] = self._parts[source]
        return name


def _in_use(relations: Iterable[Relation], root: etree._Element) -> Iterator[Relation]:
    """Relationships that hold by themselves, or by which something in the part still goes."""
    used = {value for element in root.iter() for name, value in element.attrib.items() if name.startswith(R)}
    for relation in relations:
        if relation.kind not in _BY_ID or relation.id in used:
            yield relation
