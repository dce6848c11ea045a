"""The pictures on the contact card: QR code and logo."""

from io import BytesIO
from typing import Any

import segno

from handouts.deck.easel import Easel
from handouts.deck.markup import NAMESPACES, element, emu
from handouts.deck.slides import Code, Logo
from handouts.deck.slots import Box
from handouts.pictures import Picture

_QUIET_ZONE = 2
"""Modules of white inside the picture; the card gives the rest of the four that ISO/IEC 18004 asks for."""
_PIXELS = 12


def draw_code(easel: Easel, code: Code) -> None:
    """The QR code, which is also a link."""
    out = BytesIO()
    made = segno.make(code.url, error="m", micro=False)
    made.save(
        out,
        kind="png",
        scale=_PIXELS,
        border=_QUIET_ZONE,
        dark=easel.look.palette.ink,
        light=easel.look.palette.white,
    )
    picture = _add(easel, out.getvalue(), code.box, "QR code", code.alt)
    named = picture._element.nvPicPr.cNvPr
    named.append(element(f'<a:hlinkClick {NAMESPACES} r:id="{easel.link(code.url)}"/>'))


def draw_logo(easel: Easel, place: Logo, picture: Picture) -> None:
    """The agency's logo, as large as its place allows, never stretched."""
    box = place.box
    scale = min(box.width / picture.width, box.height / picture.height)
    width, height = picture.width * scale, picture.height * scale
    fitted = Box(box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height)
    _add(easel, picture.data, fitted, "Logo", picture.alt.plain)


def _add(easel: Easel, data: bytes, box: Box, name: str, alt: str) -> Any:
    picture = easel.slide.shapes.add_picture(
        BytesIO(data), emu(box.x), emu(box.y), emu(box.width), emu(box.height)
    )
    named = picture._element.nvPicPr.cNvPr
    named.set("id", str(easel.next_id()))
    named.set("name", name)
    named.set("descr", alt)
    return picture
