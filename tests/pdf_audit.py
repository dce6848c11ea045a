"""An independent reading of a tagged PDF: does every painted thing have exactly one owner in the structure?

Knows nothing of the code that wrote the file; it follows ISO 32000-1, 14.6 to 14.8, with pikepdf.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf

PAINTING = frozenset(
    {"Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "INLINE IMAGE"}
)
SHOWING = frozenset({"Tj", "TJ", "'", '"'})


@dataclass
class Audit:
    """What was found: `problems` must be empty; the rest is for assertions."""

    problems: list[str] = field(default_factory=list)
    elements: list[tuple[int, str, str]] = field(default_factory=list)
    """Depth, role and own text (from the fonts' ToUnicode maps) of every element in reading order."""
    artifacts: list[str] = field(default_factory=list)
    """The text of every artifact that holds text, in drawing order."""
    painted: int = 0
    """How many painting operators there are."""

    def roles(self) -> list[str]:
        """The roles in reading order."""
        return [role for _, role, _ in self.elements]

    def text(self, role: str) -> list[str]:
        """The own text of every element of a role."""
        return [text for _, each, text in self.elements if each == role]


def audit(data: bytes) -> Audit:
    """Audit a file given as bytes."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return _Auditor(pdf).run()


class _Auditor:
    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.pdf = pdf
        self.found = Audit()
        self.page_index = {page.obj.objgen: index for index, page in enumerate(pdf.pages)}
        self.texts: dict[tuple[int, int], str] = {}  # by page and MCID
        self.tags: dict[tuple[int, int], str] = {}
        self.owners: dict[tuple[int, int], Any] = {}
        self.annotation_owners: dict[Any, Any] = {}

    def run(self) -> Audit:
        for index, page in enumerate(self.pdf.pages):
            self._read_page(index, page)
        root = self.pdf.Root.get("/StructTreeRoot")
        if root is None:
            self._problem("the file has no structure tree")
            return self.found
        if self.pdf.Root.get("/MarkInfo", pikepdf.Dictionary()).get("/Marked") is not True:
            self._problem("the file is not marked as tagged")
        seen: set[Any] = set()
        for kid in _list(root.K):
            self._walk(kid, root, 0, None, seen)
        for key in sorted(self.texts.keys() - self.owners.keys()):
            self._problem(f"page {key[0] + 1}: mark {key[1]} has no owner")
        self._check_parent_tree(root)
        self._check_annotations()
        return self.found

    def _problem(self, text: str) -> None:
        self.found.problems.append(text)

    def _read_page(self, index: int, page: pikepdf.Page) -> None:
        maps = _unicode_maps(page)
        where = f"page {index + 1}"
        open_mark: tuple[str, Any] | None = None
        text_at_open, states, states_at_open, in_text, font = "", 0, 0, False, ""
        for instruction in pikepdf.parse_content_stream(page):
            operator, operands = str(instruction.operator), instruction.operands
            if operator in ("BDC", "BMC"):
                if open_mark is not None:
                    self._problem(f"{where}: {operands[0]} is nested in {open_mark[0]}")
                mcid = operands[1].get("/MCID") if operator == "BDC" else None
                open_mark, text_at_open, states_at_open = (str(operands[0]), mcid), "", states
                if mcid is not None:
                    key = (index, int(mcid))
                    if key in self.texts:
                        self._problem(f"{where}: mark {mcid} is used twice")
                    self.texts[key], self.tags[key] = "", str(operands[0])[1:]
                elif str(operands[0]) != "/Artifact":
                    self._problem(f"{where}: {operands[0]} has no MCID and is no artifact")
                if in_text:
                    self._problem(f"{where}: a mark opens inside a text object")
            elif operator == "EMC":
                if open_mark is None:
                    self._problem(f"{where}: a mark is closed that was not open")
                elif states != states_at_open or in_text:
                    self._problem(f"{where}: {open_mark[0]} cuts through q/Q or a text object")
                elif open_mark[1] is None and text_at_open:
                    self.found.artifacts.append(text_at_open)
                open_mark = None
            elif operator in ("q", "Q"):
                states += 1 if operator == "q" else -1
            elif operator in ("BT", "ET"):
                in_text = operator == "BT"
            elif operator == "Tf":
                font = str(operands[0])
            elif operator in PAINTING:
                self.found.painted += 1
                if open_mark is None:
                    self._problem(f"{where}: {operator} paints outside every mark")
                elif operator in SHOWING:
                    shown = _decode(operands, maps.get(font))
                    if shown is None:
                        self._problem(f"{where}: {font} is not embedded or has no ToUnicode map")
                    elif "\N{REPLACEMENT CHARACTER}" in shown:
                        self._problem(f"{where}: {font} shows a code that its ToUnicode map leaves out")
                    text_at_open += shown or ""
                    if open_mark[1] is not None:
                        self.texts[index, int(open_mark[1])] += shown or ""
        if open_mark is not None or states or in_text:
            self._problem(f"{where}: something is still open at the end of the page")
        own = [mcid for number, mcid in self.texts if number == index]
        if sorted(own) != list(range(len(own))):
            self._problem(f"{where}: the marks are not numbered from 0 without gaps")

    def _walk(self, element: Any, parent: Any, depth: int, page: int | None, seen: set[Any]) -> None:
        if element.objgen in seen:
            self._problem(f"{element.S} is reached twice")
            return
        seen.add(element.objgen)
        if element.P.objgen != parent.objgen:
            self._problem(f"{element.S} names another parent than the element that lists it")
        role = str(element.S)[1:]
        place = len(self.found.elements)
        self.found.elements.append((depth, role, ""))
        if "/Pg" in element:
            page = self.page_index[element.Pg.objgen]
        text = ""
        for kid in _list(element.get("/K", [])):
            if not isinstance(kid, pikepdf.Dictionary):
                text += self._own(page, int(kid), element, role)
            elif kid.get("/Type") == "/MCR":
                text += self._own(self.page_index[kid.Pg.objgen], int(kid.MCID), element, role)
            elif kid.get("/Type") == "/OBJR":
                if kid.Obj.objgen in self.annotation_owners:
                    self._problem("an annotation has two owners")
                self.annotation_owners[kid.Obj.objgen] = element
            else:
                self._walk(kid, element, depth + 1, page, seen)
        self.found.elements[place] = (depth, role, text)

    def _own(self, page: int | None, mcid: int, element: Any, role: str) -> str:
        if page is None or (page, mcid) not in self.texts:
            self._problem(f"{role} owns mark {mcid}, which is not on its page")
            return ""
        if (page, mcid) in self.owners:
            self._problem(f"page {page + 1}: mark {mcid} has two owners")
        if self.tags[page, mcid] != role:
            self._problem(
                f"page {page + 1}: mark {mcid} is tagged {self.tags[page, mcid]}, its owner is {role}"
            )
        self.owners[page, mcid] = element
        return self.texts[page, mcid]

    def _check_parent_tree(self, root: Any) -> None:
        flat = _list(root.ParentTree.Nums)
        tree = {int(flat[index]): flat[index + 1] for index in range(0, len(flat), 2)}
        if list(tree) != sorted(tree) or int(root.ParentTreeNextKey) <= max(tree, default=-1):
            self._problem("the keys of the ParentTree are out of order, or its next key is in use")
        for index, page in enumerate(self.pdf.pages):
            listed = [each.objgen for each in tree.get(int(page.obj.get("/StructParents", -1)), [])]
            owned = {mcid: owner for (number, mcid), owner in self.owners.items() if number == index}
            if listed != [owned[mcid].objgen for mcid in sorted(owned)]:
                self._problem(f"page {index + 1}: the ParentTree disagrees with the structure tree")
        for page in self.pdf.pages:
            for annotation in page.obj.get("/Annots", []):
                key = int(annotation.get("/StructParent", -1))
                owner = self.annotation_owners.get(annotation.objgen)
                if owner is None or key not in tree or tree[key].objgen != owner.objgen:
                    self._problem("the ParentTree disagrees with the owner of an annotation")

    def _check_annotations(self) -> None:
        for index, page in enumerate(self.pdf.pages):
            if page.obj.get("/Annots") and page.obj.get("/Tabs") != "/S":
                self._problem(f"page {index + 1}: the tab key does not follow the structure")
            for annotation in page.obj.get("/Annots", []):
                if not str(annotation.get("/Contents", "")).strip():
                    self._problem(f"page {index + 1}: a link does not say where it leads")
                if int(annotation.get("/F", 0)) != 4:
                    self._problem(f"page {index + 1}: a link is hidden or does not print")


def _list(value: Any) -> list[Any]:
    return list(value) if isinstance(value, (pikepdf.Array, list)) else [value]


def _unicode_maps(page: pikepdf.Page) -> dict[str, dict[int, str]]:
    maps = {}
    for name, font in page.obj.Resources.get("/Font", {}).items():
        if "/ToUnicode" in font and "/FontFile2" in font.FontDescriptor:
            pairs = re.findall(rb"<([0-9A-F]{2})> <([0-9A-F]{4,})>", font.ToUnicode.read_bytes())
            maps[name] = {
                int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs
            }
    return maps


def _decode(operands: Any, font: dict[int, str] | None) -> str | None:
    if font is None:
        return None
    return "".join(
        font.get(code, "\N{REPLACEMENT CHARACTER}") for codes in _strings(operands) for code in bytes(codes)
    )


def _strings(operands: Any) -> Iterator[Any]:
    for operand in operands:
        if isinstance(operand, pikepdf.Array):
            yield from _strings(operand)
        elif isinstance(operand, pikepdf.String):
            yield operand
