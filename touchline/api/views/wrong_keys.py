"""How often an address may show a wrong key: counted for all processes in one place."""

from typing import Final

from allauth.core.internal import ratelimit
from django.http import HttpRequest

SECONDS: Final = 10 * 60
"""How long the sixty that ACCOUNT_RATE_LIMITS allows are counted."""


def too_many(request: HttpRequest) -> int:
    """Count one; the seconds to wait if there were too many, else 0.

    Who shows a right key is not asked to wait: nobody shuts another out by showing wrong ones.
    """
    used = ratelimit.consume(request, app="allauth.account", action="access_key", limit_get=True)
    return SECONDS if used is None else 0
