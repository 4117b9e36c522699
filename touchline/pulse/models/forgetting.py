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
from touchline.witness.models import in_turn

ASKED: Final = timedelta(days=396)
"""Thirteen months: the ledger speaks of a year."""
LONG: Final = timedelta(days=731)
AT_ONCE: Final = 500


@daily("pulse.forget", says=_("Forgetting what the pulse has kept long enough"))
def forget(payload: dict[str, Any], at: datetime) -> None:
    """Remove what has reached its end, in heaps. Nothing is noted: the rule is the record."""
    for rows in over(at):
        while some := list(rows.order_by("pk").values_list("pk", flat=True)[:AT_ONCE]):
            with in_turn():
                rows.model._default_manager.filter(pk__in=some).delete()


def over(at: datetime) -> Iterator[QuerySet[Any]]:
    """Who was asked long ago, what was expected, said and signed long ago."""
    yield Eligible.objects.filter(group__round__closes_at__lt=at - ASKED)
    yield Expected.objects.filter(at__lt=at - LONG)
    yield Talk.objects.filter(on__lt=(at - LONG).date())
    yield Feedback.objects.filter(at__lt=at - LONG)
