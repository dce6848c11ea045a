"""The stages in order: read, check, render every format, read that again, then hand over to be written."""

import os
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from handouts.briefing.check import Loaded, load
from handouts.briefing.decode import MOST_BYTES
from handouts.briefing.logo import Picture, read_logo
from handouts.diagnostics import (
    Code,
    ContentError,
    ContentFileError,
    Diagnostic,
    Notice,
    Rendered,
    Severity,
    UnsoundError,
    quote,
)
from handouts.jobs.options import Options
from handouts.look.tokens import Look
from handouts.storage.atomic import read_regular
from handouts.storage.beside import FileKind, read_beside

if TYPE_CHECKING:
    pass

if TYPE_CHECKING:
    from handouts.deck.base import DeckBase

Renderer = Callable[[Loaded, Look, Picture | None], Rendered]

MOST_TEMPLATE_BYTES = 40_000_000
_TEMPLATE = FileKind("template", Code.TEMPLATE_MISSING, Code.TEMPLATE_OUTSIDE, Code.TEMPLATE_LARGE)


@dataclass(frozen=True, slots=True)
class Document:
    """A finished document: file name, bytes, how many pages or slides, seconds it took, remarks."""

    name: str
    data: bytes
    count: int
    unit: str
    seconds: float
    remarks: tuple[Diagnostic, ...]


def build(path: Path, options: Options, shown_name: str) -> tuple[Document, ...]:
    """Make every document that `options` asks for from one content file.

    Raises OSError when the file cannot be read, ContentFileError with every mistake found, and
    UnsoundError when a finished document is not as it should be.
    """
    loaded = load(read_regular(path, MOST_BYTES), shown_name)
    wanted = _wanted(options, path.parent)
    _check_overwriting(loaded, path, options, [f"{path.stem}-{name}" for name, _, _ in wanted])
    logo = _logo(loaded, path.parent)
    look = Look()
    documents: list[Document] = []
    problems: list[Diagnostic] = []
    for name, unit, renderer in wanted:
        start = time.perf_counter()
        try:
            rendered = renderer(loaded, look, logo)
        except ContentError as problem:
            told = (notice for notice in problem.notices if notice.severity is not Severity.NOTE)
            problems += [loaded.place(notice) for notice in told]
            continue
        remarks = tuple(loaded.place(notice) for notice in rendered.notices)
        problems += [remark for remark in remarks if remark.notice.severity is Severity.ERROR]
        seconds = time.perf_counter() - start
        documents.append(
            Document(f"{path.stem}-{name}", rendered.data, rendered.count, unit, seconds, remarks)
        )
    if problems:
        raise ContentFileError(dict.fromkeys(problems))
    return tuple(documents)


def own_template() -> bytes:
    """Our own PowerPoint template (.potx), for agencies that want to restyle it."""
    from handouts.deck.layouts.own_template import write_template

    return write_template(Look())


def _check_overwriting(loaded: Loaded, path: Path, options: Options, names: Sequence[str]) -> None:
    """Refuse to make a document over a file that it is made from."""
    if options.folder is None:
        return
    targets = {_real(options.folder / name) for name in names}
    contact, template = loaded.briefing.contact, loaded.briefing.deck.template
    sources = [("deck", options.template)] if options.template else []
    if template is not None and not options.template:
        sources.append(("deck.template.file", path.parent / template.file))
    if contact is not None and contact.logo is not None:
        sources.append(("contact.logo.file", path.parent / contact.logo.file))
    for origin, source in sources:
        if _real(source) in targets:
            message = f'"{quote(source.name)}" would be overwritten by a document made from it'
            help_text = "give it another name, or build into another folder with --out"
            raise ContentFileError([loaded.place(Notice(Code.WOULD_OVERWRITE, origin, message, help_text))])


def _real(path: Path) -> str:
    """A path that two names of one file share, also where case makes no difference."""
    return os.path.normcase(os.path.realpath(path))


def _logo(loaded: Loaded, folder: Path) -> Picture | None:
    contact = loaded.briefing.contact
    if contact is None or contact.logo is None:
        return None
    try:
        return read_logo(folder, contact.logo.file, contact.logo.alt, "contact.logo.file")
    except ContentError as problem:
        raise ContentFileError(map(loaded.place, problem.notices)) from None


