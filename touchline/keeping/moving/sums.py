"""A sum over all rows of a table that does not depend on their order, nor on the database."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any

from touchline.keeping.moving.rows import Row

WIDTH = 1 << 256


@dataclass(frozen=True)
class Sum:
    """How many rows, and the SHA-256 sums of all rows added up."""

    rows: int = 0
    total: int = 0

    def and_rows(self, rows: Iterable[Row]) -> "Sum":
        """This sum with more rows in it."""
        count, total = self.rows, self.total
        for row in rows:
            count, total = count + 1, (total + sum_of(row)) % WIDTH
        return Sum(count, total)


def sum_of(row: Row) -> int:
    """The SHA-256 of one row's values, as a number."""
    said = json.dumps([plain(value) for value in row], ensure_ascii=True, separators=(",", ":"))
    return int.from_bytes(hashlib.sha256(said.encode()).digest())


def plain(value: Any) -> Any:
    """A value as JSON, alike for what two databases would call the same.

    A moment is one in UTC, whatever zone it came in. In JSON a database may write 1e3 as 1000.
    """
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, dict):
        return {key: plain(value[key]) for key in sorted(value)}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    return _of_a_kind(value)


def _of_a_kind(value: Any) -> Any:
    if isinstance(value, float):
        return int(value) if value.is_integer() else repr(value)
    if isinstance(value, Decimal):
        return str(value.normalize())
    if isinstance(value, bytes | bytearray | memoryview):
        return bytes(value).hex()
    if isinstance(value, datetime) and value.tzinfo:
        return value.astimezone(UTC).isoformat()
    return value.isoformat() if isinstance(value, date | time) else str(value)
