"""How often an address may show a wrong token: counted for all processes in one place."""

from typing import Final

from allauth.core.internal import ratelimit
from django.http import HttpRequest

SECONDS: Final = 10 * 60
"""How long the twenty that ACCOUNT_RATE_LIMITS allows are counted."""


def too_many(request: HttpRequest) -> int:
    """Count one; the seconds to wait if there were too many, else 0.

    Who shows the right token is not asked to wait: nobody can shut a directory out by showing wrong
    ones from the same network, and 256 bits are not found by trying.
    """
    used = ratelimit.consume(
        request, app="allauth.account", action="directory_token", limit_get=True
    )
    return SECONDS if used is None else 0
