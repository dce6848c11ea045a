"""The registry of codes: every message has a kind, and the kind its severity."""

import re

import pytest

from handouts.diagnostics import Code, Notice, Severity


def test_names_are_plain_words_that_can_be_typed():
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code) for code in Code)
    assert [code.name for code in Code] == [code.value.upper().replace("-", "_") for code in Code]


def test_the_severity_follows_from_the_code():
    assert Notice(Code.UNKNOWN_KEY, "", "m").severity is Severity.ERROR
    assert Notice(Code.EXTRA_LINE, "", "m").severity is Severity.WARNING
    assert Notice(Code.ROOM_LEFT, "", "m").severity is Severity.NOTE


def test_a_code_is_found_by_its_name_and_printed_as_it():
    assert Code("unknown-key") is Code.UNKNOWN_KEY
    assert f"{Code.UNKNOWN_KEY}" == "unknown-key"
    with pytest.raises(ValueError):
        Code("unknown-kee")
