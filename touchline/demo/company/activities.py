"""What sellers did in a week: calls, meetings, e-mails and site visits, most of them for a deal."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from random import Random

from touchline.demo.company.deals import Deal
from touchline.demo.company.frame import Frame
from touchline.demo.company.seasons import is_working_day, monday, season
from touchline.demo.company.sellers import Seller

_KINDS = (("call", 0.36), ("email", 0.36), ("meeting", 0.2), ("site_visit", 0.08))
_WEEK = timedelta(weeks=1)
_DAY = 24 * 60
_PROSPECTING = 0.14
"""The share of activities that belong to no deal yet."""


@dataclass(frozen=True, slots=True)
class Activity:
    """One row of activities.csv; `opportunity_key` is empty for prospecting."""

    key: str
    seller_key: str
    kind: str
    at: datetime
    opportunity_key: str


@dataclass(frozen=True, slots=True)
class _Stay:
    """A deal that a seller had from one day to another, both included."""

    first: date
    last: date
    deal_key: str


def activities_of(
    sellers: Sequence[Seller], deals: Sequence[Deal], *, frame: Frame
) -> Iterator[Activity]:
    """Every activity from the frame's first day to today, seller by seller, in order of time.

    The whole first week is drawn even where it is kept in part, so that what is kept does not
    depend on where the history starts.
    """
    stays = _stays(deals, today=frame.today)
    for seller in sellers:
        own = stays.get(seller.key, [])
        week = monday(frame.first)
        while week <= frame.today:
            live = [stay for stay in own if stay.first < week + _WEEK and stay.last >= week]
            for activity in _week(seller, week, live, frame=frame):
                if frame.first <= activity.at.date() <= frame.today:
                    yield activity
            week += _WEEK


def _stays(deals: Sequence[Deal], *, today: date) -> Mapping[str, list[_Stay]]:
    """For each seller the deals they had, and when."""
    stays: dict[str, list[_Stay]] = {}
    for deal in deals:
        ends = [held.first - timedelta(days=1) for held in deal.held[1:]]
        for held, last in zip(deal.held, [*ends, deal.closed or today], strict=True):
            stays.setdefault(held.seller_key, []).append(_Stay(held.first, last, deal.key))
    return stays


def _week(seller: Seller, week: date, live: Sequence[_Stay], *, frame: Frame) -> Iterator[Activity]:
    """The week's activities in order of time; none in a week of holiday.

    All chance is drawn before anything looks at the deals: a deal more or less moves nothing else.
    """
    chance = frame.chance("week", seller.number, week)
    lively = season(week + timedelta(days=2))
    if chance.random() < _share_on_holiday(lively):
        return
    count = round(seller.rhythm * (0.5 + lively / 2) * chance.uniform(0.75, 1.25))
    drawn = sorted((_minute(chance), chance.random(), chance.random()) for _ in range(count))
    stem = f"A-{seller.number:03d}-{week:%y%m%d}-"
    for weekday, group in groupby(enumerate(drawn, 1), key=lambda one: one[1][0] // _DAY):
        day = week + timedelta(days=weekday)
        if is_working_day(day) and seller.works_on(day):
            deals = [stay.deal_key for stay in live if stay.first <= day <= stay.last]
            midnight = datetime.combine(day, time())
            for number, (minute, kind, pick) in group:
                key, at = f"{stem}{number:02d}", midnight + timedelta(minutes=minute % _DAY)
                yield Activity(key, seller.key, _kind(kind), at, _pick(deals, pick))


def _share_on_holiday(lively: float) -> float:
    if lively < 0.4:
        return 0.6
    return 0.07 if lively > 1 else 0.3


def _minute(chance: Random) -> int:
    """Some minute between eight and six on a day from Monday to Friday, counted from Monday."""
    return _DAY * int(chance.random() * 5) + 60 * 8 + int(chance.random() * 600)


def _kind(share: float) -> str:
    for kind, part in _KINDS:
        share -= part
        if share < 0:
            return kind
    return _KINDS[0][0]


def _pick(deals: Sequence[str], pick: float) -> str:
    """The key of one of the deals, or none."""
    if pick < _PROSPECTING or not deals:
        return ""
    return deals[int((pick - _PROSPECTING) / (1 - _PROSPECTING) * len(deals))]
