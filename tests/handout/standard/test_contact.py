import pytest

from handouts.briefing.model import Contact
from handouts.briefing.text import words_text
from handouts.diagnostics import ContentError, Severity
from handouts.handout.edition import Edition
from handouts.handout.render import render
from handouts.handout.standard.contact import contact_texts
from handouts.look.tokens import Look
from tests.handout.samples import changed, emt, lines, page_text, pages_of, root_of
from tests.locales import ENGLISH

CLASSES = "https://www.riversidecountyems.example.org/classes"
LARGE = Edition(large_print=True)


def contact(url, *texts):
    named = [words_text(text, f"contact.lines.{place}") for place, text in enumerate(texts)]
    return Contact(name=words_text("Riverside EMS", "contact.name"), lines=tuple(named), url=url)


def texts(url, *typed):
    return [
        [(run.text, run.href) for run in text.runs if run.href] or text.plain
        for text in contact_texts(contact(url, *typed))
    ]


def briefing(url, *typed):
    return changed(emt(), "contact", contact(url, *typed))


@pytest.mark.parametrize(
    ("typed", "linked"),
    [
        ("riversidecountyems.example.org", "riversidecountyems.example.org"),
        (
            "Classes: www.RiversideCountyEMS.example.org/classes.",
            "www.RiversideCountyEMS.example.org/classes",
        ),
        (CLASSES, CLASSES),
    ],
)
def test_an_address_of_the_same_site_that_is_typed_leads_where_the_qr_code_does(typed, linked):
    assert texts(CLASSES, typed) == [[(linked, CLASSES)]]


def test_another_address_that_is_typed_stands_for_that_of_the_qr_code_and_leads_to_itself():
    assert texts(CLASSES, "Call us", "See rivcoems.example.org") == [
        "Call us",
        [("rivcoems.example.org", "https://rivcoems.example.org")],
    ]
    assert texts(CLASSES, "Or a.example.net", "riversidecountyems.example.org") == [
        "Or a.example.net",
        [("riversidecountyems.example.org", CLASSES)],
    ]


@pytest.mark.parametrize(
    "typed", ["Not urgent: (555) 555-0100", "info@ems.example.org", "Open Mon.Fri, 8 a.m."]
)
def test_the_address_is_typed_where_no_line_does(typed):
    assert texts(CLASSES, typed) == [typed, [("www.riversidecountyems.example.org/classes", CLASSES)]]


@pytest.mark.parametrize("edition", [Edition(), LARGE], ids=str)
def test_a_long_address_goes_on_in_the_next_line_and_is_read_in_one_go(edition):
    long = briefing(CLASSES, "Not urgent: (555) 555-0100")
    made = render(long, Look(), ENGLISH, edition, None)
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
