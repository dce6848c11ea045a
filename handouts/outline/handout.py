"""Resolves the sections of the handout."""

from typing import Literal, assert_never

from handouts.briefing.model import HandoutSection
from handouts.briefing.model import arrange as a
from handouts.outline import paper
from handouts.outline.charts import chart
from handouts.outline.contact import contact
from handouts.outline.numbering import Medium
from handouts.outline.parts import Cited, SkillGroup
from handouts.outline.resolver import Resolver, picked, there


def section(r: Resolver, wanted: HandoutSection) -> paper.Section:
    """What one entry of the arrangement shows; the sources are filled in when all of them are known."""
    match wanted:
        case a.ShowRoles(pick=pick):
            return _roles(r, pick)
        case a.ShowComparison(pick=pick):
            return r.comparison(pick)
        case a.ShowChart(chart=key):
            return chart(r, key)
        case a.ShowScope(pick=pick):
            return _scope(r, pick)
        case a.ShowMyths(pick=pick):
            return _myths(r, pick)
        case a.ShowGlossary(pick=pick):
            return _glossary(r, pick)
        case a.ShowPlain(show=show):
            return _whole(r, show)
        case _:
            assert_never(wanted)


def _whole(r: Resolver, show: Literal["shared", "call_911", "ladder", "sources"]) -> paper.Section:
    match show:
        case "shared":
            return r.shared()
        case "call_911":
            return _call(r)
        case "ladder":
            return r.ladder()
        case "sources":
            return paper.Sources("sources", ())
        case _:
            assert_never(show)


def _roles(r: Resolver, pick: tuple[str, ...]) -> paper.Roles:
    lanes, team = r.lanes(pick), r.briefing.team
    if team is None:
        return paper.Roles("roles", lanes, None)
    numbers = r.use(team.title, team.text, source=team.source)
    return paper.Roles("roles", lanes, paper.Team("team", team.title, Cited(team.text, numbers)))


def _scope(r: Resolver, pick: tuple[str, ...]) -> paper.Scope:
    part = there(r.briefing.scope)
    r.use(part.title, source=part.source)
    intro = r.cited(part.intro, part.source)
    r.use(*(group.name for group in part.groups.values()))
    groups = []
    for key, group in part.groups.items():
        shown = [name for name in group.skills if not pick or name in pick]
        if shown:
            skills = tuple(r.skill(name, key, group.skills[name]) for name in shown)
            groups.append(SkillGroup(group.name, skills))
    return paper.Scope("scope", part.title, intro, tuple(groups))


def _myths(r: Resolver, pick: tuple[str, ...]) -> paper.Myths:
    part = there(r.briefing.myths)
    r.use(part.title)
    items = []
    for item in picked(part.items, pick):
        myth, fact = r.text(item.myth), r.text(item.fact)
        items.append(paper.Myth(myth, Cited(fact, r.use(myth, fact, source=item.source))))
    return paper.Myths("myths", part.title, tuple(items))


def _glossary(r: Resolver, pick: tuple[str, ...]) -> paper.Glossary:
    part = there(r.briefing.glossary)
    r.use(part.title)
    terms = [paper.Term(term.term, term.meaning, term.expansion) for term in picked(part.terms, pick)]
    for term in terms:
        r.use(term.term, term.meaning, term.expansion)
    return paper.Glossary("glossary", part.title, tuple(terms))


def _call(r: Resolver) -> paper.Call:
    part = there(r.briefing.call_911)
    text = r.text(part.text)
    numbers = r.use(part.number, part.title, text, part.reassurance, source=part.source)
    return paper.Call(
        "call_911",
        part.number,
        part.title,
        Cited(text, numbers),
        part.number.plain in part.title.plain,
        contact(r.briefing.contact, r.locale, Medium.PAPER),
    )
