"""How often an address may show a wrong token: counted for all processes in one place."""

from typing import Final

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest

MOST: Final = 20
SECONDS: Final = 10 * 60


def too_many(request: HttpRequest) -> int:
    """Count one; the seconds to wait if there were too many, else 0.

    Who shows the right token is not asked to wait: nobody can shut a directory out by showing wrong
    ones from the same network, and 256 bits are not found by trying.
    """
    key = f"scim.wrong.{get_adapter(request).get_client_ip(request)}"
    cache.add(key, 0, SECONDS)
    try:
        shown = cache.incr(key)
    except ValueError:  # it ran out between the two
        return 0
    return SECONDS if shown > MOST else 0
