"""Two quarters of life on the floor: the last six weeks at once, those before them by a job."""

from datetime import date, datetime

from django.conf import settings

from touchline.demo.floor_life import (
    asking,
    conduct,
    figures,
    forecasts,
    ledger,
    leith,
    others,
    plans,
    processes,
    wishes,
)
from touchline.demo.floor_life.addresses import addresses
from touchline.demo.floor_life.days import Days
from touchline.demo.floor_life.deals import Deals
from touchline.demo.floor_life.first_steps import take_first_steps
from touchline.demo.floor_life.people import People, everyone
from touchline.demo.floor_life.sittings import RECENT
from touchline.kit.remembering import remembering
from touchline.numbers import Snapshot, Snapshots
from touchline.witness.models import in_turn

OLDER = forecasts.WEEKS - 1


def live_on_the_floor(*, today: date, at: datetime) -> None:
    """Everything but the older weeks of reviews and forecasts; all of it, or nothing."""
    days, snapshot = Days(today, at), Snapshots(settings.SNAPSHOTS).current()
    with addresses(), in_turn():
        people = everyone(days)
        with remembering():  # from here on nobody joins, leaves or moves
            deals = deals_of(people, snapshot, days)
            plans.plan_all(plans.Book(people, days))
            processes.lay_out_all(people, days=days)
            figures.type_all(people, days=days)
            figures.name_by_hand(people, deals, days=days)
            leith.live_recently(people, deals, days=days)
            others.live_recently(people, deals, days=days)
            forecasts.choose_rhythm(people, days=days)
            forecasts.foresee(people, first=RECENT - 1, last=0, days=days)
            ledger.promise_all(people, days=days)
            asking.ask_all(people, deals, days=days)
            conduct.notice_all(people, deals, days=days)
            conduct.expect_all(people, days=days)
            wishes.wish_all(people, days=days)
            take_first_steps(people, days=days)
        wishes.switch_off(people, days=days)


def live_before(*, today: date, at: datetime) -> None:
    """The older weeks; done twice, those that are there stay as they are."""
    days, snapshot = Days(today, at), Snapshots(settings.SNAPSHOTS).current()
    with addresses(), in_turn():
        people = everyone(days)
        with remembering():
            deals = deals_of(people, snapshot, days)
            leith.live_before(people, deals, days=days)
            others.live_before(people, deals, days=days)
            plans.close_quarter(plans.Book(people, days, snapshot))
            forecasts.foresee(people, first=OLDER, last=RECENT, days=days)


def deals_of(people: People, snapshot: Snapshot | None, days: Days) -> Deals:
    """The open deals of Leith and Rotterdam."""
    sellers = [one for team in ("Leith", "Rotterdam") for one in people.sellers(team, days=days)]
    return Deals(sellers, snapshot, today=days.today)
