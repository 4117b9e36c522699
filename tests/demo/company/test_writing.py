"""The written folder: its files, that a seed repeats it, and that a short history agrees."""

from datetime import date
from pathlib import Path

import pytest

from touchline.demo.company import write_company

from .export import Export, Row, is_day

HEADERS = {
    "people": "person_key,name,email,team,manager_key,seat,started_on,left_on",
    "accounts": "account,name,sector,country",
    "products": "product,name,family",
    "opportunities": "opportunity_key,account,product,seller_key,kind,amount,currency,stage,"
    "created_at,closed_at,close_date,outcome,next_step,source",
    "changes": "opportunity_key,field,old,new,at",
    "quotas": "person_key,team,from,to,amount,currency",
    "rates": "currency,day,rate",
    "stage_events": "opportunity_key,stage,entered_at",
    "activities": "activity_key,seller_key,kind,at,opportunity_key",
}


def test_the_folder_holds_the_canonical_files_and_nothing_else(company: Export) -> None:
    headers = {
        path.stem: path.read_text(encoding="utf-8").partition("\n")[0]
        for path in company.folder.iterdir()
    }
    assert headers == HEADERS


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_same_seed_and_days_write_the_same_bytes(tmp_path: Path, today: date) -> None:
    for name in ("once", "again"):
        write_company(tmp_path / name, seed=3, today=today, since=today)
    assert _bytes(tmp_path / "once") == _bytes(tmp_path / "again")


def test_another_seed_writes_other_deals(tmp_path: Path, today: date) -> None:
    for seed in (3, 4):
        write_company(tmp_path / str(seed), seed=seed, today=today, since=today)
    names = [_bytes(tmp_path / str(seed))["opportunities.csv"] for seed in (3, 4)]
    assert names[0] != names[1]


def test_a_first_day_after_today_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="Nothing was written"):
        write_company(tmp_path / "new", seed=7, today=date(2026, 1, 5), since=date(2026, 1, 6))
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("table", ["people", "accounts", "products"])
def test_a_short_history_knows_the_same_people_and_things(
    table: str, company: Export, half_year: Export
) -> None:
    assert half_year.rows(table) == company.rows(table)


def _touching(rows: list[Row], first: date) -> list[Row]:
    return [row for row in rows if not row["closed_at"] or row["closed_at"] >= str(first)]


def test_a_short_history_has_every_deal_that_touches_it_unchanged(
    company: Export, half_year: Export, half_year_ago: date
) -> None:
    expected = _touching(company.rows("opportunities"), half_year_ago)
    assert half_year.rows("opportunities") == expected


def test_open_deals_from_before_a_short_history_are_kept(
    half_year: Export, half_year_ago: date
) -> None:
    deals = half_year.deals.values()
    assert any(row["outcome"] == "open" and row["created_at"] < str(half_year_ago) for row in deals)


@pytest.mark.parametrize("table", ["stage_events", "changes"])
def test_a_kept_deal_keeps_its_whole_story(table: str, company: Export, half_year: Export) -> None:
    rows = [row for row in company.rows(table) if row["opportunity_key"] in half_year.deals]
    assert half_year.rows(table) == rows


def test_a_short_history_has_the_same_activities_from_its_first_day(
    company: Export, half_year: Export, half_year_ago: date
) -> None:
    rows = [row for row in company.rows("activities") if row["at"] >= str(half_year_ago)]
    assert half_year.rows("activities") == rows


def test_a_short_history_has_the_same_quotas_from_its_first_quarter(
    company: Export, half_year: Export, half_year_ago: date
) -> None:
    rows = [row for row in company.rows("quotas") if row["to"] >= str(half_year_ago)]
    assert half_year.rows("quotas") == rows


def test_nothing_happens_after_today(company: Export, today: date) -> None:
    days = [row["created_at"] for row in company.deals.values()]
    days += [row["closed_at"] for row in company.deals.values()]
    days += [row["at"][:10] for table in ("changes", "activities") for row in company.rows(table)]
    days += [row["entered_at"][:10] for row in company.rows("stage_events")]
    assert max(day for day in days if not day or is_day(day)) == str(today)
