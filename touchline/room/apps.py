"""Registers the room with Django, its part, and what it keeps."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from touchline.wall.parts import Part, take_part

ROOM = Part(
    "room", _("The room"),
    _("A place to be coached in. What is written there only the two of a room can open: no manager,"
      " no administrator, and not who runs the server."),
    _("Nobody opens a room or finds theirs. What was written stays, sealed as it is, and comes back"
      " with the part."),
    minutes={"seller": 15, "coach": 15},
)  # fmt: skip


class RoomConfig(AppConfig):
    name = "touchline.room"
    label = "room"

    def ready(self) -> None:
        from touchline.room.models import (  # noqa: F401
            coaching_own_parts,
            daily,
            forgetting,
            former_keys,
            holding,
            own_parts,
            share_own_parts,
        )
        from touchline.witness.weekly import date_by_week

        take_part(ROOM)
        date_by_week("room")
        own_parts.register()
        coaching_own_parts.register()
        share_own_parts.register()
        holding.register()
