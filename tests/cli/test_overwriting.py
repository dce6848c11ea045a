"""No file of the user is overwritten by what the command writes."""

import shutil

import pytest

from handouts.cli import commands
from handouts.cli.main import BUILT, CONTENT, USAGE, main
from tests.cli.running import one_line, spoil
from tests.places import POOL


@pytest.mark.parametrize("name", ["k.yaml", "k", "k.pptx"])
def test_our_template_is_written_as_a_template_only(home, capsys, name):
    (home / "k.yaml").write_text("mine")
    assert main(["--write-template", str(home / name)], home) == USAGE
    assert "name a file that ends in .potx" in one_line(capsys.readouterr().err)
    assert (home / "k.yaml").read_text() == "mine"


def test_a_template_that_was_restyled_is_not_overwritten(home, capsys):
    target = home / "own.potx"
    assert main(["--write-template", str(target)], home) == BUILT
    target.write_bytes(b"restyled")
    assert main(["--write-template", str(target)], home) == USAGE
    assert "exists already" in one_line(capsys.readouterr().err)
    assert target.read_bytes() == b"restyled"


def test_the_schema_does_not_overwrite_the_content(home, capsys):
    content = home / "content" / commands.SCHEMA_NAME
    shutil.copy(POOL, content)
    assert main(["--schema", str(content)], home) == USAGE
    assert "would be overwritten by the schema" in one_line(capsys.readouterr().err)
    assert content.read_bytes() == POOL.read_bytes()


def test_a_template_is_not_overwritten_by_the_slides_made_on_it(home, capsys):
    folder = home / "content"
    assert main(["--write-template", str(home / "own.potx")], home) == BUILT
    shutil.move(home / "own.potx", folder / "pool-staff-slides.pptx")
    before = (folder / "pool-staff-slides.pptx").read_bytes()
    capsys.readouterr()
    given = ["--template", str(folder / "pool-staff-slides.pptx")]
    assert main(["--out", str(folder), *given], home) == CONTENT
    assert "error[would-overwrite]" in capsys.readouterr().err
    spoil(home, "\ndeck:\n", "\ndeck:\n  template:\n    file: pool-staff-slides.pptx\n")
    assert main(["--out", str(folder)], home) == CONTENT
    assert "pool-staff.yaml" in capsys.readouterr().err
    assert (folder / "pool-staff-slides.pptx").read_bytes() == before
    assert main(["-q"], home) == BUILT, "in another folder it may have that name"


@pytest.mark.parametrize("other", ["pool-staff.yml", "POOL-STAFF.yaml"])
def test_two_files_of_one_name_would_overwrite_each_other(home, capsys, other):
    (home / "more").mkdir()
    shutil.copy(POOL, home / "more" / other)
    both = [str(home / "content" / "pool-staff.yaml"), str(home / "more" / other)]
    assert main(both, home) == USAGE
    assert "would overwrite" in capsys.readouterr().err
    assert not (home / "output").exists()
