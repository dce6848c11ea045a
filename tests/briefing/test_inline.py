import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.briefing.inline import parse_text
from handouts.briefing.markup_errors import MarkupError
from handouts.briefing.text import Located, Run
from tests.locales import ENGLISH

FIGURES = {"hours": "120–200", "pay": "$44,470", "pay.date": "May 2025"}


def runs(value):
    return parse_text(value, FIGURES, ENGLISH.quotes).runs


def code(value):
    with pytest.raises(MarkupError) as caught:
        parse_text(value, FIGURES)
    assert caught.value.message
    return caught.value.code


def test_plain_words_are_one_run():
    assert runs("Both save lives.") == (Run("Both save lives."),)


def test_bold_words_are_a_run_of_their_own():
    assert runs("**Acts** at once, **always**") == (
        Run("Acts", bold=True),
        Run(" at once, "),
        Run("always", bold=True),
    )


def test_italic_words_are_a_run_of_their_own():
    assert runs("*Acts* at once, (*always*)") == (
        Run("Acts", italic=True),
        Run(" at once, ("),
        Run("always", italic=True),
        Run(")"),
    )


def test_words_can_be_bold_and_italic():
    both = Run("both", bold=True, italic=True)
    assert runs("***both***") == (both,)
    assert runs("**bold *both***") == (Run("bold ", bold=True), both)
    assert runs("*italic **both***") == (Run("italic ", italic=True), both)
    assert runs("[*a*](https://ems.gov)") == (Run("a", href="https://ems.gov", italic=True),)
    assert runs("*[a](https://ems.gov)*") == (Run("a", href="https://ems.gov", italic=True),)


@pytest.mark.parametrize("text", ["*open", "*a b", "(*)", "[*a](https://a.org)*"])
def test_italic_has_to_end(text):
    assert code(text) == "open-italic"


def test_a_link_keeps_its_address():
    assert runs("See [the site](https://www.ems.gov/a?b=1#c).") == (
        Run("See "),
        Run("the site", href="https://www.ems.gov/a?b=1#c"),
        Run("."),
    )


def test_bold_and_figures_work_inside_a_link_and_a_link_inside_bold():
    assert runs("[**{hours}** hours](https://ems.gov)") == (
        Run("120–200", bold=True, href="https://ems.gov"),
        Run(" hours", href="https://ems.gov"),
    )
    assert runs("**[a](https://ems.gov) b**") == (
        Run("a", bold=True, href="https://ems.gov"),
        Run(" b", bold=True),
    )


@pytest.mark.parametrize("href", ["https://a.org", "http://a.org:80/x", "mailto:a@b.org", "tel:+15550100"])
def test_four_kinds_of_links_are_allowed(href):
    assert runs(f"[a]({href})") == (Run("a", href=href),)


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert",
        "file:///etc/passwd",
        "www.ems.gov",
        "",
        "https:",
        "https://",
        "https:ems.gov",
        "http://[1",
        "https://ems.gov/é",
        "//ems.gov",
        "data:text/plain,x",
        "ftp://a.org",
        "mailto:",
    ],
)
def test_no_other_link_is(href):
    assert code(f"[a]({href})") == "bad-link"


@pytest.mark.parametrize(
    ("href", "read"),
    [
        ("Https://a.org/X", "https://a.org/X"),
        ("HTTP://a.org", "http://a.org"),
        ("Mailto:a@b.org", "mailto:a@b.org"),
        ("TEL:+15550100", "tel:+15550100"),
    ],
)
def test_the_kind_of_a_link_is_read_in_small_letters(href, read):
    assert runs(f"[a]({href})") == (Run("a", href=read),)


@pytest.mark.parametrize("text", ["[a](https://a.org/x y)", "[a](https://a.org", "[a](https://a.org/(b))"])
def test_a_broken_link_is_not_printed_with_its_signs(text):
    assert code(text) == "bad-link"


def test_a_link_needs_words():
    assert code("[ ](https://a.org)") == "empty-link"


