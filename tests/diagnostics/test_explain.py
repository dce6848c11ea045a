"""Every code is explained, and no example is a lie: one half brings the message, the other does not."""

import io
import re
import shlex
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from handouts.cli.main import main
from handouts.diagnostics import Code, Severity
from handouts.diagnostics.explain import FAMILIES, Explanation, Form, explanation
from tests.briefing.samples import changed, problems, text_of
from tests.deck.template import templates
from tests.images import plain
from tests.places import POOL

MORE = """\
contact:
  name: Sample pool
  lines: [Front desk]
  url: https://example.org/staff
  logo:
    file: logo.png
    alt: Logo of the sample pool

quiz:
  first_aid:
    question: Who brings the first-aid box?
    choices:
      guard: A lifeguard
      helper: A helper
    answer: guard
    because: It stands at the chair.
    source: handbook

steps:
  help:
    title: How help comes
    steps:
      whistle:
        name: Whistle
        text: The lifeguard blows it.
        source: handbook
      tow:
        name: Tow
        text: The lifeguard swims.
        source: handbook

call_911:
"""
CONTENT = changed(text_of(POOL), "call_911:\n", MORE)
"""The pool's content with the parts that it lacks."""

LADDER = re.search(r"^ladder:\n(?: .*\n)+", CONTENT, re.M)[0]
QUESTION_SLIDE = "- show: scenario_question\n  scenario: tired_swimmer"
INSTEAD_OF = {
    Code.YAML_SYNTAX: "title: Lifeguard or swim teacher?",
    Code.CUT_TEXT: "subtitle: Watches one class",
    Code.ALIAS: "subtitle: Watches one class",
    Code.ANCHOR: "publisher: Sample source",
    Code.TAG: "lead: Pools differ.",
    Code.TOO_MANY: "lines: [Front desk]",
    Code.NOT_A_LIST: "pick: [whistle, float, tow, diving]",
    Code.NOT_TEXT: 'label: "{guard_hours} hours"',
    Code.TOO_FEW: "answer_source: handbook",
    Code.RESERVED_KEY: "figures:",
    Code.UNKNOWN_FACT: "- show: roles",
    Code.UNKNOWN_COMPARISON_ROW: "- show: comparison",
    Code.UNKNOWN_GLOSSARY_TERM: "- show: glossary",
    Code.UNKNOWN_QUESTION: QUESTION_SLIDE,
    Code.UNKNOWN_SEQUENCE: QUESTION_SLIDE,
    Code.UNKNOWN_STEP: QUESTION_SLIDE,
    Code.MISSING_PART: "back:\n  - show: scope\n  - show: ladder",
    Code.OPEN_ITALIC: 'text: "**Plans lessons** for each age."',
    Code.STRAY_BACKSLASH: "text: A whistle",
    Code.BAD_LINK: "text: A whistle",
    Code.EMPTY_LINK: "text: A whistle",
    Code.OFFICE_CODE: "text: A whistle",
    Code.LONG_WORD: "text: First tasks",
    Code.LONG_ADDRESS: "lines: [Front desk]\nurl: https://example.org/staff",
    Code.TEMPLATE_MISSING: "deck:",
    Code.TEMPLATE_OUTSIDE: "deck:",
    Code.TEMPLATE: "deck:",
    Code.TEMPLATE_LAYOUTS: "deck:",
    Code.LINK_TEXT: "fact: They do. They keep every lifeguard skill.",
}
"""What of the content an example stands for, where its second half is not there word for word."""

ON_PAPER = (
    Code.MISSING_GLYPH,
    Code.LONG_WORD,
    Code.LONG_ADDRESS,
    Code.QR_TOO_DENSE,
    Code.EXTRA_LINE,
)
"""Messages that the handout of an example brings; the slides bring the others."""

FAMILY_OF = {code: family.title for family in FAMILIES for code in family.explanations}
EXPLAINED = [(code, entry) for family in FAMILIES for code, entry in family.explanations.items()]
READ = {code for family in FAMILIES[:5] for code in family.explanations} - {Code.MISSING_GLYPH}
"""Codes of what can be wrong with content when it is read."""


def of_form(form: Form):
    """Codes with an example of that form, and the example, for pytest."""
    chosen = [(code, entry) for code, entry in EXPLAINED if entry.form is form]
    return pytest.mark.parametrize(("code", "entry"), chosen, ids=[code.value for code, _ in chosen])


