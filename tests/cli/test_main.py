import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from handouts import __version__
from handouts.briefing.schema import schema_text
from handouts.cli import commands
from handouts.cli import main as cli
from handouts.cli.main import BUILT, CONTENT, ENVIRONMENT, USAGE, main
from handouts.storage import atomic
from tests.places import POOL, POSIX, ROOT

MAKE_DOCS = ROOT / "make_docs.py"
HANDOUT, SLIDES = "pool-staff-handout.pdf", "pool-staff-slides.pptx"


@pytest.fixture
def home(tmp_path):
    """A project folder with one small content file."""
    (tmp_path / "content").mkdir()
    shutil.copy(POOL, tmp_path / "content")
    return tmp_path


def names(folder):
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def spoil(home, old="audience:", new="audiense:"):
    path = home / "content" / "pool-staff.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


ENVIRON = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
"""As on a user's machine: test runners like to set PYTHONUNBUFFERED and the like."""


def command(*arguments, cwd=None, env=None, **more):
    """Run make_docs.py as a user does."""
    return subprocess.run(
        [sys.executable, MAKE_DOCS, *map(str, arguments)],
        cwd=cwd,
        env={**ENVIRON, **(env or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        **more,
    )


# --- What is built -----------------------------------------------------------------------------------


def test_without_arguments_every_content_file_is_built(home, capsys):
    shutil.copy(POOL, home / "content" / "second.yml")
    (home / "content" / ".#hidden.yaml").write_text("an editor's lock file")
    assert main([], home) == BUILT
    out, err = capsys.readouterr()
    assert not err
    assert names(home / "output") == [HANDOUT, SLIDES, "second-handout.pdf", "second-slides.pptx"]
    assert f"{HANDOUT}: 2 pages, " in out
    assert f"{SLIDES}: 12 slides, " in out
    assert " kB, " in out
    assert out.splitlines()[0].endswith(" s")


@pytest.mark.parametrize(("only", "made"), [("handout", HANDOUT), ("slides", SLIDES)])
def test_only_one_document_is_made_on_request(home, only, made):
    assert main(["--only", only, "-q"], home) == BUILT
    assert names(home / "output") == [made]


def test_every_edition_is_made_on_request(home):
    assert main(["--all", "-q"], home) == BUILT
    endings = ("handout-a4-large-print.pdf", "handout-a4.pdf", "handout-large-print.pdf", "handout.pdf")
    assert names(home / "output") == [*(f"pool-staff-{ending}" for ending in endings), SLIDES]


def test_paper_and_large_print_choose_the_edition(home):
    assert main(["--paper", "a4", "--large-print", "--only", "handout", "-q"], home) == BUILT
    assert names(home / "output") == ["pool-staff-handout-a4-large-print.pdf"]


def test_another_folder_and_another_file_can_be_named(home):
    target = home / "other folder" / "ünterlagen 资料"
    assert main([str(POOL), "--out", str(target), "-q"], home) == BUILT
    assert names(target) == [HANDOUT, SLIDES]
    assert not (home / "output").exists()


def test_check_writes_nothing(home, capsys):
    before = names(home / "content")
    assert main(["--check"], home) == BUILT
    assert names(home) == ["content"]
    assert names(home / "content") == before
    assert f"{HANDOUT} is fine: 2 pages" in capsys.readouterr().out


def test_quiet_prints_nothing_when_all_is_well(home, capsys):
    assert main(["-q"], home) == BUILT
    assert capsys.readouterr() == ("", "")


def test_schema_is_written_beside_the_content(home, capsys):
    assert main(["--schema"], home) == BUILT
    written = home / "content" / commands.SCHEMA_NAME
    assert written.read_text(encoding="utf-8") == schema_text()
    assert commands.SCHEMA_NAME in capsys.readouterr().out
    assert not (home / "output").exists()


def test_finished_documents_are_opened_on_request_only(home, monkeypatch):
    opened = []
    monkeypatch.setattr(cli, "_open", opened.append)
    assert main(["-q"], home) == BUILT
    assert opened == []
    assert main(["-q", "--open"], home) == BUILT
    assert [path.name for path in opened] == [HANDOUT, SLIDES]
    assert main(["-q", "--open", "--check"], home) == BUILT
    assert len(opened) == 2


# --- What goes wrong, and the exit code --------------------------------------------------------------


def test_a_content_mistake_is_told_and_the_earlier_documents_stay(home, capsys):
    assert main(["-q"], home) == BUILT
    before = {path.name: path.read_bytes() for path in (home / "output").iterdir()}
    spoil(home)
    assert main([], home) == CONTENT
    out, err = capsys.readouterr()
    assert out == ""
    assert 'pool-staff.yaml:8:1: error[unknown-key]: "audiense"' in err
    assert err.rstrip().endswith("1 error. Nothing was written; earlier documents are as they were.")
    assert {path.name: path.read_bytes() for path in (home / "output").iterdir()} == before


def test_all_content_files_are_tried_and_the_worst_result_counts(home, capsys):
    shutil.copy(POOL, home / "content" / "good.yaml")
    spoil(home)
    assert main(["-q"], home) == CONTENT
    assert names(home / "output") == ["good-handout.pdf", "good-slides.pptx"]
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
    assert len([line for line in lines if "error[unknown-source]" in line]) == cli.MOST_SHOWN
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


def test_no_content_at_all_is_wrong_usage(tmp_path, capsys):
    assert main([], tmp_path) == USAGE
    assert "There is no content file in" in capsys.readouterr().err


@pytest.mark.parametrize("other", ["pool-staff.yml", "POOL-STAFF.yaml"])
def test_two_files_of_one_name_would_overwrite_each_other(home, capsys, other):
    (home / "more").mkdir()
    shutil.copy(POOL, home / "more" / other)
    both = [str(home / "content" / "pool-staff.yaml"), str(home / "more" / other)]
    assert main(both, home) == USAGE
    assert "would overwrite" in capsys.readouterr().err
    assert not (home / "output").exists()


def one_line(err):
    assert len(err.splitlines()) == 1, err
    assert "Traceback" not in err
    return err


def test_a_missing_file_is_told_in_one_line(home, capsys):
    assert main([str(home / "nothing.yaml")], home) == ENVIRONMENT
    assert "nothing.yaml: No such file" in one_line(capsys.readouterr().err)


def test_a_folder_is_no_content(home, capsys):
    assert main([str(home / "content")], home) == ENVIRONMENT
    assert "Cannot read" in one_line(capsys.readouterr().err)


@POSIX
def test_a_pipe_or_device_is_refused_without_waiting(home, capsys):
    os.mkfifo(home / "pipe.yaml")
    for path in (home / "pipe.yaml", Path("/dev/zero")):
        assert main([str(path)], home) == ENVIRONMENT
        assert "Not an ordinary file" in one_line(capsys.readouterr().err)


def test_a_huge_file_is_refused_without_being_read(home, capsys):
    path = home / "content" / "pool-staff.yaml"
    with path.open("r+b") as file:
        file.truncate(3_000_000_000)
    assert main([], home) == CONTENT
    assert "error[too-large]" in capsys.readouterr().err


def test_a_file_in_place_of_the_output_folder_is_told(home, capsys):
    (home / "output").write_text("mine")
    assert main(["-q"], home) == ENVIRONMENT
    assert "Cannot write" in one_line(capsys.readouterr().err)
    assert (home / "output").read_text() == "mine"


def test_a_folder_in_place_of_a_document_is_told(home, capsys):
    (home / "output" / SLIDES).mkdir(parents=True)
    assert main(["-q"], home) == ENVIRONMENT
    assert SLIDES in one_line(capsys.readouterr().err)
    assert names(home / "output") == [SLIDES]


def test_a_full_disk_is_told_and_the_earlier_documents_stay(home, capsys, monkeypatch):
    assert main(["-q"], home) == BUILT
    before = {path.name: path.read_bytes() for path in (home / "output").iterdir()}

    def full(_handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(atomic.os, "fsync", full)
    assert main([], home) == ENVIRONMENT
    out, err = capsys.readouterr()
    assert "No space left on device. Earlier documents are as they were." in one_line(err)
    assert out == ""
    assert {path.name: path.read_bytes() for path in (home / "output").iterdir()} == before


def test_a_document_that_is_open_elsewhere_on_windows_is_told(home, capsys, monkeypatch):
    """Windows refuses to replace a file that a program holds open."""

    def held(_self, _target):
        raise PermissionError(errno.EACCES, "Access is denied")

    monkeypatch.setattr(atomic.Path, "replace", held)
    monkeypatch.setattr(commands, "ON_WINDOWS", True)
    assert main(["-q"], home) == ENVIRONMENT
    said = one_line(capsys.readouterr().err)
    assert "Access is denied (is it open in another program? Close it there)." in said
    assert names(home / "output") == []


@pytest.mark.parametrize("option", ["--out", "--schema", "--write-template"])
def test_a_name_that_is_too_long_is_told(home, capsys, option):
    name = str(home / ("x" * 300))
    assert main(["-q", option, name if option == "--out" else f"{name}/a.potx"], home) == ENVIRONMENT
    one_line(capsys.readouterr().err)


@POSIX
@pytest.mark.parametrize("option", ["--out", "--schema", "--write-template"])
def test_a_folder_that_may_not_be_searched_is_told(home, option):
    locked = home / "locked"
    locked.mkdir(mode=0)
    plain_user = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"]
    if os.geteuid() != 0:
        plain_user = []
    elif not shutil.which("setpriv"):
        pytest.skip("the administrator may search everywhere")
    run = subprocess.run(
        [*plain_user, sys.executable, MAKE_DOCS, "-q", option, locked / "x.potx"],
        cwd=home,
        capture_output=True,
        check=False,
    )
    locked.chmod(0o755)
    assert run.returncode == ENVIRONMENT, run.stderr
    one_line(run.stderr.decode())


def test_a_name_of_two_lines_is_told_in_one(home, capsys):
    assert main([str(home / "no\nthing\x1b.yaml")], home) == ENVIRONMENT
    assert "\x1b" not in one_line(capsys.readouterr().err)


def test_no_memory_is_told_in_one_line(home, capsys, monkeypatch):
    def exhausted(*_):
        raise MemoryError

    monkeypatch.setattr("handouts.jobs.pipeline.load", exhausted)
    assert main([], home) == ENVIRONMENT
    assert "not enough memory" in one_line(capsys.readouterr().err)


def test_the_schema_of_a_file_that_is_not_there_is_not_written(home, capsys):
    assert main(["--schema", str(home / "nowhere" / "a.yaml")], home) == ENVIRONMENT
    assert "no such file" in one_line(capsys.readouterr().err)
    assert not (home / "nowhere").exists()


def test_a_bug_of_ours_keeps_its_traceback(home, monkeypatch):
    def broken(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("handouts.jobs.pipeline.load", broken)
    with pytest.raises(ZeroDivisionError):
        main([], home)


def test_a_document_that_does_not_read_well_again_is_told_and_nothing_is_written(home, capsys, monkeypatch):
    assert main(["-q"], home) == BUILT
    before = {path.name: path.read_bytes() for path in (home / "output").iterdir()}
    monkeypatch.setattr("handouts.verify.deck.deck_faults", lambda *_: ["zip: a is damaged"])
    assert main([], home) == ENVIRONMENT
    said = one_line(capsys.readouterr().err)
    assert "did not pass its last check (zip: a is damaged). Nothing was written." in said
    assert {path.name: path.read_bytes() for path in (home / "output").iterdir()} == before


def test_a_stop_by_the_user_is_one_line(home, capsys, monkeypatch):
    def stopped(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("handouts.jobs.pipeline.load", stopped)
    assert main([], home) == 130
    assert "Stopped." in one_line(capsys.readouterr().err)


# --- As a user runs it -------------------------------------------------------------------------------


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
        "heavy = {'pydantic', 'yaml', 'reportlab', 'pptx', 'lxml', 'PIL', 'segno'} & set(sys.modules)\n"
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
    run = command("pool-staff.yaml", "--out", "made here", cwd=inside)
    assert run.returncode == 0, run.stderr
    assert run.stdout.decode().startswith(f"made here/{HANDOUT}: ")
    assert names(inside / "made here") == [HANDOUT, SLIDES]


ASCII = {
    "LC_ALL": "C",
    "LANG": "C",
    "PYTHONIOENCODING": "ascii",
    "PYTHONUTF8": "0",
    "PYTHONCOERCECLOCALE": "0",
}


@POSIX
def test_an_ascii_locale_changes_neither_the_documents_nor_the_exit_code(home):
    odd = home / "Pool ünd 资料.yaml"
    shutil.copy(POOL, odd)
    plain = command(odd, "--out", home / "out ä", cwd=home)
    bare = command(odd, "--out", home / "out ö", cwd=home, env=ASCII)
    assert (plain.returncode, bare.returncode) == (0, 0), bare.stderr
    assert b"Pool \\" in bare.stdout
    assert bare.stdout.isascii()
    assert len(names(home / "out ä")) == 2
    for name in names(home / "out ä"):
        assert (home / "out ä" / name).read_bytes() == (home / "out ö" / name).read_bytes()


@POSIX
def test_an_error_is_told_under_an_ascii_locale(home):
    spoil(home, "subtitle: Watches one class", "subtitle: **Wätches** one")
    run = command("content/pool-staff.yaml", cwd=home, env=ASCII)
    assert run.returncode == CONTENT
    assert b"W\\xe4tches" in run.stderr
    assert b"Traceback" not in run.stderr


@POSIX
def test_a_file_name_that_is_no_text_is_built(home):
    odd = os.fsencode(home) + b"/p\xffool.yaml"
    shutil.copy(POOL, odd)
    run = subprocess.run(
        [sys.executable, MAKE_DOCS, odd, "--out", home / "out"], capture_output=True, check=False, cwd=home
    )
    assert run.returncode == 0, run.stderr
    assert "p\ufffdool".encode() in run.stdout
    assert len(names(home / "out")) == 2


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
    content = (ROOT / "content" / "emt-paramedic.yaml").read_text(encoding="utf-8")
    (tmp_path / "a.yaml").write_text(content, encoding="utf-8")
    run = command(tmp_path / "a.yaml", "--out", tmp_path / "out", env={"PYTHONPATH": str(blocked)})
    err = one_line(run.stderr.decode())
    assert run.returncode == ENVIRONMENT
    assert package in err
    assert "-m pip install -e ." in err
    assert not (tmp_path / "out").exists()


@POSIX
@pytest.mark.parametrize("stream", [1, 2])
def test_a_closed_stream_does_not_stop_the_build(home, stream):
    run = subprocess.run(
        ["sh", "-c", f'"$0" "$@" {stream}>&-', sys.executable, MAKE_DOCS, POOL, "--out", home / "out"],
        env=ENVIRON,
        capture_output=True,
        check=False,
    )
    assert run.returncode == BUILT, run.stderr
    assert names(home / "out") == [HANDOUT, SLIDES]
    assert b"Traceback" not in run.stderr


@POSIX
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_stream_is_told_and_the_documents_are_there(home):
    out = home / "out"
    run = subprocess.run(
        ["sh", "-c", '"$0" "$@" >/dev/full', sys.executable, MAKE_DOCS, POOL, "--out", out],
        env=ENVIRON,
        capture_output=True,
        check=False,
    )
    assert run.returncode == ENVIRONMENT
    assert one_line(run.stderr.decode()) == "Cannot print: No space left on device.\n"
    assert names(out) == [HANDOUT, SLIDES]


@POSIX
@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_that_nobody_can_read_is_told(option):
    line = '"$0" "$@" >/dev/full'
    run = subprocess.run(
        ["sh", "-c", line, sys.executable, MAKE_DOCS, option], env=ENVIRON, capture_output=True, check=False
    )
    assert run.returncode == ENVIRONMENT
    assert one_line(run.stderr.decode()) == "Cannot print: No space left on device.\n"


@POSIX
def test_a_reader_that_goes_away_is_no_traceback(home):
    out = home / "out"
    run = subprocess.run(
        ["sh", "-c", '("$0" "$@"; echo "code $?" >&2) | true', sys.executable, MAKE_DOCS, POOL, "--out", out],
        env=ENVIRON,
        capture_output=True,
        check=False,
    )
    assert run.stderr in (b"code 3\n", b"code 0\n")
    assert names(home / "out") == [HANDOUT, SLIDES]


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


def test_an_old_python_is_told_so():
    text = MAKE_DOCS.read_text(encoding="utf-8")
    check, start = text.index("sys.version_info"), text.index("from handouts")
    assert check < start, "the version is checked before anything that an old Python cannot read"


def test_the_console_script_is_the_same_command():
    script = Path(sys.executable).with_name("make-docs")
    if not script.exists():
        pytest.skip("the package is not installed in this environment")
    run = subprocess.run([script, "--version"], capture_output=True, check=True)
    assert run.stdout.decode().split() == ["handouts", __version__]


@POSIX
@pytest.mark.slow
def test_the_documents_are_the_same_bytes_in_any_environment(home):
    """Time, time zone, hash seed, locale, user, folder, -O and umask leave no trace."""
    kinds = [
        {},
        {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati"},
        ASCII,
        {"HOME": str(home), "USER": "someone", "LOGNAME": "someone", "LANG": "tr_TR.UTF-8"},
        {"SOURCE_DATE_EPOCH": "1", "PYTHONOPTIMIZE": "2"},
    ]
    seen = set()
    for number, env in enumerate(kinds):
        folder = home / f"out{number}"
        run = command(POOL, "--out", folder, cwd=home if number % 2 else ROOT, env=env)
        assert run.returncode == BUILT, run.stderr
        seen.add(tuple((folder / name).read_bytes() for name in (HANDOUT, SLIDES)))
    assert len(seen) == 1
