"""Registers the directory's addresses with Django, and what this room keeps."""

from django.apps import AppConfig


class ScimConfig(AppConfig):
    name = "touchline.scim"
    label = "scim"

    def ready(self) -> None:
        import touchline.scim.models.sweeping  # noqa: F401 - registers what the worker does
        from touchline.scim.models import own_part

        own_part.register()
