"""How languages write what is no word."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.locale.cldr import Cldr
from handouts.locale.quotes import STRAIGHT, Quotes
from tests.locales import ENGLISH

GERMAN = Quotes(double=("„", "“"), single=("‚", "‘"), apostrophe="’")
FRENCH = Quotes(double=("«\u00a0", "\u00a0»"), single=("‹\u00a0", "\u00a0›"), apostrophe="’")


def of(tag: str):
    return replace(ENGLISH, cldr=Cldr.of(tag))


@given(st.integers(0, 10**12))
def test_english_groups_thousands_and_keeps_up_to_three_decimals(thousandths: int) -> None:
    whole, decimals = f"{thousandths // 1000:,}", f"{thousandths % 1000:03}".rstrip("0")
    assert ENGLISH.number(thousandths / 1000) == (f"{whole}.{decimals}" if decimals else whole)


@pytest.mark.parametrize(
    ("tag", "shown"),
    [
        ("en", ("$34,130–62,500", "0.5–1,200", "56%", "May 2025")),
        ("de", ("34.130–62.500\u00a0$", "0,5–1.200", "56\u00a0%", "Mai 2025")),
        ("fr", ("34\u00a0130–62\u00a0500\u00a0$US", "0,5–1\u00a0200", "56\u00a0%", "mai 2025")),
        ("pt-BR", ("US$\u00a034.130–62.500", "0,5–1.200", "56%", "maio de 2025")),
    ],
)
def test_numbers_money_and_months_are_written_as_the_language_does(tag: str, shown: tuple[str, ...]) -> None:
    locale = of(tag)
    assert shown == (
        locale.figure(34130, 62500, "dollars"),
        locale.figure(0.5, 1200, "hours"),
        locale.figure(56, 56, "percent"),
        locale.date(datetime.date(2025, 5, 31)),
    )


def test_no_blank_is_narrow_because_readers_lose_those() -> None:
    assert "\u202f" not in of("fr").number(12000)


def test_plural_forms_are_those_of_the_language() -> None:
    forms = {"one": "minuta", "few": "minuty", "many": "minut", "other": "minuty"}
    polish = of("pl")
    assert [polish.counted(forms, count) for count in (1, 2, 5, 1.5)] == [
        "minuta",
        "minuty",
        "minut",
        "minuty",
    ]
    assert [ENGLISH.counted({"one": "1", "other": "n"}, count) for count in (1, 1.0, 1.5, 0, 2)] == [*"11nnn"]


@pytest.mark.parametrize(
    ("quotes", "shown"),
    [
        (ENGLISH.quotes, "“She said: ‘It’s the crews’ car’” (“now”)"),
        (GERMAN, "„She said: ‚It’s the crews‘ car’“ („now“)"),
        (FRENCH, "«\u00a0She said: ‹\u00a0It’s the crews\u00a0› car’\u00a0» («\u00a0now\u00a0»)"),
        (STRAIGHT, "\"She said: 'It's the crews' car'\" (\"now\")"),
    ],
)
def test_straight_quotes_become_those_of_the_language(quotes: Quotes, shown: str) -> None:
    assert "".join(quotes.typographic("\"She said: 'It's the crews' car'\" (\"now\")")) == shown


def test_quotes_open_right_behind_an_opening_quote() -> None:
    assert "".join(GERMAN.typographic("\"'Yes' is no\" in the '90s")) == "„‚Yes‘ is no“ in the ’90s"
    assert "".join(FRENCH.typographic("\"'Oui'\"")) == "«\u00a0‹\u00a0Oui\u00a0›\u00a0»"


@pytest.mark.parametrize(
    ("text", "stop"),
    [
        ("Done", "."),
        ("Done.", ""),
        ("Done?”", ""),
        ("(Done.)", ""),
        ("Done …", ""),
        ("(now)", "."),
        ("It’s", "."),
    ],
)
def test_a_sentence_gets_one_stop(text: str, stop: str) -> None:
    assert ENGLISH.stop(text) == stop
    assert ENGLISH.sentence(text) == text + stop
    spanish = replace(ENGLISH, rules=replace(ENGLISH.rules, stop="。", ends="。?"))
    assert spanish.sentence("Done.") == "Done.。"


def test_lists_and_labels_are_joined_by_the_marks_of_the_language() -> None:
    marks = replace(ENGLISH.rules, comma="、", semicolon=" · ", colon="\u00a0: ")
    other = replace(ENGLISH, rules=marks)
    assert (ENGLISH.listed("12"), ENGLISH.listed_apart("12"), ENGLISH.labelled("1", "2")) == (
        "1, 2",
        "1; 2",
        "1: 2",
    )
    assert (other.listed("12"), other.listed_apart("12"), other.labelled("1", "2")) == (
        "1、2",
        "1 · 2",
        "1\u00a0: 2",
    )
