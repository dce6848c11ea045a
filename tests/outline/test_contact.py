"""Who to ask, as it is typed on paper: the address of the QR code is among the lines, once."""

import pytest

from handouts.briefing.model import Contact
from handouts.briefing.text import words_text
from handouts.outline.contact import contact, plain_address
from handouts.outline.numbering import Medium
from tests.locales import ENGLISH

CLASSES = "https://www.riversidecountyems.example.org/classes"


def texts(url, *typed):
    lines = [words_text(text, f"contact.lines.{place}") for place, text in enumerate(typed)]
    part = Contact(name=words_text("Riverside EMS", "contact.name"), lines=tuple(lines), url=url)
    return [
        [(run.text, run.href) for run in text.runs if run.href] or text.plain
        for text in contact(part, ENGLISH, Medium.PAPER).lines
    ]


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


def test_an_address_is_typed_without_its_scheme():
    assert plain_address("https://www.ems.gov/") == "www.ems.gov"
