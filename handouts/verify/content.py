"""Text of the parts: languages, stray characters, jumps to slides."""

import re
from collections.abc import Iterator
from typing import Any

from handouts.verify.package import Package, R

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Z]{2}|\d{3}))?")
STRAY = re.compile(r"_x00[01][0-9A-Fa-f]_|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def content(package: Package) -> Iterator[str]:
    """Faults in text and links."""
    for name, root in package.xml.items():
        for element in root.iter(f"{A}rPr", f"{A}endParaRPr", f"{A}defRPr"):
            language = element.get("lang", "en")
            if not LANGUAGE.fullmatch(language):
                yield f"{name}: {language} is no language"
        for text in root.iter(f"{A}t"):
            if STRAY.search(text.text or ""):
                yield f"{name}: control character in {text.text!r}"
        for link in root.iter(f"{A}hlinkClick", f"{A}hlinkHover"):
            yield from (f"{name}: {fault}" for fault in _link(package, name, link))


def _link(package: Package, name: str, link: Any) -> Iterator[str]:
    target = package.target(name, link.get(f"{R}id", ""))
    if link.get("action") == "ppaction://hlinksldjump":
        if target not in package.of_type("slide"):
            yield f"a jump leads to {target or 'nothing'}, which is no slide"
    elif not link.get("action") and not re.match(r"(https?://|mailto:|tel:|#)\S+$", target):
        yield f"a link leads to {target!r}"