def with_lines(text: str, old: str, new: str) -> str:
    """The text with the lines `old`, where they stand at the least depth first, replaced by `new`."""
    lines, wanted = text.split("\n"), old.split("\n")
    dash = "" if old.startswith("- ") else "(?:- )?"
    places = []
    for start, line in enumerate(lines):
        lead = re.match(f" *{dash}", line)[0]
        below = [each.removeprefix(" " * len(lead)) for each in lines[start + 1 :][: len(wanted) - 1]]
        if [line.removeprefix(lead), *below] == wanted:
            places.append((len(lead), start, lead))
    assert places, f"not in the content: {old!r}"
    depth, start, lead = min(places)
    first, *more = new.split("\n")
    shifted = [lead + first, *(" " * depth + each for each in more)]
    return "\n".join([*lines[:start], *shifted, *lines[start + len(wanted) :]])


def content(code: Code, part: str, after: str) -> str:
    """The pool's content with one half of an example."""
    base = changed(CONTENT, LADDER, "") if code is Code.MISSING_PART else CONTENT
    return with_lines(base, INSTEAD_OF.get(code, after), part)


def test_every_code_is_explained_once_in_the_order_of_the_codes():
    assert [code for code, _ in EXPLAINED] == list(Code)
    assert all(explanation(code) is entry for code, entry in EXPLAINED)


@pytest.mark.parametrize(
    "entry", [entry for _, entry in EXPLAINED], ids=[code.value for code, _ in EXPLAINED]
)
def test_an_explanation_is_short_and_whole(entry: Explanation):
    assert 8 <= len(entry.title) <= 50
    assert not entry.title.endswith(".")
    assert 50 <= len(entry.why) <= 420
    assert entry.why[-1] == "."
    assert "  " not in entry.why
    assert entry.before != entry.after
    assert all(part and not part.endswith("\n") for part in (entry.before, entry.after))


def test_titles_tell_messages_apart():
    titles = [(FAMILY_OF[code], entry.title) for code, entry in EXPLAINED]
    assert len(set(titles)) == len(titles)


@of_form(Form.YAML)
def test_an_example_in_yaml_brings_its_message_until_it_is_mended(code, entry):
    before, after = (content(code, part, entry.after) for part in (entry.before, entry.after))
    if code in READ:
        assert code in {found.notice.code for found in problems(before)}
        assert problems(after) == ()
        return
    document = "handout" if code in ON_PAPER else "slides"
    assert code in told(before, document)
    assert told(after, document) == set()


@cache
def files() -> dict[str, bytes]:
    """What lies beside the content in the examples."""
    return {
        "logo.png": plain("navy"),
        "logo-white.png": plain("white"),
        "logo.svg": b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        "agency.potx": templates.plain(),
        "agency.ppt": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    }


@cache
def told(text: str, document: str) -> set[Code]:
    """The codes of all errors and warnings when a document is made of a content text."""
    with TemporaryDirectory() as name, redirect_stderr(io.StringIO()) as said, redirect_stdout(io.StringIO()):
        folder = Path(name, "content")
        folder.mkdir()
        for other, data in files().items():
            (folder / other).write_bytes(data)
        path = folder / "pool-staff.yaml"
        path.write_text(text, encoding="utf-8")
        main([str(path), "--only", document, "--out", str(folder / "made")], folder.parent)
    found = re.findall(r"(error|warning)\[([a-z-]+)\]: ", said.getvalue())
    assert all(Code(code).severity is Severity(kind) for kind, code in found)
    return {Code(code) for _, code in found}


@of_form(Form.COMMAND)
def test_an_example_of_a_command_stops_with_its_message_until_it_is_mended(
    code, entry, tmp_path, monkeypatch
):
    names = ["content/pool-staff.yaml", "old/pool-staff.yaml", "somewhere/pool-staff.yaml"]
    if code is Code.NO_CONTENT:
        names = names[2:]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text_of(POOL), encoding="utf-8")
    for name in ("house.potx", "briefing.schema.json"):
        (tmp_path / name).write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    seen = []

    def noted(stop):
        seen.append(stop.code)
        return stop

    monkeypatch.setattr("handouts.cli.main._stop", noted)
    for line in (entry.before, entry.after):
        settings, arguments = line.split("python make_docs.py")
        for setting in settings.split():
            monkeypatch.setenv(*setting.split("="))
        main(shlex.split(arguments), tmp_path)
        monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert seen == [code]
