"""Whose fault it is when slides cannot be made, and how often a template is made ready."""

import re
import shutil
from pathlib import Path

import pytest

from handouts.cli.main import BUILT, main
from handouts.deck import render as deck
from handouts.deck.template import prepare_template
from handouts.deck.trial import trial
from handouts.diagnostics import Code, Rendered, UnsoundError
from handouts.jobs import slides
from handouts.jobs.options import Options
from handouts.jobs.pipeline import build, own_template
from tests.deck.template import templates
from tests.packages import parts_of, zipped
from tests.places import POOL


@pytest.fixture(autouse=True)
def _forget():
    """No template is kept from one test to the next."""
    slides.prepared.cache_clear()


@pytest.fixture
def template(tmp_path):
    path = tmp_path / "agency.potx"
    path.write_bytes(templates.plain())
    return path


def result(template):
    return build(POOL, Options(only="slides", template=template), "c.yaml")


def refusal(template):
    """The only error, which is about the template."""
    (found,) = result(template).diagnostics
    assert found.notice.code is Code.TEMPLATE
    assert "is damaged" in found.notice.message
    return found.notice.help


def breaks(*_, **__):
    raise ZeroDivisionError


def test_what_fails_while_a_template_is_made_ready_is_its_own_fault(template, monkeypatch):
    assert not result(template).failed
    for stage in ("prepare_template", "trial"):
        slides.prepared.cache_clear()
        with monkeypatch.context() as patched:
            patched.setattr(slides, stage, breaks)
            assert "ZeroDivisionError" in refusal(template)


def test_a_template_whose_parts_are_not_sound_is_told_which(template, monkeypatch):
    monkeypatch.setattr(slides, "trial", lambda *given: Rendered(trial(*given).data[:-9], 1))
    assert "zip: " in refusal(template)


@pytest.mark.parametrize("broken", ["plan", "draw_slides", "check", "package_of"])
def test_what_fails_on_a_template_that_is_ready_is_our_fault(template, monkeypatch, broken):
    result(template)
    monkeypatch.setattr(deck, broken, breaks)
    with pytest.raises(ZeroDivisionError):
        result(template)


def test_a_deck_that_is_not_sound_on_a_template_that_is_ready_is_our_fault(template, monkeypatch):
    result(template)
    monkeypatch.setattr(deck, "package_of", lambda _: b"no deck")
    with pytest.raises(UnsoundError):
        result(template)


LAYOUTS = "ppt/slideLayouts"
HARM = {
    "no size of notes": ("ppt/presentation.xml", b"<p:notesSz[^>]*>", b""),
    "a layout without its master": (
        f"{LAYOUTS}/_rels/slideLayout9.xml.rels",
        b'/slideMaster"',
        b'/nothing"',
    ),
    "spacing of nothing": (f"{LAYOUTS}/slideLayout9.xml", b"<a:lnSpc>.*?</a:lnSpc>", b"<a:lnSpc/>"),
    "a place without a corner": (f"{LAYOUTS}/slideLayout9.xml", b"<a:off [^>]*>", b""),
    "a size that is no number": (f"{LAYOUTS}/slideLayout9.xml", b' sz="[0-9]+"', b' sz="NaN"'),
}
"""Damage to our own template: a part, a pattern, and what stands there instead."""


@pytest.mark.parametrize("harm", HARM)
def test_damage_that_only_drawing_shows_is_found_before_a_deck_is_drawn(tmp_path, monkeypatch, harm):
    monkeypatch.setattr(deck, "render", breaks)
    template = tmp_path / "own.potx"
    part, pattern, new = HARM[harm]
    parts = parts_of(own_template())
    assert re.search(pattern, parts[part])
    template.write_bytes(zipped({**parts, part: re.sub(pattern, new, parts[part])}))
    assert refusal(template)


def test_contents_of_one_run_share_a_template_and_get_the_bytes_that_each_gets_alone(tmp_path, monkeypatch):
    (tmp_path / "t").mkdir()
    (tmp_path / "t" / "agency.potx").write_bytes(templates.plain())
    names = [Path(shutil.copy(POOL, tmp_path / f"{name}.yaml")) for name in ("a", "b")]
    calls = []

    def counted(*given):
        calls.append(given)
        return prepare_template(*given)

    monkeypatch.setattr(slides, "prepare_template", counted)

    def run(folder, contents):
        out = tmp_path / folder
        given = ["--template", str(tmp_path / "t" / "agency.potx"), "--only", "slides", "-q"]
        assert main([*map(str, contents), "--out", str(out), *given], tmp_path) == BUILT
        return [path.read_bytes() for path in sorted(out.iterdir())]

    together = run("both", names)
    assert len(calls) == 1
    slides.prepared.cache_clear()
    assert run("alone", names[:1]) == together[:1] == together[1:]
    (tmp_path / "t" / "agency.potx").write_bytes(templates.dark())
    assert run("dark", names[:1]) != together[:1], "another file of that name is another template"
