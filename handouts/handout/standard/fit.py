"""The fit ladder: what is tried, in which order, until a page holds its content, and what is reported."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from handouts.briefing.model import HandoutSection
from handouts.diagnostics import Code, ContentError, Notice, counted
from handouts.handout.standard.page import Stack, stack
from handouts.handout.typeset.paragraph import Concessions, PageContext

WORDS_IN_A_LINE = 7
MOST_DROPPED = 40
"""Words of the glossary that may be left out to make room."""
ROUNDING = 0.01
MOST_WON = 0.5
"""More than all steps together can win, as a share of the page: what is fuller is refused at once."""


@dataclass(frozen=True, slots=True)
class _Step:
    """A step down the ladder and how it is reported."""

    code: Code
    message: str
    concessions: Concessions


def fit(
    fresh: Callable[[Concessions], PageContext], sections: tuple[HandoutSection, ...], page: int
) -> tuple[PageContext, Stack]:
    """Measure a page, step by step tighter, until it fits. `fresh` gives a setting for each attempt.

    Raises ContentError when the floor is reached, or when a text can never fit into its place.
    """
    setting, measured = _attempt(fresh, Concessions(), sections, page)
    if setting.problems:
        raise ContentError([*setting.problems, *setting.remarks])
    if _over(setting, measured) > MOST_WON * measured.room:
        raise ContentError([_too_full(setting, measured, page), *setting.remarks])
    taken: dict[Code, Notice] = {}
    for step in _steps(sections, page, setting):
        if not _over(setting, measured) > ROUNDING:
            break
        tighter, candidate = _attempt(fresh, _merged(setting.concessions, step.concessions), sections, page)
        if candidate.height > measured.height - ROUNDING:
            continue  # the step would take something away and win nothing
        setting, measured = tighter, candidate
        message = f"{_place(setting, page)}: {step.message}"
        taken[step.code] = Notice(step.code, f"handout.{_side(page)}", message, _CUT)
    notices = [*setting.remarks, *taken.values()]
    if _over(setting, measured) > ROUNDING:
        raise ContentError([_too_full(setting, measured, page), *notices])
    setting.remarks[:] = [*notices, *_gap_remark(setting, measured, page), _room(setting, measured, page)]
    return setting, measured


_CUT = "shorten a text on this page if you do not like that"


def _attempt(
    fresh: Callable[[Concessions], PageContext],
    concessions: Concessions,
    sections: tuple[HandoutSection, ...],
    page: int,
) -> tuple[PageContext, Stack]:
    setting = fresh(concessions)
    return setting, stack(setting, sections, page)


def _over(s: PageContext, measured: Stack) -> float:
    """How many points too high the page is with the narrowest gaps; negative when there is room."""
    return measured.height + measured.gaps * s.look.grid.print.gap_least - measured.room


def _merged(concessions: Concessions, step: Concessions) -> Concessions:
    """Both together: what is tight already stays tight."""
    return Concessions(
        pictogram=concessions.pictogram and step.pictogram,
        row_less=max(concessions.row_less, step.row_less),
        smaller=max(concessions.smaller, step.smaller),
        terms_dropped=max(concessions.terms_dropped, step.terms_dropped),
        short_sources=concessions.short_sources or step.short_sources,
    )


def _steps(sections: tuple[HandoutSection, ...], page: int, s: PageContext) -> Iterator[_Step]:
    """The ladder in its order, as far as it concerns this page."""
    grid = s.look.grid.print
    none = Concessions()
    shown = {section.show: section for section in sections}
    if "roles" in shown:
        yield _Step(
            Code.NO_PICTOGRAM,
            "the two figures are left out to make room",
            replace(none, pictogram=False),
        )
    if shown.keys() & {"comparison", "scope"}:
        yield _Step(Code.TIGHT_ROWS, "the table rows are tighter", replace(none, row_less=grid.row_less))
    if shown.keys() & {"roles", "comparison"}:
        yield _Step(
            Code.SMALL_TEXT,
            "the facts and the table are set half a point smaller",
            replace(none, smaller=grid.text_less),
        )
    if page > 1 and "glossary" in shown and s.briefing.glossary:
        pick = getattr(shown["glossary"], "pick", ()) or tuple(s.briefing.glossary.terms)
        for dropped in range(1, min(len(pick), MOST_DROPPED + 1)):
            names = ", ".join(f'"{s.briefing.glossary.terms[key].term.plain}"' for key in pick[-dropped:])
            message = f"the last words of the glossary are left out to make room: {names}"
            yield _Step(Code.GLOSSARY_CUT, message, replace(none, terms_dropped=dropped))
    if page > 1 and "sources" in shown:
        yield _Step(
            Code.SHORT_SOURCES,
            "the list of sources is shortened to publishers and web addresses",
            replace(none, short_sources=True),
        )


def _place(s: PageContext, page: int) -> str:
    """'Letter, page 1'."""
    return f"{s.paper.name.capitalize()}, page {page}"


def _side(page: int) -> str:
    return "front" if page == 1 else "back"


def _too_full(s: PageContext, measured: Stack, page: int) -> Notice:
    over = _over(s, measured)
    lines = -int(-over // s.look.type.print.body.leading)
    tallest = sorted((block for block in measured.blocks if block.name), key=lambda block: -block.height)[:3]
    names = ", ".join(f'"{block.name}" ({block.height:.0f} pt)' for block in tallest)
    return Notice(
        Code.DOES_NOT_FIT,
        f"handout.{_side(page)}",
        f"{_place(s, page)}: about {counted(lines, 'line')} ({over:.0f} pt) too full",
        f"cut about {lines * WORDS_IN_A_LINE} words, or move a section; the tallest are {names}",
    )


def _gap_remark(s: PageContext, measured: Stack, page: int) -> list[Notice]:
    if measured.gap >= s.look.grid.print.gap_tight:
        return []
    message = f"{_place(s, page)}: the gaps between the sections are down to {measured.gap:.1f} pt"
    return [Notice(Code.TIGHT_GAPS, f"handout.{_side(page)}", message, _CUT)]


def _room(s: PageContext, measured: Stack, page: int) -> Notice:
    lines = int(-_over(s, measured) // s.look.type.print.body.leading)
    room = f": room for about {counted(lines, 'more line')}" if lines else " is full"
    message = f"{_place(s, page)}{room}"
    return Notice(Code.ROOM_LEFT, f"handout.{_side(page)}", message, "")
