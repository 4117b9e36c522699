"""Ends what the pulse keeps when the contract says: `wall/retention.py` promises it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any, Final

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from touchline.jobs.recurring import daily
from touchline.pulse.models.expectation import Expected
from touchline.pulse.models.group import Eligible
from touchline.pulse.models.talk import Feedback, Talk
from touchline.wall.forgetting import remove_in_heaps

ASKED: Final = timedelta(days=396)
"""Thirteen months: the ledger speaks of a year."""
LONG: Final = timedelta(days=731)


@daily("pulse.forget", says=_("Forgetting what the pulse has kept long enough"))
def forget(payload: dict[str, Any], at: datetime) -> None:
    """Remove what has reached its end."""
    remove_in_heaps(over(at))


def over(at: datetime) -> Iterator[QuerySet[Any]]:
    """Who was asked long ago, what was expected, said and signed long ago."""
    yield Eligible.objects.filter(group__round__closes_at__lt=at - ASKED)
    yield Expected.objects.filter(at__lt=at - LONG)
    yield Talk.objects.filter(on__lt=(at - LONG).date())
    yield Feedback.objects.filter(at__lt=at - LONG)
