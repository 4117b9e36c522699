"""CSV that a spreadsheet opens without running anything in it."""

import csv
import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from io import StringIO
from math import isfinite

# Spreadsheets split a line by what their country uses, and then a formula may begin in the middle
# of a text: `call back;=1+1`. So every place where a cell could begin is looked at.
_FORMULA = "=+\\-@|%＝＋－＠"
_COULD_RUN = re.compile(rf"^(?=\s*[{_FORMULA}]|[\t\r\n])|(?<=[;\t\r\n])(?=[\s\"]*[{_FORMULA}])")


def cell(value: object) -> str:
    """One cell: numbers and days as they are, text that a spreadsheet would run made harmless.

    The apostrophe in front is what spreadsheets themselves use for "this is text". A number that
    they do not know (infinity, or none) is an empty cell.
    """
    if value is None:
        return ""
    if isinstance(value, float):
        return repr(value) if isfinite(value) else ""
    if isinstance(value, int | Decimal):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    return _COULD_RUN.sub("'", str(value).replace("\x00", ""))


def sheet(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A whole CSV document, UTF-8 with the mark that makes spreadsheets read it as such."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow([cell(head) for head in heads])
    writer.writerows([cell(value) for value in row] for row in rows)
    return "\ufeff" + out.getvalue()
