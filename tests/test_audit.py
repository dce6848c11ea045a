"""The dependency audit counts what could not be checked, and fails on what is known."""

from tools.audit import judged, licences

CHECKED = {"name": "pillow", "version": "13.0.0", "vulns": []}
SKIPPED = {"name": "lxml", "skip_reason": "Dependency not found on PyPI and could not be audited"}
WEAK = {
    "name": "reportlab",
    "version": "3.6.12",
    "vulns": [{"id": "CVE-2023-33733", "fix_versions": ["3.6.13"], "description": "…"}],
}


def test_what_was_skipped_is_never_called_safe():
    lines, known = judged([SKIPPED, SKIPPED])
    assert lines[0] == "Vulnerabilities: 0 packages checked, 0 known."
    assert "No data for 2 packages: nothing is claimed about them." in lines[1]
    assert not known


def test_a_known_vulnerability_fails():
    lines, known = judged([CHECKED, WEAK])
    assert lines == [
        "Vulnerabilities: 2 packages checked, 1 known.",
        "  reportlab 3.6.12: CVE-2023-33733, mended in 3.6.13",
    ]
    assert known


def test_packages_without_a_vulnerability_pass():
    assert judged([CHECKED]) == (["Vulnerabilities: 1 packages checked, 0 known."], False)


def test_licences_are_told_in_a_line():
    named = [{"license": {"id": "MIT"}}, {"expression": "BSD-3-Clause"}, {"license": {"name": "Long\ntext"}}]
    assert licences({"licenses": named}) == "MIT; BSD-3-Clause; Long"
    assert licences({}) == "no licence named"
