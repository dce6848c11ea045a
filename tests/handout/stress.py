"""A large-print handout of more than a hundred pages.

As a program it prints the processor seconds of its whole process: python -m tests.handout.stress tagged|plain
"""

import sys
import time
from contextlib import nullcontext
from typing import Any

from handouts.briefing.check import load
from handouts.briefing.model import Briefing
from handouts.handout.draw import draw
from handouts.handout.edition import Edition
from handouts.look.grid import LETTER
from handouts.look.tokens import PRINT_FONTS
from handouts.tagging import TaggedDocument
from tests.handout.samples import laid_out
from tests.places import CONTENT
from tests.tagging.sample import without_tags

LARGE = Edition(LETTER, large_print=True)
TIMES = 16


def stress_briefing() -> Briefing:
    """The shipped content with every row, skill group, myth and term many times over."""
    briefing = load({CONTENT.name: CONTENT.read_bytes()}).briefing
    assert briefing.comparison
    assert briefing.scope
    assert briefing.myths
    assert briefing.glossary

    def often(parts: dict[str, Any]) -> dict[str, Any]:
        return {
            f"{key}_{turn}" if turn else key: part for turn in range(TIMES) for key, part in parts.items()
        }

    sections = [
        section.model_copy(update={"pick": ()}) if "pick" in type(section).model_fields else section
        for section in (*briefing.handout.front, *briefing.handout.back)
    ]
    return briefing.model_copy(
        update={
            "comparison": briefing.comparison.model_copy(
                update={"rows": often(dict(briefing.comparison.rows))}
            ),
            "scope": briefing.scope.model_copy(update={"groups": often(dict(briefing.scope.groups))}),
            "myths": briefing.myths.model_copy(update={"items": often(dict(briefing.myths.items))}),
            "glossary": briefing.glossary.model_copy(update={"terms": often(dict(briefing.glossary.terms))}),
            "handout": briefing.handout.model_copy(
                update={"front": tuple(sections[:-1]), "back": tuple(sections[-1:])}
            ),
        }
    )


def build(briefing: Briefing) -> tuple[bytes, int]:
    """The document and its number of pages."""
    layout = laid_out(briefing, LARGE)
    document = TaggedDocument(
        title=briefing.title.plain,
        language=briefing.language,
        created=briefing.reviewed,
        fonts=PRINT_FONTS,
    )
    draw(document, layout.pages, layout.root)
    return document.finish(), len(layout.pages)


if __name__ == "__main__":
    with nullcontext() if sys.argv[1] == "tagged" else without_tags():
        build(stress_briefing())
    print(time.process_time())
