"""The addresses of the floor alone: what is written here points at pages of no other room.

Reading all of them would take seconds, for rooms that this package never speaks of.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.urls import get_urlconf, include, path, set_urlconf

urlpatterns = [path("floor/", include("touchline.floor.urls"))]


@contextmanager
def addresses() -> Iterator[None]:
    """Look addresses up here, for as long as it lasts."""
    before = get_urlconf()
    set_urlconf(__name__)
    try:
        yield
    finally:
        set_urlconf(before)
