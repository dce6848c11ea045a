"""The pictures on the contact card: QR code and logo."""

from io import BytesIO

import segno

from handouts.briefing.logo import Picture
from handouts.deck.draw.canvas import SlideCanvas
from handouts.deck.draw.shapes import lengths
from handouts.deck.layouts.placeholders import Box
from handouts.deck.ooxml.markup import fragment
from handouts.deck.ooxml.presentation import element_of
from handouts.deck.ooxml.xml import Element, P, child
from handouts.deck.plan.model import Logo, QrCode

_QUIET_ZONE = 2
"""Modules of white inside the picture; the card gives the rest of the four that ISO/IEC 18004 asks for."""
_PIXELS = 12


def draw_code(canvas: SlideCanvas, code: QrCode) -> None:
    """The QR code, which is also a link."""
    out = BytesIO()
    made = segno.make(code.url, error="m", micro=False)
    made.save(
        out,
        kind="png",
        scale=_PIXELS,
        border=_QUIET_ZONE,
        dark=canvas.look.palette.ink,
        light=canvas.look.palette.white,
    )
    named = _add(canvas, out.getvalue(), code.box, "QR code", code.alt)
    named.append(fragment(f'<a:hlinkClick r:id="{canvas.link(code.url)}"/>'))


def draw_logo(canvas: SlideCanvas, place: Logo, picture: Picture) -> None:
    """The agency's logo, as large as its place allows, never stretched."""
    box = place.box
    scale = min(box.width / picture.width, box.height / picture.height)
    width, height = picture.width * scale, picture.height * scale
    fitted = Box(box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height)
    _add(canvas, picture.data, fitted, "Logo", picture.alt.plain)


def _add(canvas: SlideCanvas, data: bytes, box: Box, name: str, alt: str) -> Element:
    """Add a picture; returns what names it, its p:cNvPr."""
    picture = canvas.slide.shapes.add_picture(BytesIO(data), *lengths(box))
    named = child(element_of(picture), f"{P}nvPicPr/{P}cNvPr")
    named.set("id", str(canvas.next_id()))
    named.set("name", name)
    named.set("descr", alt)
    return named
