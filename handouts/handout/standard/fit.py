"""How two pages are made to fit: what each concedes, in which order, and what is told about it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from handouts.diagnostics import Code, ContentError, Notice, Severity, counted
from handouts.handout.standard.page import Stack, place, stack
from handouts.handout.typeset.boxes import Layout, Page
from handouts.handout.typeset.context import Concessions, PageContext
from handouts.outline.paper import Glossary, Roles, Scope, Section, Sources
from handouts.outline.parts import Comparison
from handouts.tagging import Element, Role

WORDS_IN_A_LINE = 7
MOST_DROPPED = 40
"""Words of the glossary that may be left out to make room."""
ROUNDING = 0.01
MOST_WON = 0.5
"""More than all concessions together can win, as a share of the page: what is fuller is refused at once."""
_CUT = "shorten a text on this page if you do not like that"


def lay_out_standard(s: PageContext) -> Layout:
    """Both pages. Raises ContentError with everything that does not fit."""
    root = Element(Role.DOCUMENT)
    pages: list[Page] = []
    notices: list[Notice] = []
    sides = (s.outline.front, s.outline.back)
    for number, sections in enumerate(sides, 1):
        try:
            fitted, told = fit(s, sections, number)
        except ContentError as problem:
            notices += problem.notices
            continue  # the other page is still tried, so that one run tells everything
        s = fitted.context  # what the first page has explained is not explained again
        root.kids += fitted.stack.root.kids
        notices += told
        pages.append(place(s, fitted.stack))
    if len(pages) < len(sides):
        raise ContentError(notices)
    return Layout(tuple(pages), root, tuple(notices))


@dataclass(frozen=True, slots=True)
class Attempt:
    """A page, measured with what its context concedes."""

    context: PageContext
    stack: Stack
    page: int

    @property
    def over(self) -> float:
        """How many points too high it is with the narrowest gaps; negative when there is room."""
        least = self.context.look.grid.print.gap_least
        return self.stack.height + self.stack.gaps * least - self.stack.room

    def tell(self, code: Code, message: str, help_text: str = _CUT) -> Notice:
        """A notice about the page as a whole: 'Letter, page 1: …'."""
        place = f"{self.context.paper.name.capitalize()}, page {self.page}"
        return Notice(code, f"handout.{'front' if self.page == 1 else 'back'}", place + message, help_text)


def fit(s: PageContext, sections: Sequence[Section], page: int) -> tuple[Attempt, tuple[Notice, ...]]:
    """Measure a page, conceding one thing after another until it fits; and what is told about it.

    Raises ContentError when there is nothing left to concede, or when a text can never fit into its place.
    """
    measured = _attempt(s, Concessions(), sections, page)
    errors = [notice for notice in measured.stack.notices if notice.severity is Severity.ERROR]
    if errors:
        raise ContentError([*errors, *_warnings(measured)])
    if measured.over > MOST_WON * measured.stack.room:
        raise ContentError([_too_full(measured), *_warnings(measured)])
    taken: dict[Code, Notice] = {}
    for step in _steps(s, sections, page):
        if not measured.over > ROUNDING:
            break
        tighter = _attempt(s, step.concede(measured.context.concessions), sections, page)
        if tighter.stack.height > measured.stack.height - ROUNDING:
            continue  # it would take something away and win nothing
        measured = tighter
        taken[step.code] = measured.tell(step.code, f": {step.message}")
    notices = [*_warnings(measured), *taken.values()]
    if measured.over > ROUNDING:
        raise ContentError([_too_full(measured), *notices])
    return measured, (*notices, *_tight_gaps(measured), _room(measured))


def _attempt(s: PageContext, concessions: Concessions, sections: Sequence[Section], page: int) -> Attempt:
    context = s.attempt(concessions)
    return Attempt(context, stack(context, sections, page), page)


def _warnings(measured: Attempt) -> list[Notice]:
    return [notice for notice in measured.stack.notices if notice.severity is not Severity.ERROR]


@dataclass(frozen=True, slots=True)
class _Step:
    """Something to concede: how it changes what is conceded already, and how it is told."""

    code: Code
    message: str
    concede: Callable[[Concessions], Concessions]


def _steps(s: PageContext, sections: Sequence[Section], page: int) -> Iterator[_Step]:
    """What the page can concede, in that order."""
    grid = s.look.grid.print
    shown = {type(section) for section in sections}
    if Roles in shown:
        message = "the two figures are left out to make room"
        yield _Step(Code.NO_PICTOGRAM, message, partial(replace, pictogram=False))
    if shown & {Comparison, Scope}:
        tighter = partial(replace, row_less=grid.row_less)
        yield _Step(Code.TIGHT_ROWS, "the table rows are tighter", tighter)
    if shown & {Roles, Comparison}:
        message = "the facts and the table are set half a point smaller"
        yield _Step(Code.SMALL_TEXT, message, partial(replace, smaller=grid.text_less))
    if page > 1:
        yield from _shorter_lists(sections)


def _shorter_lists(sections: Sequence[Section]) -> Iterator[_Step]:
    """On the back: the last words of the glossary, one after another, then the details of sources."""
    terms = next((section.terms for section in sections[::-1] if isinstance(section, Glossary)), ())
    for dropped in range(1, min(len(terms), MOST_DROPPED + 1)):
        names = ", ".join(f'"{term.term.plain}"' for term in terms[-dropped:])
        message = f"the last words of the glossary are left out to make room: {names}"
        yield _Step(Code.GLOSSARY_CUT, message, partial(replace, terms_dropped=dropped))
    if any(isinstance(section, Sources) for section in sections):
        message = "the list of sources is shortened to publishers and web addresses"
        yield _Step(Code.SHORT_SOURCES, message, partial(replace, short_sources=True))


def _too_full(measured: Attempt) -> Notice:
    over, blocks = measured.over, measured.stack.blocks
    lines = -int(-over // measured.context.look.type.print.body.leading)
    tallest = sorted((block for block in blocks if block.name), key=lambda block: -block.height)[:3]
    names = ", ".join(f'"{block.name}" ({block.height:.0f} pt)' for block in tallest)
    return measured.tell(
        Code.DOES_NOT_FIT,
        f": about {counted(lines, 'line')} ({over:.0f} pt) too full",
        f"cut about {lines * WORDS_IN_A_LINE} words, or move a section; the tallest are {names}",
    )


def _tight_gaps(measured: Attempt) -> list[Notice]:
    gap = measured.stack.gap
    if gap >= measured.context.look.grid.print.gap_tight:
        return []
    return [measured.tell(Code.TIGHT_GAPS, f": the gaps between the sections are down to {gap:.1f} pt")]


def _room(measured: Attempt) -> Notice:
    lines = int(-measured.over // measured.context.look.type.print.body.leading)
    room = f": room for about {counted(lines, 'more line')}" if lines else " is full"
    return measured.tell(Code.ROOM_LEFT, room, "")
