"""The Summary's chart: which rules fired how often, and how grave they are."""

from __future__ import annotations

from typing import Any

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.shapes import GraphicalProperties

from audit.engine.record import SEVERITIES
from audit.report.workbook.looks import PALE_INK, SEVERITY_CHART

CHART_RULES = 14
"""The most rules that the chart shows."""

CHART_HEIGHT = 290.0
"""Where it ends, in points from the top of the sheet."""


CHART_GROUPS = 20
"""The most desks, authors or months that a chart shows: the first by name."""
GROUP_CHART_HEIGHT = 190.0
SHARES = ("1F4E79", "2E8B57", "C77700")
"""Blue, green and amber, of unlike brightness: a grey printer keeps them apart."""


def share_chart(sheet: Any, head: int, last: int) -> Any:
    """Give three columns for each row: sentences attributed, and attributions named and not."""
    chart: Any = BarChart()
    chart.type, chart.gapWidth = "col", 60
    chart.title = None
    chart.width, chart.height = 24.0, 6.2
    chart.legend.position = "r"
    shares = Reference(sheet, min_col=4, max_col=6, min_row=head, max_row=last)
    chart.add_data(shares, titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=head + 1, max_row=last))
    for series, colour in zip(chart.series, SHARES, strict=True):
        series.graphicalProperties = GraphicalProperties(solidFill=colour)
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.number_format = "0%"
    chart.y_axis.scaling.min, chart.y_axis.scaling.max = 0, 1
    return chart


def rule_chart(sheet: Any, head: int, last: int) -> Any:
    """Give a bar for each rule in rows ``head`` + 1 to ``last``, stacked by severity."""
    chart: Any = BarChart()
    chart.type, chart.grouping, chart.overlap, chart.gapWidth = "bar", "stacked", 100, 40
    chart.title = None
    chart.width, chart.height = 11.6, 8.8
    chart.legend.position = "b"
    columns = Reference(sheet, min_col=2, max_col=4, min_row=head, max_row=last)
    chart.add_data(columns, titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=head + 1, max_row=last))
    for series, severity in zip(chart.series, SEVERITIES, strict=True):
        series.graphicalProperties = GraphicalProperties(solidFill=SEVERITY_CHART[severity])
        series.graphicalProperties.line.solidFill = PALE_INK
    chart.x_axis.scaling.orientation = "maxMin"  # the first rule on top, as in the table
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.number_format, chart.y_axis.majorGridlines = "0", None
    chart.y_axis.crosses = "max"
    return chart
