import time
from math import isqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handouts.briefing.source.decode import MOST_BYTES, SourceError
from handouts.briefing.source.yaml_reader import (
    MOST_DEPTH,
    MOST_DIAGNOSTICS,
    MOST_ENTRIES,
    MOST_NODES,
    read_source,
)
from handouts.briefing.text import Located
from handouts.diagnostics import Code, Diagnostic, Notice, Span
from tests.briefing.samples import FILES
from tests.packages import zipped


def read(text):
    return read_source(text if isinstance(text, bytes) else text.encode(), "f.yaml")


def plain(text):
    return read(text)[0]


def faults(text):
    with pytest.raises(SourceError) as caught:
        read(text)
    return caught.value.diagnostics


def fault(text):
    """Code, line and column of the only fault."""
    (found,) = faults(text)
    assert found.notice.help
    return found.notice.code, found.span.line, found.span.column


def test_plain_scalars_stay_text():
    text = "a: NO\nb: 1:30\nc: 012\nd: 12_000\ne: true\nf: 2026-01-02\ng: .5\nh: 0x10\ni: =\nj: 1e9\n"
    assert list(plain(text).values()) == [
        "NO",
        "1:30",
        "012",
        "12_000",
        "true",
        "2026-01-02",
        ".5",
        "0x10",
        "=",
        "1e9",
    ]


@pytest.mark.parametrize("nothing", ["", "~", "null", "Null", "NULL"])
def test_no_value_is_an_empty_text_unless_it_is_quoted(nothing):
    assert plain(f"a: {nothing}\nb: c\n")["a"] == ""
    assert plain(f'a: "{nothing}"\nb: c\n')["a"] == nothing


def test_every_value_knows_its_path_line_and_column():
    data, places = read("# note\na:\n  b: one\n  c:\n    - two\n    - d: three\n")
    assert data == {"a": {"b": "one", "c": ["two", {"d": "three"}]}}
    assert isinstance(data["a"]["c"][1]["d"], Located)
    assert data["a"]["c"][1]["d"].origin == "a.c.1.d"
    assert places.values["a.b"].span == Span(3, 6, 3)
    assert places.keys["a.b"].span == Span(3, 3, 1)
    assert places.values["a.c.1.d"].span == Span(6, 10, 5)
    assert places.values["a"].span == places.keys["a"].span == Span(2, 1, 1)
    assert places.values["a.c.1"].span == Span(6, 7, 1)
    assert {place.file.name for place in places.values.values()} == {"f.yaml"}


def test_a_notice_without_a_place_goes_to_the_nearest_ancestor():
    _, places = read("a:\n  b: one\n")
    found = places.diagnostic(Notice(Code.MISSING_KEY, "a.b.deeper.still", "m"))
    assert (found.span, found.source_line) == (Span(2, 6, 3), "  b: one")
    assert places.diagnostic(Notice(Code.MISSING_KEY, "elsewhere", "m")).span.line == 1


def test_spans_in_the_shipped_content_lie_inside_the_file_and_on_their_values():
    for path in FILES:
        _, places = read(path.read_bytes())
        lines = places.start.file.lines
        for name, place in {**places.values, **places.keys}.items():
            span = place.span
            line = lines[span.line - 1]
            assert 1 <= span.column <= len(line) + 1, name
            assert span.column - 1 + span.length <= len(line) + 1, name
        for name, place in places.keys.items():
            span = place.span
            line = lines[span.line - 1]
            assert line[span.column - 1 :][: span.length] == name.rpartition(".")[2]


def test_a_byte_order_mark_and_windows_line_ends_are_fine():
    assert plain(b"\xef\xbb\xbfa: b\r\nc: d\r\n") == {"a": "b", "c": "d"}
    assert plain("a: b\rc: d\r") == {"a": "b", "c": "d"}


def test_accents_are_composed():
    assert plain("a: e\u0301\n")["a"] == "\u00e9"


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"a: b\nc: caf\xe9 d\n", (2, 7)),
        (b"\xff\xfea\x00:\x00", (1, 1)),
        (b"a: \xed\xa0\x80\n", (1, 4)),
        (b"\xef\xbb\xbfa: \xc0\xaf\n", (1, 4)),
        ("é: \ufffd ".encode() + b"\xff", (1, 6)),
        (b"a: b\r\nc: \xff\r\n", (2, 4)),
    ],
)
def test_a_byte_that_is_not_utf8_is_found(data, place):
    assert fault(data) == ("not-utf8", *place)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (zipped({"[Content_Types].xml": b"x", "word/document.xml": b"x"}), "a Word document"),
        (zipped({"word/document.xml": b"x"}) + b"x" * MOST_BYTES, "a Word document"),
        (zipped({"xl/workbook.xml": b"x"}), "an Excel workbook"),
        (zipped({"ppt/presentation.xml": b"x"}), "a PowerPoint file"),
        (zipped({"mimetypeapplication/vnd.oasis.opendocument.text": b"x"}), "an OpenDocument text"),
        (zipped({"a.yaml": b"x"}), "a packed file (zip)"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(9), "a Word, Excel or PowerPoint file of the old kind"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "a PDF"),
        (b"{\\rtf1\\ansi x}", "a rich text document (RTF)"),
    ],
)
def test_a_file_of_another_program_is_told_by_its_name(data, what):
    (found,) = faults(data)
    assert (found.notice.code, found.span) == ("not-plain-text", Span(1, 1))
    assert found.notice.message == f"this is {what}, not a plain text file"
    assert "UTF-8" in found.notice.help


