"""The stages in order: read, check, render every format, read that again, then hand over to be written."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from handouts.briefing.check import Loaded
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
from handouts.jobs.inputs import Input, check_overwriting, content_of, read_content, read_named
from handouts.jobs.options import Options
from handouts.jobs.ready import Ready, make_ready
from handouts.look.tokens import Look

if TYPE_CHECKING:
    from handouts.deck.base import DeckBase

Renderer = Callable[[Ready], Rendered]


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
    content = read_content(path, shown_name)
    loaded = content_of([content])
    wanted = _wanted(options)
    given = _read(content, loaded, options, [f"{path.stem}-{name}" for name, _, _ in wanted])
    documents: list[Document] = []
    problems: list[Diagnostic] = []
    for name, unit, renderer in wanted:
        start = time.perf_counter()
        try:
            rendered = renderer(given)
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


def _read(content: Input, loaded: Loaded, options: Options, names: Sequence[str]) -> Ready:
    """What formats are given, once everything is read; `names` are those of the documents."""
    try:
        inputs = read_named((content,), loaded, options.template, with_template=options.slides)
        if options.folder is not None:
            check_overwriting(inputs, [options.folder / name for name in names])
        return make_ready(loaded, inputs)
    except ContentError as problem:
        raise ContentFileError(map(loaded.place, problem.notices)) from None


def _wanted(options: Options) -> list[tuple[str, str, Renderer]]:
    """File name ending, what is counted, and renderer of each wanted document."""
    wanted: list[tuple[str, str, Renderer]] = []
    if options.handout:
        wanted += [
            (f"handout{edition_suffix(paper, large)}.pdf", "pages", _handout(paper, large))
            for paper, large in options.editions
        ]
    if options.slides:
        wanted.append(("slides.pptx", "slides", _slides))
    return wanted


def edition_suffix(paper: str, large: bool) -> str:
    """The part of a file name that tells an edition: '', '-a4', '-large-print' or '-a4-large-print'."""
    return ("" if paper == "letter" else f"-{paper}") + ("-large-print" if large else "")


def _handout(paper: str, large: bool) -> Renderer:
    def render_edition(given: Ready) -> Rendered:
        from handouts.handout.edition import Edition
        from handouts.handout.render import render
        from handouts.look.grid import PAPERS
        from handouts.verify.pdf import pdf_faults

        edition = Edition(PAPERS[paper], large)
        made = render(given.outline, given.look, given.loaded.locale, edition, given.logo)
        return _sound(made, pdf_faults)

    return render_edition


def _sound(made: Rendered, faults: Callable[[bytes, int], Sequence[str]]) -> Rendered:
    """The document, when it reads well again; else UnsoundError."""
    found = faults(made.data, made.count)
    if found:
        raise UnsoundError(found)
    return made


def _slides(given: Ready) -> Rendered:
    from handouts.deck.render import render
    from handouts.verify.deck import deck_faults

    loaded, file = given.loaded, given.inputs.template
    if given.inputs.unread:
        raise ContentError(given.inputs.unread)

    def rendered(base: "DeckBase | None" = None) -> Rendered:
        return _sound(render(loaded.briefing, given.look, loaded.locale, given.logo, base), deck_faults)

    if file is None:
        return rendered()
    try:
        return rendered(_base(file, given))
    except ContentError:
        raise
    except Exception as error:  # a file from a stranger can be broken in any way
        rendered()  # if this fails too, the fault is ours
        raise ContentError([_broken(file, error)]) from error


def _base(file: Input, given: Ready) -> "DeckBase":
    from handouts.deck.template import agency_base

    named = given.loaded.briefing.deck.template
    return agency_base(file.data, file.name, given.look, named.layouts if named else None, file.origin)


def _broken(file: Input, error: Exception) -> Notice:
    message = f'the template "{quote(file.name)}" is damaged, or of a kind that cannot be used'
    detail = str(error) if isinstance(error, UnsoundError) else type(error).__name__
    help_text = f"Open it in PowerPoint, save it as a template (.potx), and try that. ({quote(detail, 200)})"
    return Notice(Code.TEMPLATE, file.origin, message, help_text)
