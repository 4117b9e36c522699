"""What the address of a request asks for: a quarter, days, a place in a list."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from ninja.errors import ValidationError

from touchline.api.views.speaking import KeyRequest
from touchline.floor.rules.quarters import NotAQuarter, Quarter

FIRST, LAST = date(2000, 1, 1), date(2199, 12, 31)


def quarter_asked(request: KeyRequest, slug: str) -> Quarter:
    """The fiscal quarter, today's if none is named. Raises ValidationError."""
    starts = request.organisation.fiscal_year_starts
    if not slug:
        return Quarter.of(request.day, starts=starts)
    try:
        return Quarter.read(slug, starts=starts)
    except NotAQuarter:
        raise wrong_query("quarter", "Write a quarter like 2026-q1.") from None


def begin_of(request: KeyRequest, day: date, *, name: str, after: int = 0) -> datetime:
    """When a day of the organisation begins, or one so many days after. Raises ValidationError."""
    if not FIRST <= day <= LAST:
        raise wrong_query(name, "Write a day between 2000 and 2199.")
    zone = ZoneInfo(request.organisation.zone)
    return datetime.combine(day + timedelta(days=after), time(), tzinfo=zone).astimezone(UTC)


def moment(words: str) -> datetime:
    """A moment as a cursor holds it. Raises ValueError."""
    read = datetime.fromisoformat(words)
    if read.tzinfo is None or not FIRST <= read.date() <= LAST:
        raise ValueError(words)
    return read.astimezone(UTC)


def wrong_query(name: str, what: str) -> ValidationError:
    """422 for a part of the address."""
    return ValidationError([{"loc": ("query", name), "msg": what}])
