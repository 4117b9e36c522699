"""Which other origins may serve the room's application, from TOUCHLINE_ROOM_ORIGINS."""

from collections.abc import Mapping

from django.core.exceptions import ImproperlyConfigured

from touchline.room.rules.origins import read_origins

NAME = "TOUCHLINE_ROOM_ORIGINS"


def room_origins(environment: Mapping[str, str]) -> tuple[str, ...]:
    """None if nothing is said: our own alone. Raises ImproperlyConfigured."""
    try:
        return read_origins(environment.get(NAME, ""))
    except ValueError as wrong:
        raise ImproperlyConfigured(f"{NAME}: {wrong}") from wrong
