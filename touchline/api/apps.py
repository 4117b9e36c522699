"""Registers the way in for programs with Django, and what it keeps."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "touchline.api"
    label = "api"

    def ready(self) -> None:
        from touchline.api.models import messages, own_part
        from touchline.wall import happenings

        own_part.register()
        happenings.listen(messages.hear)
