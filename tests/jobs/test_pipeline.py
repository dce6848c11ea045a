import importlib
import shutil
import time
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from handouts.diagnostics import Code, ContentError, Notice, Rendered, UnsoundError
from handouts.jobs.formats import Format
from handouts.jobs.options import Options
from handouts.jobs.pipeline import build
from tests.places import POOL


@pytest.fixture
def content(tmp_path):
    return Path(shutil.copy(POOL, tmp_path))


def with_logo(content, file):
    text = content.read_text(encoding="utf-8")
    logo = f"contact:\n  name: Sample pool\n  logo:\n    file: {file}\n    alt: Logo of the pool\n"
    content.write_text(text.replace("figures:\n", logo + "figures:\n", 1), encoding="utf-8")
    return content


def problems(content, **options):
    result = build(content, Options(**options), "c.yaml")
    assert result.failed
    return result.diagnostics


def documents(content, **options):
    result = build(content, Options(**options), "c.yaml")
    assert not result.failed, [str(each) for each in result.diagnostics]
    return result.documents


def test_a_document_has_a_name_bytes_a_count_and_its_time(content):
    handout, slides = documents(content)
    assert (handout.name, handout.unit, handout.count) == ("pool-staff-handout.pdf", "pages", 2)
    assert (slides.name, slides.unit, slides.count) == ("pool-staff-slides.pptx", "slides", 12)
    assert handout.data.startswith(b"%PDF-1.7")
    assert slides.data.startswith(b"PK")
    assert handout.seconds > 0 < slides.seconds


def test_the_same_content_gives_the_same_bytes(content):
    first, second = (documents(content, editions=None) for _ in range(2))
    assert [d.data for d in first] == [d.data for d in second]


def test_the_name_of_the_file_leaves_no_trace_in_the_documents(content):
    other = Path(shutil.copy(content, content.parent / "other.yaml"))
    assert [d.data for d in documents(content)] == [d.data for d in documents(other)]


def test_a_build_prints_nothing(content, capsys):
    documents(content)
    problems(with_logo(content, "nothing.png"))
    assert capsys.readouterr() == ("", "")


@pytest.fixture
def formats(monkeypatch):
    """Registers functions that render in place of all formats; nothing is wrong with what they make."""

    def register(**renderers):
        made = {name: Format(name, "", "pages", render, lambda *_: ()) for name, render in renderers.items()}
        monkeypatch.setattr("handouts.jobs.formats.FORMATS", made)

    return register


def fails(code, origin):
    def render(*_):
        raise ContentError([Notice(code, origin, "m", "h")])

    return render


def makes(*codes):
    return lambda *_: Rendered(b"data", 1, tuple(Notice(code, "title", "m") for code in codes))


def test_what_is_wrong_with_each_document_is_told_with_its_place(content, formats):
    formats(a=fails(Code.LONG_WORD, "deck.slides.0"), b=fails(Code.EXTRA_LINE, "title"))
    found = [(each.document, each.notice.code, each.source_line) for each in problems(content)]
    assert found == [
        ("pool-staff-a", Code.LONG_WORD, "    - show: cover"),
        ("pool-staff-b", Code.EXTRA_LINE, "title: Lifeguard or swim teacher?"),
    ]


def test_a_document_with_an_error_fails_the_build_and_other_notices_travel_along(content, formats):
    formats(a=makes(Code.EXTRA_LINE, Code.ROOM_LEFT))
    result = build(content, Options(), "c.yaml")
    assert not result.failed
    assert [(each.span.line, each.document) for each in result.diagnostics] == [(4, "pool-staff-a")] * 2
    formats(a=makes(Code.LONG_WORD), b=makes())
    assert [each.notice.code for each in problems(content)] == [Code.LONG_WORD]


def test_a_build_tells_what_it_was_made_from_also_when_it_fails(content):
    for name in ("logo.png", "nothing.png"):
        Image.effect_noise((60, 40), 90).save(content.parent / "logo.png")
        result = build(with_logo(content, name), Options(), "c.yaml")
        assert result.inputs.content[0].data == content.read_bytes()
        assert result.failed == (result.inputs.logo is None)
        content.write_bytes(POOL.read_bytes())


