"""Charts with their workbooks, tables, connectors, pictures."""

import zipfile
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from handouts.verify.package import Package, R

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
AXES = tuple(C + name for name in ("catAx", "valAx", "dateAx", "serAx"))
MAGIC: dict[str, bytes | tuple[bytes, ...]] = {
    "image/png": b"\x89PNG\r\n\x1a\n",
    "image/jpeg": b"\xff\xd8\xff",
    "image/gif": b"GIF8",
    "image/bmp": b"BM",
    "image/tiff": (b"II*\x00", b"MM\x00*"),
}


def parts(package: Package) -> Iterator[str]:
    """Faults inside the parts that slides show."""
    for name in package.of_type("chart"):
        yield from (f"{name}: {fault}" for fault in _chart(package, name))
    for name, root in package.xml.items():
        for table in root.iter(f"{A}tbl"):
            yield from (f"{name}: {fault}" for fault in _table(table))
        if root.tag in (f"{P}sld", f"{P}sldLayout", f"{P}sldMaster", f"{P}notes"):
            yield from (f"{name}: {fault}" for fault in _shapes(root))
    for name in package.parts:
        magic = MAGIC.get(package.type(name))
        if magic is not None and not package.blobs[name].startswith(magic):
            yield f"{name}: it is no {package.type(name)}"


def _chart(package: Package, name: str) -> Iterator[str]:
    root = package.xml[name]
    axes = {
        axis.find(f"{C}axId").get("val"): axis.find(f"{C}crossAx").get("val") for axis in root.iter(*AXES)
    }
    for number in (found.get("val") for found in root.iter(f"{C}axId", f"{C}crossAx")):
        if not 0 < int(number) < 2**32:
            yield f"axis id {number} is not positive"
    for number, other in axes.items():
        if axes.get(other) != number:
            yield f"axis {number} crosses {other}, which does not cross it"
    for group in root.find(f"{C}chart/{C}plotArea"):
        used = [found.get("val") for found in group.findall(f"{C}axId")] if group.tag not in AXES else []
        yield from (
            f"a plot uses axis {number}, which does not exist" for number in used if number not in axes
        )
    for cache in root.iter(f"{C}strCache", f"{C}numCache"):
        points = [int(point.get("idx")) for point in cache.iter(f"{C}pt")]
        if max(points, default=-1) >= int(cache.find(f"{C}ptCount").get("val")):
            yield "a cache holds more points than it says"
    data = root.find(f"{C}externalData")
    if data is None:
        yield "there is no workbook: nobody can edit its data"
        return
    blob = package.blobs.get(package.target(name, data.get(f"{R}id")), b"")
    try:
        names = zipfile.ZipFile(BytesIO(blob)).namelist()
    except zipfile.BadZipFile:
        yield "its workbook does not open"
        return
    if "[Content_Types].xml" not in names or "xl/workbook.xml" not in names:
        yield "its workbook is no workbook"


def _table(table: Any) -> Iterator[str]:
    columns = len(table.findall(f"{A}tblGrid/{A}gridCol"))
    rows = [row.findall(f"{A}tc") for row in table.findall(f"{A}tr")]
    for y, row in enumerate(rows, 1):
        if len(row) != columns:
            yield f"row {y} of a table has {len(row)} cells in a grid of {columns}"
        for x, cell in enumerate(row, 1):
            if x - 1 + int(cell.get("gridSpan", "1")) > columns or y - 1 + int(
                cell.get("rowSpan", "1")
            ) > len(rows):
                yield f"a cell reaches beyond its table (row {y}, column {x})"


def _shapes(root: Any) -> Iterator[str]:
    ids = [int(found.get("id")) for found in root.iter(f"{P}cNvPr")]
    yield from (f"shape id {number} exists twice" for number, count in Counter(ids).items() if count > 1)
    yield from (f"shape id {number} is out of range" for number in ids if not 0 < number < 2**31)
    for end in root.iter(f"{A}stCxn", f"{A}endCxn"):
        if int(end.get("id")) not in ids:
            yield f"a connector ends at shape {end.get('id')}, which does not exist"
    if root.tag == f"{P}sldMaster":  # there the type tells placeholders apart
        return
    indexes = Counter(found.get("idx", "0") for found in root.iter(f"{P}ph"))
    yield from (f"two placeholders have the idx {number}" for number, count in indexes.items() if count > 1)
