"""Writes the guide to the measures from their definitions, so that the two cannot differ."""

from touchline.numbers.measures.registry import MEASURES, Measure

_INTERVALS = {
    "share": "Wilson, 95 %",
    "median": "order statistics of the binomial, at least 95 %; from six cases on",
    "sum": "none: it is counted, not estimated",
    "count": "none: it is counted, not estimated",
}
_UNITS = {
    "money": "the deals' currency; amounts in several currencies are not added",
    "share": "0–1",
}
_BETTER = {"higher": "more is better", "lower": "less is better", "neither": "neither"}

_OPENING = """\
# Measures

This page is generated from `touchline/numbers/measures/registry.py`; a test compares the two.

A figure is never shown without its cases. "These days" are the days of the selection, the first
and the last included; without days it is all of the snapshot. A deal belongs to the team that its
seller has in the snapshot. Where there is not enough to say, the value is empty and a note says
why. Leading measures come before lagging ones: what can still be changed, before what has been.
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
        f"- The deals behind it can be listed: {lists}\n"
    )
