"""Registers the urn with Django, and what it keeps."""

from django.apps import AppConfig


class UrnConfig(AppConfig):
    name = "touchline.urn"
    label = "urn"

    def ready(self) -> None:
        import touchline.urn.models.daily  # noqa: F401 - registers what the worker does
        from touchline.urn.models import kept

        kept.register()
