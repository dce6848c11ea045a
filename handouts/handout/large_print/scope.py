"""Large print: the scope matrix as lists, each skill with its results in words."""

from dataclasses import replace

from handouts.briefing.text import words_text
from handouts.handout.large_print.blocks import (
    body,
    continued,
    heading,
    item,
    listed,
    paragraph,
    ruled,
    width,
)
from handouts.handout.large_print.paginate import Item
from handouts.handout.typeset.boxes import Box, Rule
from handouts.handout.typeset.context import PageContext
from handouts.handout.typeset.marks import MarkColours, mark
from handouts.handout.typeset.paragraph import Paragraph, middle
from handouts.handout.typeset.text_rules import ONE_LINE
from handouts.handout.typeset.words import mark_word
from handouts.look.metrics import face
from handouts.outline.paper import Scope
from handouts.outline.parts import Permission, Skill
from handouts.tagging import Element, Role

_KEY = (Permission.YES, Permission.LIMITED, Permission.NO)


def scope(part: Scope, s: PageContext, root: Element) -> list[Item]:
    """The intro, the key, then the skills group by group."""
    sect = root.add(Role.SECT, origin=part.origin)
    items = [heading(s, sect, part.title), paragraph(s, sect, part.intro, keep=True), *_key(s, sect)]
    again = continued(s, part.title)
    for group in part.groups:
        items.append(replace(heading(s, sect, group.name, Role.H3), again=again))
        listing = sect.add(Role.L, origin=group.name.origin)
        entries = [_skill(each, s, listing, ruled=more) for each, more in ruled(group.skills)]
        items += listed(s, group.name, entries, Role.H3)
    return items


def _key(s: PageContext, sect: Element) -> list[Item]:
    """The three marks (decoration beside the word) and what they say, one under the other."""
    grid = s.look.grid.large
    palette, size = s.look.palette, grid.mark
    colours = MarkColours(palette.ink, palette.white, palette.white, palette.ink)
    words = {
        Permission.YES: s.locale.yes_in_full,
        Permission.LIMITED: s.locale.limited_long,
        Permission.NO: s.locale.no_in_full,
    }
    listing = sect.add(Role.L, numbering="None")
    items = []
    for value in _KEY:
        entry = listing.add(Role.LI)
        text = words_text(words[value])
        made = body(s, text, entry.add(Role.LBODY), inset=size + grid.mark_gap)
        boxes = [*_mark(s, value, 0, 0, colours), *made.placed(size + grid.mark_gap, 0)]
        above = grid.mark_gap if value is Permission.YES else 0
        items.append(item(text, made.height, boxes, above, keep=value is not _KEY[-1]))
    return items


def _mark(s: PageContext, value: Permission, x: float, top: float, colours: MarkColours) -> tuple[Box, ...]:
    """A mark at the middle of the line of body text that starts at `top`."""
    style, size = s.look.type.large.body, s.look.grid.large.mark
    return mark(value, x + size / 2, top + middle(style), size, colours, None)


def _skill(skill: Skill, s: PageContext, listing: Element, *, ruled: bool) -> Item:
    """The skill, its results side by side (two in a row if they need the room), and its note."""
    grid = s.look.grid.large
    style, size = s.look.type.large.body, grid.mark
    entry = listing.add(Role.LI, origin=skill.name.origin).add(Role.LBODY)
    name = body(s, skill.name, entry.add(Role.P), style=s.look.type.large.label)
    boxes: list[Box] = [*name.placed(0, grid.row_above)]
    y = grid.row_above + name.height
    results = _results(skill, s, entry)
    starts = _columns(s, results)
    for index, (value, colours, text) in enumerate(results):
        x = starts[index % len(starts)]
        boxes += _mark(s, value, x, y, colours)
        boxes += text.placed(x + size + grid.mark_gap, y)
        if index % len(starts) == len(starts) - 1 or index == len(results) - 1:
            y += style.leading
    if skill.note is not None:
        note = body(s, skill.note, entry.add(Role.P, origin=skill.note.origin))
        boxes += note.placed(0, y)
        y += note.height
    y += grid.row_below
    if ruled:
        boxes.append(Rule(0, y, width(s), grid.rule, s.look.palette.line))
    return item(skill.name, y, boxes, 0.0)


_Result = tuple[Permission, MarkColours, Paragraph]


def _results(skill: Skill, s: PageContext, entry: Element) -> list[_Result]:
    """For each level its mark (decoration beside the word) and 'EMT: Yes'."""
    grid, palette, style = s.look.grid.large, s.look.palette, s.look.type.large.body
    made: list[_Result] = []
    room = width(s) - grid.mark - grid.mark_gap
    listing = entry.add(Role.L)
    for level, value in zip(s.outline.levels, skill.permissions, strict=True):
        owner = listing.add(Role.LI).add(Role.LBODY)
        said = s.locale.labelled(level.name.plain, mark_word(s.locale, value))
        text = words_text(f"{said} ", level.name.origin)
        disc = palette.ink3 if level.lane is None else s.look.lane(level.lane).fill
        ink = MarkColours(disc, palette.white, palette.white, palette.ink)
        made.append((value, ink, s.set(text, style, owner, room, ONE_LINE)))
    return made


def _columns(s: PageContext, results: list[_Result]) -> list[float]:
    """Left edges of the results: all side by side where that is wide enough, otherwise two in a row, or one.

    The places depend on the shortest words, so that they are the same for most skills.
    """
    grid = s.look.grid.large
    size = grid.mark + grid.mark_gap
    style = s.look.type.large.body
    least = [
        size + face(style.face).width(s.locale.labelled(level.name.plain, s.locale.yes), style.size)
        for level in s.outline.levels
    ]
    spare = (width(s) - sum(least)) / max(1, len(least) - 1)
    fits = all(text.width + size <= room + 0.01 for (_, _, text), room in zip(results, least, strict=True))
    if fits and spare >= grid.result_gap:
        return [sum(least[:index]) + index * spare for index in range(len(least))]
    half = width(s) / 2
    return [0.0, half] if all(size + text.width <= half for _, _, text in results) else [0.0]