@pytest.mark.parametrize(
    "char",
    [
        "\x00",
        "\x07",
        "\x0b",
        "\x0c",
        "\x1b",
        "\x7f",
        "\x85",
        "\xad",
        "\u200b",
        "\u200d",
        "\u202e",
        "\u2028",
        "\u2066",
        "\ufeff",
        "\ufffe",
        "\uffff",
        "\ufdd0",
        "\U0001ffff",
        "\U000f0000",
    ],
)
def test_an_invisible_character_is_refused_typed_or_escaped(char):
    assert fault(f"a: b\nc: d{char}e\n") == ("control-character", 2, 5)
    code = f"\\U{ord(char):08x}"
    assert fault(f'a: b\nc: "d{code}e"\n') == ("control-character", 2, 4)


def test_half_a_character_written_as_an_escape_is_refused():
    assert fault('a: "\\ud800"\n') == ("control-character", 1, 4)


def test_a_message_never_sends_control_characters_to_the_terminal():
    shown = str(faults("a: \x1b[31mred\x1b[0m\tb\n")[0])
    assert "\x1b" not in shown
    assert shown.replace("\n", "").isprintable()


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("a: b\na: c\n", "repeated-key", (2, 1)),
        ("x:\n  - a: b\n    a: c\n", "repeated-key", (3, 5)),
        ("a: &n b\n", "anchor", (1, 4)),
        ("a: *n\n", "alias", (1, 4)),
        ("a: !!int 5\n", "tag", (1, 4)),
        ("a: !!python/object:os.system x\n", "tag", (1, 4)),
        ("!!map {a: b}\n", "tag", (1, 1)),
        ("a: b\n---\nc: d\n", "two-documents", (2, 1)),
        ("a: b\n<<: {c: d}\n", "bad-key", (2, 1)),
        ("a.b: c\n", "bad-key", (1, 1)),
        ("? [a, b]\n: c\n", "bad-key", (1, 3)),
        ("", "empty-file", (1, 1)),
        ("# nothing\n\n", "empty-file", (1, 1)),
        ("---\n", "empty-file", (1, 1)),
    ],
)
def test_what_content_may_not_use_is_refused_with_its_place(text, code, place):
    assert fault(text) == (code, *place)


def test_a_text_that_starts_with_a_hash_is_not_lost():
    assert fault("a: #5 is open\n") == ("cut-text", 1, 4)
    assert fault("a: call #5 now\nb: c\n") == ("cut-text", 1, 9)
    assert plain("a: b # a comment\nc: d # \ne: f ## two\ng: h #\n")["a"] == "b"
    assert plain('a: "call #5"\n')["a"] == "call #5"


@pytest.mark.parametrize("lines", ["  - b\n   - c\n", "  - b\n    - c\n", "  -b\n  -c\n", "  - b\n    -c\n"])
def test_a_dash_that_yaml_would_print_is_an_error(lines):
    assert {found.notice.code for found in faults(f"a:\n{lines}")} == {"lost-dash"}


def test_a_long_text_may_go_on_over_lines():
    assert plain("a: one\n  two\n  three - four\nb: >-\n  five\n  - six\n") == {
        "a": "one two three - four",
        "b": "five - six",
    }


def test_several_faults_are_told_in_one_run_even_before_a_syntax_error():
    codes = [found.notice.code for found in faults("a: &x b\na: c\nd: !t e\nf: [g\n")]
    assert codes == ["anchor", "repeated-key", "tag", "yaml-syntax"]


def nested(depth):
    return "".join("  " * level + "a:\n" for level in range(depth - 1)) + "  " * (depth - 1) + "a: b\n"


def test_content_may_be_nested_to_the_limit_and_no_deeper():
    assert plain(nested(MOST_DEPTH - 1))
    assert fault(nested(MOST_DEPTH))[0] == "too-deep"


