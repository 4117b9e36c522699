"""What is done once a day: removing sessions that ran out, and what was kept for a while."""

from datetime import datetime
from typing import Any

from django.db import connection
from django.utils.translation import gettext_lazy as _

from touchline.jobs.recurring import daily
from touchline.sign_in.models.sessions import forget_what_ran_out

KEPT_FOR_A_WHILE = "kept_for_a_while"


@daily("sign_in.clean", says=_("Forgetting sessions and attempts whose time is over"))
def clean(payload: dict[str, Any], at: datetime) -> None:
    """Safe to do twice: it removes only what counts for nothing any more."""
    forget_what_ran_out(at=at)
    quoted = connection.ops.quote_name(KEPT_FOR_A_WHILE)
    moment = connection.ops.adapt_datetimefield_value(at.replace(microsecond=0))
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {quoted} WHERE expires < %s", [moment])  # noqa: S608 - our name
