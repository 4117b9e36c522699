"""Writes the company as a folder of canonical CSV files, as a nightly export would leave them."""

import csv
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from touchline.demo.company import tables
from touchline.demo.company.accounts import accounts_of
from touchline.demo.company.activities import activities_of
from touchline.demo.company.deals import deals_of
from touchline.demo.company.frame import Frame
from touchline.demo.company.money import quotas, rates
from touchline.demo.company.people import staff
from touchline.demo.company.sellers import sellers_among


def write_company(folder: Path, *, seed: int, today: date, since: date) -> None:
    """Write nine CSV files of what happened from `since` to `today`, both included.

    The folder is made if it is not there; files of the same names are replaced. The same seed and
    days give the same bytes. A deal is kept if it was open on `since` or later, with its whole
    story, and a later `since` changes nothing in what both keep. History reaches back 730 days
    from `today`; an earlier `since` gives those.

    Raises ValueError, and writes nothing, if `since` is after `today`.
    """
    frame = Frame(seed=seed, today=today, since=since)
    folder.mkdir(parents=True, exist_ok=True)
    people = staff(frame)
    sellers = sellers_among(people, frame=frame)
    accounts = accounts_of(frame)
    deals = sorted(
        deals_of(sellers, accounts, frame=frame), key=lambda deal: (deal.begun, deal.key)
    )
    activities = activities_of(sellers, deals, frame=frame)
    _write(folder / "people.csv", tables.people(people))
    _write(folder / "accounts.csv", tables.accounts(accounts))
    _write(folder / "products.csv", tables.products())
    _write(folder / "opportunities.csv", tables.opportunities(deals, frame=frame))
    _write(folder / "changes.csv", tables.changes(deals))
    _write(folder / "quotas.csv", tables.quotas(quotas(sellers, frame=frame)))
    _write(folder / "rates.csv", tables.rates(rates(frame)))
    _write(folder / "stage_events.csv", tables.stage_events(deals, frame=frame))
    _write(folder / "activities.csv", tables.activities(activities))


def _write(path: Path, rows: Iterable[Sequence[str]]) -> None:
    """Plain lines whatever the machine: UTF-8, commas, a line feed at the end."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
