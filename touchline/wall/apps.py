"""Registers the wall with Django, and refuses to start with a crossing that nobody receives."""

from django.apps import AppConfig
from django.core.checks import register


class WallConfig(AppConfig):
    name = "touchline.wall"
    label = "wall"

    def ready(self) -> None:
        from touchline.keeping.parts import Life, keep_tables
        from touchline.wall.corridor import unreceived

        register(unreceived)
        keep_tables(wall__partswitch=Life.CONTENT)
