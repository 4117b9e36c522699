"""Days and moments as people and machines write them."""

from datetime import date, datetime

import pytest

from tests.numbers.exports import Export, deal


def created(export: Export, *told: str) -> list[object]:
    """Import deals created on these days and read them back."""
    export.deals(*(deal(f"A-{n}", created_at=text) for n, text in enumerate(told)))
    export.load()
    return export.column("opportunities", "created_at")


@pytest.mark.parametrize(
    "told",
    [
        *("2026-03-05", "2026-3-5", "2026/03/05", "20260305", "05.03.2026", "5.3.2026 14:30"),
        *("2026-03-05T23:59:59Z", "2026-03-06 01:30:00+02:00", "2026-03-05T10:00:00.000+0000"),
    ],
)
def test_a_day_is_a_day_in_all_these_ways(export: Export, told: str) -> None:
    assert created(export, told) == [date(2026, 3, 5)]


@pytest.mark.parametrize(
    "told", ["2026-02-30", "30.02.2026", "2026-13-01", "soon", "0202-01-05", "99999-01-01", "epoch"]
)
def test_a_day_that_does_not_exist_is_left_out_with_its_line(export: Export, told: str) -> None:
    export.deals(deal("A-1"), deal("A-2", created_at=told))
    [row] = export.load().rejected
    assert (row.line, row.column, row.value, row.reason) == (
        3,
        "created_at",
        told,
        "is not a day that exists between 1900 and 2199",
    )


def test_one_day_over_twelve_decides_that_days_come_first(export: Export) -> None:
    assert created(export, "03/04/2026", "25/04/2026") == [date(2026, 4, 3), date(2026, 4, 25)]


def test_one_day_over_twelve_decides_that_months_come_first(export: Export) -> None:
    assert created(export, "03/04/2026", "04/25/2026") == [date(2026, 3, 4), date(2026, 4, 25)]


def test_days_that_may_be_read_either_way_are_read_day_first_and_say_so(export: Export) -> None:
    assert created(export, "03/04/2026") == [date(2026, 4, 3)]
    [warning] = export.remarks()
    assert "days that may be read either way; read as day/month/year" in warning


@pytest.mark.parametrize(
    ("told", "moment"),
    [
        ("2026-03-05T10:15:30", datetime(2026, 3, 5, 10, 15, 30)),  # noqa: DTZ001 - UTC, naive
        ("2026-03-05 00:15:00-02:30", datetime(2026, 3, 5, 2, 45)),  # noqa: DTZ001
        ("25/03/2026 1:05 PM", datetime(2026, 3, 25, 13, 5)),  # noqa: DTZ001
        ("25/03/2026 12:05 AM", datetime(2026, 3, 25, 0, 5)),  # noqa: DTZ001
    ],
)
def test_a_moment_is_kept_in_utc(export: Export, told: str, moment: datetime) -> None:
    event = {"opportunity_key": "A-1", "stage": "Lead", "entered_at": told}
    export.write("stage_events", event)
    export.load()
    assert export.column("stage_events", "entered_at") == [moment]


def test_changed_days_are_kept_as_iso_days_so_that_they_compare(export: Export) -> None:
    change = {"opportunity_key": "A-1", "field": "close_date", "at": "2026-02-01T09:00:00"}
    export.write("changes", change | {"old": "01.04.2026", "new": "2026-05-01"})
    export.load()
    assert export.rows("SELECT old, new FROM changes") == [("2026-04-01", "2026-05-01")]


def test_a_change_to_an_impossible_day_is_left_out(export: Export) -> None:
    change = {"opportunity_key": "A-1", "field": "close_date", "at": "2026-02-01T09:00:00"}
    export.write("changes", change | {"old": "2026-04-01", "new": "2026-02-30"})
    assert [row.column for row in export.load().rejected] == ["new"]
