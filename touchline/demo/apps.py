"""Registers the demo with Django, and refuses to be part of anything but the demo."""

from django.apps import AppConfig
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured


class DemoConfig(AppConfig):
    name = "touchline.demo"
    label = "demo"

    def ready(self) -> None:
        if not getattr(settings, "TOUCHLINE_DEMO", False):
            raise ImproperlyConfigured(
                "touchline.demo lets anyone sign in as anyone: it runs under its own settings only."
            )
        from touchline.demo import history  # noqa: F401 - registers the job that finishes history
