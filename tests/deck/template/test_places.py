"""Where our places go on a template's layouts, in numbers."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest
from lxml import etree

from handouts.deck.layouts.catalogue import layouts
from handouts.deck.layouts.names import HEADINGS, ITEMS, LayoutKind, PlaceholderName
from handouts.deck.layouts.placeholders import Box
from handouts.deck.template.content_area import mover
from handouts.deck.template.covers import arrange
from handouts.deck.template.fonts import font
from handouts.deck.template.make_room import with_headings, with_small_print
from handouts.deck.template.match import How, match
from handouts.deck.template.resize import _scale
from handouts.deck.template.template_layout import TemplateLayout
from handouts.look.grid import SlideGrid
from handouts.look.tokens import Look
from handouts.look.units import inch

OURS = layouts(Look())
PAGE = Box(inch(0), inch(0), inch(13.333), inch(7.5))
TITLE = Box(inch(0.7), inch(0.4), inch(12), inch(1.2))
BODY = Box(inch(0.7), inch(1.8), inch(12), inch(4.9))


def host(
    name: str,
    type_: str = "",
    boxes: Iterable[tuple[str, Box]] = (),
    title: Box | None = TITLE,
    master: int = 0,
) -> TemplateLayout:
    """A layout of a template as far as matching and places look at it."""
    nothing: Any = None
    layout: Any = type("Layout", (), {"placeholders": (), "slide_master": None, "name": name})()
    return TemplateLayout(
        name, type_, master, layout, nothing, PAGE, title, nothing, tuple(boxes), inch(6.9), nothing, ()
    )


def matched(
    kind: LayoutKind, hosts: list[TemplateLayout], mapping: dict[str, str] | None = None
) -> tuple[str, How]:
    found = match(OURS, hosts, mapping or {}, "a.potx")[kind]
    return found.host.name, found.how


@pytest.fixture(autouse=True)
def no_master(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("handouts.deck.template.content_area.master_body", lambda _: BODY)


def test_the_mapping_comes_before_the_name_and_the_name_before_the_type() -> None:
    hosts = [host("Only", "titleOnly"), host("two LANES"), host("Mine")]
    assert matched(LayoutKind.LANES, hosts, {"Two lanes": "mine"}) == ("Mine", How.MAPPED)
    assert matched(LayoutKind.LANES, hosts) == ("two LANES", How.NAME)
    assert matched(LayoutKind.LANES, hosts[:1]) == ("Only", How.TYPE)


def test_without_a_known_type_the_places_decide_and_the_fewest_to_spare_win() -> None:
    body = ("body", BODY)
    hosts = [host("Six", boxes=[body] * 6), host("Two", boxes=[body] * 2), host("One", boxes=[body])]
    assert matched(LayoutKind.SHARED, hosts) == ("One", How.PLACES)
    assert matched(LayoutKind.SHORT_ANSWER, hosts) == ("Six", How.PLACES)
    assert matched(LayoutKind.SHORT_ANSWER, hosts[1:]) == ("One", How.FALLBACK)


def test_a_layout_without_a_title_is_never_taken() -> None:
    hosts = [host("Bare", "titleOnly", title=None), host("Titled", "obj")]
    assert matched(LayoutKind.CHART, hosts)[0] == "Titled"


def test_a_section_needs_a_place_for_its_text() -> None:
    hosts = [host("Head", "secHead"), host("Body", "obj", [("body", BODY)])]
    assert matched(LayoutKind.SECTION, hosts)[0] == "Body"
    assert matched(LayoutKind.SECTION, [host("Head", "secHead", [("body", BODY)]), hosts[1]])[0] == "Head"


def test_content_prefers_the_master_with_the_most_room() -> None:
    deep = Box(inch(0.7), inch(3), inch(12), inch(1.5))
    hosts = [host("Deep", "titleOnly", title=deep), host("Roomy", "titleOnly", master=1)]
    assert matched(LayoutKind.CHART, hosts)[0] == "Roomy"


def test_places_fill_the_area_and_keep_their_order() -> None:
    area = Box(inch(1), inch(2), inch(10), inch(4))
    for kind, layout in OURS.items():
        if kind in (LayoutKind.COVER, LayoutKind.SECTION):
            continue
        move = mover(layout, area, SlideGrid())
        moved = {placeholder.name: move(placeholder.box) for placeholder in layout.placeholders[1:-2]}
        for box in moved.values():
            assert box.x >= area.x - inch(0.11)
            assert box.x + box.width <= area.x + area.width + inch(0.01)
            assert box.y >= area.y - inch(0.06)
            assert box.y + box.height <= area.y + area.height + inch(0.26)


def test_what_stood_above_the_title_comes_first_below_it() -> None:
    layout = OURS[LayoutKind.SCENARIO_QUESTION]
    move = mover(layout, Box(inch(1), inch(2), inch(10), inch(4)), SlideGrid())
    label, question = (
        move(layout.placeholder(PlaceholderName.LABEL).box),
        move(layout.placeholder(PlaceholderName.LEFT_QUESTION).box),
    )
    assert label.y == pytest.approx(inch(2))
    assert label.y + label.height < question.y


def test_a_heading_keeps_the_height_of_its_lines() -> None:
    placeholders = list(OURS[LayoutKind.LANES].placeholders[1:5])
    flat = [
        replace(placeholder, box=replace(placeholder.box, height=inch(0.3)))
        for placeholder in placeholders
        if placeholder.name in HEADINGS
    ]
    items = [
        replace(placeholder, box=replace(placeholder.box, y=flat[0].box.y + inch(0.3)))
        for placeholder in placeholders
        if placeholder.name in ITEMS
    ]
    made = with_headings([*flat, *items])
    lines = sum(level.line(level.style.size) for level in flat[0].levels)
    assert made[0].box.height == pytest.approx(lines + inch(0.1))
    assert made[2].box.y == pytest.approx(made[0].box.y + made[0].box.height)
    assert made[2].box.y + made[2].box.height == pytest.approx(items[0].box.y + items[0].box.height)


def test_small_print_gets_its_room_from_above() -> None:
    ours = OURS[LayoutKind.SCOPE]
    table, note = ours.placeholder(PlaceholderName.TABLE), ours.placeholder(PlaceholderName.NOTE)
    made = with_small_print([table, note], ours, 1.5)
    assert made[1].box.height == pytest.approx(1.5 * note.box.height)
    assert made[1].box.y + made[1].box.height == pytest.approx(note.box.y + note.box.height)
    assert made[0].box.y + made[0].box.height <= made[1].box.y + 0.1


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (Box(inch(1), inch(2.3), inch(11), inch(1.6)), Box(inch(2), inch(4.2), inch(9), inch(1.9))),
        (Box(inch(1), inch(0.4), inch(11), inch(1.2)), Box(inch(1), inch(1.7), inch(11), inch(5.1))),
        (Box(inch(1), inch(0.1), inch(11), inch(3.0)), Box(inch(1), inch(3.2), inch(11), inch(3.5))),
        (Box(inch(1), inch(4.8), inch(11), inch(1.4)), Box(inch(1), inch(3.1), inch(11), inch(1.6))),
    ],
)
@pytest.mark.parametrize("kind", [LayoutKind.COVER, LayoutKind.SECTION])
def test_nothing_on_an_opener_lies_on_top_of_something_else(kind: LayoutKind, title: Box, text: Box) -> None:
    opener = arrange(kind, host("Head", boxes=[("body", text)], title=title))
    assert opener is not None
    boxes = [opener.title, *opener.boxes.values()]
    assert set(opener.boxes) == {
        placeholder.name
        for placeholder in OURS[kind].placeholders
        if placeholder.name
        not in (PlaceholderName.TITLE, PlaceholderName.SOURCES, PlaceholderName.SLIDE_NUMBER)
    }
    for at, one in enumerate(boxes):
        for other in boxes[at + 1 :]:
            across = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
            down = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
            assert across <= 0.001 or down <= 0.001, (one, other)


def test_an_unknown_font_counts_as_the_widest() -> None:
    assert font("Carlito").width == 1
    assert font("VERDANA ").known
    assert not font("Agency Grotesk").known
    assert font("Agency Grotesk").width >= max(font(name).width for name in ("Verdana", "Open Sans"))


def test_lengths_are_scaled_and_other_numbers_are_not() -> None:
    space = "http://schemas.openxmlformats.org/drawingml/2006/main"
    root = etree.fromstring(
        f'<a:x xmlns:a="{space}"><a:off x="-100" y="200"/><a:ext uri="u"/><a:ext cx="50" cy="60"/>'
        '<a:defRPr sz="1800" b="1"/><a:lvl1pPr marL="30" indent="-30" algn="ctr"/>'
        '<a:lumMod val="50000"/></a:x>'
    )
    _scale(root, 2)
    assert [dict(child.attrib) for child in root] == [
        {"x": "-200", "y": "400"},
        {"uri": "u"},
        {"cx": "100", "cy": "120"},
        {"sz": "3600", "b": "1"},
        {"marL": "60", "indent": "-60", "algn": "ctr"},
        {"val": "50000"},
    ]
