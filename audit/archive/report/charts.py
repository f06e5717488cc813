"""The workbook's charts: lines over the months, bars for desks, outlets and rules."""

from __future__ import annotations

from typing import Any

from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.chart.data_source import StrRef
from openpyxl.chart.series import SeriesLabel
from openpyxl.chart.series_factory import SeriesFactory
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.utils import get_column_letter, quote_sheetname

from audit.engine.record import SEVERITIES
from audit.report.workbook.chart import SHARES
from audit.report.workbook.looks import SEVERITY_CHART

GRID = "D5DBE1"
WIDTH, HEIGHT = 15.5, 7.5
"""Of a chart, in centimetres; two stand beside one another."""
DASHES = ("solid", "sysDash", "sysDot")
"""A grey printer tells lines apart by these."""
LINES = {severity: SEVERITY_CHART[severity] for severity in SEVERITIES} | {"info": "5B8DB8"}


def share_lines(sheet: Any, columns: tuple[int, ...], rows: range) -> Any:
    """Give a line for each column of shares, month by month."""
    chart = _lines(sheet, columns, rows, SHARES)
    chart.y_axis.number_format = "0%"
    return chart


def rate_lines(sheet: Any, columns: tuple[int, ...], rows: range) -> Any:
    """Give a line for each severity's findings per 1,000 words, month by month."""
    chart = _lines(sheet, columns, rows, tuple(LINES[one] for one in SEVERITIES))
    chart.y_axis.number_format = "0.0"
    return chart


def share_bars(sheet: Any, column: int, rows: int, colour: str = SHARES[2]) -> Any:
    """Give a bar for each of the first rows, by a column of shares."""
    chart: Any = BarChart()
    chart.type, chart.gapWidth, chart.legend = "bar", 40, None
    _fill(chart, sheet, (column,), range(rows))
    chart.series[0].graphicalProperties = GraphicalProperties(solidFill=colour)
    chart.x_axis.scaling.orientation = "maxMin"
    chart.y_axis.scaling.min = 0
    chart.y_axis.number_format, chart.y_axis.crosses = "0%", "max"
    return chart


def _lines(sheet: Any, columns: tuple[int, ...], rows: range, colours: tuple[str, ...]) -> Any:
    chart: Any = LineChart()
    chart.legend.position = "b"
    chart.display_blanks = "gap"
    _fill(chart, sheet, columns, rows)
    for series, colour, dash in zip(chart.series, colours, DASHES, strict=False):
        series.smooth = False
        series.graphicalProperties = GraphicalProperties()
        series.graphicalProperties.line.solidFill = colour
        series.graphicalProperties.line.dashStyle = dash
        series.graphicalProperties.line.width = 28_000
        series.marker.symbol = "circle"
        series.marker.size = 5
        series.marker.graphicalProperties = GraphicalProperties(solidFill=colour)
        series.marker.graphicalProperties.line.solidFill = colour
    chart.y_axis.scaling.min = 0
    return chart


def _fill(chart: Any, sheet: Any, columns: tuple[int, ...], rows: range) -> None:
    """Fill a chart from columns of a table, and from some of its rows, counted from 0."""
    first, last = rows.start + 2, rows.stop + 1
    chart.title = None
    chart.width, chart.height = WIDTH, HEIGHT
    for column in columns:
        values = Reference(sheet, min_col=column, min_row=first, max_row=last)
        title = SeriesLabel(StrRef(f"{quote_sheetname(sheet.title)}!{_head(column)}"))
        series = SeriesFactory(values)
        series.tx = title
        chart.append(series)
    chart.set_categories(Reference(sheet, min_col=1, min_row=first, max_row=last))
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.majorGridlines.spPr = GraphicalProperties()
    chart.y_axis.majorGridlines.spPr.line.solidFill = GRID


def _head(column: int) -> str:
    return f"${get_column_letter(column)}$1"
