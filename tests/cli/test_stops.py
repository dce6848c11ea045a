"""Why the command can end without documents: each reason has a code of its own."""

import shutil
from pathlib import Path

import pytest

from handouts.cli import main as cli
from handouts.diagnostics import Code
from handouts.storage import atomic
from tests.places import POOL


def no_memory(*_):
    raise MemoryError


def no_package(*_):
    raise ModuleNotFoundError("no module named yaml", name="yaml")


def half_written(*_):
    raise atomic.MixedError(5, "Input/output error", "a.pdf")


def damaged(*_):
    return ["it has no catalogue"]


STOPS = [
    (Code.USAGE, ["--nonsense"], {}),
    (Code.NO_CONTENT, [], {}),
    (Code.SAME_NAME, ["{home}/k.yaml", "{home}/deeper/k.yaml"], {}),
    (Code.TEMPLATE_ENDING, ["--write-template", "{home}/k.pptx"], {}),
    (Code.TEMPLATE_EXISTS, ["--write-template", "{home}/k.potx"], {}),
    (Code.WOULD_OVERWRITE, ["--schema", "{home}/briefing.schema.json"], {}),
    (Code.CANNOT_READ, ["{home}/nothing.yaml"], {}),
    (Code.CANNOT_READ, ["--schema", "{home}/nothing.yaml"], {}),
    (Code.CANNOT_WRITE, ["--only", "handout", "--out", "{home}/k.yaml", "{home}/k.yaml"], {}),
    (Code.PARTLY_WRITTEN, ["--schema", "{home}/k.yaml"], {"handouts.storage.atomic.write_all": half_written}),
    (Code.UNSOUND_DOCUMENT, ["{home}/k.yaml"], {"handouts.verify.pdf.pdf_faults": damaged}),
    (Code.NO_MEMORY, ["{home}/k.yaml"], {"handouts.jobs.pipeline.build": no_memory}),
    (Code.MISSING_PACKAGE, ["{home}/k.yaml"], {"handouts.jobs.pipeline.build": no_package}),
]


@pytest.fixture
def reasons(monkeypatch):
    """The codes of all the reasons for which the command ended."""
    seen = []
    kept = cli._stop

    def noted(problem):
        seen.append(kept(problem).code)
        return kept(problem)

    monkeypatch.setattr(cli, "_stop", noted)
    return seen


@pytest.mark.parametrize(("code", "arguments", "broken"), STOPS, ids=lambda part: getattr(part, "name", ""))
def test_each_reason_to_stop_has_its_code(code, arguments, broken, tmp_path, monkeypatch, reasons):
    for name in ("k.yaml", "k.potx", "briefing.schema.json"):
        shutil.copy(POOL, tmp_path / name)
    for name, replacement in broken.items():
        monkeypatch.setattr(name, replacement)
    status = cli.main([part.format(home=tmp_path) for part in arguments], tmp_path)
    assert status in (cli.USAGE, cli.ENVIRONMENT)
    assert reasons == [code]


def test_a_folder_that_is_gone_and_nonsense_for_a_date_have_their_codes(tmp_path, monkeypatch, reasons):
    def gone():
        raise FileNotFoundError

    monkeypatch.setattr(Path, "cwd", gone)
    assert cli.main([], tmp_path) == cli.ENVIRONMENT
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    assert cli.main([], tmp_path) == cli.USAGE
    assert reasons == [Code.NO_FOLDER, Code.BAD_EPOCH]
