"""What an instructor does with the deck later: change a number, a table cell, a note."""

import re
import zipfile
from io import BytesIO
from typing import Any

from lxml import etree
from pptx.chart.data import CategoryChartData
from pptx.enum.shapes import MSO_SHAPE_TYPE

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def every_shape(shapes: Any) -> list[Any]:
    """Shapes at any depth of groups."""
    found = []
    for shape in shapes:
        found += every_shape(shape.shapes) if shape.shape_type == MSO_SHAPE_TYPE.GROUP else [shape]
    return found


def charts(deck: Any) -> list[Any]:
    """Every chart of the deck."""
    shapes = [shape for slide in deck.slides for shape in every_shape(slide.shapes)]
    return [shape.chart for shape in shapes if getattr(shape, "has_chart", False) and shape.has_chart]


def tables(deck: Any) -> list[Any]:
    """Every table of the deck."""
    shapes = [shape for slide in deck.slides for shape in every_shape(slide.shapes)]
    return [shape.table for shape in shapes if getattr(shape, "has_table", False) and shape.has_table]


def values(chart: Any) -> list[tuple[float | None, ...]]:
    """The numbers that the chart shows, by series."""
    return [tuple(series.values) for plot in chart.plots for series in plot.series]


def workbook_values(chart: Any) -> list[tuple[float | None, ...]]:
    """The numbers of its workbook, by series: what the instructor sees under Edit Data."""
    blob = chart.part.chart_workbook.xlsx_part.blob
    sheet = etree.fromstring(zipfile.ZipFile(BytesIO(blob)).read("xl/worksheets/sheet1.xml"))
    columns: dict[str, list[float | None]] = {}
    for row in list(sheet.iter(f"{SHEET}row"))[1:]:
        for cell in row.iter(f"{SHEET}c"):
            column = re.match("[A-Z]+", cell.get("r"))
            assert column is not None
            number = cell.findtext(f"{SHEET}v")
            if cell.get("t") != "s":
                columns.setdefault(column[0], []).append(float(number) if number else None)
    return [tuple(numbers) for _, numbers in sorted(columns.items())]


def change_number(chart: Any, new: float) -> None:
    """Give the first point of the first series another value."""
    data = CategoryChartData()
    data.categories = list(chart.plots[0].categories)
    for index, series in enumerate(chart.plots[0].series):
        numbers = list(series.values)
        data.add_series(series.name, [new, *numbers[1:]] if index == 0 else numbers)
    chart.replace_data(data)
