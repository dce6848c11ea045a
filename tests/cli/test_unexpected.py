"""No memory, a stop by the user, a document that is not whole, and faults of ours."""

import pytest

from handouts.cli.main import ENVIRONMENT, main
from tests.cli.running import OLD, documents, old_documents, one_line


def test_no_memory_is_told_in_one_line(home, capsys, monkeypatch):
    def exhausted(*_):
        raise MemoryError

    monkeypatch.setattr("handouts.jobs.pipeline.content_of", exhausted)
    assert main([], home) == ENVIRONMENT
    assert "not enough memory" in one_line(capsys.readouterr().err)


def test_a_bug_of_ours_keeps_its_traceback(home, monkeypatch):
    def broken(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("handouts.jobs.pipeline.content_of", broken)
    with pytest.raises(ZeroDivisionError):
        main([], home)


def test_a_document_that_does_not_read_well_again_is_told_and_nothing_is_written(home, capsys, monkeypatch):
    old_documents(home)
    monkeypatch.setattr("handouts.verify.deck.deck_faults", lambda *_: ["zip: a is damaged"])
    assert main([], home) == ENVIRONMENT
    said = one_line(capsys.readouterr().err)
    assert "did not pass its last check (zip: a is damaged). Nothing was written." in said
    assert documents(home) == OLD


def test_a_stop_by_the_user_is_one_line(home, capsys, monkeypatch):
    def stopped(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("handouts.jobs.pipeline.content_of", stopped)
    assert main([], home) == 130
    assert "Stopped." in one_line(capsys.readouterr().err)
