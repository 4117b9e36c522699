"""Registers what is kept with Django."""

from django.apps import AppConfig


class KeepingConfig(AppConfig):
    name = "touchline.keeping"
    label = "keeping"

    def ready(self) -> None:
        from touchline.keeping import tables_of_others
        from touchline.keeping.parts import Life, keep_tables

        tables_of_others.register()
        keep_tables(
            keeping__backup=Life.CONTENT,
            keeping__erasure=Life.CONTENT,
            keeping__hold=Life.CONTENT,
        )
