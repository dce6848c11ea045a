"""No network, no helper programs, and no file that is none of our business."""

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
from PIL import Image

from tests.deck.template import templates
from tests.places import ROOT
from tests.trust.pictures import LOGO
from tests.trust.spoiling import GOOD
from tests.trust.templates import TEMPLATE

CALM = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
PYTHON = [
    Path(sys.prefix),
    Path(sys.base_prefix),
    *map(Path, sysconfig.get_paths().values()),
    ROOT / "handouts",
    ROOT / "handouts.egg-info",  # where an editable install keeps what it knows about the package
]
SYSTEM = [Path(path) for path in ("/usr/share/zoneinfo", "/etc/localtime", "/usr/lib/locale")]


def watched(folder: Path, *arguments: str) -> tuple[subprocess.CompletedProcess[str], list[tuple[str, Path]]]:
    log = folder / "log"
    command = [sys.executable, "-m", "tests.trust.watched", str(log), *arguments]
    run = subprocess.run(command, cwd=ROOT, env=CALM, capture_output=True, text=True, check=False)
    assert run.returncode in (0, 1), run.stderr
    lines = [line.split(" ", 1) for line in log.read_text(encoding="utf-8").splitlines()]
    return run, [(kind, Path(path)) for kind, path in lines]


def inside(path: Path, folders: list[Path]) -> bool:
    return any(
        path.is_relative_to(folder) or path.resolve().is_relative_to(folder.resolve()) for folder in folders
    )


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content file with a logo and a template beside it."""
    home = tmp_path / "content"
    home.mkdir()
    Image.new("RGB", (30, 20), "navy").save(home / "logo.png")
    (home / "house.potx").write_bytes(templates.plain())
    data = GOOD.replace(b"figures:\n", LOGO % b"logo.png", 1)
    (home / "staff.yaml").write_bytes(data.replace(b"\ndeck:\n", TEMPLATE % b"house.potx", 1))
    return home / "staff.yaml"


def test_a_build_uses_no_network_and_no_program_and_writes_into_its_folder_only(content: Path) -> None:
    out = content.parents[1] / "out"
    run, seen = watched(content.parents[1], str(content), "--all", "-q", "--out", str(out))
    assert (run.returncode, run.stderr) == (0, "")
    assert len(list(out.iterdir())) == 5
    assert [path for kind, path in seen if kind == "forbidden"] == []
    assert [path for kind, path in seen if kind == "write" and not inside(path, [out])] == []
    reads = {path for kind, path in seen if kind == "read" and not inside(path, [*PYTHON, *SYSTEM, out])}
    reads = {path for path in reads if not path.name.startswith("__editable__.")}  # how pip links the package
    assert reads <= {content, content.parent / "logo.png", content.parent / "house.potx", Path(os.devnull)}


@pytest.mark.parametrize(
    "data",
    [
        GOOD.replace(
            b"title: Lifeguard", b"title: '[x](https://example.org/x) <img src=\"http://example.org/\"/>'\nx:"
        ),
        GOOD.replace(b"figures:\n", LOGO % b"https://example.org/logo.png", 1),
        GOOD.replace(b"figures:\n", LOGO % b"logo.eps", 1),
    ],
    ids=["markup", "address", "EPS"],
)
def test_an_address_or_a_program_in_the_content_is_never_used(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "logo.eps").write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\nshowpage\n")
    (tmp_path / "staff.yaml").write_bytes(data)
    out = tmp_path / "out"
    run, seen = watched(tmp_path, str(tmp_path / "staff.yaml"), "-q", "--out", str(out))
    assert run.returncode == 1
    assert [path for kind, path in seen if kind == "forbidden"] == []
    assert [path for kind, path in seen if kind == "write"] == []


@pytest.mark.parametrize(
    "code",
    [
        "import socket; socket.socket()",
        "import os; os.system('true')",
        "import subprocess; subprocess.run('true')",
    ],
)
def test_the_watch_sees_what_is_forbidden(tmp_path: Path, code: str) -> None:
    script = (
        "import sys; from tests.trust import watched; import handouts.cli.main\n"
        f"def spy(_):\n    {code}\n    return 0\n"
        f"handouts.cli.main.main = spy; sys.argv = ['watched', {str(tmp_path / 'log')!r}]; watched.main()"
    )
    run = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert "is forbidden here" in run.stderr
