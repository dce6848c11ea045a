import random
import re
from functools import cache
from pathlib import Path

import pytest
import yaml

from handouts.briefing.check import load
from handouts.briefing.model.base import LONGEST_TEXT
from handouts.briefing.notices import MOST_NOTICES
from handouts.briefing.schema import allowed_keys
from handouts.briefing.source.yaml_reader import read_source
from handouts.deck.layouts.names import LayoutKind
from handouts.diagnostics import Code, ContentFileError, Notice
from handouts.diagnostics.explain.keys import KEYS
from handouts.diagnostics.explain.references import REFERENCES
from handouts.diagnostics.explain.statements import STATEMENTS
from handouts.diagnostics.explain.text import TEXT
from handouts.diagnostics.explain.written import WRITTEN
from tests.briefing.samples import FILES, changed, loaded, problems, text_of
from tests.places import CONTENT, POOL

MISTAKES = yaml.safe_load(Path(__file__).with_name("mistakes.yaml").read_text(encoding="utf-8"))


def check_form(found, text):
    """What every notice has to have: a code, words, a way out, and a place inside the file."""
    lines = text.split("\n")
    assert isinstance(found.notice.code, Code), found
    assert found.notice.message
    assert found.notice.help
    assert "\n" not in found.notice.message + found.notice.help
    assert 1 <= found.span.line <= len(lines)
    assert 1 <= found.span.column <= len(lines[found.span.line - 1]) + 1
    assert len(str(found)) < 1200


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_real_content_has_no_mistake(path):
    assert not problems(text_of(path))


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake["name"])
def test_an_author_mistake_is_told_at_its_line_with_a_way_out(mistake):
    text = text_of(CONTENT if mistake.get("file") == "shipped" else POOL)
    for old, new in mistake.get("changes", [mistake.get("change")]):
        text = changed(text, old, new)
    found = problems(text)
    assert {(each.source_line.strip(), each.notice.code) for each in found} == set(mistake["expect"].items())
    for each in found:
        check_form(each, text)
        assert text.split("\n")[each.span.line - 1] == each.source_line
    lines = [each.span.line for each in found]
    assert lines == sorted(lines)
    told = [each.notice.message + " " + each.notice.help for each in found]
    for words in mistake["words"]:
        assert any(words in each for each in told), (words, told)


def test_a_lost_end_quote_of_any_text_is_told_where_the_text_starts():
    lines = text_of(POOL).split("\n")
    ends = [number for number, line in enumerate(lines) if line.endswith('"')]
    assert len(ends) > 20
    for number in ends:
        text = "\n".join([*lines[:number], lines[number][:-1], *lines[number + 1 :]])
        told = [(each.span.line, each.notice.message) for each in problems(text)]
        assert told == [(number + 1, "the quote that opens here is never closed")]


READ = {*WRITTEN, *KEYS, *REFERENCES, *STATEMENTS, *TEXT} - {Code.MISSING_GLYPH}
"""Codes of what can be wrong with content when it is read; its characters are held against fonts later."""


def test_the_table_of_mistakes_has_every_error_code_of_the_content_model():
    shown = {Code(code) for mistake in MISTAKES for code in mistake["expect"].values()}
    elsewhere = {
        Code.TOO_LARGE,
        Code.NOT_PLAIN_TEXT,
        Code.NOT_UTF8,
        Code.TOO_DEEP,
        Code.EMPTY_FILE,
        Code.TOO_MANY,
        Code.LONG_TEXT,
        Code.UNKNOWN_QUESTION,
        Code.LANGUAGE_FILE,
    }
    assert READ - shown == elsewhere, "give each error a mistake in mistakes.yaml, or a test elsewhere"


def test_an_error_is_printed_with_its_line_a_caret_and_help():
    (found,) = problems(changed(text_of(POOL), "audience:", "audiense:"))
    assert str(found) == (
        'f.yaml:8:1: error[unknown-key]: "audiense" is not a key that is known here\n'
        "  8 | audiense: For new pool staff\n"
        "    | ^^^^^^^^\n"
        '  help: did you mean "audience"?'
    )


def test_a_long_line_is_cut_around_the_caret():
    text = changed(text_of(POOL), "text: A whistle", f'text: "{"long " * 60}{{gaurd_hours}} {"words " * 60}"')
    shown = str(problems(text)[0]).split("\n")
    assert shown[0].startswith("f.yaml:")
    assert all(len(line) < 130 for line in shown[1:3])
    assert shown[2].index("^") < 130


@pytest.mark.parametrize("text", ["- a\n- b\n", "only words\n", '"quoted"\n', "[a]\n"])
def test_a_file_that_is_no_mapping_is_told_so(text):
    (found,) = problems(text)
    assert (found.notice.code, found.span.line) == ("not-a-mapping", 1)


def test_an_almost_empty_file_names_every_missing_part():
    found = problems("title: Pool\n")
    assert {each.notice.code for each in found} == {"missing-key"}
    missing = {each.notice.origin for each in found}
    assert {"roles", "levels", "sources", "handout", "deck", "caveat", "reviewed"} <= missing


