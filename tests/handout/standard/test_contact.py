import pytest

from handouts.briefing.model import Contact
from handouts.briefing.text import words_text
from handouts.diagnostics import ContentError, Severity
from handouts.handout.edition import Edition
from tests.handout.samples import changed, emt, lines, page_text, pages_of, rendered, root_of

CLASSES = "https://www.riversidecountyems.example.org/classes"
LARGE = Edition(large_print=True)


def contact(url, *texts):
    named = [words_text(text, f"contact.lines.{place}") for place, text in enumerate(texts)]
    return Contact(name=words_text("Riverside EMS", "contact.name"), lines=tuple(named), url=url)


def briefing(url, *typed):
    return changed(emt(), "contact", contact(url, *typed))


@pytest.mark.parametrize("edition", [Edition(), LARGE], ids=str)
def test_a_long_address_goes_on_in_the_next_line_and_is_read_in_one_go(edition):
    long = briefing(CLASSES, "Not urgent: (555) 555-0100")
    made = rendered(long, edition)
    assert made.data.startswith(b"%PDF")
    assert not [n for n in made.notices if n.origin == "contact.url" and n.severity is not Severity.NOTE]


def test_a_long_address_is_cut_after_a_dot_and_not_before_its_short_end():
    shown = [line.line.text for page in pages_of(briefing(CLASSES)) for line in lines(page)]
    assert {"www.riversidecountyems.", "example.org/classes"} <= set(shown)
    found = [element.actual_text for element in walk(root_of(briefing(CLASSES)))]
    assert "www.riversidecountyems.example.org/classes" in found


def walk(element):
    yield element
    for kid in element.elements:
        yield from walk(kid)


def test_an_address_that_fits_is_not_cut():
    pages = pages_of(briefing("https://ems.example.org/classes"))
    assert any("ems.example.org/classes" in page_text(page) for page in pages)
    assert not [
        e for e in walk(root_of(briefing("https://ems.example.org"))) if e.actual_text == "ems.example.org"
    ]


def test_an_address_that_is_too_long_is_told_in_letters():
    path = "/classes/and/continuing/education/2026/for/everybody/index.html"
    with pytest.raises(ContentError) as caught:
        pages_of(briefing(f"https://www.riversideems.example.org{path}"))
    (found,) = [notice for notice in caught.value.notices if notice.severity is Severity.ERROR]
    assert (found.code, found.origin) == ("long-address", "contact.url")
    assert "about 50 letters too long" in found.message
    assert "without www. or the path" in found.help


def test_a_host_that_is_wider_than_the_block_is_told_in_letters():
    with pytest.raises(ContentError) as caught:
        pages_of(briefing("https://riversidecountyemergencymedicalservices.org"))
    (found,) = [notice for notice in caught.value.notices if notice.severity is Severity.ERROR]
    assert found.code == "long-address"
