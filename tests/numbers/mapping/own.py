"""Mappings of one's own, short enough to stand in a test."""

from collections.abc import Callable
from pathlib import Path

from tests.numbers.exports import Export

Own = Callable[[str], Path]

DEALS = """
[[tables.opportunities]]
file = "deals.csv"
columns = { opportunity_key = "id", stage = "step" }
"""
OPEN = DEALS + 'derive.outcome = { constant = "open" }\n'


def column(
    export: Export, mapping: Path, name: str, *, table: str = "opportunities"
) -> list[object]:
    """Import with this mapping and read one column back."""
    export.load(mapping=mapping)
    return export.column(table, name)
