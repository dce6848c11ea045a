"""Screens that know only ASCII, are closed, full or gone."""

import shutil
from pathlib import Path

import pytest

from handouts.cli.main import BUILT, CONTENT, ENVIRONMENT
from tests.built import documents
from tests.cli.running import HANDOUT, SLIDES, command, names, one_line, shell, spoil
from tests.places import POOL, POSIX

pytestmark = POSIX
FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
ASCII = {
    "LC_ALL": "C",
    "LANG": "C",
    "PYTHONIOENCODING": "ascii",
    "PYTHONUTF8": "0",
    "PYTHONCOERCECLOCALE": "0",
}


def test_an_ascii_locale_changes_neither_the_documents_nor_the_exit_code(home):
    odd = home / "Pool ünd 资料.yaml"
    shutil.copy(POOL, odd)
    run = command(odd, "--out", home / "out ö", cwd=home, env=ASCII)
    assert run.returncode == 0, run.stderr
    assert b"Pool \\" in run.stdout
    assert run.stdout.isascii()
    for name in (HANDOUT, SLIDES):
        made = home / "out ö" / name.replace("pool-staff", odd.stem)
        assert made.read_bytes() == documents(POOL)[name].data


def test_an_error_is_told_under_an_ascii_locale(home):
    spoil(home, "subtitle: Watches one class", "subtitle: **Wätches** one")
    run = command("content/pool-staff.yaml", cwd=home, env=ASCII)
    assert run.returncode == CONTENT
    assert b"W\\xe4tches" in run.stderr
    assert b"Traceback" not in run.stderr


@pytest.mark.parametrize("stream", [1, 2])
def test_a_closed_stream_does_not_stop_the_build(home, stream):
    run = shell(f'"$0" "$@" {stream}>&-', POOL, "--only", "handout", "--out", home / "out")
    assert run.returncode == BUILT, run.stderr
    assert names(home / "out") == [HANDOUT]
    assert b"Traceback" not in run.stderr


@FULL
def test_a_full_stream_is_told_and_the_documents_are_there(home):
    run = shell('"$0" "$@" >/dev/full', POOL, "--only", "handout", "--out", home / "out")
    assert run.returncode == ENVIRONMENT
    assert one_line(run.stderr.decode()) == "Cannot print: No space left on device.\n"
    assert names(home / "out") == [HANDOUT]


@FULL
@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_that_nobody_can_read_is_told(option):
    run = shell('"$0" "$@" >/dev/full', option)
    assert run.returncode == ENVIRONMENT
    assert one_line(run.stderr.decode()) == "Cannot print: No space left on device.\n"


def test_a_reader_that_goes_away_is_no_traceback(home):
    pipe = '("$0" "$@"; echo "code $?" >&2) | true'
    run = shell(pipe, POOL, "--only", "handout", "--out", home / "out")
    assert run.stderr in (b"code 3\n", b"code 0\n")
    assert names(home / "out") == [HANDOUT]