def test_a_text_that_is_too_long_is_refused_with_its_length():
    (found,) = problems(changed(text_of(POOL), "text: A whistle", f"text: {'long ' * 500}"))
    assert found.notice.code == "long-text"
    assert "2499" in found.notice.message


def test_a_text_may_be_as_long_as_the_limit():
    assert not problems(changed(text_of(POOL), "text: A whistle", "text: " + "x" * LONGEST_TEXT))
    assert problems(changed(text_of(POOL), "text: A whistle", "text: " + "x" * (LONGEST_TEXT + 1)))


def test_every_kind_of_slide_can_be_mapped_to_a_layout_of_a_template_by_its_name():
    names = "".join(f'      "{kind.label}": Title and Content\n' for kind in LayoutKind)
    mapped = f"\ndeck:\n  template:\n    file: house.potx\n    layouts:\n{names}"
    result = loaded(changed(text_of(POOL), "\ndeck:\n", mapped)).briefing
    assert result.deck.template.layouts == {kind.label: "Title and Content" for kind in LayoutKind}


def test_a_wrong_key_is_marked_itself_not_its_value():
    text = changed(
        text_of(POOL), "{helper: no, guard: no, teacher: yes}", "{helper: no, guards: no, teacher: yes}"
    )
    (found,) = problems(text)
    marked = found.source_line[found.span.column - 1 :][: found.span.length]
    assert marked == "guards"


def test_an_unknown_question_is_told():
    slide = (
        "    - show: quiz_question\n      question: aedd\n      notes:\n        minutes: 1\n        say: a\n"
    )
    found = problems(changed(text_of(CONTENT), "  slides:\n", "  slides:\n" + slide))
    assert [(each.notice.code, each.notice.help) for each in found] == [
        ("unknown-question", 'did you mean "aed"? Or add it under quiz:')
    ]


def test_a_thousand_mistakes_are_told_briefly_and_soon():
    text = text_of(POOL).replace("source: handbook", "source: [" + "handbok, " * 40 + "handbok]")
    found = problems(text)
    assert 100 < len(found) <= MOST_NOTICES
    huge = changed(text_of(POOL), "audience: For new pool staff", "audience:\n  " + "x" * 900_000)
    assert len(str(problems(huge)[0])) < 1200


def test_a_message_repeats_little_of_what_the_author_wrote():
    text = changed(text_of(POOL), "unit: percent", 'unit: "' + "percent\\n" * 5000 + '"')
    text = changed(text, "reviewed: 2026-02-01", "reviewed: " + "2" * 5000)
    text = changed(text, "language: en-US", "language: " + "e" * 5000)
    found = problems(text)
    assert {each.notice.code for each in found} >= {"unknown-value", "not-a-date", "unknown-language"}
    for each in found:
        check_form(each, text)


# --- Every key of the real content: taken away, misspelled, or given another kind of value ---------


@cache
def places(path):
    return read_source(path.read_bytes(), path.name)[1]


def keys(path):
    """Every key of a file with its line and column, in the order of the file."""
    spans = [(key, place.span) for key, place in places(path).keys.items()]
    return sorted(spans, key=lambda item: (item[1].line, item[1].column))


def without(text, span):
    """The text without the key at `span` and everything that belongs to it."""
    lines = text.split("\n")
    line = lines[span.line - 1]
    if "{" in line[: span.column]:  # an entry of a mapping in braces
        rest = re.sub(r"^\w+: *[^,}]*,? *", "", line[span.column - 1 :])
        return "\n".join([*lines[: span.line - 1], line[: span.column - 1] + rest, *lines[span.line :]])
    indent = span.column - 1
    end = span.line
    while end < len(lines) and (
        not lines[end].strip()
        or len(lines[end]) - len(lines[end].lstrip()) > indent
        or lines[end].startswith(" " * indent + "- ")
    ):
        end += 1
    dash = line[:indent].rstrip(" ")
    if dash.endswith("-"):  # the first key of a list entry: the next one takes its place after the dash
        if end < len(lines) and lines[end].startswith(" " * indent) and lines[end].strip():
            lines[end] = line[:indent] + lines[end][indent:]
        else:
            lines[end:end] = [dash]
    return "\n".join(lines[: span.line - 1] + lines[end:])


def misspelled(text, span):
    lines = text.split("\n")
    line = lines[span.line - 1]
    end = span.column - 1 + span.length
    key = line[span.column - 1 : end]
    lines[span.line - 1] = line[: span.column - 1] + key[:-1] + "qz" + line[end:]
    return "\n".join(lines)


def is_field(path, name):
    """Whether a key is one of the model's, and not one that the author made up."""
    plain, _ = read_source(path.read_bytes(), path.name)
    parent, _, key = name.rpartition(".")
    owner = plain
    for segment in filter(None, parent.split(".")):
        owner = owner[int(segment)] if isinstance(owner, list) else owner[segment]
    kind = {tag: owner[tag] for tag in ("show", "kind") if tag in owner and tag != key}
    owner.clear()
    owner.update(kind)
    return key in (*allowed_keys(parent, plain), "show", "kind")


