from tests.report.fictional import harbour

from audit.report.text import report


def test_the_report_ends_with_a_summary():
    assert "".join(report([harbour()])).endswith(
        "1 article: 2 errors, 3 warnings, 1 info; 1 waived.\n"
    )
