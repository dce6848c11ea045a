"""Templates from strangers: spoiled ones, and ones that harm."""

import random
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from tests.deck.template import templates
from tests.packages import parts_of, zipped
from tests.trust.outcome import Outcome, Tally, attempt
from tests.trust.spoiling import GOOD, spliced, splices

TEMPLATE = b"\ndeck:\n  template:\n    file: %s\n"


def with_template(folder: Path, data: bytes, tally: Tally | None = None, *, alone: bool = False) -> Outcome:
    """Build the sample on this template; `alone` in a process of its own."""
    (folder / "house.potx").write_bytes(data)
    return attempt(folder, GOOD.replace(b"\ndeck:\n", TEMPLATE % b"house.potx", 1), tally, alone=alone)


@cache
def template_parts() -> dict[str, bytes]:
    return parts_of(templates.plain())


XML = (
    b"<x/>",
    b"",
    b"<a:t>\xff</a:t>",
    b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
    b' x="1" x="2"',
    b'="-1"',
    b'="999999999999999999999"',
    b'="NaN"',
    b'="rId999"',
    b'Target="../../../../../etc/passwd"',
    b'Target="https://example.org/x" TargetMode="External"',
    b"&lol;",
    b"\0",
)


ELEMENT = re.compile(rb"<[\w:]+[^<>]*/>|<(\w+:\w+)[^<>]*>[^<>]*</\1>")


def spoiled_parts(edits: list[tuple[int, str, int, bytes]]) -> bytes:
    """A template with parts removed, renamed, emptied, or with XML that is changed."""
    parts = dict(template_parts())
    for number, kind, place, new in edits:
        names = sorted(parts)
        name = names[number % len(names)]
        data = parts[name]
        attributes = [match.span() for match in re.finditer(rb'="[^"]*"', data)]
        elements = [
            match.span() for match in re.finditer(rb"<[\w:]+[^<>]*/>|<(\w+:\w+)[^<>]*>[^<>]*</\1>", data)
        ]
        match kind:
            case "remove":
                del parts[name]
            case "rename":
                parts[name + "x"] = parts.pop(name)
            case "swap":
                other = names[place % len(names)]
                parts[name], parts[other] = parts[other], data
            case "attribute" if attributes:
                start, end = attributes[place % len(attributes)]
                parts[name] = data[:start] + new + data[end:]
            case "element" if elements:
                start, end = elements[place % len(elements)]
                parts[name] = data[:start] + data[end:]
            case "twice" if elements:
                start, end = elements[place % len(elements)]
                parts[name] = data[:end] + data[start:end] + data[end:]
            case _:
                parts[name] = spliced(data, [(place, 0, new)])
    return zipped(parts)


part_edits = st.tuples(
    st.integers(0, 10**6),
    st.sampled_from(
        ("remove", "rename", "swap", "attribute", "attribute", "element", "element", "twice", "splice")
    ),
    st.integers(0, 10**6),
    st.sampled_from(XML),
)
spoiled_templates = st.builds(spoiled_parts, st.lists(part_edits, min_size=1, max_size=3)) | st.builds(
    lambda edits: spliced(zipped(template_parts()), edits), splices
)


def with_part(name: str, data: bytes) -> bytes:
    return zipped({**template_parts(), name: data})


def full_of_xml(size: int) -> bytes:
    """As many elements as fit into so many bytes, on a layout that is kept and copied."""
    name = "ppt/slideLayouts/slideLayout6.xml"
    layout = template_parts()[name]
    end = layout.rindex(b"</p:cSld>")
    words = [b"<y a='%d'/>" % number for number in random.Random(1).sample(range(10**9), size // 20)]
    filler = b"<p:extLst>%s</p:extLst>" % b"".join(words)
    return with_part(name, layout[:end] + filler + layout[end:])


def full_of_bytes() -> bytes:
    """A template whose background picture is nearly as large as the limit."""
    parts = parts_of(templates.with_picture_ground((250, 250, 250)))
    (name,) = (name for name in parts if name.startswith("ppt/media/"))
    parts[name] += random.Random(1).randbytes(39_000_000)
    return zipped(parts)


LAUGHS = b'<!DOCTYPE l [<!ENTITY a "lol">' + b"".join(
    b'<!ENTITY %c "%s">' % (letter, b"&%c;" % (letter - 1) * 10) for letter in range(98, 108)
)
HARM: dict[str, Callable[[], bytes]] = {
    "a part that unpacks to 3 GB": lambda: with_part("ppt/media/image1.bin", b"\0" * 600_000_000),
    "many parts of 100 MB": lambda: zipped(
        {**template_parts(), **{f"ppt/media/i{n}.bin": b"\0" * 100_000_000 for n in range(6)}}
    ),
    "parts just below the limits": lambda: zipped(
        {**template_parts(), **{f"ppt/media/i{n}.bin": b"\0" * 1_000_000 for n in range(480)}}
    ),
    "20,000 parts": lambda: zipped({**template_parts(), **{f"x/{n}.xml": b"<x/>" for n in range(20_000)}}),
    "macros": lambda: with_part("ppt/vbaProject.bin", b"x"),
    "an entity that laughs": lambda: with_part("ppt/presentation.xml", LAUGHS + b"]><x>&k;</x>"),
    "a theme that laughs": lambda: with_part("ppt/theme/theme1.xml", LAUGHS + b"]><x>&k;</x>"),
    "styles that laugh": lambda: with_part("ppt/tableStyles.xml", LAUGHS + b"]><x>&k;</x>"),
    "depth": lambda: with_part("ppt/presentation.xml", b"<x>" * 100_000 + b"</x>" * 100_000),
    "ten million elements": lambda: with_part(
        "ppt/presentation.xml", b"<x>" + b"<y/>" * 10_000_000 + b"</x>"
    ),
    "half a million elements": lambda: full_of_xml(9_000_000),
    "as many elements as are allowed": lambda: full_of_xml(450_000),
    "as many bytes as are allowed": lambda: full_of_bytes(),
    "a Word document": lambda: zipped({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<x/>"}),
    "a zip of nothing": lambda: zipped({}),
    "nothing": lambda: b"",
    "text": lambda: b"x" * 1000,
    "an old file": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5000,
}
