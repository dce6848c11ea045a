"""A format is one package and one line: here the facts as plain text, from its entry to its file."""

import subprocess
import sys

import pytest

from handouts.cli.main import BUILT, CONTENT, ENVIRONMENT, USAGE, main
from handouts.diagnostics import Code, ContentError, Notice, Rendered
from handouts.jobs.formats import FORMATS, Format
from handouts.jobs.options import Edition
from tests.cli.running import HANDOUT, SLIDES, documents, names

TEXT = "pool-staff-text.txt"


def render(ready, _edition):
    """Every fact about every role, one a line."""
    roles = ready.loaded.briefing.roles.values()
    lines = [fact.text.plain for role in roles for fact in role.facts.values()]
    return Rendered("".join(f"{line}\n" for line in lines).encode(), len(lines))


def verify(data, count):
    return [] if data.decode().count("\n") == count else ["it has not the lines that it should have"]


@pytest.fixture
def text(monkeypatch):
    """The line that registers the format."""
    monkeypatch.setitem(FORMATS, "text", Format("text", ".txt", "facts", render, verify))


@pytest.mark.usefixtures("text")
def test_one_line_makes_a_format_that_is_built_with_the_others(home, capsys):
    assert main([], home) == BUILT
    assert names(home / "output") == [HANDOUT, SLIDES, TEXT]
    assert f"{TEXT}: 4 facts, 0 kB, " in capsys.readouterr().out
    assert documents(home)[TEXT].startswith(b"Watches the water from the chair and from the deck.\n")


@pytest.mark.usefixtures("text")
def test_it_can_be_built_alone(home):
    assert main(["-q", "--only", "text"], home) == BUILT
    assert names(home / "output") == [TEXT]


@pytest.mark.usefixtures("text")
def test_it_is_checked_once_whatever_the_editions(home, capsys):
    assert main(["--check"], home) == BUILT
    assert names(home) == ["content"]
    said = capsys.readouterr().out
    assert said.count(f"{TEXT} is fine: 4 facts") == 1
    assert said.count("is fine") == sum(len(each.editions) for each in FORMATS.values())
    assert main(["-q", "--paper", "a4", "--large-print", "--only", "text"], home) == BUILT
    assert names(home / "output") == [TEXT]


def test_an_edition_that_only_it_has_is_built_with_all(home, monkeypatch):
    card = Format("text", ".txt", "facts", render, verify, (Edition(), Edition("card")))
    monkeypatch.setitem(FORMATS, "text", card)
    assert main(["-q", "--all", "--only", "text"], home) == BUILT
    assert names(home / "output") == [TEXT.replace(".txt", "-card.txt"), TEXT]


@pytest.mark.usefixtures("text")
def test_it_is_read_again_before_it_is_written(home, capsys, monkeypatch):
    monkeypatch.setitem(FORMATS, "text", Format("text", ".txt", "facts", lambda *_: Rendered(b"", 5), verify))
    assert main([], home) == ENVIRONMENT
    assert "last check (it has not the lines that it should have)" in capsys.readouterr().err
    assert not (home / "output").exists()


def test_what_it_cannot_set_is_told_at_its_line(home, capsys, monkeypatch):
    def refuses(*_):
        raise ContentError([Notice(Code.LONG_WORD, "title", "the title has too long a word")])

    monkeypatch.setitem(FORMATS, "text", Format("text", ".txt", "facts", refuses, verify))
    assert main(["--check"], home) == CONTENT
    first, *_, last = capsys.readouterr().err.splitlines()
    assert "pool-staff.yaml:4:8: error[long-word]: the title has too long a word" in first
    assert last.endswith("pool-staff.yaml: 1 error.")


def test_without_that_line_there_is_no_such_format(home):
    assert main(["--only", "text"], home) == USAGE


def test_help_and_usage_load_neither_a_writer_nor_the_content_model():
    heavy = "{'pydantic', 'yaml', 'reportlab', 'pptx', 'lxml', 'PIL', 'segno', 'babel'}"
    code = f"import sys; from handouts.cli.options import parser; parser(); print({heavy} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "set()\n"
