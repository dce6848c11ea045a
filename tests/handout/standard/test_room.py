"""Nothing overlaps, nothing is lost, nothing leaves the page: whatever the words are."""

import re

import pytest
from hypothesis import Phase, event, given, settings
from hypothesis import strategies as st

from handouts.briefing.model import Briefing
from handouts.briefing.text import Run, Text
from handouts.diagnostics import ContentError, Severity
from handouts.handout.edition import Edition
from handouts.handout.typeset.boxes import Fill, Image, Page, Shape
from handouts.look.grid import A4, LETTER
from tests.handout.samples import emt, laid_out, lines, logo, page_text, pages_of, pool, with_texts

EDGE = 18.0
EDITIONS = [Edition(LETTER), Edition(A4), Edition(LETTER, large_print=True), Edition(A4, large_print=True)]
NOT_PRINTED = re.compile(
    r"\.slide$|^(audience|author|keywords|deck|scenarios|quiz|steps|charts\.lesson_time)\b|summary|key_number"
    r"|reassurance|finding|expansion|full_name|checked|comparison\.topic|logo|^caveat\.(lead|text)$"
    r"|slide\.|levels\..*\.full_name"
)

letters = st.text(alphabet="abcdefghimnopwxyzEMW", min_size=1, max_size=9)
few = st.lists(letters, min_size=1, max_size=4)
many = st.lists(st.one_of(letters, st.text(alphabet="mW", min_size=10, max_size=30)), min_size=4, max_size=25)
words = st.one_of(few, few, many).map(" ".join)


@pytest.mark.parametrize("edition", EDITIONS, ids=str)
@pytest.mark.parametrize("briefing", [emt(), pool()], ids=["emt", "pool"])
def test_the_shipped_words_stand_apart_and_inside(briefing: Briefing, edition: Edition) -> None:
    for page in pages_of(briefing, edition, logo()):
        assert_tidy(page)


CUT_AND_TOLD = (("glossary", "glossary-cut"), ("sources", "short-sources"))
"""What a page may concede to leave out, and the warning that says so."""
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)  # shrinking a whole briefing takes minutes


@settings(max_examples=settings.default.max_examples // 4, phases=PHASES)
@given(st.data())
def test_random_words_are_printed_whole_or_refused(data: st.DataObject) -> None:
    replaced: dict[str, str] = {}

    def rewrite(path: str, text: Text) -> Text:
        if NOT_PRINTED.search(path) or data.draw(st.integers(0, 14), label=path) != 0:
            return text
        replaced[path] = data.draw(words, label=path)
        return Text((Run(replaced[path]),), path)

    briefing = with_texts(pool(), rewrite)
    edition = data.draw(st.sampled_from(EDITIONS))
    try:
        layout = laid_out(briefing, edition)
    except ContentError as problem:
        refused = [notice for notice in problem.notices if notice.severity is Severity.ERROR]
        event("refused")
    else:
        refused = []
        event("printed")
    if refused:
        assert [n for n in refused if not (n.origin and n.message and n.help)] == []
        return
    for page in layout.pages:
        assert_tidy(page)
    printed = " ".join(page_text(page) for page in layout.pages)
    told = {notice.code for notice in layout.notices}
    for path, text in replaced.items():
        if not any(path.startswith(part) and code in told for part, code in CUT_AND_TOLD):
            lost = [word for word in text.split() if word not in printed]
            assert not lost, f"{path}: {lost}"


def assert_tidy(page: Page) -> None:
    texts = lines(page)
    for line in texts:
        assert line.x >= EDGE, line
        assert line.right <= page.width - EDGE, line
        assert line.top >= EDGE, line
        assert line.bottom <= page.height - EDGE, line
    obstacles = [_extent(box) for box in page.boxes if isinstance(box, Shape | Image)]
    for index, line in enumerate(texts):
        area = (line.x, line.top, line.right, line.bottom)
        for other in texts[index + 1 :]:
            assert not _overlap(area, (other.x, other.top, other.right, other.bottom)), (
                f"{line.line.text!r} stands on {other.line.text!r}"
            )
        for obstacle in obstacles:
            assert not _overlap(area, obstacle), f"{line.line.text!r} stands on a drawing"
    for box in page.boxes:
        if isinstance(box, Fill):
            assert EDGE <= box.x <= box.x + box.width <= page.width - EDGE + 0.01
            assert EDGE <= box.y <= box.y + box.height <= page.height - EDGE + 0.01


def _extent(box: Shape | Image) -> tuple[float, float, float, float]:
    if isinstance(box, Image):
        return (box.x, box.y, box.x + box.width, box.y + box.height)
    numbers = [number for command in box.commands for number in command[1:]]
    xs, ys = numbers[::2], numbers[1::2]
    return (box.x + min(xs), box.y + min(ys), box.x + max(xs), box.y + max(ys))


def _overlap(one: tuple[float, ...], other: tuple[float, ...], slack: float = 0.25) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > slack and down > slack
