"""Ends what the desk keeps when the contract says: `wall/retention.py` promises it."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any, Final

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from touchline.desk.models.reading import Reading
from touchline.desk.rules.kept import OLDEST
from touchline.jobs.recurring import daily
from touchline.kit import clock
from touchline.people.models import Organisation
from touchline.witness.models import in_turn

AFTER_LEAVING: Final = timedelta(days=30)
"""Whoever was deactivated by mistake finds their readings again for so long."""
AT_ONCE: Final = 50


@daily("desk.forget", says=_("Forgetting readings that are older than the contract says"))
def forget(payload: dict[str, Any], at: datetime) -> None:
    """Remove what has reached its end, in heaps. Nothing is noted: the rule is the record."""
    for rows in over(today=clock.day_of(at, Organisation.the().zone), at=at):
        while some := list(rows.order_by("pk").values_list("pk", flat=True)[:AT_ONCE]):
            with in_turn():
                Reading.objects.filter(pk__in=some).delete()


def over(*, today: date, at: datetime) -> Iterator[QuerySet[Reading]]:
    """Readings of conversations long ago, and of owners who left."""
    yield Reading.objects.filter(held_on__lt=today - OLDEST)
    yield Reading.objects.filter(owner__deactivation__at__lt=at - AFTER_LEAVING)
