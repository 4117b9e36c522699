"""Writes the guide to the measures from their definitions, so that the two cannot differ."""

from touchline.numbers.measures.measure import Measure
from touchline.numbers.measures.registry import MEASURES

_INTERVALS = {
    "share": "Wilson, 95 %",
    "median": "order statistics of the binomial, at least 95 %; from six cases on",
    "ratio": "none: it is counted, not estimated",
    "sum": "none: it is counted, not estimated",
    "count": "none: it is counted, not estimated",
}
_UNITS = {
    "money": "the deals' currency, or that of the organisation if there are several",
    "share": "0–1",
    "times": "a number of times; three says that three times the missing amount is open",
}
_BETTER = {"higher": "more is better", "lower": "less is better", "neither": "neither"}

_OPENING = """\
# Measures

This page is generated from `leading.py` and `lagging.py` in `touchline/numbers/measures/`; a test
compares the two.

A figure is never shown without its cases. "These days" are the days of the selection, the first
and the last included; without days it is all of the snapshot. A deal belongs to the team that its
seller has in the snapshot. Where there is not enough to say, the value is empty and a note says
why. Leading measures come before lagging ones: what can still be changed, before what has been.

**Days** are days in the organisation's zone; weeks are ISO weeks, Monday to Sunday; quarters are
those of the fiscal year. In a course over many weeks, those that lie before the export begins are
unknown and not nought. An export begins with its first closing: open deals may be older.

**Amounts** of one currency are added and left in it. Amounts of several are converted by the dated
rates: a closed deal by the rate of the day it closed, an open one by the newest, a quota by that
of its first day. Where a rate is missing, nothing is added and the note says which.

**Stages** are those of the process in order. A stay in a stage begins when a deal enters it and
ends when it enters another or closes; a stage told twice in a row is one stay.
"""


def measures_markdown() -> str:
    """The page `docs/guide/measures.md`."""
    parts = [_OPENING]
    for group, title in (("leading", "Leading"), ("lagging", "Lagging")):
        parts.append(f"## {title}\n")
        parts += [_section(measure) for measure in MEASURES if measure.group == group]
    return "\n".join(parts)


def _section(measure: Measure) -> str:
    lists = "yes" if measure.lists_deals else "no, its cases are not deals"
    return (
        f"### {measure.label} (`{measure.key}`)\n\n"
        f"{measure.sentence}\n\n"
        f"- Case: {measure.case}\n"
        f"- Unit: {_UNITS.get(measure.unit, measure.unit)}\n"
        f"- Interval: {_INTERVALS[measure.kind]}\n"
        f"- Direction: {_BETTER[measure.better]}\n"
        f"{_needs(measure)}"
        f"- The deals behind it can be listed: {lists}\n"
    )


def _needs(measure: Measure) -> str:
    if not measure.needs:
        return ""
    qualified = " and a process that says which stage is qualified"
    more = qualified if measure.fact == "qualified deals" else ""
    return f"- Needs: the table `{measure.needs}`{more}\n"
