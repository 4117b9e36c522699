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
from touchline.wall.forgetting import remove_in_heaps

AFTER_LEAVING: Final = timedelta(days=30)
"""Whoever was deactivated by mistake finds their readings again for so long."""
AT_ONCE: Final = 50
"""Readings are long."""


@daily("desk.forget", says=_("Forgetting readings that are older than the contract says"))
def forget(payload: dict[str, Any], at: datetime) -> None:
    """Remove what has reached its end."""
    today = clock.day_of(at, Organisation.the().zone)
    remove_in_heaps(over(today=today, at=at), at_once=AT_ONCE)


def over(*, today: date, at: datetime) -> Iterator[QuerySet[Reading]]:
    """Readings of conversations long ago, and of owners who left."""
    yield Reading.objects.filter(held_on__lt=today - OLDEST)
    yield Reading.objects.filter(owner__deactivation__at__lt=at - AFTER_LEAVING)
