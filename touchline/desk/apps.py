"""Registers the desk with Django, its part, and what it keeps."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from touchline.wall.parts import Part, take_part

MIRROR = Part(
    "mirror", _("The mirror"),
    _("For who leads: read one’s own conversations, practise open questions, find some to ask."),
    _("Nobody who leads can read a conversation here. What was kept stays, and whoever was in it"
      " can still have their words removed."),
    minutes={"manager": 15, "coach": 15, "leader": 10},
)  # fmt: skip


class DeskConfig(AppConfig):
    name = "touchline.desk"
    label = "desk"

    def ready(self) -> None:
        from touchline.desk.models import own_parts, sealing

        take_part(MIRROR)
        own_parts.register()
        sealing.register()
