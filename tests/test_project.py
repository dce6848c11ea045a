"""What the project says about itself is so: its packages, its lock, its commands, the files it names."""

import ast
import re
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from importlib import metadata

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from handouts import __version__
from tests.places import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]


def locked() -> dict[str, str]:
    """Version of every package of the lock, by its name."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("==") for line in lines if not line.startswith("#")]
    return {canonicalize_name(name): version for name, version in pairs}


def declared() -> list[Requirement]:
    """What the project and its extras ask for, but for each other."""
    project = PROJECT["project"]
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    every = [Requirement(text) for group in groups for text in group]
    return [requirement for requirement in every if requirement.name != project["name"]]


def needed(requirement: Requirement, seen: set[str]) -> Iterator[str]:
    """Names of a package and of all that it needs on this system, as far as they are installed here."""
    name = canonicalize_name(requirement.name)
    if name in seen:
        return
    seen.add(name)
    yield name
    try:
        found = metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return
    for inner in map(Requirement, found):
        extras = requirement.extras or {""}
        if inner.marker is None or any(inner.marker.evaluate({"extra": extra}) for extra in extras):
            yield from needed(inner, seen)


def test_the_lock_names_every_package_that_the_project_and_its_extras_need() -> None:
    seen: set[str] = set()
    every = {name for requirement in declared() for name in needed(requirement, seen)}
    assert len(every) >= 20
    assert every - locked().keys() == set(), "make lock"


def test_the_lock_has_versions_that_the_project_allows() -> None:
    versions = locked()
    wrong = [
        each for each in declared() if not each.specifier.contains(versions[canonicalize_name(each.name)])
    ]
    assert wrong == [], "make lock"


def test_every_file_of_the_package_comes_along() -> None:
    wanted = [
        f"{package.replace('.', '/')}/{pattern}"
        for package, patterns in PROJECT["tool"]["setuptools"]["package-data"].items()
        for pattern in patterns
    ]
    files = [path for path in (ROOT / "handouts").rglob("*") if path.is_file() and path.suffix != ".pyc"]
    names = [path.relative_to(ROOT).as_posix() for path in files if path.suffix != ".py"]
    assert len(names) >= 5
    assert [name for name in names if not any(fnmatch(name, pattern) for pattern in wanted)] == []


def test_the_version_stands_once_and_is_the_newest_in_the_list_of_changes() -> None:
    assert "version" in PROJECT["project"]["dynamic"]
    newest = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.M)
    assert newest is not None
    assert newest[1] == __version__


def test_every_task_that_a_document_names_exists() -> None:
    tasks = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    named = {
        task
        for path in DOCUMENTS
        for task in re.findall(r"(?:^|`)make ([a-z]+)", path.read_text(encoding="utf-8"), re.M)
    }
    assert len(named) >= 5
    assert named - tasks == set()


def test_every_file_of_code_or_tests_that_a_document_names_exists() -> None:
    missing = [
        f"{path.name}: {named}"
        for path in DOCUMENTS
        for named in re.findall(
            r"\b(?:tests|tools|handouts|content)/[\w./-]*\w", path.read_text(encoding="utf-8")
        )
        if not (ROOT / named).exists()
    ]
    assert missing == []


A_TIME = re.compile(r"\btime\.\w+\(|\b(seconds|slowest) <")


def test_only_tests_of_speed_assert_a_time() -> None:
    """Elsewhere a busy machine would fail them; tests/work.py counts work."""
    asserting = {
        f"{path.relative_to(ROOT).as_posix()}: {function.name}"
        for path in (ROOT / "tests").rglob("*.py")
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(function, ast.FunctionDef)
        and not any("mark.speed" in ast.unparse(mark) for mark in function.decorator_list)
        for node in ast.walk(function)
        if isinstance(node, ast.Assert) and A_TIME.search(ast.unparse(node))
    }
    whole_file = "tests/trust/test_time.py: "  # marked as a whole
    assert {name for name in asserting if not name.startswith(whole_file)} == set()
