"""Open an agency's PowerPoint template, or say in plain words why it cannot be used."""

import re
from io import BytesIO
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.exc import PythonPptxError
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn

from handouts.deck.agency.emptying import empty
from handouts.deck.agency.unpacking import UnpackError, unpack
from handouts.deck.package import pack
from handouts.diagnostics import ContentError, Notice

_R = qn("r:id").removesuffix("id")
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
        parts = unpack(data)
    except UnpackError as problem:
        raise refuse(problem.what, problem.help or _SAVE_AS) from None
    if "mimetype" in parts:
        raise refuse("is a LibreOffice file", "Open it in LibreOffice and save it as PowerPoint (.pptx).")
    types = parts.get(_TYPES, b"")
    main = _MAIN.search(types)
    if main is None:
        raise refuse("is not a PowerPoint file", _SAVE_AS)
    kind = main[0]
    if b"macroEnabled" in kind or any(part.endswith("vbaProject.bin") for part in parts):
        raise refuse("holds macros", "Save it without macros, as .potx or .pptx; macros cannot be checked.")
    other = next((words for part, words in _OTHER.items() if part in kind), None)
    if other is not None:
        raise refuse(f"is {other}", _SAVE_AS)
    parts[_TYPES] = types.replace(kind, _PRESENTATION, 1)  # a template or a show becomes a presentation
    try:
        presentation = Presentation(BytesIO(pack(parts, compressed=False)))
        empty(presentation)
        _check_relations(presentation)
        layouts = sum(len(master.slide_layouts) for master in presentation.slide_masters)
    except (KeyError, ValueError, AttributeError, etree.XMLSyntaxError, PythonPptxError) as error:
        raise refuse("is damaged", f"{_SAVE_AS} ({type(error).__name__}: {error})") from error
    if not layouts:
        raise refuse("has no layouts", "Add layouts in PowerPoint: View, Slide Master, Insert Layout.")
    return presentation


def _check_relations(presentation: Any) -> None:
    """What the masters and layouts refer to has to be there; raises KeyError when it is not.

    Notes and handout masters have a theme (ECMA-376-1, 13.3.4 and 13.3.5); of slide masters the layouts tell.
    """
    for master in presentation.slide_masters:
        for owner in (master, *master.slide_layouts):
            relations = owner.part.rels
            for element in owner.element.iter():
                for name, value in element.attrib.items():
                    if value and name.startswith(_R):
                        relations[value]
    for relation in presentation.part.rels.values():
        if relation.reltype in (RT.NOTES_MASTER, RT.HANDOUT_MASTER):
            relation.target_part.part_related_by(RT.THEME)
