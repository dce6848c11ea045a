"""Covers and section slides keep the template's own places; what it has no place for goes beside them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from handouts.deck.layouts.names import LayoutKind, PlaceholderName
from handouts.deck.layouts.placeholders import Box
from handouts.deck.template.template_layout import TemplateLayout
from handouts.look.units import Points, inch, settled

_TOPIC = inch(0.5)
_TEXT_LEAST, _TEXT_MOST = inch(1.0), inch(1.7)
_PICTURE_LEAST, _PICTURE_MOST = inch(0.7), inch(3.09)
_NUMBER_LEAST, _NUMBER_MOST = inch(0.75), inch(2.2)
_SPACE = inch(0.12)
_SHAPE = 2.0
"""Width of the drawing on the cover as a share of its height."""


@dataclass(frozen=True, slots=True)
class Opener:
    """Places of a cover or section slide: the title's, and those of the other placeholders by name."""

    title: Box
    boxes: Mapping[PlaceholderName, Box]


def arrange(kind: LayoutKind, host: TemplateLayout) -> Opener | None:
    """The places of an opener; None for other slides, or if the layout has no place for text."""
    texts = [box for type_, box in host.boxes if type_ != "pic"]
    if kind not in (LayoutKind.COVER, LayoutKind.SECTION) or host.title is None or not texts:
        return None
    return (_cover if kind is LayoutKind.COVER else _section)(host, host.title, texts[0])


def _cover(host: TemplateLayout, title: Box, text: Box) -> Opener:
    upper = title if title.y < text.y else text
    topic = Box(title.x, upper.y - _TOPIC, title.width, _TOPIC)
    if topic.y < _SPACE:
        topic = replace(topic, y=upper.y)
        title, text = (_moved(box, box is upper, upper) for box in (title, text))
    text = replace(text, height=min(text.height, _TEXT_MOST))
    picture = _picture(host, topic, title, text)
    if picture is None:
        text = replace(text, height=min(text.height, _TEXT_LEAST))
        picture = _picture(host, topic, title, text)
    if picture is None:
        size = _SHAPE * _PICTURE_LEAST
        text = replace(text, width=text.width - size - _SPACE)
        picture = Box(text.x + text.width + _SPACE, text.y, size, _PICTURE_LEAST)
    return Opener(
        title,
        {PlaceholderName.TOPIC: topic, PlaceholderName.AUDIENCE: text, PlaceholderName.PICTURE: picture},
    )


def _moved(box: Box, is_upper: bool, upper: Box) -> Box:
    """The upper box below the topic, as high as it was; the lower one below that, ending where it ended."""
    if is_upper:
        return replace(box, y=box.y + _TOPIC)
    return box.down(max(Points(0), upper.y + _TOPIC + upper.height - box.y))


def _picture(host: TemplateLayout, topic: Box, title: Box, text: Box) -> Box | None:
    """A place for the drawing in the larger gap, at the right; None if both are too low."""
    right = title.x + title.width
    gaps = _gaps(host, [topic, title, text])
    start, end = max(gaps, key=lambda gap: gap[1] - gap[0])
    height = min(end - start - 2 * _SPACE, _PICTURE_MOST)
    if height < _PICTURE_LEAST:
        return None
    y = end - _SPACE - height
    return Box(right - _SHAPE * height, y, _SHAPE * height, height)


def _section(host: TemplateLayout, title: Box, text: Box) -> Opener:
    """The number above the title, else at the top of the text's place, else at the top of the title's."""
    (start, end), _ = _gaps(host, [title, text])
    height = min(end - start - _SPACE, _NUMBER_MOST)
    if height >= _NUMBER_LEAST:
        number = Box(title.x, end - height, title.width, height - _SPACE)
    elif text.height >= 2 * _NUMBER_LEAST + _SPACE:
        height = min(_NUMBER_MOST, text.height / 2)
        number, text = replace(text, height=height), text.down(height + _SPACE)
        text = replace(text, height=settled(text.height))
    else:
        number, title = replace(title, height=_NUMBER_LEAST), title.down(_NUMBER_LEAST)
    return Opener(title, {PlaceholderName.NUMBER: number, PlaceholderName.TEXT: text})


def _gaps(host: TemplateLayout, boxes: list[Box]) -> tuple[tuple[Points, Points], tuple[Points, Points]]:
    """The free stretches above and below these boxes."""
    top = min(box.y for box in boxes)
    bottom = max(box.y + box.height for box in boxes)
    return (inch(0.3), top), (bottom, host.foot_top)
