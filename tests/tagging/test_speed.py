"""What tagging costs, on a hundred pages with and without marks. Run with: pytest -m speed -n 0 -s."""

import gc
import time
from collections.abc import Callable

import pytest

from handouts.tagging import Role, TaggedDocument
from tests.tagging.sample import INK, REGULAR, SEMIBOLD, new_document, without_tags

PAGES, ROUNDS = 100, 5
LINE = "Both roles answer the same call; the difference is how far each may go in treatment. "


def text_page(document: TaggedDocument, page: int) -> None:
    """Ten paragraphs of five lines, a rule above each."""
    for paragraph in range(10):
        top = 720 - 66 * paragraph
        document.line(44, top + 10, 500, top + 10, INK, 0.5)
        with document.content(document.tree.document.add(Role.P)):
            for line in range(5):
                document.text(44, top - 12 * line, f"{LINE}{page} ", REGULAR, 9.5, INK)


def table_page(document: TaggedDocument, page: int) -> None:
    """The worst case, an element for every two words: 45 rows by 4 columns with rules and tints."""
    table = document.tree.document.add(Role.TABLE)
    for row in range(45):
        y = 720 - 14 * row
        document.rect(244, y, 90, 13, fill="#FDF1E8")
        document.line(44, y, 500, y, INK, 0.5)
        line = table.add(Role.TR)
        for column in range(4):
            cell = line.add(Role.TH, scope="Row") if column == 0 else line.add(Role.TD)
            with document.content(cell):
                document.text(44 + 100 * column, y + 3, f"Skill {row} of page {page}", REGULAR, 9.5, INK)


def measure(draw: Callable[[TaggedDocument, int], None]) -> tuple[float, int]:
    """Processor seconds for the whole document, and its size in bytes."""
    gc.collect()
    start = time.process_time()
    document = new_document()
    for page in range(PAGES):
        document.begin_page(612, 792)
        with document.content(document.tree.document.add(Role.H1 if page == 0 else Role.H2)):
            document.text(44, 750, f"Page {page + 1}", SEMIBOLD, 14, INK)
        draw(document, page)
        document.end_page()
    size = len(document.finish())
    return time.process_time() - start, size


@pytest.mark.speed
@pytest.mark.parametrize(("draw", "limit"), [(text_page, 1.5), (table_page, 5.0)])
def test_tagging_stays_cheap(draw: Callable[[TaggedDocument, int], None], limit: float) -> None:
    measure(draw)  # opens the fonts
    with without_tags():
        plain = min(measure(draw) for _ in range(ROUNDS))
    tagged = min(measure(draw) for _ in range(ROUNDS))
    print(
        f"\n{PAGES} times {draw.__name__}: untagged {plain[0]:.2f} s, {plain[1] // 1000} kB; "
        f"tagged {tagged[0]:.2f} s, {tagged[1] // 1000} kB; ratio {tagged[0] / plain[0]:.2f}"
    )
    assert tagged[0] < limit * plain[0]
