import hashlib
import pickle
import shutil
from pathlib import Path

import pytest
from PIL import Image

from handouts.diagnostics import ContentError
from handouts.jobs import inputs as module
from handouts.jobs.inputs import Inputs, check_overwriting, content_of, read_content, read_named
from handouts.jobs.options import Options
from handouts.jobs.pipeline import build, own_template
from handouts.jobs.ready import make_ready
from tests.places import POOL, POSIX

LOGO = "contact:\n  name: Sample pool\n  logo:\n    file: art/logo.png\n    alt: Logo of the pool\n"
TEMPLATE = "\ndeck:\n  template:\n    file: own.potx\n"


@pytest.fixture
def content(tmp_path):
    """Content that names a logo and a template, both beside it."""
    text = POOL.read_text(encoding="utf-8").replace("figures:\n", LOGO + "figures:\n", 1)
    path = tmp_path / "pool.yaml"
    path.write_text(text.replace("\ndeck:\n", TEMPLATE, 1), encoding="utf-8")
    (tmp_path / "art").mkdir()
    Image.effect_noise((60, 40), 90).save(tmp_path / "art" / "logo.png")
    (tmp_path / "own.potx").write_bytes(own_template())
    return path


def read(path, template=None, *, with_template=True):
    content = (read_content(path, "c.yaml"),)
    return read_named(content, content_of(content), template, with_template=with_template)


def refused(path, **more):
    with pytest.raises(ContentError) as caught:
        read(path, **more)
    return [(notice.code, notice.origin) for notice in caught.value.notices]


def test_every_file_is_there_with_its_bytes_and_their_sum(content):
    found = read(content)
    assert [(file.name, file.origin) for file in found.every()] == [
        ("c.yaml", ""),
        ("own.potx", "deck.template.file"),
        ("art/logo.png", "contact.logo.file"),
    ]
    for file in found.every():
        assert file.data == file.path.read_bytes()
        assert file.sha256 == hashlib.sha256(file.data).hexdigest()


def test_they_travel_to_another_process_and_need_no_disk_there(content, tmp_path):
    found = read(content)
    shutil.rmtree(tmp_path)
    there = pickle.loads(pickle.dumps(found))
    assert there == found
    loaded = content_of(there.content)
    assert make_ready(loaded, there).logo == make_ready(loaded, found).logo


def test_a_template_is_read_only_where_a_document_stands_on_one(content):
    (content.parent / "own.potx").unlink()
    assert read(content, with_template=False).template is None
    assert not build(content, Options(only="handout"), "c.yaml").failed


def test_the_command_names_its_template_before_the_content_does(content, tmp_path):
    given = Path(shutil.copy(tmp_path / "own.potx", tmp_path / "other.potx"))
    (tmp_path / "own.potx").unlink()
    template = read(content, given).template
    assert (template.name, template.path, template.origin) == ("other.potx", given, "deck.template.file")
    with pytest.raises(FileNotFoundError):
        read(content, tmp_path / "nothing.potx")


def test_a_template_that_is_too_large_is_told_by_whoever_names_it(content, monkeypatch):
    monkeypatch.setattr(module, "MOST_TEMPLATE_BYTES", 1000)
    named, given = (read(content, given).unread for given in (None, content.parent / "own.potx"))
    assert [(each.code, each.origin) for each in named] == [("template-large", "deck.template.file")]
    assert given == named


def test_a_template_that_is_missing_is_told_together_with_what_keeps_the_handout_back(content):
    (content.parent / "own.potx").unlink()
    text = content.read_text(encoding="utf-8")
    content.write_text(text.replace("title: Lifeguard", "title: " + "Lifeguard " * 60, 1), encoding="utf-8")
    codes = [each.notice.code for each in build(content, Options(), "c.yaml").diagnostics]
    assert "template-missing" in codes
    assert len(codes) > 1


@pytest.mark.parametrize("name", ["own.potx", "art/logo.png", "pool.yaml"])
def test_nothing_that_a_document_is_made_from_may_be_overwritten_by_it(content, name):
    found = read(content)
    check_overwriting(found, [content.parent / "another.pdf"])
    target = content.parent / "art" / ".." / name
    with pytest.raises(ContentError) as caught:
        check_overwriting(found, [target])
    assert caught.value.notices[0].code == "would-overwrite"


@POSIX
def test_another_name_of_the_same_file_is_the_same_file(content, tmp_path):
    (tmp_path / "link.pptx").symlink_to("own.potx")
    with pytest.raises(ContentError):
        check_overwriting(read(content), [tmp_path / "link.pptx"])


def test_a_file_lies_beside_the_content_that_names_it(content, tmp_path):
    (tmp_path / "agencies").mkdir()
    shutil.copy(tmp_path / "art" / "logo.png", tmp_path / "agencies" / "own.png")
    overlay = tmp_path / "agencies" / "a.yaml"
    overlay.write_text("contact:\n  logo:\n    file: own.png\n", encoding="utf-8")
    files = (read_content(content, "c.yaml"), read_content(overlay, "agencies/a.yaml"))
    found = read_named(files, content_of(files), None, with_template=True)
    assert [file.path.relative_to(tmp_path).as_posix() for file in found.every()] == [
        "pool.yaml",
        "agencies/a.yaml",
        "own.potx",
        "agencies/own.png",
    ]


def test_a_logo_that_cannot_be_read_stops_the_build(content):
    (content.parent / "art" / "logo.png").unlink()
    assert refused(content) == [("picture-missing", "contact.logo.file")]


def test_content_without_files_is_all_there_is():
    assert read(POOL) == Inputs((read_content(POOL, "c.yaml"),))
