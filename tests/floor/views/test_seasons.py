"""Where a quarter ends, said from former quarters once four of them are known."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import caches
from pytest_django import Settings

from tests.cast import NOW, TODAY, Cast
from tests.floor.addresses import scoreboard
from tests.numbers.exports import Export, deal
from tests.reading import section_of
from touchline.floor.models import Priority
from touchline.floor.rules.plan_words import Aim, PrioritySaid
from touchline.floor.rules.quarters import Quarter

Reads = Callable[..., str]
QUOTA = {
    "person_key": "mairi", "from": "2026-01-01", "to": "2026-03-31", "amount": "2000",
    "currency": "EUR",
}  # fmt: skip
AS_BEFORE = "if this quarter goes on as the"


def created(since: date) -> Iterator[dict[str, str]]:
    """A deal a week, and one a day in the last ten days of a quarter."""
    day = since
    while day <= TODAY:
        left = (Quarter.of(day, starts=1).last - day).days
        if day.weekday() == 1 or (left < 10 and day.weekday() < 5):
            yield deal(f"D-{day}", created_at=day.isoformat())
        day += timedelta(days=1)


@pytest.fixture
def sold_since(tmp_path: Path, settings: Settings) -> Callable[..., None]:
    """Imports deals that were created since a day, and others."""

    def load(since: date, *others: dict[str, str]) -> None:
        export = Export(tmp_path)
        export.write("quotas", QUOTA)
        export.deals(*created(since), *others)
        export.load(at=NOW)
        settings.SNAPSHOTS = export.snapshots.folder

    return load


@pytest.fixture
def read(cast: Cast, signed_in_as: Any) -> Reads:
    caches["pages"].clear()

    def seen(quarter: str = "2026-q1", measure: str = "deals_created") -> str:
        said = PrioritySaid("Second plants", "They know us.", result=Aim(measure, 8))
        Priority.objects.set_for(cast.leith, quarter, said, by=cast.dana, at=NOW)
        page = signed_in_as(cast.mairi).get(f"{scoreboard(cast.leith)}?quarter={quarter}")
        return section_of(page, f"Priorities, Q{quarter[-1]} {quarter[:4]}")

    return seen


def test_four_former_quarters_say_where_it_ends(
    sold_since: Callable[..., None], read: Reads
) -> None:
    sold_since(date(2024, 10, 1))
    assert f"{AS_BEFORE} 4 before it did." in read()


def test_eight_are_the_most(sold_since: Callable[..., None], read: Reads) -> None:
    sold_since(date(2022, 1, 4))
    assert f"{AS_BEFORE} 8 before it did." in read()


def test_a_rush_at_the_end_is_expected_again(sold_since: Callable[..., None], read: Reads) -> None:
    """Eleven stand, and nine days are left: a rush of seven deals, or a week and a half."""
    sold_since(date(2023, 10, 2))
    assert "On its way to 17" in read()


def test_with_three_the_weeks_say_it(sold_since: Callable[..., None], read: Reads) -> None:
    sold_since(date(2025, 1, 7))
    assert "if the weeks left are like the" in read()


def test_quarters_before_the_first_closing_do_not_count(
    sold_since: Callable[..., None], read: Reads
) -> None:
    """Deals that are still open may be older than the export of closed ones."""
    won = deal("W-1", created_at="2024-06-03", closed_at="2024-07-02", outcome="won")
    sold_since(date(2022, 1, 4), won)
    assert f"{AS_BEFORE} 5 before it did." in read()


def test_attainment_goes_on_as_the_won_value_did(
    sold_since: Callable[..., None], read: Reads
) -> None:
    """Eleven deals of 100 stand against a quota of 2,000, and six or seven are to come."""
    won = [
        one | {"closed_at": one["created_at"], "outcome": "won"}
        for one in created(date(2023, 10, 2))
    ]
    sold_since(TODAY, *won)
    seen = read(measure="attainment")
    assert "Attainment 55.0 % target 800.0 % target On its way to 86.6 %" in seen


def test_a_quarter_that_is_over_has_no_pace(sold_since: Callable[..., None], read: Reads) -> None:
    sold_since(date(2024, 7, 1))
    assert "at the end of the quarter" in read("2025-q4")


def test_it_says_how_it_is_worked_out(sold_since: Callable[..., None], read: Reads) -> None:
    sold_since(date(2024, 10, 1))
    assert "How the end of the quarter is worked out" in read()