def test_lists_and_mappings_have_a_limit():
    assert len(plain("a:\n" + "  - b\n" * MOST_ENTRIES)["a"]) == MOST_ENTRIES
    assert fault("a:\n" + "  - b\n" * (MOST_ENTRIES + 1)) == ("too-many", MOST_ENTRIES + 2, 5)
    assert fault("".join(f"k{n}: b\n" for n in range(MOST_ENTRIES + 1)))[0] == "too-many"


def test_all_values_together_have_a_limit():
    rows = MOST_NODES // MOST_ENTRIES + 1
    text = "".join(f"k{row}: [{'a,' * (MOST_ENTRIES - 1)}a]\n" for row in range(rows))
    assert fault(text)[0] == "too-many"


def test_a_file_that_is_too_large_is_not_read_on():
    assert fault(b"a" * (MOST_BYTES + 1)) == ("too-large", 1, 1)


def test_not_more_problems_are_told_than_anyone_reads():
    assert len(faults("a: &x b\n" * 1000)) == MOST_DIAGNOSTICS


HOSTILE = {
    "brackets": lambda size: "[" * size,
    "braces": lambda size: "{" * size,
    "dashes": lambda size: "- " * (size // 2),
    "question marks": lambda size: "? " * (size // 2),
    "nested keys": lambda size: "{a: " * (size // 25),
    "deep blocks": lambda size: "\n".join(" " * n + "a:" for n in range(isqrt(2 * size) - 10)),
    "alias bomb": lambda _: (
        "a: &a [x,x]\n" + "".join(f"b{n}: &b{n} [*a,*a,*a,*a,*a,*a,*a,*a]\n" for n in range(9))
    ),
    "merge bomb": lambda _: "a: &a {x: y}\n" + "".join(f"b{n}: {{<<: [*a,*a,*a,*a]}}\n" for n in range(1000)),
    "comments": lambda size: "# x\n" * (size // 4),
    "empty lines": lambda size: "a: b" + "\n" * (size - 4),
    "one long word": lambda size: "a: " + "x" * (size - 3),
    "many words": lambda size: "a: " + "x " * (size // 2 - 2),
    "many lines": lambda size: "a:\n" + " x\n" * (size // 3 - 2),
    "quoted lines": lambda size: 'a: "' + "x\n\n" * (size // 3 - 3) + '"',
    "escapes": lambda size: 'a: "' + "\\n" * (size // 2 - 4) + '"',
    "folded": lambda size: "a: >\n" + " x\n" * (size // 3 - 2),
    "unclosed list": lambda size: "[x" + "\nx" * (size // 2 - 1),
    "many items": lambda size: "- a\n" * (size // 4),
    "many keys": lambda size: "".join(f"k{n}: v\n" for n in range(size // 13)),
    "wide rows": lambda size: ("- [" + "a," * 400 + "]\n") * (size // 830),
    "many documents": lambda size: "---\n" * (size // 4),
    "many tags": lambda size: "%TAG !a! b\n" * (size // 11),
    "colons": lambda size: ":" * size,
    "bad integer": lambda _: "a: !!int x\n",
    "bad date": lambda _: "a: 2024-02-30\n",
    "huge integer": lambda _: "a: 1" + "0" * 5000 + "\n",
    "huge key": lambda size: "k" * (size - 10) + ": a\n",
    "nul bytes": lambda size: "\x00" * size,
    "repeated keys": lambda size: "a: b\n" * (size // 5),
    "odd keys": lambda size: "? {a: b}\n: c\n" * (size // 50),
}
"""Texts of about a size that want more than their size."""


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_yaml_is_read_or_refused(name):
    outcome(HOSTILE[name](MOST_BYTES // 20).encode())


@pytest.mark.speed
@pytest.mark.parametrize("name", HOSTILE)
def test_as_much_of_it_as_is_allowed_takes_seconds(name):
    data = HOSTILE[name](MOST_BYTES).encode()
    assert len(data) <= MOST_BYTES
    start = time.process_time()
    outcome(data)
    assert time.process_time() - start < 5


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data):
    outcome(data)


@given(st.text(st.sampled_from("ab: -\n#[]{}\"'&*!%@`|>?,~\t\\é\u2028\x07"), max_size=60))
def test_any_text_made_of_yaml_signs_is_read_or_refused(text):
    outcome(text.encode())


def outcome(data):
    found: tuple[Diagnostic, ...] = ()
    spans, lines = {}, ()
    try:
        _, places = read(data)
        spans, lines = places.values, places.start.file.lines
    except SourceError as problem:
        found = problem.diagnostics
    assert found or spans
    for each in found:
        assert each.notice.code
        assert each.notice.help
        assert each.span.line >= 1
        assert each.span.column >= 1
        assert 0 < len(str(each)) < 1000
    for span in (place.span for place in spans.values()):
        assert 1 <= span.line <= len(lines)
