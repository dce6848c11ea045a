"""All bytes that a build reads, read once at the door: the content first, then the files that it names."""

import hashlib
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from handouts.briefing.check import Loaded, load
from handouts.briefing.logo import MOST_BYTES as MOST_LOGO_BYTES
from handouts.briefing.source.decode import MOST_BYTES as MOST_CONTENT_BYTES
from handouts.diagnostics import Code, ContentError, Notice, quote
from handouts.storage.atomic import read_regular
from handouts.storage.beside import FileKind, read_beside

MOST_TEMPLATE_BYTES = 40_000_000

LOGO = FileKind("picture", Code.PICTURE_MISSING, Code.PICTURE_OUTSIDE, Code.PICTURE_LARGE)
_TEMPLATE = FileKind("template", Code.TEMPLATE_MISSING, Code.TEMPLATE_OUTSIDE, Code.TEMPLATE_LARGE)


@dataclass(frozen=True, slots=True)
class Input:
    """A file as it was read. `name` is what messages call it, `origin` the content that names it.

    `path` tells where it lay. Files are compared by it; nothing is read from there again.
    """

    name: str
    path: Path
    origin: str
    data: bytes
    sha256: str


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything that the documents of one build are made from. `unread` says why no template is here.

    Of several content files each changes those before it.
    """

    content: tuple[Input, ...]
    logo: Input | None = None
    template: Input | None = None
    unread: tuple[Notice, ...] = ()

    def every(self) -> tuple[Input, ...]:
        """All files that were read."""
        return (*self.content, *filter(None, (self.template, self.logo)))


def read_content(path: Path, name: str) -> Input:
    """A content file; `name` is what messages call it. Raises OSError when it cannot be read.

    Of a file that is too large one byte more is read than content may have.
    """
    return _input(name, path, "", read_regular(path, MOST_CONTENT_BYTES))


def content_of(files: Iterable[Input]) -> Loaded:
    """The content that these files say together. Raises ContentFileError with all mistakes."""
    return load({file.name: file.data for file in files})


def read_named(
    content: tuple[Input, ...], loaded: Loaded, template: Path | None, *, with_template: bool
) -> Inputs:
    """Read what the content names; the template, or the one that the command gives, only if it is wanted.

    Raises ContentError for a logo that cannot be read, and OSError for a given template. A template that
    cannot be used keeps back only the documents that stand on one: it is told together with their faults.
    """
    door = _Door({file.name: file.path.parent for file in content}, loaded)
    logo = door.logo()
    if not with_template:
        return Inputs(content, logo)
    try:
        return Inputs(content, logo, door.template() if template is None else door.given(template))
    except ContentError as problem:
        return Inputs(content, logo, unread=problem.notices)


def check_overwriting(inputs: Inputs, targets: Iterable[Path]) -> None:
    """Refuse to make a document over a file that it is made from. Raises ContentError."""
    forbidden = {_real(target) for target in targets}
    for file in inputs.every():
        if _real(file.path) in forbidden:
            message = f'"{quote(file.path.name)}" would be overwritten by a document made from it'
            help_text = "give it another name, or build into another folder with --out"
            raise ContentError([Notice(Code.WOULD_OVERWRITE, file.origin, message, help_text)])


@dataclass(frozen=True, slots=True)
class _Door:
    """Reads what a content names, which lies beside the file that names it."""

    folders: Mapping[str, Path]
    loaded: Loaded

    def logo(self) -> Input | None:
        contact = self.loaded.briefing.contact
        if contact is None or contact.logo is None:
            return None
        return self._beside(contact.logo.file, MOST_LOGO_BYTES, LOGO, "contact.logo.file")

    def template(self) -> Input | None:
        named = self.loaded.briefing.deck.template
        if named is None:
            return None
        return self._beside(named.file, MOST_TEMPLATE_BYTES, _TEMPLATE, "deck.template.file")

    def given(self, path: Path) -> Input:
        """The template that the command gives; it is told where the content could name one."""
        origin = "deck" if self.loaded.briefing.deck.template is None else "deck.template.file"
        data = read_regular(path, MOST_TEMPLATE_BYTES)
        if len(data) > MOST_TEMPLATE_BYTES:
            message = f'"{quote(path.name)}" has more than {MOST_TEMPLATE_BYTES:,} bytes'
            raise ContentError([Notice(Code.TEMPLATE_LARGE, origin, message, "save a smaller copy")])
        return _input(path.name, path, origin, data)

    def _beside(self, file: str, most: int, kind: FileKind, origin: str) -> Input:
        folder = self.folders[self.loaded.places.of(origin).file.name]
        return _input(file, folder / file, origin, read_beside(folder, file, most, kind, origin))


def _input(name: str, path: Path, origin: str, data: bytes) -> Input:
    return Input(name, path, origin, data, hashlib.sha256(data).hexdigest())


def _real(path: Path) -> str:
    """A path that two names of one file share, also where case makes no difference."""
    return os.path.normcase(os.path.realpath(path))