def _wanted(options: Options, folder: Path) -> list[tuple[str, str, Renderer]]:
    """File name ending, what is counted, and renderer of each wanted document."""
    wanted: list[tuple[str, str, Renderer]] = []
    if options.handout:
        wanted += [
            (f"handout{edition_suffix(paper, large)}.pdf", "pages", _handout(paper, large))
            for paper, large in options.editions
        ]
    if options.slides:
        wanted.append(("slides.pptx", "slides", _slides(options.template, folder)))
    return wanted


def edition_suffix(paper: str, large: bool) -> str:
    """The part of a file name that tells an edition: '', '-a4', '-large-print' or '-a4-large-print'."""
    return ("" if paper == "letter" else f"-{paper}") + ("-large-print" if large else "")


def _handout(paper: str, large: bool) -> Renderer:
    def render_edition(loaded: Loaded, look: Look, logo: Picture | None) -> Rendered:
        from handouts.handout.edition import Edition
        from handouts.handout.render import render
        from handouts.look.grid import PAPERS
        from handouts.verify.pdf import pdf_faults

        made = render(loaded.briefing, look, loaded.locale, Edition(PAPERS[paper], large), logo)
        return _sound(made, pdf_faults)

    return render_edition


def _sound(made: Rendered, faults: Callable[[bytes, int], Sequence[str]]) -> Rendered:
    """The document, when it reads well again; else UnsoundError."""
    found = faults(made.data, made.count)
    if found:
        raise UnsoundError(found)
    return made


def _slides(template: Path | None, folder: Path) -> Renderer:
    def render_slides(loaded: Loaded, look: Look, logo: Picture | None) -> Rendered:
        from handouts.deck.render import render
        from handouts.verify.deck import deck_faults

        def rendered(base: "DeckBase | None" = None) -> Rendered:
            return _sound(render(loaded.briefing, look, loaded.locale, logo, base), deck_faults)

        file = _template(template, folder, loaded)
        if file is None:
            return rendered()
        try:
            return rendered(_base(file, look))
        except ContentError:
            raise
        except Exception as error:  # a file from a stranger can be broken in any way
            rendered()  # if this fails too, the fault is ours
            raise ContentError([_broken(file, error)]) from error

    return render_slides


@dataclass(frozen=True, slots=True)
class _Template:
    """An agency's template as it was read, and the content's words about it."""

    data: bytes
    name: str
    origin: str
    layouts: Mapping[str, str]


def _template(given: Path | None, folder: Path, loaded: Loaded) -> _Template | None:
    """The template that the command gives, or else the one the content names."""
    named = loaded.briefing.deck.template
    origin = "deck.template.file" if named else "deck"
    layouts = named.layouts if named else {}
    if given is not None:
        data = read_regular(given, MOST_TEMPLATE_BYTES)
        if len(data) > MOST_TEMPLATE_BYTES:
            message = f'"{quote(given.name)}" has more than {MOST_TEMPLATE_BYTES:,} bytes'
            raise ContentError([Notice(Code.TEMPLATE_LARGE, origin, message, "save a smaller copy")])
        return _Template(data, given.name, origin, layouts)
    if named is not None:
        data = read_beside(folder, named.file, MOST_TEMPLATE_BYTES, _TEMPLATE, origin)
        return _Template(data, named.file, origin, layouts)
    return None


def _base(file: _Template, look: Look) -> "DeckBase":
    from handouts.deck.template import agency_base

    return agency_base(file.data, file.name, look, file.layouts, file.origin)


def _broken(file: _Template, error: Exception) -> Notice:
    message = f'the template "{quote(file.name)}" is damaged, or of a kind that cannot be used'
    detail = str(error) if isinstance(error, UnsoundError) else type(error).__name__
    help_text = f"Open it in PowerPoint, save it as a template (.potx), and try that. ({quote(detail, 200)})"
    return Notice(Code.TEMPLATE, file.origin, message, help_text)
