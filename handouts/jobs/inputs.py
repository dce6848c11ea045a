"""All bytes that a build reads, read once at the door: the content first, then the files that it names."""

import hashlib
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from handouts.briefing.logo import MOST_BYTES as MOST_LOGO_BYTES
from handouts.briefing.model import Briefing
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
    """Everything that the documents of one build are made from. `unread` says why no template is here."""

    content: Input
    logo: Input | None = None
    template: Input | None = None
    unread: tuple[Notice, ...] = ()

    def every(self) -> tuple[Input, ...]:
        """All files that were read."""
        return tuple(filter(None, (self.content, self.template, self.logo)))


def read_content(path: Path, name: str) -> Input:
    """The content file; `name` is what messages call it. Raises OSError when it cannot be read.

    Of a file that is too large one byte more is read than content may have.
    """
    return _input(name, path, "", read_regular(path, MOST_CONTENT_BYTES))


def read_named(content: Input, briefing: Briefing, template: Path | None, *, with_template: bool) -> Inputs:
    """Read what the content names; the template, or the one that the command gives, only if it is wanted.

    Raises ContentError for a logo that cannot be read, and OSError for a given template. A template that
    cannot be used keeps back only the documents that stand on one: it is told together with their faults.
    """
    logo = _logo(briefing, content.path.parent)
    if not with_template:
        return Inputs(content, logo)
    try:
        return Inputs(content, logo, _template(briefing, content.path.parent, template))
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


def _logo(briefing: Briefing, folder: Path) -> Input | None:
    if briefing.contact is None or briefing.contact.logo is None:
        return None
    file, origin = briefing.contact.logo.file, "contact.logo.file"
    return _input(file, folder / file, origin, read_beside(folder, file, MOST_LOGO_BYTES, LOGO, origin))


def _template(briefing: Briefing, folder: Path, given: Path | None) -> Input | None:
    """The template that the command gives, or else the one that the content names."""
    named = briefing.deck.template
    origin = "deck" if named is None else "deck.template.file"
    if given is not None:
        data = read_regular(given, MOST_TEMPLATE_BYTES)
        if len(data) > MOST_TEMPLATE_BYTES:
            message = f'"{quote(given.name)}" has more than {MOST_TEMPLATE_BYTES:,} bytes'
            raise ContentError([Notice(Code.TEMPLATE_LARGE, origin, message, "save a smaller copy")])
        return _input(given.name, given, origin, data)
    if named is None:
        return None
    data = read_beside(folder, named.file, MOST_TEMPLATE_BYTES, _TEMPLATE, origin)
    return _input(named.file, folder / named.file, origin, data)


def _input(name: str, path: Path, origin: str, data: bytes) -> Input:
    return Input(name, path, origin, data, hashlib.sha256(data).hexdigest())


def _real(path: Path) -> str:
    """A path that two names of one file share, also where case makes no difference."""
    return os.path.normcase(os.path.realpath(path))
