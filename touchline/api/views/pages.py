"""Lists in parts: a query in its order, from a cursor on."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any, TypeVar

from django.db.models import Model, Q, QuerySet

from touchline.api.rules import cursors
from touchline.api.views.shapes.asked import Part

M = TypeVar("M", bound=Model)
Read = Callable[[str], date | datetime | str]


def part_of(
    rows: QuerySet[M], *, by: str, read: Read, part: Part
) -> tuple[Sequence[M], str | None]:
    """Some rows in the order of a moment, day or name (`by`) and the key; and the next cursor.

    `read` turns the words of the cursor into what the column holds. What is added, moved or taken
    away meanwhile leaves out or repeats no other row. Raises NotACursor.
    """
    limit = part.limit
    if part.cursor:
        moment, key = cursors.read(part.cursor)
        try:
            place = read(moment)
        except ValueError:
            raise cursors.NotACursor from None
        rows = rows.filter(Q(**{f"{by}__gt": place}) | Q(**{by: place, "key__gt": key}))
    found = list(rows.order_by(by, "key")[: limit + 1])
    if len(found) <= limit:
        return found, None
    last: Any = found[limit - 1]
    place = getattr(last, by)
    words = place if isinstance(place, str) else place.isoformat()
    return found[:limit], cursors.written(words, last.key)
