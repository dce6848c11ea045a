"""The command as a user runs it, in a process of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from handouts import __version__
from handouts.cli.main import ENVIRONMENT
from tests.cli.running import (
    HANDOUT,
    MAKE_DOCS,
    command,
    names,
    one_line,
)
from tests.places import CONTENT, POOL, POSIX, ROOT


def test_help_names_every_option_and_the_exit_codes():
    run = command("--help")
    assert run.returncode == 0
    for word in (
        b"--out",
        b"--only",
        b"--check",
        b"--schema",
        b"--open",
        b"--version",
        b"--all",
        b"Exit codes",
    ):
        assert word in run.stdout


def test_version_is_told():
    assert command("--version").stdout.decode().split() == ["handouts", __version__]


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_load_neither_the_model_nor_a_writer(option):
    code = (
        "import sys\nfrom handouts.cli.main import main\n"
        f"try: main([{option!r}])\nexcept SystemExit: pass\n"
        "heavy = {'pydantic', 'yaml', 'reportlab', 'pptx', 'lxml', 'PIL', 'segno', 'babel'}\n"
        "heavy &= set(sys.modules)\n"
        "sys.stderr.write(' '.join(heavy))"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert run.stdout
    assert run.stderr == b""


def test_a_handout_alone_loads_no_writer_of_slides(tmp_path):
    code = (
        "import sys\nfrom handouts.cli.main import main\n"
        f"code = main([{str(POOL)!r}, '--only', 'handout', '-q', '--out', {str(tmp_path)!r}])\n"
        "assert code == 0 and 'reportlab' in sys.modules and 'pptx' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def test_paths_are_relative_to_where_one_stands(home):
    inside = home / "content"
    run = command("pool-staff.yaml", "--only", "handout", "--out", "made here", cwd=inside)
    assert run.returncode == 0, run.stderr
    assert run.stdout.decode().startswith(f"made here/{HANDOUT}: ")
    assert names(inside / "made here") == [HANDOUT]


@pytest.mark.parametrize("package", ["pydantic", "yaml", "reportlab", "pptx", "segno", "PIL"])
def test_a_missing_package_is_one_line_that_says_what_to_run(tmp_path, package):
    blocked = tmp_path / "blocked"
    blocked.mkdir()
    (blocked / "sitecustomize.py").write_text(
        "import sys\n"
        "class Block:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        f"        if name.partition('.')[0] == {package!r}:\n"
        f"            raise ModuleNotFoundError('No module named ' + name, name=name)\n"
        "sys.meta_path.insert(0, Block())\n"
    )
    run = command(CONTENT, "--out", tmp_path / "out", env={"PYTHONPATH": str(blocked)})
    err = one_line(run.stderr.decode())
    assert run.returncode == ENVIRONMENT
    assert package in err
    assert "-m pip install -e ." in err
    assert not (tmp_path / "out").exists()


def test_the_console_script_is_the_same_command():
    script = Path(sys.executable).with_name("make-docs")
    if not script.exists():
        pytest.skip("the package is not installed in this environment")
    run = subprocess.run([script, "--version"], capture_output=True, check=True)
    assert run.stdout.decode().split() == ["handouts", __version__]


@POSIX
def test_a_folder_that_is_gone_is_told(home):
    script = 'mkdir "$2"; cd "$2"; rmdir "$2"; exec "$0" -c "$1"'
    code = (
        f"import sys; sys.path[:0] = [{str(ROOT)!r}]; from handouts.cli.main import main; sys.exit(main([]))"
    )
    run = subprocess.run(
        ["sh", "-c", script, sys.executable, code, home / "gone"], capture_output=True, check=False
    )
    assert run.returncode == ENVIRONMENT
    assert "is gone" in one_line(run.stderr.decode())


@POSIX
def test_a_file_name_that_is_no_text_is_built(home):
    odd = os.fsencode(home) + b"/p\xffool.yaml"
    shutil.copy(os.fsencode(POOL), odd)
    run = subprocess.run(
        [sys.executable, MAKE_DOCS, odd, "--only", "handout", "--out", home / "out"],
        capture_output=True,
        check=False,
        cwd=home,
    )
    assert run.returncode == 0, run.stderr
    assert "p\ufffdool".encode() in run.stdout
    assert len(names(home / "out")) == 1
