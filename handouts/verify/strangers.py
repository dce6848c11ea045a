"""Nothing in the deck runs, plays, or reaches out: the only way out is a link that somebody clicks."""

import re
from collections.abc import Iterator

from handouts.verify.package import EXPECTED, OFFICE, Package

_PACKAGE = "application/vnd.openxmlformats-package."
_TYPES = {
    *EXPECTED.values(),
    f"{_PACKAGE}core-properties+xml",
    f"{_PACKAGE}relationships+xml",
    f"{OFFICE}extended-properties+xml",
    f"{OFFICE}themeOverride+xml",
    f"{OFFICE}presentationml.printerSettings",
    *(f"image/{kind}" for kind in ("png", "jpeg", "gif", "bmp", "tiff", "x-emf", "x-wmf")),
}
"""Content types of all parts that a deck may hold: no macros, controls, objects, films, fonts."""
_ADDRESS = re.compile(r"(https?://|mailto:|tel:)[^\s\\]+", re.IGNORECASE)
_ACTIONS = {"", "ppaction://noaction", "ppaction://hlinksldjump"} | {
    f"ppaction://hlinkshowjump?jump={where}"
    for where in ("nextslide", "previousslide", "firstslide", "lastslide", "lastslideviewed", "endshow")
}
"""What a click may do (ECMA-376 part 1, 21.1.2.3.5)."""


def strangers(package: Package) -> Iterator[str]:
    """Everything in the file that could act on its own, or on a click do more than lead somewhere."""
    for name in package.parts:
        if package.type(name) not in _TYPES:
            yield f"{name}: a deck holds no {package.type(name) or 'part without a type'}"
    for source, relations in package.rels.items():
        for entry in relations:
            if entry.external and (entry.kind != "hyperlink" or not _ADDRESS.fullmatch(entry.target)):
                yield f"{source or 'package'}: {entry.id} reaches out to {entry.target!r} ({entry.kind})"
    for name, root in package.xml.items():
        for element in root.iter("{*}*"):
            if element.get("action", "") not in _ACTIONS:
                yield f"{name}: a click does {element.get('action')}"
