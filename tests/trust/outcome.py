"""Runs the command on hostile input and accepts two outcomes only: valid documents, or a located error.

With an error the exit code is 1, every message names file, line and column, and the files that stood
in the output folder before are the same byte for byte.
"""

import contextlib
import io
import os
import re
import subprocess
import sys
import time
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from pptx import Presentation

from handouts.cli.main import BUILT, CONTENT, main
from handouts.verify.deck import deck_faults
from tests.pdf_audit import audit
from tests.places import ROOT

NAME = "content.yaml"
OLD = {"content-handout.pdf": b"old handout", "content-slides.pptx": b"old slides", "mine.txt": b"mine"}
MOST_MEGABYTES = 500
FRESH_MEGABYTES = 100
"""What a normal build takes in a process of its own; here only what a run adds can be seen."""
MOST_SAID = 60_000
"""Characters of all messages of a run."""

_MESSAGE = re.compile(rf"^{NAME}:(\d+):(\d+): (error|warning|note)\[[a-z0-9-]+\]: \S", re.M)
_LAST = re.compile(
    rf"^{NAME}: \d+ errors?(, \d+ \w+)*\. Nothing was written; earlier documents are as they were\.$"
)
_LEAK = re.compile(r"_x[0-9A-Fa-f]{4}_|<[a-z_.]+ object at|Located\(|Text\(runs")


@dataclass
class Outcome:
    """What came of a run: no documents and the codes of its messages, or documents and their words.

    The words of the handout are `printed`, those of the slides `shown`, both without blanks.
    """

    documents: dict[str, bytes]
    codes: list[str]
    said: str
    printed: str = ""
    shown: str = ""
    seconds: float = 0
    """Of the processor, for the whole run."""


@dataclass
class Tally:
    """What came of many runs."""

    inputs: int = 0
    built: int = 0
    codes: Counter[str] = field(default_factory=Counter)
    seconds: float = 0
    megabytes: float = 0

    def note(self, outcome: Outcome, megabytes: float) -> None:
        self.inputs += 1
        self.built += bool(outcome.documents)
        self.codes.update(set(outcome.codes) if not outcome.documents else ())
        self.seconds, self.megabytes = max(self.seconds, outcome.seconds), max(self.megabytes, megabytes)

    def __str__(self) -> str:
        codes = ", ".join(f"{code} {count}" for code, count in self.codes.most_common())
        return (
            f"{self.inputs} inputs: {self.built} built, {self.inputs - self.built} refused ({codes});"
            f" worst {self.seconds:.2f} s of processor, {self.megabytes:.0f} MB"
        )


TOTAL = Tally()
"""Of all runs of this process."""


def attempt(folder: Path, data: bytes, tally: Tally | None = None, *, alone: bool = False) -> Outcome:
    """Run the command on content bytes in `folder`, which may hold pictures beside them.

    `alone` runs it in a process of its own: then memory is what a user would see, and CPU has the imports.
    """
    content, out = folder / NAME, folder / "out"
    content.write_bytes(data)
    out.mkdir(exist_ok=True)
    for name, old in OLD.items():
        (out / name).write_bytes(old)
    run = _run_alone(folder) if alone else _run_here(folder)
    outcome = _outcome(out, data, run.code, run.printed, run.said)
    outcome.seconds = run.seconds
    for each in (tally, TOTAL):
        if each is not None:
            each.note(outcome, run.megabytes)
    assert run.megabytes < MOST_MEGABYTES, f"{run.megabytes:.0f} MB"
    return outcome


@dataclass(frozen=True)
class _Run:
    """A run of the command: exit code, what was printed, what it took."""

    code: int
    printed: str
    said: str
    seconds: float
    megabytes: float


def _run_here(folder: Path) -> _Run:
    out, err = io.StringIO(), io.StringIO()
    _forget_peak()
    before, start = _peak(), time.process_time()
    with contextlib.chdir(folder), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(["-q", "--out", "out", NAME])
    seconds, megabytes = time.process_time() - start, FRESH_MEGABYTES + _peak() - before
    return _Run(code, out.getvalue(), err.getvalue(), seconds, megabytes)


