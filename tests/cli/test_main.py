"""What the command builds, and where."""

import shutil
from pathlib import Path

import pytest

from handouts.briefing.schema import schema_text
from handouts.cli import commands
from handouts.cli import main as cli
from handouts.cli.main import BUILT, main
from tests.cli.running import HANDOUT, MAKE_DOCS, SLIDES, names
from tests.places import POOL


def test_without_arguments_every_content_file_is_built(home, capsys):
    shutil.copy(POOL, home / "content" / "second.yml")
    (home / "content" / ".#hidden.yaml").write_text("an editor's lock file")
    assert main([], home) == BUILT
    out, err = capsys.readouterr()
    assert not err
    assert names(home / "output") == [HANDOUT, SLIDES, "second-handout.pdf", "second-slides.pptx"]
    assert f"{HANDOUT}: 2 pages, " in out
    assert f"{SLIDES}: 12 slides, " in out
    assert " kB, " in out
    assert out.splitlines()[0].endswith(" s")


@pytest.mark.parametrize(("only", "made"), [("handout", HANDOUT), ("slides", SLIDES)])
def test_only_one_document_is_made_on_request(home, only, made):
    assert main(["--only", only, "-q"], home) == BUILT
    assert names(home / "output") == [made]


def test_every_edition_is_made_on_request_and_quiet_prints_nothing(home, capsys):
    assert main(["--all", "-q"], home) == BUILT
    assert capsys.readouterr() == ("", "")
    endings = ("handout-a4-large-print.pdf", "handout-a4.pdf", "handout-large-print.pdf", "handout.pdf")
    assert names(home / "output") == [*(f"pool-staff-{ending}" for ending in endings), SLIDES]


def test_paper_and_large_print_choose_the_edition(home):
    assert main(["--paper", "a4", "--large-print", "--only", "handout", "-q"], home) == BUILT
    assert names(home / "output") == ["pool-staff-handout-a4-large-print.pdf"]


def test_another_folder_and_another_file_can_be_named(home):
    target = home / "other folder" / "ünterlagen 资料"
    assert main([str(POOL), "--out", str(target), "-q"], home) == BUILT
    assert names(target) == [HANDOUT, SLIDES]
    assert not (home / "output").exists()


def test_check_writes_nothing(home, capsys):
    before = names(home / "content")
    assert main(["--check"], home) == BUILT
    assert names(home) == ["content"]
    assert names(home / "content") == before
    assert f"{HANDOUT} is fine: 2 pages" in capsys.readouterr().out


def test_schema_is_written_beside_the_content(home, capsys):
    assert main(["--schema"], home) == BUILT
    written = home / "content" / commands.SCHEMA_NAME
    assert written.read_text(encoding="utf-8") == schema_text()
    assert commands.SCHEMA_NAME in capsys.readouterr().out
    assert not (home / "output").exists()


def test_finished_documents_are_opened_on_request_only(home, monkeypatch):
    opened: list[Path] = []
    monkeypatch.setattr(cli, "open_document", opened.append)
    handout = ["-q", "--only", "handout"]
    assert main(handout, home) == BUILT
    assert main([*handout, "--open", "--check"], home) == BUILT
    assert opened == []
    assert main(["-q", "--open"], home) == BUILT
    assert [path.name for path in opened] == [HANDOUT, SLIDES]


def test_an_old_python_is_told_so():
    text = MAKE_DOCS.read_text(encoding="utf-8")
    check, start = text.index("sys.version_info"), text.index("from handouts")
    assert check < start, "the version is checked before anything that an old Python cannot read"
