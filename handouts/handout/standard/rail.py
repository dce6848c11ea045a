"""What stands in the rail: a section's heading and the note under it."""

from dataclasses import dataclass

from handouts.briefing.text import Text
from handouts.handout.typeset.boxes import Bookmark, Box
from handouts.handout.typeset.context import PageContext
from handouts.handout.typeset.text_rules import EVEN
from handouts.outline.parts import Cited
from handouts.tagging import Element, Role


@dataclass(frozen=True, slots=True)
class Rail:
    """A heading and note that start at the top of their section, with their height in points."""

    boxes: tuple[Box, ...]
    height: float


def rail(s: PageContext, section: Element, title: Text, note: Cited | None = None) -> Rail:
    """Set a section's heading in the rail, and its note with source numbers under it."""
    grid = s.look.grid.print
    styles, width = s.look.type.print, grid.rail
    heading = s.set(title, styles.rail, section.add(Role.H2, origin=title.origin), width, EVEN)
    boxes: list[Box] = [Bookmark(0, 0, title.plain, 2), *heading.placed(0, 0)]
    height = heading.height
    if note is not None:
        text = s.set(note, styles.rail_note, section.add(Role.P, origin=note.origin), width)
        boxes += text.placed(0, height + grid.note_above)
        height += grid.note_above + text.height
    return Rail(tuple(boxes), height)
