"""What stands where, and what is read aloud, as text."""

import pytest

from handouts.handout.draw import draw
from handouts.handout.edition import Edition
from handouts.handout.typeset.boxes import Fill, Page, Rule, Shape, TextLine
from handouts.look.grid import A4, LETTER
from handouts.look.tokens import PRINT_FONTS
from handouts.tagging import TaggedDocument, dump
from tests.golden import check_golden
from tests.handout.samples import laid_out, pages_of, pool

EDITIONS = {
    "letter": Edition(LETTER),
    "a4": Edition(A4),
    "large": Edition(LETTER, large_print=True),
}


@pytest.mark.parametrize("name", EDITIONS)
def test_everything_stands_where_it_stood(name: str) -> None:
    check_golden(f"handout-{name}.txt", "".join(map(_described, pages_of(pool(), EDITIONS[name]))))


@pytest.mark.parametrize("name", ["letter", "large"])
def test_everything_is_read_in_the_order_it_was_read(name: str) -> None:
    briefing = pool()
    layout = laid_out(briefing, EDITIONS[name])
    document = TaggedDocument(
        title=briefing.title.plain,
        language=briefing.language,
        created=briefing.reviewed,
        fonts=PRINT_FONTS,
    )
    draw(document, layout.pages, layout.root)
    check_golden(f"handout-{name}-tags.txt", dump(document.tree))


def _described(page: Page) -> str:
    """Text, rules and fills with rounded positions, shapes only counted."""
    out = [f"page {page.width:g} x {page.height:g}"]
    shapes = 0
    for box in page.boxes:
        match box:
            case TextLine():
                piece = box.line.fragments[0].piece
                out.append(f"{box.x:6.1f} {box.y:6.1f}  {piece.face[14:]} {piece.size:g}  {box.line.text}")
            case Rule():
                out.append(
                    f"{box.x:6.1f} {box.y:6.1f}  rule {box.width:.1f} x {box.thickness:g} {box.colour}"
                )
            case Fill():
                out.append(f"{box.x:6.1f} {box.y:6.1f}  fill {box.width:.1f} x {box.height:.1f} {box.fill}")
            case Shape():
                shapes += 1
    return "\n".join([*out, f"{shapes} shapes", ""]) + "\n"
