"""Words must stay apart when the lines of an element are read in one go."""

import pytest

from handouts.tagging import Element, Role, TaggedDocument
from handouts.tagging.check.text import check_words
from tests.tagging.sample import new_document, one_page, write


def start() -> tuple[TaggedDocument, Element]:
    document = new_document()
    return document, one_page(document).add(Role.P, origin="p")


def test_a_line_without_a_space_at_its_end_fuses_two_words() -> None:
    document, paragraph = start()
    write(document, paragraph, 50, 700, "advanced")
    write(document, paragraph, 50, 688, "life support")
    assert [str(each) for each in check_words(paragraph)] == [
        "p: “advanced” and “life” are read as one word: put a space at the end of the first [fused-words]"
    ]


@pytest.mark.parametrize(
    ("end", "start_of_next"), [("advanced ", "life"), ("basic-", "life"), ("and", " life"), ("2–", "4")]
)
def test_spaces_and_hyphens_keep_words_apart(end: str, start_of_next: str) -> None:
    document, paragraph = start()
    write(document, paragraph, 50, 700, end)
    write(document, paragraph, 50, 688, start_of_next)
    assert list(check_words(paragraph)) == []


def test_a_span_on_the_same_line_may_touch_its_neighbour() -> None:
    document, paragraph = start()
    x = 50.0
    for element, text, higher in (
        (paragraph, "para", 0),
        (paragraph.add(Role.SPAN), "medic", 0),
        (paragraph.add(Role.REFERENCE).add(Role.SPAN), "1", 4),  # a superscript
        (paragraph, ".", 0),
    ):
        x = write(document, element, x, 700 + higher, text)
    assert list(check_words(paragraph)) == []


def test_a_gap_on_the_line_is_not_heard() -> None:
    document, paragraph = start()
    x = write(document, paragraph, 50, 700, "advanced")
    write(document, paragraph.add(Role.SPAN), x + 2, 700, "life")
    assert [each.rule for each in check_words(paragraph)] == ["fused-words"]


def test_a_span_at_a_line_end_needs_a_space_too() -> None:
    document, paragraph = start()
    write(document, paragraph.add(Role.SPAN), 50, 700, "advanced")
    write(document, paragraph, 50, 688, "life")
    assert [each.rule for each in check_words(paragraph)] == ["fused-words"]


def test_a_page_break_inside_a_paragraph_is_a_line_end() -> None:
    document, paragraph = start()
    x = write(document, paragraph, 50, 700, "advanced")
    document.end_page()
    document.begin_page(612, 792)
    write(document, paragraph, x, 700, "life")
    assert [each.rule for each in check_words(paragraph)] == ["fused-words"]


def test_a_drawing_with_actual_text_does_not_touch_a_word() -> None:
    document, paragraph = start()
    with document.content(paragraph.add(Role.SPAN, actual_text="Yes")):
        document.rect(50, 700, 8, 8, fill="#000000")
    write(document, paragraph, 60, 700, "oxygen")
    assert [each.rule for each in check_words(paragraph)] == ["fused-words"]


def test_blocks_inside_a_list_body_are_read_apart() -> None:
    document, _ = start()
    body = Element(Role.LBODY)
    write(document, body, 50, 700, "Airway")
    write(document, body.add(Role.P), 50, 688, "Breathing")
    assert list(check_words(body)) == []


def test_words_in_a_figure_are_replaced_by_its_alt() -> None:
    document, _ = start()
    figure = Element(Role.FIGURE, alt="A chart")
    write(document, figure, 50, 700, "EMT")
    write(document, figure, 50, 688, "Paramedic")
    assert list(check_words(figure)) == []
