"""Mistakes in the content and in the command line are told, and earlier documents stay."""

import shutil

import pytest

from handouts.cli.main import CONTENT, USAGE, main
from handouts.cli.report_text import MOST_SHOWN
from tests.cli.running import OLD, documents, names, old_documents, one_line, spoil
from tests.places import POOL


def test_a_content_mistake_is_told_and_the_earlier_documents_stay(home, capsys):
    old_documents(home)
    spoil(home)
    assert main([], home) == CONTENT
    out, err = capsys.readouterr()
    assert out == ""
    assert 'pool-staff.yaml:8:1: error[unknown-key]: "audiense"' in err
    assert err.rstrip().endswith("1 error. Nothing was written; earlier documents are as they were.")
    assert documents(home) == OLD


def test_all_content_files_are_tried_and_the_worst_result_counts(home, capsys):
    shutil.copy(POOL, home / "content" / "good.yaml")
    spoil(home)
    assert main(["-q", "--only", "handout"], home) == CONTENT
    assert names(home / "output") == ["good-handout.pdf"]
    assert "1 error" in capsys.readouterr().err


def test_a_text_that_does_not_fit_is_an_error_of_the_content(home, capsys):
    spoil(home, "subtitle: Watches one class", "subtitle: " + "Watches one class and more " * 60)
    assert main([], home) == CONTENT
    assert not (home / "output").exists()
    err = capsys.readouterr().err
    assert "pool-staff.yaml:80:" in err
    assert "help: " in err


def test_of_very_many_mistakes_the_first_are_told(home, capsys):
    path = home / "content" / "pool-staff.yaml"
    text = path.read_text(encoding="utf-8").replace("source: handbook", "source: [handbok, handboo, hndbook]")
    path.write_text(text, encoding="utf-8")
    assert main([], home) == CONTENT
    lines = capsys.readouterr().err.splitlines()
    assert len([line for line in lines if "error[unknown-source]" in line]) == MOST_SHOWN
    assert lines[-2].startswith("… and ")
    assert "errors. Nothing was written" in lines[-1]


@pytest.mark.parametrize(
    "arguments", [["--nosuch"], ["--only", "both"], ["--paper", "a3"], ["--out"], ["--paper"]]
)
def test_wrong_usage_is_told_in_one_line(home, capsys, arguments):
    assert main(arguments, home) == USAGE
    out, err = capsys.readouterr()
    assert out == ""
    assert one_line(err).startswith("make_docs.py: ")
    assert "see make_docs.py --help" in err


def test_no_content_at_all_is_wrong_usage(tmp_path, capsys):
    assert main([], tmp_path) == USAGE
    assert "There is no content file in" in capsys.readouterr().err
