"""Open an agency's PowerPoint template, or say in plain words why it cannot be used."""

import re
import zipfile
from io import BytesIO
from typing import Any

from lxml import etree
from pptx import Presentation

from handouts.deck.agency.emptying import empty
from handouts.diagnostics import ContentError, Notice

MOST_ENTRIES = 5_000
MOST_BYTES = 500_000_000
MOST_RATIO = 200
"""Limits for what a template may unpack to: a small file must not fill the memory."""
_LARGE = 1_000_000
"""Entries up to this size may be packed as tightly as they like."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TYPES = "[Content_Types].xml"
_PRESENTATION = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
_MAIN = re.compile(rb"application/vnd\.[A-Za-z.-]+\.main\+xml")
_OTHER = {b"wordprocessingml": "a Word document", b"spreadsheetml": "an Excel workbook"}
_SAVE_AS = "Open it in PowerPoint and save it as a PowerPoint template (.potx) or presentation (.pptx)."


def open_template(data: bytes, name: str, origin: str = "") -> Any:
    """The template as an empty python-pptx presentation: its look without its sample slides.

    `name` is the file's name for messages, `origin` the place in the content that names it.
    Raises ContentError with one notice if the file cannot serve.
    """

    def refuse(what: str, help_: str) -> ContentError:
        return ContentError([Notice("template", origin, f'the template "{name}" {what}', help_)])

    if data.startswith(_OLE):
        raise refuse(
            "is an old PowerPoint file (.ppt) or is protected by a password",
            f"{_SAVE_AS} Take off the password before (File, Info, Protect Presentation).",
        )
    if data.startswith(b"%PDF"):
        raise refuse("is a PDF", "Give the PowerPoint file that the PDF was made from.")
    try:
        package = zipfile.ZipFile(BytesIO(data))
    except zipfile.BadZipFile:
        raise refuse("is not a PowerPoint file, or it is damaged", _SAVE_AS) from None
    with package:
        too_big = _too_big(package)
        if too_big:
            raise refuse(too_big, "Ask whoever made the template for a smaller file without film and sound.")
        if "mimetype" in package.namelist():
            raise refuse("is a LibreOffice file", "Open it in LibreOffice and save it as PowerPoint (.pptx).")
        types = package.read(_TYPES) if _TYPES in package.namelist() else b""
        main = _MAIN.search(types)
        if main is None:
            raise refuse("is not a PowerPoint file", _SAVE_AS)
        kind = main[0]
        if b"macroEnabled" in kind or any(entry.endswith("vbaProject.bin") for entry in package.namelist()):
            raise refuse(
                "holds macros", "Save it without macros, as .potx or .pptx; macros cannot be checked."
            )
        other = next((words for part, words in _OTHER.items() if part in kind), None)
        if other is not None:
            raise refuse(f"is {other}", _SAVE_AS)
        data = _as_presentation(package, types.replace(kind, _PRESENTATION, 1))
    try:
        presentation = Presentation(BytesIO(data))
        empty(presentation)
        layouts = sum(len(master.slide_layouts) for master in presentation.slide_masters)
    except (KeyError, ValueError, AttributeError, etree.XMLSyntaxError) as error:
        raise refuse("is damaged", f"{_SAVE_AS} ({type(error).__name__}: {error})") from error
    if not layouts:
        raise refuse("has no layouts", "Add layouts in PowerPoint: View, Slide Master, Insert Layout.")
    return presentation


def _too_big(package: zipfile.ZipFile) -> str:
    """What is too big about a package; empty if nothing."""
    entries = package.infolist()
    if len(entries) > MOST_ENTRIES:
        return f"has {len(entries):,} parts; at most {MOST_ENTRIES:,} are allowed"
    total = sum(entry.file_size for entry in entries)
    if total > MOST_BYTES:
        return f"unpacks to {total // 1_000_000:,} MB; at most {MOST_BYTES // 1_000_000:,} are allowed"
    for entry in entries:
        if entry.file_size > _LARGE and entry.file_size > MOST_RATIO * max(1, entry.compress_size):
            return f"holds a part that unpacks to far more than it should ({entry.filename})"
    return ""


def _as_presentation(package: zipfile.ZipFile, types: bytes) -> bytes:
    """The package with those content types: a template or a show becomes a presentation."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as copy:
        copy.writestr(_TYPES, types)
        for name in dict.fromkeys(package.namelist()):
            if name != _TYPES and not name.endswith("/"):
                copy.writestr(name, package.read(name))
    return out.getvalue()