def test_a_logo_beside_the_content_is_in_both_documents(content):
    plain = documents(content)
    Image.effect_noise((60, 40), 90).save(content.parent / "logo.png")
    both = documents(with_logo(content, "logo.png"))
    assert all(len(a.data) < len(b.data) for a, b in zip(plain, both, strict=True))


@pytest.mark.parametrize(
    ("file", "code"),
    [("nothing.png", "picture-missing"), ("../../etc/passwd", "picture-outside"), ('""', "picture-missing")],
)
def test_a_logo_that_cannot_be_used_is_told_at_its_line(content, file, code):
    (found,) = problems(with_logo(content, file))
    assert found.notice.code == code
    assert found.source_line.strip().startswith("file: ")


def test_a_logo_that_is_no_picture_is_told_at_its_line(content):
    (content.parent / "logo.png").write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n")
    (found,) = problems(with_logo(content, "logo.png"))
    assert (found.notice.code, found.source_line) == ("picture-unreadable", "    file: logo.png")


def test_links_whose_kind_is_in_capitals_are_built(content):
    links = "[rules](Https://example.org/x), [mail](Mailto:a@example.org) and [call](TEL:+15550100)"
    text = content.read_text(encoding="utf-8")
    text = text.replace(
        "reassurance: You do not have to ask for a lifeguard or a teacher.", f'reassurance: "{links}"'
    )
    text = text.replace("text: The rules of your own pool come first. Made-up", f'text: "{links}" # Made-up')
    text = text.replace("url: https://example.org/handbook", "url: HTTPS://example.org/handbook")
    content.write_text(text, encoding="utf-8")
    assert len(documents(content, editions=None)) == 5


def test_a_content_file_that_cannot_be_read_is_an_os_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        build(tmp_path / "nothing.yaml", Options(), "c.yaml")


LONG = "word " * 399
AT_THE_LIMITS = {
    "long rows": (
        "  rows:\n",
        "".join(
            f"    r{n}: {{label: L, cells: {{guard: {LONG}, teacher: {LONG}}}, source: handbook}}\n"
            for n in range(55)
        ),
    ),
    "sources": (
        "sources:\n",
        "".join(f"  s{n}:\n    publisher: P\n    title: {LONG}\n" for n in range(140)),
    ),
    "terms": (
        "  terms:\n",
        "".join(f"    t{n}:\n      term: T\n      meaning: {LONG}\n" for n in range(140)),
    ),
    "facts": (
        "    facts:\n",
        "".join(f"      f{n}:\n        text: {LONG}\n        source: handbook\n" for n in range(140)),
    ),
    "slides": (
        "  slides:\n",
        "".join(
            f"    - show: scope\n      title: S {n}\n      notes:\n        minutes: 1\n        say: {LONG}\n"
            for n in range(130)
        ),
    ),
}


@pytest.mark.speed
@pytest.mark.parametrize("name", AT_THE_LIMITS)
def test_content_at_the_limits_is_built_or_refused_in_seconds(content, name):
    after, more = AT_THE_LIMITS[name]
    text = content.read_text(encoding="utf-8")
    assert after in text
    content.write_text(text.replace(after, after + more, 1), encoding="utf-8")
    start = time.process_time()
    result = build(content, Options(), "c.yaml")
    assert result.failed or result.documents
    assert time.process_time() - start < 6


@pytest.mark.parametrize(
    ("module", "says"), [("handout", "does not start or end like a PDF file"), ("deck", "zip: ")]
)
def test_a_document_that_does_not_read_well_again_is_kept_back(content, monkeypatch, module, says):
    """A fault of ours, a broken library, bad memory: nothing of it reaches the disk."""
    renderer = importlib.import_module(f"handouts.{module}.render")
    real = renderer.render

    def damaged(*given):
        made = real(*given)
        return replace(made, data=made.data[:-9])

    monkeypatch.setattr(renderer, "render", damaged)
    with pytest.raises(UnsoundError) as caught:
        build(content, Options(), "c.yaml")
    assert says in str(caught.value)
