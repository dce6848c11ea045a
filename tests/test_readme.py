"""The README says what is true: its message is what the command prints, its commands and files exist."""

import re

import pytest

from handouts.briefing.check import load
from handouts.cli.main import main
from handouts.diagnostics import ContentFileError
from tests.places import CONTENT, ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_message_in_the_readme_is_the_one_that_is_printed() -> None:
    shown = next(block for block in re.findall(r"```[a-z]*\n(.*?)```", README, re.S) if "error[" in block)
    text = CONTENT.read_text(encoding="utf-8")
    spoiled = text.replace("        paramedic: Advanced life", "        paramedik: Advanced life", 1)
    with pytest.raises(ContentFileError) as problem:
        load({"content/emt-paramedic.yaml": spoiled.encode()})
    assert "\n".join(map(str, problem.value.diagnostics)) == shown.rstrip()


def test_every_option_in_the_readme_exists(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    known = set(re.findall(r"--[a-z][a-z-]+", capsys.readouterr().out))
    wanted = {
        option
        for row in re.findall(r"^\| (.*?) \|", README, re.M)
        for option in re.findall(r"--[a-z][a-z-]+", row)
    }
    assert wanted
    assert wanted <= known


def test_every_file_that_the_readme_links_to_exists() -> None:
    links = re.findall(r"\]\(([^)#]+)\)|src=\"([^\"]+)\"", README)
    files = [one or other for one, other in links if not (one or other).startswith("http")]
    assert len(files) > 8
    assert [file for file in files if not (ROOT / file).exists()] == []
