"""A tool that is missing or of no use skips its tests, and fails them where everything must be checked."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import tools
from tests.places import POSIX


@pytest.fixture(autouse=True)
def _bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine without any tool."""
    for tool in tools.SMALLEST:
        monkeypatch.delenv(tools.variable(tool), raising=False)
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    tools.unable.cache_clear()
    yield
    tools.unable.cache_clear()


def install(folder: Path, tool: str, script: str) -> None:
    (folder / tool).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    (folder / tool).chmod(0o755)


def work(tool: str) -> None:
    with tools.able(tool) as path:
        tools.run(path, "--work")


@pytest.mark.parametrize("tool", tools.SMALLEST)
def test_a_tool_that_is_not_there_skips_the_test(tool: str) -> None:
    with pytest.raises(pytest.skip.Exception, match="is not installed"):
        work(tool)


@POSIX
@pytest.mark.parametrize("script", ["exit 1", "exit 0"])
@pytest.mark.parametrize("tool", tools.SMALLEST)
def test_a_tool_that_cannot_do_its_smallest_job_skips_the_test(
    tmp_path: Path, tool: str, script: str
) -> None:
    """As node does without the package, or LibreOffice without Impress."""
    install(tmp_path, tool, script)
    with pytest.raises(pytest.skip.Exception, match="cannot do its work here"), tools.able(tool):
        raise ValueError("the work failed")


@POSIX
def test_where_everything_must_be_checked_it_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="is not installed"):
        work("qpdf")
    install(tmp_path, "qpdf", "exit 1")
    with pytest.raises(pytest.fail.Exception, match="cannot do its work here"):
        work("qpdf")


@POSIX
def test_a_tool_that_works_leaves_a_fault_as_it_is(tmp_path: Path) -> None:
    install(tmp_path, "qpdf", 'if [ "$1" = --work ]; then exit 3; fi')
    with pytest.raises(subprocess.CalledProcessError):
        work("qpdf")


@POSIX
def test_a_tool_can_be_named_by_a_variable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, "another", "echo done")
    monkeypatch.setenv("OOXML_VALIDATOR", str(tmp_path / "another"))
    with tools.able("ooxml-validator") as path:
        assert tools.run(path) == b"done\n"
