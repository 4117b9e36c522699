"""Removes what has reached its end: who keeps something says which rows, this says how."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django.db.models import QuerySet

from touchline.witness.models import in_turn

AT_ONCE: Final = 200
"""Rows a transaction: whoever writes meanwhile waits for one heap and not for all of them."""


def remove_in_heaps(ended: Iterable[QuerySet[Any]], *, at_once: int = AT_ONCE) -> None:
    """Every row of these. Nothing is noted: the contract's rule is the record."""
    for rows in ended:
        while some := list(rows.order_by("pk").values_list("pk", flat=True)[:at_once]):
            with in_turn():
                rows.model._default_manager.filter(pk__in=some).delete()
