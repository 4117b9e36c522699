"""The canonical tables, row by row as text: columns in their order, ISO days, empty for nothing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from touchline.demo.company.accounts import Account
from touchline.demo.company.activities import Activity
from touchline.demo.company.deals import Deal
from touchline.demo.company.frame import Frame
from touchline.demo.company.money import CURRENCY, Quota, Rate
from touchline.demo.company.people import Person
from touchline.demo.company.products import PRODUCTS
from touchline.demo.company.untidy import (
    bad_activity,
    bad_opportunities,
    bad_stage_event,
)

Row = Sequence[str]

OPPORTUNITIES = (
    *("opportunity_key", "account", "product", "seller_key", "kind", "amount", "currency", "stage"),
    *("created_at", "closed_at", "close_date", "outcome", "next_step", "source"),
)


def people(everyone: Iterable[Person]) -> Iterator[Row]:
    """The header and a row for each person."""
    yield ["person_key", "name", "email", "team", "manager_key", "seat", "started_on", "left_on"]
    for one in everyone:
        dates = (one.started_on.isoformat(), _day(one.left_on))
        yield (one.person_key, one.name, one.email, one.team, one.manager_key, one.seat, *dates)


def accounts(by_team: Mapping[str, Sequence[Account]]) -> Iterator[Row]:
    """The header and a row for each account."""
    yield ["account", "name", "sector", "country"]
    for team_accounts in by_team.values():
        for one in team_accounts:
            yield one.key, one.name, one.sector, one.country


def products() -> Iterator[Row]:
    """The header and a row for each product."""
    yield ["product", "name", "family"]
    for one in PRODUCTS:
        yield one.key, one.name, one.family


def opportunities(deals: Sequence[Deal], *, frame: Frame) -> Iterator[Row]:
    """The header, and the deals with the five bad rows among them in order of their first day."""
    yield OPPORTUNITIES
    rows = [_opportunity(deal) for deal in deals]
    still_open = sorted(row for row in rows if "open" in row)
    rows += bad_opportunities(OPPORTUNITIES, still_open, frame=frame)
    begun = OPPORTUNITIES.index("created_at")
    yield from sorted(rows, key=lambda row: row[begun])


def _opportunity(deal: Deal) -> list[str]:
    amount = "" if deal.amount is None else str(deal.amount)
    sold = [deal.key, deal.account, deal.product, deal.seller_key, deal.kind, amount, CURRENCY]
    days = [deal.begun.isoformat(), _day(deal.closed), _day(deal.close_date)]
    return [*sold, deal.stage, *days, deal.outcome, deal.next_step, deal.source]


def changes(deals: Iterable[Deal]) -> Iterator[Row]:
    """The header and each change, deal by deal."""
    yield ["opportunity_key", "field", "old", "new", "at"]
    for deal in deals:
        for one in deal.changes:
            yield deal.key, one.field, one.old, one.new, one.at.isoformat()


def quotas(all_quotas: Iterable[Quota]) -> Iterator[Row]:
    """The header and each quota."""
    yield ["person_key", "team", "from", "to", "amount", "currency"]
    for one in all_quotas:
        days = (one.first.isoformat(), one.last.isoformat())
        yield one.person_key, one.team, *days, str(one.amount), CURRENCY


def rates(all_rates: Iterable[Rate]) -> Iterator[Row]:
    """The header and each rate."""
    yield ["currency", "day", "rate"]
    for one in all_rates:
        yield one.currency, one.day.isoformat(), str(one.rate)


def stage_events(deals: Sequence[Deal], *, frame: Frame) -> Iterator[Row]:
    """The header and each step, deal by deal, with a bad row at the end."""
    yield ["opportunity_key", "stage", "entered_at"]
    for deal in deals:
        for step in deal.steps:
            yield deal.key, step.stage, step.at.isoformat()
    yield bad_stage_event(deals, frame=frame)


def activities(all_activities: Iterable[Activity]) -> Iterator[Row]:
    """The header and each activity, with a bad row at the end."""
    yield ["activity_key", "seller_key", "kind", "at", "opportunity_key"]
    last = None
    for last in all_activities:
        yield last.key, last.seller_key, last.kind, last.at.isoformat(), last.opportunity_key
    if last is not None:
        yield bad_activity(last)


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()
