"""Which documents are made, and what they are called."""

from handouts.jobs.formats import wanted
from handouts.jobs.options import Edition, Options


def test_names_tell_content_format_and_edition():
    names = [each.name for each in wanted(Options(editions=None), "a")]
    assert names == [
        "a-handout.pdf",
        "a-handout-a4.pdf",
        "a-handout-large-print.pdf",
        "a-handout-a4-large-print.pdf",
        "a-slides.pptx",
    ]
    assert [each.name for each in wanted(Options("slides", (Edition("a4"),)), "a")] == ["a-slides.pptx"]