def owner_lines(path, name):
    """Lines on which a missing key may be told: where its owner's key or value stands."""
    source = places(path)
    owner = name.rpartition(".")[0]
    found = {source.values[owner].span.line}
    return found | ({source.keys[owner].span.line} if owner in source.keys else set())


def sweep(path, picked):
    text = text_of(path)
    refused = 0
    for name, span in picked:
        found = problems(without(text, span))
        for each in found:
            check_form(each, without(text, span))
        if any(each.notice.code == "missing-key" for each in found):
            refused += 1
            lines = {each.span.line for each in found if each.notice.code == "missing-key"}
            # Lines below the one that was taken away have moved up; an owner never stands below.
            assert lines <= owner_lines(path, name), name
        wrong = misspelled(text, span)
        found = problems(wrong)
        assert found or not is_field(path, name), f"nobody noticed the misspelled {name}"
        for each in found:
            check_form(each, wrong)
        told = [each for each in found if each.span.line == span.line]
        owner = [each for each in found if each.span.line in owner_lines(path, name)]
        elsewhere = [each for each in found if each.notice.code.startswith("unknown-")]
        assert told or owner or elsewhere or not found, (name, [str(each) for each in found])
    return refused


def test_pool_content_survives_the_loss_of_any_key_and_tells_every_misspelling():
    picked = random.Random(911).sample(keys(POOL), 16)
    assert sweep(POOL, picked) > 5


@pytest.mark.slow
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_key_of_the_real_content_is_needed_or_optional_and_checked(path):
    every = keys(path)
    assert len(every) > 250
    assert sweep(path, every) > 100


VALUES = ["", "x", "[]", "{}", "[x]", "{x: y}", "[[x]]", "-1", "9" * 30, "yes", "{show: x}", "{kind: range}"]


def replaced(text, span, value):
    """The text with another value for the key at `span`."""
    lines = without(text, span).split("\n")
    line = text.split("\n")[span.line - 1]
    if "{" in line[: span.column]:
        return None
    key = line[span.column - 1 : span.column - 1 + span.length]
    lead = " " * (span.column - 1)
    if line[: span.column - 1].strip():
        return None
    return "\n".join([*lines[: span.line - 1], f"{lead}{key}: {value}", *lines[span.line - 1 :]])


def try_values(path, count):
    text, chance, tried = text_of(path), random.Random(112), 0
    every = keys(path)
    while tried < count:
        _, span = chance.choice(every)
        text_now = replaced(text, span, chance.choice(VALUES))
        if text_now is None:
            continue
        tried += 1
        for each in problems(text_now):
            check_form(each, text_now)


def test_any_kind_of_value_under_any_key_is_read_or_refused():
    try_values(POOL, 30)


@pytest.mark.slow
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_many_kinds_of_values_under_many_keys_are_read_or_refused(path):
    try_values(path, 600)


def mangled(data, chance):
    """The bytes with a few of them changed, lost, doubled or moved, as a slip or a bad merge does."""
    data = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(data))
        match chance.randrange(5):
            case 0:
                data[at] = chance.randrange(256)
            case 1:
                del data[at : at + chance.randrange(1, 40)]
            case 2:
                data[at:at] = data[at : at + chance.randrange(1, 60)]
            case 3:
                data[at:at] = chance.choice(list(b"\t\n:#-*&!%@`{}[]\"'|> ")).to_bytes(1, "big")
            case _:
                lines = bytes(data).split(b"\n")
                first, second = chance.randrange(len(lines)), chance.randrange(len(lines))
                lines[first], lines[second] = lines[second], lines[first]
                data = bytearray(b"\n".join(lines))
    return bytes(data)


def fuzz(path, seed, count):
    chance, good = random.Random(seed), 0
    data = path.read_bytes()
    for _ in range(count):
        found = problems(mangled(data, chance))
        good += not found
        for each in found:
            assert isinstance(each.notice.code, Code)
            assert each.notice.help
            assert str(each)
    return good


def test_mangled_content_is_read_or_refused():
    assert 0 < fuzz(POOL, 1, 40) < 40


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_two_thousand_mangled_contents_are_read_or_refused(seed):
    fuzz(POOL, 100 + seed, 500)


def test_notices_about_a_loaded_briefing_find_their_line():
    result = loaded(text_of(POOL))
    fact = result.briefing.roles["guard"].facts["watch"].text
    placed = result.place(Notice(Code.DOES_NOT_FIT, fact.origin, "too long"))
    assert placed.source_line.strip().startswith('text: "**Watches the water**')


def test_load_raises_one_exception_with_all_mistakes():
    with pytest.raises(ContentFileError) as caught:
        load({"odd name.yaml": b"a: b\n"})
    assert str(caught.value).startswith("odd name.yaml:1:1: error[")