def test_a_figure_is_replaced_and_remembered_once():
    text = parse_text("{pay} a year ({ pay.date }), {hours} hours, {pay}", FIGURES)
    assert text.plain == "$44,470 a year (May 2025), 120–200 hours, $44,470"
    assert text.figures == ("pay", "hours")


def test_an_unknown_figure_names_its_key():
    with pytest.raises(MarkupError) as caught:
        parse_text("{hour} hours", FIGURES)
    assert (caught.value.code, caught.value.unknown) == ("unknown-figure", "hour")


@pytest.mark.parametrize("text", ["**open", "a ** b", "**a** and **", "[**a](https://a.org)**"])
def test_bold_has_to_end(text):
    assert code(text) == "open-bold"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a footnote*", "stray-star"),
        ("*a *b**", "stray-star"),
        ("{hours", "stray-brace"),
        ("hours}", "stray-brace"),
        (r"line\nline", "stray-backslash"),
        ("C:\\Users", "stray-backslash"),
    ],
)
def test_what_looks_like_markup_but_is_none_is_not_printed(text, wanted):
    assert code(text) == wanted


def test_signs_that_stand_for_themselves_stay():
    assert runs("5 * 3, 5*3 [sic] & <b> _x_ #1 10% a|b") == (Run("5 * 3, 5*3 [sic] & <b> _x_ #1 10% a|b"),)


def test_a_backslash_makes_any_sign_ordinary():
    assert runs(r"\*\*a\*\* \[b\](c) \{hours\} \\") == (Run("**a** [b](c) {hours} \\"),)


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "****", "** **"])
def test_a_text_without_words_is_empty(text):
    assert code(text) == "empty-text"


def test_line_ends_and_tabs_become_single_spaces_but_a_hard_space_stays():
    assert parse_text(" one\n\n two\tthree  four\u00a0five ", {}).plain == "one two three four\u00a0five"


def test_blanks_of_other_widths_become_usual_ones_and_stay_hard_where_they_were():
    assert parse_text("12\u202f000 a\u2007b c\u2009d\u3000e", {}).plain == "12\u00a0000 a\u00a0b c d e"


@pytest.mark.parametrize(
    ("straight", "curly"),
    [
        ("patient's own", "patient’s own"),
        ('the "right" crew', "the “right” crew"),
        ("'Hello,' she said", "‘Hello,’ she said"),
        ("\"'Hello'\"", "“‘Hello’”"),
        ("the EMTs' course", "the EMTs’ course"),
        ("in the '90s", "in the ’90s"),
        ('("so")', "(“so”)"),
        ("'til", "‘til"),
    ],
)
def test_straight_quotes_become_typographic(straight, curly):
    assert parse_text(straight, {}, ENGLISH.quotes).plain == curly


def test_quotes_look_across_the_border_of_a_bold_run():
    assert [run.text for run in runs('**EMT**\'s "**own**"')] == ["EMT", "’s “", "own", "”"]


def test_the_origin_of_a_text_is_the_place_it_was_read_from():
    assert parse_text(Located("a", "roles.emt.subtitle"), {}).origin == "roles.emt.subtitle"
    assert parse_text("a", {}).origin == ""


WORDS = st.text(st.sampled_from("ab '\"\u00a0-.,(){}[]*\\\n\té…/:"), max_size=40)


@given(WORDS)
def test_any_text_is_read_or_refused_and_no_letter_is_lost(value):
    text = problem = None
    try:
        text = parse_text(value, FIGURES, ENGLISH.quotes)
    except MarkupError as refusal:
        problem = refusal
    if text is None:
        assert problem.code
        assert problem.message
        assert problem.help or problem.unknown is not None
        return
    assert text.plain.strip()
    assert all(run.text for run in text.runs)
    assert [c for c in text.plain if c in "abé…"] == [c for c in value if c in "abé…"]
    neighbours = zip(text.runs, text.runs[1:], strict=False)
    assert all((a.bold, a.href, a.italic) != (b.bold, b.href, b.italic) for a, b in neighbours)
    assert not set("\n\t\"'") & set(text.plain)
