"""Open an agency's PowerPoint template, or say in plain words why it cannot be used."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree
from pptx.exc import PythonPptxError
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn

from handouts.deck.ooxml.package import pack
from handouts.deck.ooxml.presentation import Presentation, element_of, masters, open_presentation
from handouts.deck.template.intake.allow_list import Kept, keep
from handouts.deck.template.intake.errors import UnusableError
from handouts.deck.template.intake.normalize import make_ready
from handouts.deck.template.intake.relationships import TYPES, read_relations, read_types
from handouts.deck.template.intake.xml import Parser
from handouts.deck.template.intake.zip import unpack
from handouts.diagnostics import Code, ContentError, Notice, quote

_R = qn("r:id").removesuffix("id")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_KINDS = ("presentation", "template", "slideshow")
_MAIN = tuple(
    f"application/vnd.openxmlformats-officedocument.presentationml.{kind}.main+xml" for kind in _KINDS
)
_OTHER = {"wordprocessingml": "a Word document", "spreadsheetml": "an Excel workbook"}
_MACROS = ("macroenabled", "vbaproject", "vbadata")
"""What names the types of macros and of files that hold them, in small letters ([MS-OFFMACRO], 2.2)."""
_LEAST_SIDE, _MOST_SIDE = 914_400, 51_206_400
"""Width and height that slides can have, in EMU (ECMA-376 part 1, 19.7.18)."""
_SAVE_AS = "Open it in PowerPoint and save it as a PowerPoint template (.potx) or presentation (.pptx)."


@dataclass(frozen=True, slots=True)
class Opened:
    """A template as an empty python-pptx presentation, and how much was left out of it, by name."""

    presentation: Presentation
    left_out: Counter[str]


def open_template(data: bytes, name: str, origin: str = "") -> Opened:
    """The template's look without its sample slides, and without anything that could run or call home.

    `name` is the file's name for messages, `origin` the place in the content that names it.
    Raises ContentError with one notice if the file cannot serve.
    """
    try:
        kept = _kept(data)
        return Opened(_opened(kept), kept.left_out)
    except UnusableError as problem:
        message = f'the template "{quote(name)}" {problem.what}'
        raise ContentError([Notice(Code.TEMPLATE, origin, message, problem.help or _SAVE_AS)]) from problem


def _kept(data: bytes) -> Kept:
    if data.startswith(_OLE):
        raise UnusableError(
            "is an old PowerPoint file (.ppt) or is protected by a password",
            f"{_SAVE_AS} Take off the password before (File, Info, Protect Presentation).",
        )
    if data.startswith(b"%PDF"):
        raise UnusableError("is a PDF", "Give the PowerPoint file that the PDF was made from.")
    parts = unpack(data)
    if "mimetype" in parts:
        raise UnusableError(
            "is a LibreOffice file", "Open it in LibreOffice and save it as PowerPoint (.pptx)."
        )
    parser = Parser()
    main = _main(parts, parser)
    return keep(parts, main, parser)


def _main(parts: Mapping[str, bytes], parser: Parser) -> str:
    """The presentation of a package, if it is one and holds no macros."""
    if TYPES not in parts:
        raise UnusableError("is not a PowerPoint file")
    types, mentioned = read_types(parts, parser)
    names = [*mentioned, *parts]
    if any(word in name.casefold() for name in names for word in _MACROS):
        raise UnusableError(
            "holds macros", "Save it without macros, as .potx or .pptx; macros cannot be checked."
        )
    found = [entry.target for entry in read_relations("", parts, parser) if entry.kind == "officeDocument"]
    kinds = {types.get(target, "") for target in found}
    for part, words in _OTHER.items():
        if any(part in kind for kind in kinds):
            raise UnusableError(f"is {words}")
    if len(found) != 1 or not kinds <= set(_MAIN):
        raise UnusableError("is not a PowerPoint file")
    return found[0]


def _opened(kept: Kept) -> Presentation:
    try:
        presentation = open_presentation(pack(kept.parts, compressed=False))
        make_ready(presentation)
        _check_relations(presentation)
        layouts = sum(len(master.slide_layouts) for master in masters(presentation))
        sides = presentation.slide_width, presentation.slide_height
    except (KeyError, ValueError, AttributeError, etree.XMLSyntaxError, PythonPptxError) as error:
        raise UnusableError(
            "is damaged", f"{_SAVE_AS} ({quote(f'{type(error).__name__}: {error}', 200)})"
        ) from error
    if not layouts:
        raise UnusableError("has no layouts", "Add layouts in PowerPoint: View, Slide Master, Insert Layout.")
    if not all(side is not None and _LEAST_SIDE <= side <= _MOST_SIDE for side in sides):
        raise UnusableError(
            "has slides of a size that cannot be", "Set the size in PowerPoint: Design, Slide Size."
        )
    return presentation


def _check_relations(presentation: Presentation) -> None:
    """What the masters and layouts refer to has to be there; raises KeyError when it is not.

    Notes and handout masters have a theme (ECMA-376-1, 13.3.4 and 13.3.5); of slide masters the layouts tell.
    """
    for master in masters(presentation):
        for owner in (master, *master.slide_layouts):
            relations = owner.part.rels
            for element in element_of(owner).iter():
                for name, value in element.attrib.items():
                    if value and name.startswith(_R):
                        relations[value]
    for relation in presentation.part.rels.values():
        if relation.reltype in (RT.NOTES_MASTER, RT.HANDOUT_MASTER):
            relation.target_part.part_related_by(RT.THEME)
