"""Ends what the floor keeps when the contract says: `wall/retention.py` promises it."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any, Final

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from touchline.floor.models.card import Card
from touchline.floor.models.expectation import Expectation
from touchline.floor.models.forecast import Forecast
from touchline.floor.models.hand_deal import HandDeal
from touchline.floor.models.help_request import HelpRequest
from touchline.floor.models.moment import Moment
from touchline.floor.models.parked_line import ParkedLine
from touchline.floor.models.promise import Promise
from touchline.floor.models.review import Review
from touchline.floor.models.typed_measure import TypedValue
from touchline.floor.rules.quarters import Quarter
from touchline.jobs.recurring import daily
from touchline.kit import clock
from touchline.people.models import Organisation
from touchline.wall.forgetting import remove_in_heaps

TWO_YEARS: Final = timedelta(days=731)
A_YEAR: Final = timedelta(days=366)
A_MONTH: Final = timedelta(days=30)


@daily("floor.forget", says=_("Forgetting what is older than the contract says"))
def forget(payload: dict[str, Any], at: datetime) -> None:
    """Remove what has reached its end."""
    organisation = Organisation.the()
    today = clock.day_of(at, organisation.zone)
    remove_in_heaps(over(today=today, at=at, starts=organisation.fiscal_year_starts))


def over(*, today: date, at: datetime, starts: int) -> Iterator[QuerySet[Any]]:
    """The rows of each kind that are kept no longer; `starts` is the fiscal year’s first month."""
    long_ago = today - TWO_YEARS
    yield Card.objects.filter(
        origin=Card.Origin.PREP, submission=None, review__starts_at__lt=at - A_MONTH
    )
    yield ParkedLine.objects.over(today=today)
    yield Review.objects.filter(starts_at__lt=at - TWO_YEARS)
    yield Promise.objects.dated().filter(
        Q(keeping__on__lt=long_ago)
        | Q(missed__on__lt=long_ago)
        | Q(released__on__lt=long_ago)
        | Q(keeping=None, missed=None, released=None, due__lt=long_ago)
    )
    yield Moment.objects.filter(day__lt=today - A_YEAR)
    quarters = set(Expectation.objects.values_list("quarter", flat=True).distinct())
    ended = [one for one in quarters if Quarter.read(one, starts=starts).last < long_ago]
    yield Expectation.objects.filter(quarter__in=ended)
    answered = Q(answer__at__lt=at - TWO_YEARS)
    yield HelpRequest.objects.filter(answered | Q(answer=None, by_day__lt=long_ago))
    yield Forecast.objects.filter(week__lt=long_ago)
    yield HandDeal.objects.filter(end__on__lt=long_ago)
    yield TypedValue.objects.filter(week__lt=long_ago)
