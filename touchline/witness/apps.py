"""Registers the witness with Django."""

from django.apps import AppConfig


class WitnessConfig(AppConfig):
    name = "touchline.witness"
    label = "witness"

    def ready(self) -> None:
        from touchline.keeping.parts import Life, keep_tables
        from touchline.witness import own_part

        own_part.register()
        keep_tables(witness__line=Life.CONTENT, witness__weekline=Life.CONTENT)
