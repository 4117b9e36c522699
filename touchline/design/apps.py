"""The design system as a Django application."""

from django.apps import AppConfig


class DesignConfig(AppConfig):
    """Templates, static files and template tags; no models."""

    name = "touchline.design"
    label = "design"
