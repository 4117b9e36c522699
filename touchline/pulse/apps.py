"""Registers the pulse with Django, its part, what it keeps, and what it hears of promises."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from touchline.wall.parts import Part, take_part

PULSE = Part(
    "pulse", _("The pulse"),
    _("What people say when nobody can tell who said it, and what is done about it."),
    _("Nobody is asked any more and no figure is shown. What was released and answered is kept, and"
      " comes back with the part."),
    minutes={"seller": 1, "manager": 3, "leader": 3},
)  # fmt: skip


class PulseConfig(AppConfig):
    name = "touchline.pulse"
    label = "pulse"

    def ready(self) -> None:
        from touchline.pulse.models import (  # noqa: F401
            cast_by_rooms,
            forgetting,
            loop,
            own_parts,
            turning,
        )

        take_part(PULSE)
        own_parts.register()
        loop.register()
        cast_by_rooms.register()
