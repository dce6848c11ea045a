"""Marks stay whole whatever the order of drawing."""

from typing import Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from handouts.tagging import Role
from handouts.tagging.marks import artifact_of
from tests.pdf_audit import audit
from tests.tagging.sample import INK, REGULAR, new_document

Step = tuple[Literal["text", "shape", "page"], int | None]
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("text"), st.integers(0, 3)),
        st.tuples(st.just("shape"), st.one_of(st.none(), st.integers(0, 3))),
        st.tuples(st.just("page"), st.none()),
    ),
    max_size=30,
)


@settings(max_examples=settings.default.max_examples // 2)
@given(steps=STEPS)
def test_any_order_of_drawing_keeps_every_mark_owned_once(steps: list[Step]) -> None:
    document = new_document()
    root = document.tree.document
    document.begin_page(100, 100)
    elements = [root.add(Role.H1), root.add(Role.P), root.add(Role.P)]
    expected = ["", "", ""]
    for element in elements:  # none may stay empty
        with document.content(element):
            document.rect(0, 0, 1, 1, fill=INK)
    for index, (kind, owner) in enumerate(steps):
        if kind == "page":
            document.end_page()
            document.begin_page(100, 100)
        elif owner is None:
            document.rect(0, 0, 1, 1, fill=INK)
        else:
            scope = document.artifact() if owner == 3 else document.content(elements[owner])
            with scope:
                if kind == "text":
                    document.text(0, 0, f"{index} ", REGULAR, 9, INK)
                else:
                    document.line(0, 0, 1, 1, INK, 1)
            if kind == "text" and owner < 3:
                expected[owner] += f"{index} "
    document.end_page()
    found = audit(document.finish())
    assert found.problems == []
    assert [text for _, _, text in found.elements[1:]] == expected


def test_a_background_says_where_it_is() -> None:
    assert artifact_of("Background", None, (612, 792)).properties == "/Type/Background/BBox[0 0 612 792]"
    assert artifact_of("Pagination", "Header", (612, 792)).properties == "/Type/Pagination/Subtype/Header"
