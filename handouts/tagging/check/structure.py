"""The structure tree against the rules of PDF/UA-1 (ISO 14289-1, clause 7), before a byte is written."""

import re
from collections import Counter
from collections.abc import Iterator

from handouts.tagging.check.rules import Rule
from handouts.tagging.check.tables import check_table
from handouts.tagging.check.text import check_words
from handouts.tagging.check.violations import Violation
from handouts.tagging.tree import Element, Mark, Role, TagTree

GROUPS = frozenset(
    {Role.DOCUMENT, Role.SECT, Role.L, Role.LI, Role.TABLE, Role.THEAD, Role.TBODY, Role.TR, Role.BLOCK_QUOTE}
)
"""Roles that hold elements and never text of their own (ISO 32000-1, 14.8.4.2 and 14.8.4.3)."""

_PARENTS = {
    Role.LI: (Role.L,),
    Role.LBL: (Role.LI, Role.NOTE),
    Role.LBODY: (Role.LI,),
    Role.THEAD: (Role.TABLE,),
    Role.TBODY: (Role.TABLE,),
    Role.TR: (Role.TABLE, Role.THEAD, Role.TBODY),
    Role.TH: (Role.TR,),
    Role.TD: (Role.TR,),
}
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def check(tree: TagTree, title: str, language: str) -> list[Violation]:
    """All violations, in reading order."""
    elements = tree.document.walk()
    found: list[Violation] = []
    if not title.strip():
        found.append(Violation(Rule.TITLE, "", "the document needs a title"))
    if not _LANGUAGE.fullmatch(language):
        found.append(Violation(Rule.LANGUAGE, "", f"{language!r} is not a language tag such as en-US"))
    found += _check_headings(elements)
    found += _check_identifiers(elements)
    for element in elements:
        found += _check_element(element)
        found += check_words(element)
        if element.role is Role.TABLE:
            found += check_table(element)
    return found + list(_check_owners(tree, elements))


def _check_element(element: Element) -> Iterator[Violation]:
    origin, role = element.origin, element.role
    if role in GROUPS and any(isinstance(kid, Mark) for kid in element.kids):
        message = f"a {role} holds other elements; put “{_own_text(element)}” in a P inside it"
        yield Violation(Rule.GROUP_CONTENT, origin, message)
    if not element.kids and role not in (Role.TD, Role.TH):
        yield Violation(Rule.EMPTY_ELEMENT, origin, f"nothing was drawn for this {role}")
    if element.lang is not None and not _LANGUAGE.fullmatch(element.lang):
        yield Violation(Rule.LANGUAGE, origin, f"{element.lang!r} is not a language tag such as en-US")
    if role is Role.FIGURE and not (element.alt and element.alt.strip()):
        yield Violation(Rule.FIGURE_ALT, origin, "the figure needs words for those who cannot see it (alt)")
    if role is Role.FIGURE and element.bbox is None:
        yield Violation(
            Rule.FIGURE_BBOX, origin, "the figure does not say where it stands on its page (bbox)"
        )
    if role is Role.LINK:
        yield from _check_link(element)
    children = element.elements
    if role is Role.L and element.numbering is None and _is_numbered(element):
        yield Violation(Rule.LIST_NUMBERING, origin, "a list with numbers or letters must say so (numbering)")
    if role is Role.L:
        for child in children:
            if child.role not in (Role.LI, Role.L, Role.CAPTION):
                yield Violation(
                    Rule.LIST_STRUCTURE, child.origin, f"a list holds LI only, not a {child.role}"
                )
    for child in children:
        if role not in _PARENTS.get(child.role, (role,)):
            message = f"a {child.role} stands in a {role}; it belongs in a {_PARENTS[child.role][0]}"
            yield Violation(Rule.PARENT, child.origin, message)
        if role is Role.LI and child.role not in (Role.LBL, Role.LBODY):
            message = f"a list item holds Lbl and LBody only, not a {child.role}"
            yield Violation(Rule.LIST_STRUCTURE, child.origin, message)


def _check_link(link: Element) -> Iterator[Violation]:
    """Every Link owns its annotation, and the annotation says where it leads (ISO 14289-1, 7.18.5)."""
    if not link.marks and not link.elements:
        yield Violation(Rule.LINK_TEXT, link.origin, "the link has an area to click but no text")
    if not link.links:
        yield Violation(Rule.LINK_AREA, link.origin, f"the link “{link.text()}” has no area to click")
    if any(not area.contents.strip() for area in link.links):
        yield Violation(
            Rule.LINK_CONTENTS, link.origin, f"the link “{link.text()}” does not say where it leads"
        )


def _check_headings(elements: list[Element]) -> Iterator[Violation]:
    """The first heading is an H1 and no level is left out going down (ISO 14289-1, 7.4.2)."""
    last = 0
    for element in elements:
        level = element.role.heading_level
        if level is None:
            continue
        if level > last + 1:
            instead = f"H{last + 1}"
            message = f"the heading “{element.text()}” is an {element.role}, but {instead} comes first"
            yield Violation(Rule.HEADING_ORDER, element.origin, message)
        last = level


def _check_identifiers(elements: list[Element]) -> Iterator[Violation]:
    """Identifiers are unique, every Note has one (ISO 14289-1, 7.9), `headers` lead to heading cells."""
    count = Counter(element.identifier for element in elements if element.identifier)
    headings = {element.identifier for element in elements if element.role is Role.TH}
    for element in elements:
        if element.identifier and count[element.identifier] > 1:
            message = f"the identifier {element.identifier!r} is used {count[element.identifier]} times"
            yield Violation(Rule.IDENTIFIER, element.origin, message)
        if element.role is Role.NOTE and not element.identifier:
            yield Violation(Rule.IDENTIFIER, element.origin, "a Note needs an identifier")
        for header in element.headers:
            if header not in headings:
                yield Violation(Rule.HEADERS, element.origin, f"there is no heading cell named {header!r}")


def _check_owners(tree: TagTree, elements: list[Element]) -> Iterator[Violation]:
    """Each mark is listed once, and the element that owns it is in the tree."""
    listed = Counter((mark.page, mark.mcid) for element in elements for mark in element.marks)
    reachable = {id(element) for element in elements}
    lost: set[int] = set()
    drawn = [owner for owners in tree.owners for owner in owners] + [owner for owner, _ in tree.links]
    for owner in drawn:
        if id(owner) not in reachable and id(owner) not in lost:
            lost.add(id(owner))
            message = f"“{owner.text()}” was drawn for a {owner.role} that is not in the structure tree"
            yield Violation(Rule.MARK_OWNER, owner.origin, message)
    for page, owners in enumerate(tree.owners):
        for mcid, owner in enumerate(owners):
            if id(owner) in reachable and listed[page, mcid] != 1:
                message = f"mark {mcid} of page {page + 1} has {listed[page, mcid]} owners instead of one"
                yield Violation(Rule.MARK_OWNER, owner.origin, message)


def _is_numbered(element: Element) -> bool:
    labels = [part.text() for item in element.elements for part in item.elements if part.role is Role.LBL]
    return any(character.isalnum() for label in labels for character in label)


def _own_text(element: Element) -> str:
    return "".join(run.text for mark in element.marks for run in mark.runs)
