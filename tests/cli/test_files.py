"""Files and folders that cannot be read or written are told in one line."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from handouts.cli import commands
from handouts.cli.main import CONTENT, ENVIRONMENT, main
from tests.cli.running import (
    MAKE_DOCS,
    OLD,
    SLIDES,
    documents,
    names,
    old_documents,
    one_line,
)
from tests.places import POSIX
from tests.tools import bound_by_modes


def test_a_missing_file_is_told_in_one_line(home, capsys):
    assert main([str(home / "nothing.yaml")], home) == ENVIRONMENT
    assert "nothing.yaml: No such file" in one_line(capsys.readouterr().err)


def test_a_folder_is_no_content(home, capsys):
    assert main([str(home / "content")], home) == ENVIRONMENT
    assert "Cannot read" in one_line(capsys.readouterr().err)


@POSIX
def test_a_pipe_or_device_is_refused_without_waiting(home, capsys):
    os.mkfifo(home / "pipe.yaml")
    for path in (home / "pipe.yaml", Path("/dev/zero")):
        assert main([str(path)], home) == ENVIRONMENT
        assert "Not an ordinary file" in one_line(capsys.readouterr().err)


def test_a_huge_file_is_refused_without_being_read(home, capsys):
    path = home / "content" / "pool-staff.yaml"
    with path.open("r+b") as file:
        file.truncate(3_000_000_000)
    assert main([], home) == CONTENT
    assert "error[too-large]" in capsys.readouterr().err


def test_a_file_in_place_of_the_output_folder_is_told(home, capsys):
    (home / "output").write_text("mine")
    assert main(["-q"], home) == ENVIRONMENT
    assert "Cannot write" in one_line(capsys.readouterr().err)
    assert (home / "output").read_text() == "mine"


def test_a_folder_in_place_of_a_document_is_told(home, capsys):
    (home / "output" / SLIDES).mkdir(parents=True)
    assert main(["-q"], home) == ENVIRONMENT
    assert SLIDES in one_line(capsys.readouterr().err)
    assert names(home / "output") == [SLIDES]


def test_a_full_disk_is_told_and_the_earlier_documents_stay(home, capsys, monkeypatch):
    old_documents(home)

    def full(_handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert main([], home) == ENVIRONMENT
    out, err = capsys.readouterr()
    assert "No space left on device. Earlier documents are as they were." in one_line(err)
    assert out == ""
    assert documents(home) == OLD


def test_a_document_that_is_open_elsewhere_on_windows_is_told(home, capsys, monkeypatch):
    """Windows refuses to replace a file that a program holds open."""

    def held(_self, _target):
        raise PermissionError(errno.EACCES, "Access is denied")

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(commands, "ON_WINDOWS", True)
    assert main(["-q"], home) == ENVIRONMENT
    said = one_line(capsys.readouterr().err)
    assert "Access is denied (is it open in another program? Close it there)." in said
    assert names(home / "output") == []


@pytest.mark.parametrize("option", ["--out", "--schema", "--write-template"])
def test_a_name_that_is_too_long_is_told(home, capsys, option):
    name = str(home / ("x" * 300))
    assert main(["-q", option, name if option == "--out" else f"{name}/a.potx"], home) == ENVIRONMENT
    one_line(capsys.readouterr().err)


@POSIX
@pytest.mark.parametrize("option", ["--out", "--schema", "--write-template"])
def test_a_folder_that_may_not_be_searched_is_told(home, option):
    locked = home / "locked"
    locked.mkdir(mode=0)
    with bound_by_modes() as bound:
        run = subprocess.run(
            [*bound, sys.executable, MAKE_DOCS, "-q", "--only", "handout", option, locked / "x.potx"],
            cwd=home,
            capture_output=True,
            check=False,
        )
        locked.chmod(0o755)
        assert run.returncode == ENVIRONMENT, run.stderr
        one_line(run.stderr.decode())


def test_a_name_of_two_lines_is_told_in_one(home, capsys):
    assert main([str(home / "no\nthing\x1b.yaml")], home) == ENVIRONMENT
    assert "\x1b" not in one_line(capsys.readouterr().err)


def test_the_schema_of_a_file_that_is_not_there_is_not_written(home, capsys):
    assert main(["--schema", str(home / "nowhere" / "a.yaml")], home) == ENVIRONMENT
    assert "no such file" in one_line(capsys.readouterr().err)
    assert not (home / "nowhere").exists()
