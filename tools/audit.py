"""What the project stands on: known vulnerabilities of its packages, and a bill of materials.

Run: python tools/audit.py PYTHON SBOM.json, where PYTHON is that of an environment with the project and
nothing else. Needs pip-audit and cyclonedx-bom, best in an environment of their own. Exit code 1 when a
vulnerability is known, or a dependency is missing in the bill.
"""

import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PATIENCE = 300
"""Seconds that a tool may take."""


def run(*command: str) -> subprocess.CompletedProcess[str]:
    """Run a module of this environment."""
    return subprocess.run(
        [sys.executable, "-m", *command], capture_output=True, text=True, timeout=PATIENCE, check=False
    )


def vulnerabilities(python: str) -> bool:
    """Print what pip-audit knows; whether any vulnerability is known.

    pip-audit ends well, and says that no vulnerabilities are known, when it has no data either: what it
    skipped is counted.
    """
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = subprocess.run(
        [python, "-c", where], capture_output=True, text=True, check=True
    ).stdout.strip()
    audit = run("pip_audit", "--path", packages, "--format", "json", "--progress-spinner", "off")
    if not audit.stdout.startswith("{"):
        print(f"Vulnerabilities: not checked; pip-audit says: {audit.stderr.strip().splitlines()[-1:]}")
        return False
    lines, known = judged(json.loads(audit.stdout)["dependencies"])
    print("\n".join(lines))
    return known


def judged(entries: list[dict[str, Any]]) -> tuple[list[str], bool]:
    """What pip-audit's list of packages comes to in words, and whether any vulnerability is known."""
    checked = [entry for entry in entries if "skip_reason" not in entry]
    known = [(entry, found) for entry in checked for found in entry["vulns"]]
    lines = [f"Vulnerabilities: {len(checked)} packages checked, {len(known)} known."]
    if len(checked) < len(entries):
        lines.append(f"  No data for {len(entries) - len(checked)} packages: nothing is claimed about them.")
    lines += [
        f"  {entry['name']} {entry['version']}: {found['id']}, mended in {', '.join(found['fix_versions'])}"
        for entry, found in known
    ]
    return lines, bool(known)


def bill(python: str, target: Path) -> bool:
    """Write the bill of materials (CycloneDX 1.6, JSON); whether a dependency of the project is missing."""
    made = run(
        "cyclonedx_py",
        "environment",
        *("--spec-version", "1.6", "--output-format", "JSON", "--output-reproducible", "--validate"),
        *("--pyproject", str(ROOT / "pyproject.toml"), "--output-file", str(target), python),
    )
    if made.returncode:
        sys.exit(f"Bill of materials: {made.stderr.strip()}")
    parts = json.loads(target.read_text(encoding="utf-8"))["components"]
    print(f"Bill of materials: {len(parts)} packages.")
    for part in parts:
        print(f"  {part['name']} {part.get('version', '')}: {licences(part)}")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {canonicalize_name(Requirement(text).name) for text in project["dependencies"]}
    missing = wanted - {canonicalize_name(part["name"]) for part in parts}
    if missing:
        print(f"  missing: {sorted(missing)}")
    return bool(missing)


def licences(part: dict[str, Any]) -> str:
    """The licences that a package names, in a line."""
    named = (entry.get("license", entry) for entry in part.get("licenses", []))
    found = (entry.get("id") or entry.get("expression") or entry.get("name", "") for entry in named)
    return "; ".join(dict.fromkeys(text.splitlines()[0][:60] for text in found if text)) or "no licence named"


def main() -> int:
    """Print both; 1 when something is wrong."""
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    python, target = sys.argv[1:]
    return int(vulnerabilities(python) | bill(python, Path(target)))


if __name__ == "__main__":
    sys.exit(main())
