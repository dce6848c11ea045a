"""Native tables in table placeholders: header row and first column flagged, no merged cells."""

from handouts.deck.draw.canvas import SlideCanvas
from handouts.deck.draw.placeholders import reference_xml
from handouts.deck.draw.text import flags
from handouts.deck.layouts.theme import fill
from handouts.deck.ooxml.markup import emu, hundredths, quoted, safe
from handouts.deck.plan.model import Cell, Table

_TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"


def draw_table(canvas: SlideCanvas, table: Table) -> None:
    """Put a table on the slide."""
    columns = "".join(f'<a:gridCol w="{emu(width)}"/>' for width in table.widths)
    rows = "".join(
        f'<a:tr h="{emu(height)}">{"".join(_cell(canvas, cell) for cell in cells)}</a:tr>'
        for height, cells in zip(table.heights, table.rows, strict=True)
    )
    box = table.box
    canvas.put(
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{canvas.next_id()}" '
        f"name={quoted(table.placeholder.name.label)} descr={quoted(table.name)}/><p:cNvGraphicFramePr>"
        f'<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>'
        f"<p:nvPr>{reference_xml(table.placeholder)}</p:nvPr></p:nvGraphicFramePr>"
        f'<p:xfrm><a:off x="{emu(box.x)}" y="{emu(box.y)}"/>'
        f'<a:ext cx="{sum(map(emu, table.widths))}" cy="{sum(map(emu, table.heights))}"/></p:xfrm>'
        f'<a:graphic><a:graphicData uri="{_TABLE}"><a:tbl><a:tblPr firstRow="1" firstCol="1">'
        f"<a:tableStyleId>{table.style}</a:tableStyleId></a:tblPr><a:tblGrid>{columns}</a:tblGrid>{rows}"
        "</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _cell(canvas: SlideCanvas, cell: Cell) -> str:
    paint = fill(canvas.look, cell.colour) if cell.colour else ""
    runs = "".join(
        f'<a:r><a:rPr sz="{hundredths(cell.size)}"{flags(stretch)}>{paint}</a:rPr>'
        f"<a:t>{safe(stretch.text)}</a:t></a:r>"
        for stretch in cell.text.paragraphs[0].stretches
    )
    ground, insets = fill(canvas.look, cell.fill) if cell.fill else "", cell.insets
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p>{runs}</a:p></a:txBody>"
        f'<a:tcPr marL="{emu(insets.left)}" marR="{emu(insets.right)}" marT="{emu(insets.top)}" '
        f'marB="{emu(insets.bottom)}" anchor="ctr">{ground}</a:tcPr></a:tc>'
    )
