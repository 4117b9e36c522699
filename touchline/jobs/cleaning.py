"""Rows of work that has ended do not stay for ever."""

from datetime import datetime, timedelta
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from touchline.jobs.models import Job
from touchline.jobs.recurring import daily

DONE_FOR: Final = timedelta(days=30)
FAILED_FOR: Final = timedelta(days=90)


@daily("jobs.clean", says=_("Forgetting work that ended long ago"))
def clean(payload: dict[str, Any], at: datetime) -> None:
    """Remove what was done 30 days ago or given up 90 days ago."""
    Job.objects.filter(done_at__lt=at - DONE_FOR).delete()
    Job.objects.filter(failed_at__lt=at - FAILED_FOR).delete()