def _run_alone(folder: Path) -> _Run:
    """The peak is read inside: what the system counts for a child may still hold memory of its parent."""
    script = (
        "import pathlib, sys, time; from handouts.cli.main import main\n"
        f"code = main(['-q', '--out', 'out', {NAME!r}])\n"
        "status = pathlib.Path('/proc/self/status')\n"
        "said = status.read_text() if status.exists() else ''\n"
        "pathlib.Path('measured').write_text(f'{time.process_time()}\\n{said}')\n"
        "sys.exit(code)"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    run = subprocess.run(
        [sys.executable, "-c", script], cwd=folder, env=environment, capture_output=True, check=False
    )
    seconds, _, status = (folder / "measured").read_text(encoding="utf-8").partition("\n")
    peak = re.search(r"VmHWM:\s+(\d+) kB", status)
    megabytes = int(peak[1]) / 1000 if peak else 0.0
    return _Run(run.returncode, run.stdout.decode(), run.stderr.decode(), float(seconds), megabytes)


def _outcome(out: Path, data: bytes, code: int, printed: str, said: str) -> Outcome:
    found = {path.name: path.read_bytes() for path in out.iterdir()}
    codes = re.findall(rf"^{NAME}:\d+:\d+: (?:error|warning|note)\[([a-z0-9-]+)\]", said, re.M)
    assert found.keys() == OLD.keys(), f"the output folder holds {sorted(found)}"
    assert len(said) < MOST_SAID
    obeyed = {char for char in said if unicodedata.category(char).startswith("C") and char != "\n"}
    assert not obeyed, f"a terminal would obey {obeyed!a}"
    assert printed == ""
    if code == CONTENT:
        assert found == OLD, "an earlier document was changed"
        assert _LAST.match(said.rstrip("\n").rpartition("\n")[2]), said[-300:]
        _check_places(data, said)
        return Outcome({}, codes, said)
    assert code == BUILT, f"exit code {code}: {said[:500]}"
    made = {name: blob for name, blob in found.items() if name != "mine.txt"}
    assert found["mine.txt"] == OLD["mine.txt"]
    return Outcome(made, codes, said, *_check_documents(data, made))


def _check_places(data: bytes, said: str) -> None:
    places = _MESSAGE.findall(said)
    assert any(kind == "error" for *_, kind in places), said[:500]
    lines = re.split(r"\r\n|\r|\n", data.decode("utf-8", "replace"))
    for line, column, _ in places:
        assert 1 <= int(line) <= len(lines), f"line {line} of {len(lines)}"
        assert 1 <= int(column) <= len(lines[int(line) - 1]) + 2, f"column {column} of line {line}"


def _check_documents(data: bytes, made: dict[str, bytes]) -> tuple[str, str]:
    """The words of the handout and of the slides, after their checks."""
    handout, slides = made["content-handout.pdf"], made["content-slides.pptx"]
    marks = audit(handout)
    assert marks.problems == []
    faults = deck_faults(slides)
    assert not faults, faults[:5]
    shown: list[str] = []
    for slide in Presentation(io.BytesIO(slides)).slides:
        shown += [node.text or "" for node in slide.element.iter("{*}t")]
        shown.append(slide.notes_slide.notes_text_frame.text)
    words = "".join(text for *_, text in marks.elements), "".join(shown)
    leaks = {leak for text in words for leak in _LEAK.findall(text) if leak.encode() not in data}
    assert not leaks
    return "".join(words[0].split()), "".join(words[1].split())


def _forget_peak() -> None:
    with contextlib.suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def _peak() -> float:
    """The most memory, in megabytes, since `_forget_peak`; 0 where the system does not tell."""
    with contextlib.suppress(OSError):
        status = Path("/proc/self/status").read_text(encoding="ascii")
        return int(re.findall(r"VmHWM:\s+(\d+) kB", status)[0]) / 1000
    return 0
