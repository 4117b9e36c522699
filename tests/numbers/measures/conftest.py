"""One snapshot that all tests of measures ask; it is made once."""

from pathlib import Path

import pytest

from tests.numbers.exports import Export, deal
from touchline.numbers import Snapshot

WON = {"outcome": "won", "stage": "Won"}
LOST = {"outcome": "lost", "stage": "Lost"}

DEALS = (
    # Mairi: two won, one lost, one open since February, one nobody knows since when
    deal("M-1", created_at="2026-01-05", closed_at="2026-01-15", amount="1000", **WON),
    deal("M-2", created_at="2026-01-06", closed_at="2026-03-02", amount="500.25", **WON),
    deal("M-3", created_at="2026-01-12", closed_at="2026-01-22", amount="", **LOST),
    deal("M-4", created_at="2026-02-02", amount="70"),
    deal("M-5", created_at="", amount=""),
    # Callum: one lost; it closed before it was created, as a hurried hand types it
    deal("C-1", seller_key="callum", created_at="2026-02-10", closed_at="2026-02-03", **LOST),
    # Femke in Rotterdam: one won in another currency
    deal(
        "F-1",
        **{"seller_key": "femke", "created_at": "2026-01-07", "closed_at": "2026-02-16"},
        **{"amount": "900", "currency": "GBP", "account": "vondel", "product": "beck"},
        **WON,
    ),
    # Nobody's
    deal("N-1", seller_key="", created_at="2026-03-03", amount="10"),
)

CHANGES = (
    ("M-4", "close_date", "2026-04-01", "2026-05-01", "2026-02-20T09:00:00"),
    ("M-4", "close_date", "2026-05-01", "2026-06-01", "2026-02-21T09:00:00"),
    ("M-2", "close_date", "2026-04-01", "2026-03-01", "2026-02-20T09:00:00"),  # earlier
    ("M-2", "amount", "1", "2", "2026-02-20T09:00:00"),
)

ACTIVITIES = (
    ("1", "mairi", "call", "2026-01-05T08:00:00"),
    ("2", "mairi", "meeting", "2026-01-11T23:59:59"),
    ("3", "femke", "call", "2026-01-12T00:00:00"),
)


@pytest.fixture(scope="package")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """Two teams, three sellers, eight deals."""
    export = Export(Path(tmp_path_factory.mktemp("measures")))
    export.deals(*DEALS)
    names = ("opportunity_key", "field", "old", "new", "at")
    export.write("changes", *(dict(zip(names, row, strict=True)) for row in CHANGES))
    keys = ("activity_key", "seller_key", "kind", "at")
    export.write("activities", *(dict(zip(keys, row, strict=True)) for row in ACTIVITIES))
    export.write("accounts", {"account": "vondel", "name": "Vondelwater"})
    export.write("products", {"product": "beck", "name": "Beck pH station"})
    return export.snapshot()
