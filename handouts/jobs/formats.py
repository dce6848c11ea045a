"""The kinds of documents: one entry each. What writes them is imported when one is made."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handouts.diagnostics import Rendered
from handouts.jobs.options import Edition, Options

if TYPE_CHECKING:
    from handouts.jobs.ready import Ready


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of document.

    `name` is what `--only` takes and part of the file's name, `ending` the end of it, `unit` what is
    counted in it. `render` makes it and raises ContentError when the content cannot be set; `verify`
    reads its bytes again, with the count they should have, and names every fault. `editions` are those
    in which it comes, and `on_template` tells whether it stands on an agency's template.
    """

    name: str
    ending: str
    unit: str
    render: "Callable[[Ready, Edition], Rendered]"
    verify: Callable[[bytes, int], Sequence[str]]
    editions: tuple[Edition, ...] = (Edition(),)
    on_template: bool = False


def _handout(ready: "Ready", edition: Edition) -> Rendered:
    from handouts.handout import edition as forms
    from handouts.handout.render import render
    from handouts.look.grid import PAPERS

    form = forms.Edition(PAPERS[edition.paper], edition.large_print)
    return render(ready.outline, ready.look, ready.loaded.locale, form, ready.logo)


def _pdf_faults(data: bytes, count: int) -> Sequence[str]:
    from handouts.verify.pdf import pdf_faults

    return pdf_faults(data, count)


def _slides(ready: "Ready", _edition: Edition) -> Rendered:
    from handouts.jobs.slides import slides

    return slides(ready)


def _deck_faults(data: bytes, count: int) -> Sequence[str]:
    from handouts.verify.deck import deck_faults

    return deck_faults(data, count)


_SHEETS = tuple(Edition(paper, large) for large in (False, True) for paper in ("letter", "a4"))

FORMATS = {
    each.name: each
    for each in (
        Format("handout", ".pdf", "pages", _handout, _pdf_faults, _SHEETS),
        Format("slides", ".pptx", "slides", _slides, _deck_faults, on_template=True),
    )
}
"""Every format by its name, in the order in which documents are made and told."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A document to make: a format in an edition, under a file name."""

    name: str
    format: Format
    edition: Edition


def wanted(options: Options, stem: str) -> tuple[Wanted, ...]:
    """The documents that are asked for; `stem` is the start of their names.

    A format that comes in none of the editions that are asked for is made in its first.
    """
    chosen = FORMATS.values() if options.only is None else [FORMATS[options.only]]
    return tuple(
        Wanted(f"{stem}-{each.name}{edition.suffix}{each.ending}", each, edition)
        for each in chosen
        for edition in _editions(options, each)
    )


def _editions(options: Options, each: Format) -> Sequence[Edition]:
    if options.editions is None:
        return each.editions
    return [one for one in options.editions if one in each.editions] or each.editions[:1]
