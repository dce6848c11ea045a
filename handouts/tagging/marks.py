"""The one place that opens and closes marked content (ISO 32000-1, 14.6), so that marks never nest."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from handouts.tagging.content import PageContent, numbers
from handouts.tagging.tree import Element, Mark, Run, TagTree

ArtifactKind = Literal["Layout", "Pagination", "Background"]
ArtifactPart = Literal["Header", "Footer", "Watermark"]


@dataclass(frozen=True, slots=True)
class Artifact:
    """Content that is not read aloud (ISO 32000-1, 14.8.2.2), with the entries of its property list."""

    properties: str


def artifact_of(kind: ArtifactKind, part: ArtifactPart | None, page_size: tuple[float, float]) -> Artifact:
    """The artifact of this kind; a Background must also say where it is."""
    subtype = f"/Subtype/{part}" if part else ""
    box = f"/BBox[0 0 {numbers(page_size)}]" if kind == "Background" else ""
    return Artifact(f"/Type/{kind}{subtype}{box}")


_DEFAULT = Artifact("/Type/Layout")


class Marks:
    """Knows who owns what is being drawn; a mark opens at the first operator and stays open for its owner."""

    def __init__(self, tree: TagTree) -> None:
        self.owner: Element | Artifact | None = None
        self._tree = tree
        self._open: Element | Artifact | None = None
        self._mark: Mark | None = None

    @property
    def origin(self) -> str:
        """Where in the content the element comes from that is being drawn."""
        return self.owner.origin if isinstance(self.owner, Element) else ""

    @contextmanager
    def owned_by(self, owner: Element | Artifact) -> Iterator[None]:
        """Everything drawn inside belongs to this owner; RuntimeError when another is open."""
        if self.owner is not None:
            raise RuntimeError("content() and artifact() cannot be nested: a mark has one owner")
        self.owner = owner
        try:
            yield
        finally:
            self.owner = None

    def open(self, page: PageContent) -> None:
        """Open the owner's mark unless it is open; what has no owner is an artifact."""
        owner = self.owner or _DEFAULT
        if owner == self._open:
            return
        self.close(page)
        self._open = owner
        if isinstance(owner, Element):
            self._mark = self._tree.new_mark(owner)
            page.operators.append(f"/{owner.role}<</MCID {self._mark.mcid}>>BDC")
        else:
            page.operators.append(f"/Artifact<<{owner.properties}>>BDC")

    def close(self, page: PageContent) -> None:
        """Close the open mark, if any."""
        if self._open is not None:
            page.operators.append("EMC")
        self._open = self._mark = None

    def record(self, run: Run) -> None:
        """Remember text that was drawn in the open mark."""
        if self._mark is not None:
            self._mark.runs.append(run)
