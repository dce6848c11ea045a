import importlib
import shutil
import time
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from handouts.diagnostics import Code, ContentError, ContentFileError, Notice, Rendered, UnsoundError
from handouts.jobs import pipeline
from handouts.jobs.options import ALL_EDITIONS, Options
from handouts.jobs.pipeline import build, edition_suffix
from tests.places import POOL


@pytest.fixture
def content(tmp_path):
    return Path(shutil.copy(POOL, tmp_path))


def with_logo(content, file):
    text = content.read_text(encoding="utf-8")
    logo = f"contact:\n  name: Sample pool\n  logo:\n    file: {file}\n    alt: Logo of the pool\n"
    content.write_text(text.replace("figures:\n", logo + "figures:\n", 1), encoding="utf-8")
    return content


def problems(content):
    with pytest.raises(ContentFileError) as caught:
        build(content, Options(), "c.yaml")
    return caught.value.diagnostics


def test_a_document_has_a_name_bytes_a_count_and_its_time(content):
    handout, slides = build(content, Options(), "c.yaml")
    assert (handout.name, handout.unit, handout.count) == ("pool-staff-handout.pdf", "pages", 2)
    assert (slides.name, slides.unit, slides.count) == ("pool-staff-slides.pptx", "slides", 12)
    assert handout.data.startswith(b"%PDF-1.7")
    assert slides.data.startswith(b"PK")
    assert handout.seconds > 0 < slides.seconds


def test_the_same_content_gives_the_same_bytes(content):
    first, second = (build(content, Options(editions=ALL_EDITIONS), "c.yaml") for _ in range(2))
    assert [d.data for d in first] == [d.data for d in second]


def test_the_name_of_the_file_leaves_no_trace_in_the_documents(content):
    other = Path(shutil.copy(content, content.parent / "other.yaml"))
    assert [d.data for d in build(content, Options(), "a")] == [d.data for d in build(other, Options(), "b")]


def test_editions_have_names_of_their_own():
    names = [edition_suffix(paper, large) for paper, large in ALL_EDITIONS]
    assert names == ["", "-a4", "-large-print", "-a4-large-print"]


def test_problems_of_all_documents_are_told_together_with_their_place(content, monkeypatch):
    def fails(code, origin):
        def render(*_):
            raise ContentError([Notice(code, origin, "m", "h")])

        return render

    monkeypatch.setattr(
        pipeline,
        "_wanted",
        lambda *_: [
            ("a", "pages", fails(Code.LONG_WORD, "deck.slides.0")),
            ("b", "slides", fails(Code.EXTRA_LINE, "title")),
        ],
    )
    found = problems(content)
    assert [(each.notice.code, each.source_line) for each in found] == [
        (Code.EXTRA_LINE, "title: Lifeguard or swim teacher?"),
        (Code.LONG_WORD, "    - show: cover"),
    ]


def test_a_remark_that_is_an_error_stops_the_build_and_others_travel_along(content, monkeypatch):
    def remarks(code):
        notice = Notice(code, "title", "m")
        return lambda *_: Rendered(b"data", 1, (notice,))

    monkeypatch.setattr(pipeline, "_wanted", lambda *_: [("a", "pages", remarks(Code.EXTRA_LINE))])
    (document,) = build(content, Options(), "c.yaml")
    assert document.remarks[0].span.line == 4
    monkeypatch.setattr(pipeline, "_wanted", lambda *_: [("a", "pages", remarks(Code.LONG_WORD))])
    assert [each.notice.code for each in problems(content)] == [Code.LONG_WORD]


def test_a_logo_beside_the_content_is_in_both_documents(content):
    plain = build(content, Options(), "c.yaml")
    Image.effect_noise((60, 40), 90).save(content.parent / "logo.png")
    both = build(with_logo(content, "logo.png"), Options(), "c.yaml")
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
    assert len(build(content, Options(editions=ALL_EDITIONS), "c.yaml")) == 5


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
    try:
        outcome = len(build(content, Options(), "c.yaml"))
    except ContentFileError as problem:
        outcome = len(problem.diagnostics)
    assert outcome
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
